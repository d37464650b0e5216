/** The field in which a tag is typed, with what completes it. Owns the text being typed; what becomes of it is told. */
import { type CompositionEvent, type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { endsTag } from '../../../core/annotation/tags.ts';
import { tagsText } from '../../../text-zh/tags.ts';
import styles from './TagField.module.css';
import { useCompletions } from './use-completions.ts';

export interface TagInputProps {
  readonly tags: readonly string[];
  /** One tag or several, as typed; gives back what was refused, empty if nothing was. */
  readonly onAdd: (typed: string) => string;
  /** Backspace in the empty field. */
  readonly onRemoveLast: () => void;
  /** Escape, or Enter in the empty field. */
  readonly onEnd: () => void;
  readonly ref: Ref<HTMLInputElement>;
}

export function TagInput({ tags, onAdd, onRemoveLast, onEnd, ref }: TagInputProps) {
  const [typed, setTyped] = useState('');
  const isComposing = useRef(false);
  const completions = useCompletions(typed, tags);
  const take = (text: string) => {
    setTyped(text.trim() === '' ? '' : onAdd(text));
  };
  const change = (text: string) => {
    if (!isComposing.current && endsTag(text)) take(text);
    else setTyped(text);
  };
  const composed = ({ target }: CompositionEvent) => {
    isComposing.current = false;
    if (target instanceof HTMLInputElement) change(target.value);
  };
  // Before the field's own keys: there Enter only chooses what is offered.
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const deed = deedOf(event, typed);
    if (deed === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (deed === 'take') take(typed);
    else if (deed === 'removeLast') onRemoveLast();
    else onEnd();
  };
  return (
    <div
      className={styles.box}
      onKeyDownCapture={keyDown}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={composed}
    >
      <ComboBox
        aria-label={tagsText.field}
        items={completions.map((tag) => ({ id: tag }))}
        inputValue={typed}
        onInputChange={change}
        selectedKey={null}
        onSelectionChange={(key) => {
          if (key !== null) take(String(key));
        }}
        onBlur={() => take(typed)}
        allowsCustomValue
        menuTrigger="input"
      >
        <Input
          ref={ref}
          className={styles.input ?? ''}
          placeholder={tagsText.placeholder}
          spellCheck={false}
        />
        <Popover className={styles.popover ?? ''} offset={4}>
          <ListBox className={styles.list ?? ''} aria-label={tagsText.completions}>
            {({ id }: { readonly id: string }) => (
              <ListBoxItem id={id} textValue={id} className={styles.option ?? ''}>
                {tagsText.chip(id)}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  );
}

type Deed = 'take' | 'removeLast' | 'end';

/** What a key does that the field does not do by itself; null for every other, and while an input method composes. */
function deedOf({ key, target, nativeEvent }: KeyboardEvent, typed: string): Deed | null {
  if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || !(target instanceof HTMLInputElement))
    return null;
  const isOffered = target.getAttribute('aria-expanded') === 'true';
  const isChoosing = target.getAttribute('aria-activedescendant') !== null;
  if (key === 'Enter' && !isChoosing) return typed.trim() === '' ? 'end' : 'take';
  if (key === 'Backspace' && target.value === '') return 'removeLast';
  return key === 'Escape' && !isOffered ? 'end' : null;
}

/** The field in which a tag is typed, with what completes it. Owns the text being typed; what becomes of it is told. */
import {
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  useRef,
  useState,
} from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { TextField } from 'react-aria-components/TextField';
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
  /** Escape or Enter in the empty field. */
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
  // While something in the list is chosen by key, the field is told that it lost the focus, and has it all the same.
  const leave = ({ target }: FocusEvent) => {
    if (target !== document.activeElement) take(typed);
  };
  // Before the keys of the list, which take Enter for what is chosen in it.
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const deed = deedOf(event, typed);
    if (deed === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (deed === 'take') take(typed);
    else if (deed === 'clear') setTyped('');
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
      <Autocomplete inputValue={typed} onInputChange={change} disableAutoFocusFirst>
        <TextField aria-label={tagsText.field} onBlur={leave}>
          <Input
            ref={ref}
            className={styles.input ?? ''}
            placeholder={tagsText.placeholder}
            spellCheck={false}
            autoComplete="off"
          />
        </TextField>
        <ListBox
          className={styles.list ?? ''}
          aria-label={tagsText.completions}
          items={completions.map((tag) => ({ id: tag }))}
          onAction={(key) => take(String(key))}
        >
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={styles.option ?? ''}>
              {tagsText.chip(id)}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

type Deed = 'take' | 'clear' | 'removeLast' | 'end';

/** What a key does that neither field nor list do; null for every other, and while an input method composes. */
function deedOf({ key, target, nativeEvent }: KeyboardEvent, typed: string): Deed | null {
  if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || !(target instanceof HTMLInputElement))
    return null;
  const isChoosing = target.getAttribute('aria-activedescendant') !== null;
  if (key === 'Enter' && !isChoosing) return typed.trim() === '' ? 'end' : 'take';
  if (key === 'Backspace' && target.value === '') return 'removeLast';
  if (key === 'Escape') return typed === '' ? 'end' : 'clear';
  return null;
}

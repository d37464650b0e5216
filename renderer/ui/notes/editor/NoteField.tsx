/** The field in which a note is written, and below it, if that differs and is wanted, what it will look like. Plain: no state but its height. */
import { type ChangeEvent, type RefObject, useDeferredValue, useLayoutEffect } from 'react';
import { useLayout } from '../../../state/layout/layout.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { MarkdownView } from '../../shared/markdown/MarkdownView.tsx';
import styles from './NoteField.module.css';

export interface NoteFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Whether it looks different rendered: then it is shown so too, if that is wanted. */
  readonly isFormatted: boolean;
  /** Spoken name: which text the note belongs to. */
  readonly label: string;
  readonly placeholder: string;
  /** `isComposing`: an input method has not done with the text yet. */
  readonly onType: (text: string, isComposing: boolean) => void;
  readonly onFocus: () => void;
}

export function NoteField(props: NoteFieldProps) {
  const { field, text, isFormatted, label, placeholder, onType, onFocus } = props;
  useLayoutEffect(() => fitHeight(field.current, text), [field, text]);
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) =>
    onType(target.value, 'isComposing' in nativeEvent && nativeEvent.isComposing === true);
  return (
    <>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={placeholder}
        rows={2}
        value={text}
        onFocus={onFocus}
        onChange={change}
        onCompositionEnd={({ currentTarget }) => onType(currentTarget.value, false)}
        spellCheck={false}
      />
      {isFormatted ? <Preview text={text} /> : null}
    </>
  );
}

/** Follows the typing without holding it up. */
function Preview({ text }: { readonly text: string }) {
  const isWanted = useLayout((layout) => layout.notePreview);
  const shown = useDeferredValue(text);
  if (!isWanted || shown.trim() === '') return null;
  return (
    <section className={styles.preview} aria-label={noteWritingText.previewLabel}>
      <MarkdownView markdown={shown} />
    </section>
  );
}

/** The field is as high as its text, so that a note is read without scrolling in it. */
function fitHeight(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  field.style.height = 'auto';
  if (text !== '') field.style.height = `${field.scrollHeight + 2}px`;
}

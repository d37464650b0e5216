/** Title and text of a free-standing note, saved together. */
import { type ChangeEvent, useEffect, useRef } from 'react';
import { type FreeNote, freeNoteOf, freeText } from '../../../core/annotation/free-text.ts';
import { noteWritten } from '../../../state/annotating/edited-note.ts';
import { openFreeNote } from '../../../state/annotating/free-notes.ts';
import { noteWritingText } from '../../../text-zh/note-writing.ts';
import { NoteBody } from '../editor/NoteBody.tsx';
import { useFocusWithin } from '../editor/use-focus-within.ts';
import { type EditedNote, useNoteEditor } from '../use-note-editor.ts';
import styles from './FreeNotePane.module.css';

const { free } = noteWritingText;

/** Takes the focus into the title when it comes. */
export function FreeNoteEditor({ note }: { readonly note: EditedNote }) {
  const editing = useNoteEditor(note);
  const { saver } = editing;
  const { title, markdown } = freeNoteOf(saver.text());
  const frame = useRef<HTMLDivElement>(null);
  const onEnter = () => {
    noteWritten(note.id);
    editing.onFocus();
  };
  useFocusWithin(frame, { onEnter, onLeave: editing.onBlur });
  const type = (typed: Partial<FreeNote>, isComposing: boolean) =>
    saver.type(freeText({ ...freeNoteOf(saver.text()), ...typed }), isComposing);
  return (
    <div ref={frame} className={styles.editor}>
      <TitleField title={title} onType={(typed, isComposing) => type({ title: typed }, isComposing)} />
      <NoteBody
        id={note.id}
        editing={editing}
        text={markdown}
        label={free.text}
        placeholder={free.textPlaceholder}
        onType={(typed, isComposing) => type({ markdown: typed }, isComposing)}
        wish={null}
        onReveal={() => openFreeNote(note.id)}
        removeLabel={free.remove}
      />
    </div>
  );
}

interface TitleFieldProps {
  readonly title: string;
  readonly onType: (title: string, isComposing: boolean) => void;
}

function TitleField({ title, onType }: TitleFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
    onType(target.value, 'isComposing' in nativeEvent && nativeEvent.isComposing === true);
  return (
    <input
      ref={field}
      className={styles.title}
      aria-label={free.title}
      placeholder={free.titlePlaceholder}
      value={title}
      onChange={change}
      onCompositionEnd={({ currentTarget }) => onType(currentTarget.value, false)}
      spellCheck={false}
      autoComplete="off"
    />
  );
}

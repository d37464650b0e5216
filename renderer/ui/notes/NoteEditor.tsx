/**
 * A note in a text field, as typed, with what is said of its being saved.
 */
import { type ChangeEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { failureSentence } from '../../state/annotating.ts';
import { notesText } from '../../text-zh/notes.ts';
import { Button } from '../shared/Button.tsx';
import styles from './NoteEditor.module.css';
import { type EditedNote, type NoteEditing, useNoteEditor } from './use-note-editor.ts';

const { panel, saving } = notesText;

export interface NoteEditorProps {
  readonly note: EditedNote;
  /** Spoken name: which text the note belongs to. */
  readonly label: string;
  /** A new number moves the cursor into the field; null leaves it where it is. */
  readonly focusNonce: number | null;
}

/** To be mounted anew for another note. */
export function NoteEditor({ note, label, focusNonce }: NoteEditorProps) {
  const editing = useNoteEditor(note);
  const { saver } = editing;
  const text = saver.text();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => fitHeight(field.current, text), [text]);
  useEffect(() => {
    if (focusNonce !== null) field.current?.focus();
  }, [focusNonce]);
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) =>
    saver.type(target.value, 'isComposing' in nativeEvent && nativeEvent.isComposing === true);
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        placeholder={panel.notePlaceholder}
        rows={2}
        value={text}
        onChange={change}
        onCompositionEnd={({ currentTarget }) => saver.type(currentTarget.value, false)}
        onFocus={editing.onFocus}
        onBlur={editing.onBlur}
        spellCheck={false}
      />
      <div className={styles.foot}>
        <SaveState editing={editing} />
        {saver.revision() === 0 ? null : (
          <Button variant="quiet" onPress={editing.remove}>
            {panel.deleteNote}
          </Button>
        )}
      </div>
    </div>
  );
}

function SaveState({ editing }: { readonly editing: NoteEditing }) {
  const { saver, keepMine, takeTheirs } = editing;
  const status = saver.status();
  if (status.kind !== 'failed') {
    const isEmpty = status.kind === 'saved' && saver.revision() === 0;
    return (
      <span className={styles.state} role="status">
        {isEmpty ? '' : saving[status.kind]}
      </span>
    );
  }
  const isConflict = status.failure.code === 'changedElsewhere';
  return (
    <div className={styles.failed} role="alert">
      <p>{isConflict ? saving.conflict : failureSentence(status.failure)}</p>
      {isConflict ? (
        <>
          <Button onPress={keepMine}>{saving.keepMine}</Button>
          <Button onPress={takeTheirs}>{saving.takeTheirs}</Button>
        </>
      ) : (
        <Button onPress={() => void saver.flush()}>{saving.retry}</Button>
      )}
    </div>
  );
}

/** The field is as high as its text, so that a note is read without scrolling in it. */
function fitHeight(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  field.style.height = 'auto';
  if (text !== '') field.style.height = `${field.scrollHeight + 2}px`;
}

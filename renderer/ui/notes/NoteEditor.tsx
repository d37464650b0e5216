/** A note on a mark, a clause or a document, beside the text: read rendered, written as plain Markdown. */
import { useRef } from 'react';
import { selectRecord } from '../../state/annotating/annotating.ts';
import { notesText } from '../../text-zh/notes.ts';
import { NoteBody } from './editor/NoteBody.tsx';
import { useFocusWithin } from './editor/use-focus-within.ts';
import { type EditedNote, useNoteEditor } from './use-note-editor.ts';

const { panel } = notesText;

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
  const frame = useRef<HTMLDivElement>(null);
  useFocusWithin(frame, { onEnter: editing.onFocus, onLeave: editing.onBlur });
  return (
    <div ref={frame}>
      <NoteBody
        id={note.id}
        editing={editing}
        text={editing.saver.text()}
        label={label}
        placeholder={panel.notePlaceholder}
        onType={editing.saver.type}
        wish={focusNonce}
        onReveal={() => selectRecord(note.id, true)}
        removeLabel={panel.deleteNote}
      />
    </div>
  );
}

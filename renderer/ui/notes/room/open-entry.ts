/** Opens what an entry of the room 批注 is about. */
import type { RecordId } from '../../../core/annotation/model.ts';
import type { NoteEntry } from '../../../core/notes/entries.ts';
import { openRecord } from '../../../state/notes/open-record.ts';
import type { Where } from '../../../state/panes/area.ts';

/** Whether there is a place in a document to be opened. */
export function hasPlace({ documentId }: NoteEntry): boolean {
  return documentId !== null;
}

/** The free-standing note that the entry is; null for any other. */
export function freeNoteOf({ notes: [note] }: NoteEntry): RecordId | null {
  return note?.target.kind === 'free' ? note.id : null;
}

/** Opens the marked words, the clause or the document, the note beside it. Nothing for an entry without a place. */
export function openEntry(entry: NoteEntry, where: Where): void {
  const { mark, notes } = entry;
  const [note] = notes;
  if (!hasPlace(entry)) return;
  if (mark !== null) void openRecord({ kind: 'mark', mark }, where);
  else if (note !== undefined) void openRecord({ kind: 'note', note, mark: null }, where);
}

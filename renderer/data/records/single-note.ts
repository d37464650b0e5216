/** One living note, kept true in the face of changes in any window. */
import type { Note, RecordId } from '../../core/annotation/model.ts';
import { notesConnection } from '../database/connection.ts';
import { type Live, useLive } from '../database/live.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { readLiving } from '../database/rows.ts';

/** Null if there is none with this id, it was deleted or cannot be read. */
export async function readNote(database: NotesDatabase, id: RecordId): Promise<Note | null> {
  const row = await database.notes.get(id);
  return readLiving('notes', row === undefined ? [] : [row]).valid[0] ?? null;
}

/** {@link readNote} of this window's database, once; null also where it cannot be used. */
export async function loadNote(id: RecordId): Promise<Note | null> {
  const { kind } = await notesConnection.open();
  return kind === 'ready' ? readNote(notesConnection.database, id) : null;
}

export function useNote(id: RecordId): Live<Note | null> {
  return useLive((database) => readNote(database, id), `note:${id}`);
}

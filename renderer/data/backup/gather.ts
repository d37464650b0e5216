/** Reads all that the user made, as it is stored, at one moment: what a backup holds. */
import type { BackupRows } from '../../core/backup/format.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { notesConnection, type UnavailableReason, unavailableReasonOf } from '../database/connection.ts';
import type { NotesDatabase } from '../database/notes-database.ts';

/** Every row of every table in the order of their keys, those that cannot be read included. */
export function readEverything(database: NotesDatabase): Promise<BackupRows> {
  const { marks, notes, bookmarks, authors, settings } = database;
  return database.transaction('r', [marks, notes, bookmarks, authors, settings], async () => ({
    marks: await marks.toArray(),
    notes: await notes.toArray(),
    bookmarks: await bookmarks.toArray(),
    authors: await authors.toArray(),
    settings: await settings.toArray(),
  }));
}

/** {@link readEverything} of this window's database; never rejects for what the disk does. */
export async function loadEverything(): Promise<
  Result<BackupRows, { readonly code: 'databaseUnavailable'; readonly reason: UnavailableReason }>
> {
  const state = await notesConnection.open();
  if (state.kind !== 'ready') {
    const reason = state.kind === 'unavailable' ? state.reason : 'silent';
    return fail({ code: 'databaseUnavailable', reason });
  }
  try {
    return ok(await readEverything(notesConnection.database));
  } catch (error) {
    return fail({ code: 'databaseUnavailable', reason: unavailableReasonOf(error) });
  }
}

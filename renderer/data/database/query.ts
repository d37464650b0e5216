/** Asks this window's notes database once, outside of components. `live.ts` follows it inside them. */
import { fail, ok, type Result } from '../../core/result.ts';
import { notesConnection, type UnavailableReason, unavailableReasonOf } from './connection.ts';
import type { NotesDatabase } from './notes-database.ts';

export interface DatabaseUnavailable {
  readonly code: 'databaseUnavailable';
  readonly reason: UnavailableReason;
}

/** The result of the query, once the database is open; why not, if it cannot be, or fails. Never rejects for what a disk does. */
export async function queryOnce<Value>(
  query: (database: NotesDatabase) => Promise<Value>,
): Promise<Result<Value, DatabaseUnavailable>> {
  const state = await notesConnection.open();
  if (state.kind === 'ready') {
    try {
      return ok(await query(notesConnection.database));
    } catch (error) {
      return fail({ code: 'databaseUnavailable', reason: unavailableReasonOf(error) });
    }
  }
  const reason = state.kind === 'unavailable' ? state.reason : 'silent';
  return fail({ code: 'databaseUnavailable', reason });
}

/**
 * Reads the people who write on this machine. A row that cannot be read stays where it is and is left out: whoever
 * shows its records finds nobody under their author. Queries only; `commit.ts` writes.
 */
import type { Author } from '../core/annotation/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { notesConnection, type UnavailableReason } from './connection.ts';
import { type Live, useLive } from './live.ts';
import type { NotesDatabase } from './notes-database.ts';
import { parseAuthor } from './rows.ts';

/** Everybody who ever wrote here, in no particular order; a name may be empty. */
export async function loadAuthors(): Promise<
  Result<readonly Author[], { readonly code: 'databaseUnavailable'; readonly reason: UnavailableReason }>
> {
  const state = await notesConnection.open();
  if (state.kind === 'ready') return ok(await readAuthors(notesConnection.database));
  const reason = state.kind === 'unavailable' ? state.reason : 'silent';
  return fail({ code: 'databaseUnavailable', reason });
}

/** {@link loadAuthors}, kept true in the face of changes in any window. */
export function useAuthors(): Live<readonly Author[]> {
  return useLive(readAuthors, 'authors');
}

async function readAuthors(database: NotesDatabase): Promise<readonly Author[]> {
  const rows = await database.authors.toArray();
  return rows.flatMap((row) => {
    const parsed = parseAuthor(row);
    return parsed.ok ? [parsed.value] : [];
  });
}

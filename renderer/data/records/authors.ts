/**
 * Reads the people who write on this machine, and which of them writes now. A row that cannot be read stays where it
 * is and is left out: whoever shows its records finds nobody under their author. Queries only; `commit.ts` writes.
 */
import type { Author } from '../../core/annotation/model.ts';
import type { Result } from '../../core/result.ts';
import { type Live, useLive } from '../database/live.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { type DatabaseUnavailable, queryOnce } from '../database/query.ts';
import { parseAuthor } from '../database/rows.ts';
import { parseSetting } from '../settings/setting-values.ts';

/** Everybody who ever wrote here, in no particular order; a name may be empty. */
export async function loadAuthors(): Promise<Result<readonly Author[], DatabaseUnavailable>> {
  return queryOnce(readAuthors);
}

/** {@link loadAuthors}, kept true in the face of changes in any window. */
export function useAuthors(): Live<readonly Author[]> {
  return useLive(readAuthors, 'authors');
}

/** Who is written down as the author of what is made now; null before anybody wrote or gave a name. */
export function usePresentAuthor(): Live<Author | null> {
  return useLive(readPresentAuthor, 'present author');
}

async function readAuthors(database: NotesDatabase): Promise<readonly Author[]> {
  const rows = await database.authors.toArray();
  return rows.flatMap((row) => {
    const parsed = parseAuthor(row);
    return parsed.ok ? [parsed.value] : [];
  });
}

async function readPresentAuthor(database: NotesDatabase): Promise<Author | null> {
  return database.transaction('r', database.settings, database.authors, async () => {
    const id = parseSetting('author', (await database.settings.get('author'))?.value);
    const parsed = parseAuthor(id === null ? undefined : await database.authors.get(id));
    return parsed.ok ? parsed.value : null;
  });
}

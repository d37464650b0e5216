/**
 * Reads the living bookmarks of all documents: they are few, and whoever shows them shows them together. What cannot
 * be read is handed on as damaged. Queries only; `commit.ts` writes.
 */
import type { Bookmark } from '../../core/annotation/model.ts';
import type { Result } from '../../core/result.ts';
import { followLive, type Live, useLive } from '../database/live.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { type DatabaseUnavailable, queryOnce } from '../database/query.ts';
import { type DamagedRow, readLiving } from '../database/rows.ts';

export interface Bookmarks {
  /** Living bookmarks, in no particular order. */
  readonly bookmarks: readonly Bookmark[];
  readonly damaged: readonly DamagedRow[];
}

/** Every clause the user has bookmarked; linear in their number. */
export async function readBookmarks(database: NotesDatabase): Promise<Bookmarks> {
  const { valid, damaged } = readLiving('bookmarks', await database.bookmarks.toArray());
  return { bookmarks: valid, damaged };
}

/** {@link readBookmarks} of this window's database, once. */
export async function loadBookmarks(): Promise<Result<Bookmarks, DatabaseUnavailable>> {
  return queryOnce(readBookmarks);
}

const KEY = 'bookmarks';

/** {@link readBookmarks}, kept true in the face of changes in any window. */
export function useBookmarks(): Live<Bookmarks> {
  return useLive(readBookmarks, KEY);
}

/** {@link useBookmarks} outside a component, until the returned function is called. */
export function followBookmarks(tell: (live: Live<Bookmarks>) => void): () => void {
  return followLive(readBookmarks, KEY, tell);
}

/**
 * Remembers apart from the notes database what it held, and looks whether that is still there. In localStorage: Chromium
 * throws a broken IndexedDB away with all of its databases, and leaves that alone.
 */
import { type LastSeen, type LossReason, lossOf, parseLastSeen } from '../../core/backup/last-seen.ts';
import type { NotesDatabase } from '../database/notes-database.ts';

const KEY = 'gazette-notes.last-seen';

/** Null if nothing is remembered, or the machine remembers nothing. */
export function readLastSeen(storage: Storage = localStorage): LastSeen | null {
  return attempt(() => parseLastSeen(storage.getItem(KEY)), null);
}

/** Null forgets. False if the machine would not take it. */
export function keepLastSeen(seen: LastSeen | null, storage: Storage = localStorage): boolean {
  return attempt(() => {
    if (seen === null) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(seen));
    return true;
  }, false);
}

/** What of it is missing now; null if nothing is. Reads one row and no more. */
export function findLoss(database: NotesDatabase, before: LastSeen): Promise<LossReason | null> {
  const { marks, notes, bookmarks } = database;
  const tables = [marks, notes, bookmarks];
  return database.transaction('r', tables, async () => {
    const counts = await Promise.all(tables.map((table) => table.limit(1).count()));
    const row: unknown = await database.table(before.newest.table).get(before.newest.id);
    const isEmpty = counts.every((count) => count === 0);
    return lossOf(before, { isEmpty, modified: modifiedOf(row) });
  });
}

function modifiedOf(row: unknown): string | null {
  const { modified } = Object(row) as Readonly<Record<string, unknown>>;
  return typeof modified === 'string' ? modified : null;
}

function attempt<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
  }
}

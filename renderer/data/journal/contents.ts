/**
 * The notes database as a whole: how far it has come, what it holds, and bringing it to where the safety copy is. What
 * is brought in were commits already, so it passes no `commit`: rows come back as they were, each revision its own.
 */
import { BACKUP_TABLES, type BackupRows } from '../../core/backup/format.ts';
import type { Entry } from '../../core/journal/entry.ts';
import type { DatabaseStanding } from '../../core/journal/verdict.ts';
import { readEverything } from '../backup/gather.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { markReached, oldestNumber, reachedNumber } from './outbox.ts';

/** Everything the user made, after the commit of that number and before the next one. */
export interface NumberedRows {
  readonly number: number;
  readonly rows: BackupRows;
}

/** Reads number and rows at one moment. */
export function readNumbered(database: NotesDatabase): Promise<NumberedRows> {
  return database.transaction('r', database.tables, async () => ({
    number: await reachedNumber(database),
    rows: await readEverything(database),
  }));
}

/** How far the database has come; reads no row but the keys at the ends. */
export function readStanding(database: NotesDatabase): Promise<DatabaseStanding> {
  return database.transaction('r', database.tables, async () => {
    const { marks, notes, bookmarks, authors } = database;
    const counts = await Promise.all(
      [marks, notes, bookmarks, authors].map((table) => table.limit(1).count()),
    );
    return {
      reached: await reachedNumber(database),
      oldest: await oldestNumber(database),
      holdsRecords: counts.some((count) => count > 0),
    };
  });
}

/** Applies entries in order as they are, all of them or none; the database has reached the commit `last` then. */
export function replayEntries(
  database: NotesDatabase,
  entries: readonly Entry[],
  last: { readonly number: number; readonly text: string },
): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    for (const { table, key, row } of entries.flatMap(({ writes }) => writes)) {
      if (row === null) await database.table(table).delete(key as string);
      else await database.table(table).put(row);
    }
    await markReached(database, last);
  });
}

/** Makes these rows all that the database holds, or changes nothing; it has reached `number` then. */
export function replaceEverything(database: NotesDatabase, { rows, number }: NumberedRows): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await database.outbox.clear();
    for (const table of BACKUP_TABLES) {
      await database.table(table).clear();
      await database.table(table).bulkAdd([...rows[table]]);
    }
    if (number > 0) await markReached(database, { number });
  });
}

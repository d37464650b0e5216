/**
 * The schema of `gazette-notes`: all that the user made, and what of it is still on its way into the safety copy. Its name and its rows outlive this
 * program: a version that was released is never edited, only followed by a further one with a named upgrade.
 * Reading goes through `rows.ts`, writing through `commit.ts`, opening through `connection.ts`.
 */
import Dexie, { type DexieOptions, type Table } from 'dexie';

/** Frozen for ever. */
export const NOTES_DATABASE_NAME = 'gazette-notes';

/** The newest version this program knows how to read and write. */
export const NOTES_DATABASE_VERSION = 3;

/** A value the program keeps for the user, under its key. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
  readonly modified: string;
}

/** A commit on its way into the safety copy (`data/journal`); numbered from 1 without gaps. No backup holds it. */
export interface OutboxRow {
  readonly number: number;
  readonly text: string;
}

/** Records are read as unknown: only `rows.ts` says what they are. */
export class NotesDatabase extends Dexie {
  declare readonly marks: Table<unknown, string>;
  declare readonly notes: Table<unknown, string>;
  declare readonly bookmarks: Table<unknown, string>;
  declare readonly authors: Table<unknown, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly outbox: Table<OutboxRow, number, Omit<OutboxRow, 'number'> & Partial<OutboxRow>>;

  /**
   * Strict durability: a transaction is done when it is on the disk. No result cache: what a query shows was stored.
   * `options` takes the IndexedDB implementation in tests.
   */
  constructor(options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {}) {
    super(NOTES_DATABASE_NAME, {
      ...options,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      autoOpen: false,
    });
    declareFirstRelease(this);
    addBookmarks(this);
    addOutbox(this);
  }
}

/** Version 1. */
function declareFirstRelease(database: Dexie): void {
  database.version(1).stores({
    marks: 'id, documentId',
    notes: 'id, target.id, target.documentId',
    authors: 'id',
    settings: 'key',
  });
}

/** Version 2: clauses can be bookmarked. A table more asks nothing of the rows that are there. */
function addBookmarks(database: Dexie): void {
  database.version(2).stores({ bookmarks: 'id, documentId' });
}

/** Version 3: commits wait for the safety copy in a table of their own; the rows that are there stay as they are. */
function addOutbox(database: Dexie): void {
  database.version(3).stores({ outbox: '++number' });
}

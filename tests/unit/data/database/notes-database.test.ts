import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import {
  NOTES_DATABASE_NAME,
  NOTES_DATABASE_VERSION,
} from '../../../../renderer/data/database/notes-database.ts';
import { readBookmarks } from '../../../../renderer/data/records/bookmarks.ts';
import { readAllRecords, readDocumentRecords } from '../../../../renderer/data/records/records.ts';
import {
  bookmarkContent,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  plantRow,
  recordId,
} from '../notes-fixture.ts';

const AUTHOR = { id: recordId(9), name: '王', unit: '规划办' };
const INSTANT = '2024-05-17T01:02:03.004Z' as Instant;
const BASE = { created: INSTANT, modified: INSTANT, author: AUTHOR.id, revision: 3, deleted: null };
const MARK = { ...markContent(), ...BASE, id: recordId(1) };
const DEAD_MARK = { ...markContent(), ...BASE, id: recordId(2), deleted: INSTANT };
const NOTE_ON_MARK = { ...noteContent({ kind: 'mark', id: MARK.id }), ...BASE, id: recordId(3) };
const NOTE = { ...noteContent({ kind: 'document', documentId: DOCUMENT }), ...BASE, id: recordId(4) };
const TORN = { id: recordId(5), documentId: DOCUMENT, colour: 'mauve' };
const SETTINGS = [
  { key: 'author', value: AUTHOR.id, modified: INSTANT },
  { key: 'recent', value: [DOCUMENT], modified: INSTANT },
];

/** What the first release wrote. Its schema is spelled out: it must not follow the program's. */
async function firstReleaseDatabase(): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange });
  database.version(1).stores({
    marks: 'id, documentId',
    notes: 'id, target.id, target.documentId',
    authors: 'id',
    settings: 'key',
  });
  await database.open();
  await database.table('marks').bulkAdd([MARK, DEAD_MARK, TORN]);
  await database.table('notes').bulkAdd([NOTE_ON_MARK, NOTE]);
  await database.table('authors').add(AUTHOR);
  await database.table('settings').bulkAdd(SETTINGS);
  database.close();
  return factory;
}

const BOOKMARK = { id: recordId(6), ...bookmarkContent(), ...BASE };

/** What the second release wrote, spelled out. */
async function secondReleaseDatabase(): Promise<IDBFactory> {
  const factory = await firstReleaseDatabase();
  const database = new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange });
  database.version(2).stores({
    marks: 'id, documentId',
    notes: 'id, target.id, target.documentId',
    authors: 'id',
    settings: 'key',
    bookmarks: 'id, documentId',
  });
  await database.open();
  await database.table('bookmarks').add(BOOKMARK);
  database.close();
  return factory;
}

describe('the notes database', () => {
  it('keeps its name, and is at its third version', async () => {
    const { connection, database } = notesFixture();
    await connection.open();
    expect([NOTES_DATABASE_NAME, NOTES_DATABASE_VERSION]).toEqual(['gazette-notes', 3]);
    expect(database.verno).toBe(NOTES_DATABASE_VERSION);
  });

  it('opens the database of the first release with every row as it was', async () => {
    const { connection, database } = notesFixture(await firstReleaseDatabase());
    expect(await connection.open()).toEqual({ kind: 'ready' });
    expect(await database.marks.toArray()).toEqual([MARK, DEAD_MARK, TORN]);
    expect(await database.notes.toArray()).toEqual([NOTE_ON_MARK, NOTE]);
    expect(await database.authors.toArray()).toEqual([AUTHOR]);
    expect(await database.settings.toArray()).toEqual(SETTINGS);
    expect(await database.bookmarks.toArray()).toEqual([]);
  });

  it.each([
    ['first', firstReleaseDatabase, []],
    ['second', secondReleaseDatabase, [BOOKMARK]],
  ] as const)(
    'counts no commit in the database of the %s release, and the next one as its first',
    async (_, make, bookmarks) => {
      const factory = await make();
      const { connection, database } = notesFixture(factory);
      expect(await connection.open()).toEqual({ kind: 'ready' });
      expect(await database.outbox.toArray()).toEqual([]);
      expect(await database.bookmarks.toArray()).toEqual(bookmarks);
      expect(await database.marks.toArray()).toEqual([MARK, DEAD_MARK, TORN]);
      expect(await database.outbox.add({ text: 'x' })).toBe(1);
    },
  );

  it('finds the records of the first release by document and by mark', async () => {
    const { connection, database } = notesFixture(await firstReleaseDatabase());
    await connection.open();
    const { marks, notes, damaged } = await readDocumentRecords(database, DOCUMENT);
    expect(marks).toEqual([MARK]);
    expect(notes.map(({ id }) => id).sort()).toEqual([NOTE_ON_MARK.id, NOTE.id]);
    expect(damaged).toMatchObject([{ table: 'marks', key: TORN.id }]);
  });

  it('takes a bookmark beside the records of the first release, by their author, and keeps both', async () => {
    const factory = await firstReleaseDatabase();
    const { commit } = notesFixture(factory);
    const put = { kind: 'putBookmark', id: recordId(6), content: bookmarkContent(), deleted: false } as const;
    expect(await commit([{ ...put, expected: 0 }])).toMatchObject({ ok: true });
    const { connection, database } = notesFixture(factory);
    await connection.open();
    expect((await readBookmarks(database)).bookmarks).toMatchObject([{ id: put.id, author: AUTHOR.id }]);
    expect((await readAllRecords(database)).marks).toEqual([MARK]);
  });

  it('finds bookmarks by their document', async () => {
    const { connection, database, factory } = notesFixture();
    await connection.open();
    await plantRow(factory, 'bookmarks', { id: recordId(6), ...bookmarkContent(), ...BASE });
    expect(await database.bookmarks.where('documentId').equals(DOCUMENT).count()).toBe(1);
    expect(await database.bookmarks.where('documentId').equals('2018-08--report-1').count()).toBe(0);
  });

  it('makes a window of the first release that is still open give way', async () => {
    const factory = await firstReleaseDatabase();
    const older = await new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange }).open();
    const asked: unknown[] = [];
    older.on('versionchange', ({ newVersion }) => asked.push(newVersion));
    const { connection } = notesFixture(factory);
    expect(await connection.open()).toEqual({ kind: 'ready' });
    // Native versions are Dexie's times ten.
    expect(asked).toEqual([30]);
    expect(older.isOpen()).toBe(false);
  });
});

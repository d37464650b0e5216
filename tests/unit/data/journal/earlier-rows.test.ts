import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { readEarlierRows } from '../../../../renderer/data/journal/earlier-rows.ts';
import { EMPTY_ROWS } from '../../core/backup/backup-fixture.ts';
import { notesFixture } from '../notes-fixture.ts';

const FIRST = { marks: 'id', notes: 'id', authors: 'id', settings: 'key' };

async function earlierDatabase(
  version: number,
  stores: Readonly<Record<string, string>>,
): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const database = new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange });
  database.version(version).stores(stores);
  await database.open();
  await database.table('notes').add({ id: 'n', at: new Date(0) });
  await database.table('settings').add({ key: 'pen', value: 1 });
  if (stores.outbox !== undefined) await database.table('outbox').bulkAdd([{ text: 'a' }, { text: 'b' }]);
  database.close();
  return factory;
}

describe('the rows of an earlier release', () => {
  it('are read as they are, a table it did not have as empty', async () => {
    const factory = await earlierDatabase(1, FIRST);
    expect(await readEarlierRows(factory)).toEqual({
      number: 0,
      rows: { ...EMPTY_ROWS, notes: [{ id: 'n', at: new Date(0) }], settings: [{ key: 'pen', value: 1 }] },
    });
    // Reading upgrades nothing.
    expect((await factory.databases())[0]?.version).toBe(10);
  });

  it('come with the number that release had reached', async () => {
    const factory = await earlierDatabase(3, { ...FIRST, bookmarks: 'id', outbox: '++number' });
    expect(await readEarlierRows(factory)).toMatchObject({ number: 2, rows: { notes: [{ id: 'n' }] } });
  });
});

describe('a database about to be upgraded', () => {
  it('is shown to whoever asked for it, once, at its own version; then it is upgraded', async () => {
    const { connection, factory } = notesFixture(await earlierDatabase(2, { ...FIRST, bookmarks: 'id' }));
    const seen: unknown[] = [];
    connection.beforeUpgrade(async (stored, given) => {
      seen.push(stored, (await readEarlierRows(given)).rows.notes);
    });
    expect(await connection.open()).toEqual({ kind: 'ready' });
    expect(seen).toEqual([2, [{ id: 'n', at: new Date(0) }]]);
    expect((await factory.databases())[0]?.version).toBe(30);
    await connection.open();
    expect(seen).toHaveLength(2);
  });

  it('is none if it is new or of this release', async () => {
    const first = notesFixture();
    const seen: unknown[] = [];
    first.connection.beforeUpgrade(async (stored) => void seen.push(stored));
    await first.connection.open();
    const second = notesFixture(first.factory);
    second.connection.beforeUpgrade(async (stored) => void seen.push(stored));
    await second.connection.open();
    expect(seen).toEqual([]);
  });
});

describe('a connection remade', () => {
  it('has a new database in the place of one that cannot be opened', async () => {
    const { connection, database, factory } = notesFixture();
    await connection.open();
    await database.notes.add({ id: 'old' });
    database.close();
    const open = factory.open;
    factory.open = () => {
      throw new DOMException('no', 'UnknownError');
    };
    const again = notesFixture(factory);
    expect(await again.connection.open()).toMatchObject({ kind: 'unavailable', reason: 'failed' });
    factory.open = open;
    expect(await again.connection.remake()).toEqual({ kind: 'ready' });
    expect(await again.database.notes.count()).toBe(0);
  });

  it('says if that database cannot even be deleted', async () => {
    const { connection, factory } = notesFixture();
    factory.deleteDatabase = () => {
      throw new DOMException('no', 'UnknownError');
    };
    expect(await connection.remake()).toMatchObject({ kind: 'unavailable', reason: 'failed' });
  });
});

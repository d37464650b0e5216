import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../../renderer/data/commit/commit.ts';
import { createConnection } from '../../../../renderer/data/database/connection.ts';
import { NOTES_DATABASE_VERSION, NotesDatabase } from '../../../../renderer/data/database/notes-database.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { markContent, notesFixture, recordId, tickingClock } from '../notes-fixture.ts';

const putMark = {
  kind: 'putMark',
  id: recordId(1),
  expected: 0,
  content: markContent(),
  deleted: false,
} as const;

/** A factory whose `open` behaves like that of a machine in trouble. */
function troubledFactory(open: IDBFactory['open']): IDBFactory {
  const factory = new IDBFactory();
  factory.open = open;
  return factory;
}

function failingOpen(name: string): IDBFactory['open'] {
  return () => {
    throw new DOMException('no', name);
  };
}

async function openedState(factory: IDBFactory | undefined, patienceMs = 1000) {
  const database = new NotesDatabase(factory ? { indexedDB: factory, IDBKeyRange } : {});
  const connection = createConnection(database, factory, patienceMs);
  return { connection, database, state: await connection.open() };
}

describe('the connection', () => {
  it('opens, says so to its listeners, and stays open', async () => {
    const { connection } = notesFixture();
    const seen: string[] = [];
    connection.subscribe(() => seen.push(connection.state().kind));
    expect(connection.state()).toEqual({ kind: 'opening' });
    expect(await connection.open()).toEqual({ kind: 'ready' });
    await connection.open();
    expect(seen).toEqual(['ready']);
  });

  it('leaves the database of a newer program as it is', async () => {
    const factory = new IDBFactory();
    const newer = new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange });
    newer.version(NOTES_DATABASE_VERSION + 1).stores({ marks: 'id', sessions: 'id' });
    await newer.open();
    await newer.table('marks').put({ id: 'x', from: 'the future' });
    newer.close();
    const { connection, database, state } = await openedState(factory);
    expect(state).toMatchObject({ kind: 'unavailable', reason: 'newer' });
    expect(await createCommit(connection, tickingClock())([putMark])).toEqual({
      ok: false,
      error: { code: 'databaseUnavailable', reason: 'newer' },
    });
    expect(database.isOpen()).toBe(false);
    const again = await new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange }).open();
    expect(again.verno).toBe(NOTES_DATABASE_VERSION + 1);
    expect(again.tables.map(({ name }) => name).sort()).toEqual(['marks', 'sessions']);
    expect(await again.table('marks').toArray()).toEqual([{ id: 'x', from: 'the future' }]);
  });

  it.each([
    ['UnknownError', 'failed'],
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'noStorage'],
    ['VersionError', 'newer'],
  ])('reports %s as %s', async (name, reason) => {
    const { state } = await openedState(troubledFactory(failingOpen(name)));
    expect(state).toMatchObject({ kind: 'unavailable', reason });
  });

  it('reports a machine without IndexedDB', async () => {
    expect((await openedState(undefined)).state).toMatchObject({ kind: 'unavailable', reason: 'noStorage' });
  });

  it('does not wait for ever, and is ready when the answer comes late', async () => {
    const factory = new IDBFactory();
    const databases = factory.databases.bind(factory);
    let answer: () => void = () => expect.unreachable('nobody asked for the version');
    factory.databases = () =>
      new Promise((resolve) => {
        answer = () => resolve(databases());
      });
    const { connection, state } = await openedState(factory, 5);
    expect(state).toMatchObject({ kind: 'unavailable', reason: 'silent' });
    answer();
    // However busy the machine is: every attempt is given up after those few ms.
    await expect.poll(() => connection.open()).toEqual({ kind: 'ready' });
  });

  it('tells everybody who asks in the meantime that it is silent', async () => {
    const silent = new IDBFactory();
    silent.databases = () => new Promise(() => undefined);
    const { connection, state } = await openedState(silent, 20);
    expect(state).toMatchObject({ kind: 'unavailable', reason: 'silent' });
    expect(await connection.open()).toMatchObject({ kind: 'unavailable', reason: 'silent' });
  });

  it('can be tried again after a failure', async () => {
    const factory = new IDBFactory();
    const open = factory.open;
    factory.open = failingOpen('UnknownError');
    const { connection, state } = await openedState(factory);
    expect(state.kind).toBe('unavailable');
    factory.open = open;
    expect(await connection.open()).toEqual({ kind: 'ready' });
    expect(await createCommit(connection, tickingClock())([putMark])).toMatchObject({ ok: true });
  });

  it('opens again when the browser closed the database', async () => {
    const { commit, connection, database } = notesFixture();
    await commit([putMark]);
    database.close({ disableAutoOpen: false });
    expect(await connection.open()).toEqual({ kind: 'ready' });
    expect((await readAllRecords(database)).marks).toHaveLength(1);
  });

  it('gives way to a newer program that opens while this one runs', async () => {
    const { commit, connection, factory } = notesFixture();
    await commit([putMark]);
    const newer = new Dexie('gazette-notes', { indexedDB: factory, IDBKeyRange });
    newer.version(NOTES_DATABASE_VERSION + 1).stores({ marks: 'id' });
    await newer.open();
    expect(connection.state()).toMatchObject({ kind: 'unavailable', reason: 'newer' });
    expect(await commit([{ ...putMark, id: recordId(2) }])).toMatchObject({
      error: { code: 'databaseUnavailable', reason: 'newer' },
    });
    expect(await newer.table('marks').count()).toBe(1);
  });
});

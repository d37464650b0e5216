import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../../renderer/data/commit/change.ts';
import {
  createLiveQueries,
  type LiveQueries,
  type Query,
} from '../../../../renderer/data/database/live-queries.ts';
import { type Fixture, noteContent, notesFixture, recordId } from '../notes-fixture.ts';

const putNote = (number: number, markdown = '甲'): Change => ({
  kind: 'putNote',
  id: recordId(number),
  expected: 0,
  content: noteContent({ kind: 'free', title: '专题' }, markdown),
  deleted: false,
});

// Dexie follows nothing where it finds no IndexedDB of its own.
Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Counts the notes, and how often it was asked to. */
function counting() {
  return vi.fn<Query<number>>((database) => database.notes.count());
}

function followed(queries: LiveQueries, query: Query<unknown>, key = 'count') {
  const told = vi.fn();
  const stop = queries.follow(key, query, told);
  stops.push(stop);
  return { told, stop };
}

function until(queries: LiveQueries, live: object, key = 'count') {
  return vi.waitFor(() => expect(queries.current(key)).toEqual(live));
}

const ready = (value: unknown) => ({ kind: 'ready', value });

describe('live queries', () => {
  it('open the database, run once, and again after a commit in any window', async () => {
    const fixture = notesFixture();
    const queries = createLiveQueries(fixture.connection);
    const query = counting();
    expect(queries.current('count')).toEqual({ kind: 'loading' });
    const { told } = followed(queries, query);
    await until(queries, ready(0));
    expect(query).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledTimes(1);
    await fixture.commit([putNote(1)]);
    await until(queries, ready(1));
    await notesFixture(fixture.factory).commit([putNote(2)]);
    await until(queries, ready(2));
    expect(query).toHaveBeenCalledTimes(3);
  });

  it('run once for all who follow under one key, and keep the result as one object', async () => {
    const queries = createLiveQueries(notesFixture().connection);
    const [query, late] = [counting(), counting()];
    followed(queries, query);
    await until(queries, ready(0));
    const before = queries.current('count');
    followed(queries, late);
    expect(queries.current('count')).toBe(before);
    expect(late).not.toHaveBeenCalled();
    expect(query).toHaveBeenCalledTimes(1);
  });

  it('go on while anybody follows, and stop with the last', async () => {
    const fixture = notesFixture();
    const queries = createLiveQueries(fixture.connection);
    const query = counting();
    const first = followed(queries, query);
    const second = followed(queries, query);
    await until(queries, ready(0));
    first.stop();
    await fixture.commit([putNote(1)]);
    await until(queries, ready(1));
    expect(first.told).toHaveBeenCalledTimes(1);
    second.stop();
    expect(queries.current('count')).toEqual({ kind: 'loading' });
    await fixture.commit([putNote(2)]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(query).toHaveBeenCalledTimes(2);
    followed(queries, query);
    await until(queries, ready(2));
  });

  it('keep what is asked for under different keys apart', async () => {
    const queries = createLiveQueries(notesFixture().connection);
    followed(queries, async (database) => database.notes.count(), 'notes');
    followed(queries, async () => '甲', 'name');
    await until(queries, ready(0), 'notes');
    await until(queries, ready('甲'), 'name');
  });

  it('say why there is nothing, and go on once the database can be used', async () => {
    const fixture = notesFixture();
    const queries = createLiveQueries(fixture.connection);
    let broken = true;
    followed(queries, async (database) => {
      const count = await database.notes.count();
      if (broken) throw new DOMException('the disk is full', 'QuotaExceededError');
      return count;
    });
    await until(queries, { kind: 'unavailable', reason: 'full' });
    broken = false;
    await fixture.commit([putNote(1)]);
    await until(queries, ready(1));
  });

  it('follow the connection: unavailable while a newer program has the database', async () => {
    const fixture = notesFixture();
    const queries = createLiveQueries(fixture.connection);
    followed(queries, counting());
    await until(queries, ready(0));
    await upgradeTo(fixture, 990);
    await until(queries, { kind: 'unavailable', reason: 'newer' });
    followed(queries, counting(), 'another');
    expect(queries.current('another')).toEqual({ kind: 'unavailable', reason: 'newer' });
  });
});

/** As a newer program does; closes the database again. */
function upgradeTo({ factory }: Fixture, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('gazette-notes', version);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShardStore } from '../../../../renderer/core/search/index/keeper.ts';
import { createIndexStore } from '../../../../renderer/data/corpus/index-store.ts';

const NAME = 'gazette-index-test';
const SHARD = { paragraphs: 2, json: '{}', checksum: 7 };

let complaints: string[];
let store: ShardStore;

beforeEach(() => {
  complaints = [];
  store = createIndexStore((detail) => complaints.push(detail), { name: NAME });
});
afterEach(() => Dexie.delete(NAME));

test('what is written under a key is read under it, by another store too', async () => {
  await store.write('2018-08', 'a', SHARD);
  const other = createIndexStore((detail) => complaints.push(detail), { name: NAME });
  expect(await other.read('2018-08', 'a')).toMatchObject(SHARD);
  expect(complaints).toEqual([]);
});

test('under another key or issue there is nothing', async () => {
  await store.write('2018-08', 'a', SHARD);
  expect(await store.read('2018-08', 'b')).toBeNull();
  expect(await store.read('2018-04', 'a')).toBeNull();
});

test('the keys are listed by issue, without the shards', async () => {
  expect(await store.keys()).toEqual(new Map());
  await store.write('2018-08', 'a', SHARD);
  await store.write('2018-04', 'b', SHARD);
  await store.write('2018-08', 'c', SHARD);
  expect(await store.keys()).toEqual(
    new Map([
      ['2018-04', 'b'],
      ['2018-08', 'c'],
    ]),
  );
});

test('what an earlier program stored is no shard, and gives way to one', async () => {
  const earlier = new Dexie(NAME);
  earlier.version(1).stores({ shards: 'issueId' });
  await earlier.table('shards').put({ issueId: '2018-08', key: 'a', ...SHARD });
  earlier.close();
  expect((await store.read('2018-08', 'a')) ?? null).toBeNull();
  expect(await store.write('2018-08', 'a', SHARD)).toBe(true);
  expect(await store.read('2018-08', 'a')).toEqual(SHARD);
  expect(complaints).toEqual([]);
});

test('what cannot be stored is told', async () => {
  expect(await store.write('2018-08', 'a', { build: () => undefined })).toBe(false);
  expect(complaints).toHaveLength(1);
  expect(await store.keys()).toEqual(new Map());
});

test('an issue has one shard: the last', async () => {
  await store.write('2018-08', 'a', SHARD);
  await store.write('2018-08', 'b', { ...SHARD, paragraphs: 3 });
  expect(await store.read('2018-08', 'a')).toBeNull();
  expect(await store.read('2018-08', 'b')).toMatchObject({ paragraphs: 3 });
});

test('only the retained issues stay', async () => {
  await store.write('2018-08', 'a', SHARD);
  await store.write('2018-04', 'a', SHARD);
  await store.retain(['2018-04']);
  expect(await store.read('2018-08', 'a')).toBeNull();
  expect(await store.read('2018-04', 'a')).toMatchObject(SHARD);
});

test('a database that cannot be opened is an empty one, and says why', async () => {
  const newer = new Dexie(NAME);
  newer.version(99).stores({ shards: 'other' });
  await newer.open();
  newer.close();
  expect(await store.keys()).toEqual(new Map());
  expect(await store.write('2018-08', 'a', SHARD)).toBe(false);
  expect(await store.read('2018-08', 'a')).toBeNull();
  await store.retain([]);
  expect(complaints.length).toBeGreaterThan(0);
  expect(complaints[0]).toContain(NAME);
});

test('a database that keeps silent is an empty one, and is waited for once', async () => {
  const blocker = new Dexie(NAME);
  blocker.version(2).stores({ shards: 'issueId, [issueId+key]' });
  await blocker.open();
  const impatient = createIndexStore((detail) => complaints.push(detail), { name: NAME, patienceMs: 20 });
  let release: () => void = () => undefined;
  const held = blocker.transaction('rw', blocker.table('shards'), () =>
    Dexie.waitFor(new Promise<void>((resolve) => (release = resolve))),
  );
  expect(await impatient.keys()).toEqual(new Map());
  expect(await impatient.read('2018-08', 'a')).toBeNull();
  expect(await impatient.write('2018-08', 'a', SHARD)).toBe(false);
  expect(complaints).toEqual([expect.stringContaining('no answer in 20 ms')]);
  release();
  await held;
  blocker.close();
});

/** How the index comes to a service that already answers, with pages that build, leave, fail and keep silent. */
import { beforeEach, describe, expect, test } from 'vitest';
import { BUILD_PATIENCE_MS } from '../../../../../renderer/core/search/service/build-desk.ts';
import { BROKEN_STORE, memoryStore, type StoredRow } from '../shard-store-fixture.ts';
import { type FakePage, type Scene, sceneOf } from './service-fixture.ts';

let rows: Map<string, StoredRow>;
let scene: Scene;
beforeEach(() => {
  rows = new Map();
  scene = sceneOf({ store: memoryStore(rows) });
});

/** `done/total` of the index, `indexed` and failures, in order. */
function saidOfIndex(page: FakePage): readonly string[] {
  return page.replies.flatMap((reply) => {
    if (reply.kind === 'indexed') return ['indexed'];
    if (reply.kind === 'indexFailed') return [`failed: ${reply.failure.detail}`];
    if (reply.kind !== 'progress' || reply.progress.step !== 'index') return [];
    return [`${reply.progress.done}/${reply.progress.total}`];
  });
}

async function opened(options = { buildsAtOnce: true }): Promise<FakePage> {
  const page = scene.page(options);
  page.open();
  await scene.tasks.settle();
  return page;
}

test('shards are built by the page and stored, and loaded only when someone searches', async () => {
  const page = await opened();
  expect(saidOfIndex(page)).toEqual(['0/2', '1/2', '2/2']);
  expect(rows.size).toBe(2);
  page.search(1, '  ');
  await scene.tasks.settle();
  expect(saidOfIndex(page).at(-1)).toBe('2/2');
  page.search(2, '照明');
  await scene.tasks.settle();
  expect(saidOfIndex(page).at(-1)).toBe('indexed');
  expect(page.answers).toEqual(['1: 0', '2: 3']);
});

test('what is stored is not built again', async () => {
  await opened();
  scene = sceneOf({ store: memoryStore(rows) });
  const page = await opened();
  expect(page.all('build')).toEqual([]);
  expect(saidOfIndex(page)).toEqual(['2/2']);
});

test('questions are answered while shards are loaded', async () => {
  const page = await opened();
  page.search(1, '照明');
  while (page.answers.length === 0) await scene.tasks.step();
  page.search(2, '绿化');
  await scene.tasks.settle();
  const order = page.replies.map(({ kind }) => kind).slice(-2);
  expect(order).toEqual(['answer', 'indexed']);
  expect(page.answers).toEqual(['1: 3', '2: 1']);
});

test('a search during the first building is answered, and the index comes when it is built', async () => {
  const page = await opened({ buildsAtOnce: false });
  page.search(1, '照明');
  await scene.tasks.settle();
  expect(page.answers).toEqual(['1: 3']);
  expect(saidOfIndex(page)).toEqual(['0/2']);
  for (const { id, texts } of page.all('build')) page.finish(id, texts);
  await scene.tasks.settle();
  expect(saidOfIndex(page)).toEqual(['0/2', '1/2', '2/2', 'indexed']);
});

test('a page that comes later hears how far the index is', async () => {
  const first = await opened();
  first.search(1, '照明');
  await scene.tasks.settle();
  const second = await opened();
  expect(second.replies.map(({ kind }) => kind)).toEqual(['opened', 'indexed']);
});

test('a damaged shard is built anew without a word', async () => {
  await opened();
  const row = rows.get('2024-a');
  if (row === undefined) throw new Error('nothing stored');
  rows.set('2024-a', { ...row, shard: { paragraphs: 2, json: '{}', checksum: 0 } });
  scene = sceneOf({ store: memoryStore(rows) });
  const page = await opened();
  page.search(1, '照明');
  await scene.tasks.settle();
  expect(page.all('build')).toHaveLength(1);
  expect(saidOfIndex(page)).toEqual(['2/2', 'indexed']);
  expect(rows.get('2024-a')).toEqual(row);
});

test('without a database the shards are kept until they are attached', async () => {
  scene = sceneOf({ store: BROKEN_STORE });
  const page = await opened();
  page.search(1, '照明');
  await scene.tasks.settle();
  expect(saidOfIndex(page).at(-1)).toBe('indexed');
  expect(page.all('build')).toHaveLength(2);
});

describe('a page that leaves in the middle of a build', () => {
  test('is replaced by another one', async () => {
    const staying = await opened({ buildsAtOnce: true });
    staying.say({ kind: 'leave' });
    scene = sceneOf({ store: memoryStore(rows) });
    rows.clear();
    const other = scene.page();
    const leaving = scene.page({ buildsAtOnce: false });
    other.open();
    leaving.open();
    await scene.tasks.settle();
    expect([other.all('build').length, leaving.all('build').length]).toEqual([0, 2]);
    leaving.say({ kind: 'leave' });
    await scene.tasks.settle();
    expect(other.all('build')).toHaveLength(2);
    expect(saidOfIndex(other).at(-1)).toBe('2/2');
    expect(rows.size).toBe(2);
  });

  test('as the last one, leaves the build to the next that comes', async () => {
    const leaving = await opened({ buildsAtOnce: false });
    leaving.say({ kind: 'leave' });
    await scene.tasks.settle();
    expect(rows.size).toBe(0);
    const next = await opened();
    expect(saidOfIndex(next).at(-1)).toBe('2/2');
  });
});

describe('a page that keeps silent', () => {
  test('is not waited for when there is another', async () => {
    const other = scene.page();
    const silent = scene.page({ buildsAtOnce: false });
    other.open();
    silent.open();
    await scene.tasks.settle();
    expect(rows.size).toBe(0);
    await scene.tasks.pass(BUILD_PATIENCE_MS);
    expect(saidOfIndex(other).at(-1)).toBe('2/2');
    const [late] = silent.all('build');
    silent.finish(late?.id ?? 0, late?.texts ?? []);
    await scene.tasks.settle();
    expect(saidOfIndex(other).at(-1)).toBe('2/2');
  });

  test('alone, is asked three times; then there is no index, and search goes on', async () => {
    const page = await opened({ buildsAtOnce: false });
    for (let round = 0; round < 3; round += 1) await scene.tasks.pass(BUILD_PATIENCE_MS);
    expect(page.all('build').filter(({ id }) => id === 1)).toHaveLength(3);
    expect(saidOfIndex(page)).toEqual(['0/2', 'failed: no page builds the index']);
    page.search(1, '照明');
    await scene.tasks.settle();
    expect(page.answers).toEqual(['1: 3']);
  });
});

describe('an index that cannot be built', () => {
  test('is told, search goes on, and a page that comes anew has it tried again', async () => {
    const page = await opened({ buildsAtOnce: false });
    for (const { id } of page.all('build')) page.failToBuild(id, 'out of memory');
    await scene.tasks.settle();
    page.search(1, '照明');
    await scene.tasks.settle();
    expect(saidOfIndex(page)).toEqual(['0/2', 'failed: out of memory']);
    expect(page.answers).toEqual(['1: 3']);
    const anew = await opened();
    expect(saidOfIndex(anew)).toEqual(['failed: out of memory', '0/2', '1/2', '2/2', 'indexed']);
  });

  test('when a shard is of no use even newly built, is told', async () => {
    scene = sceneOf({ store: BROKEN_STORE });
    const page = await opened({ buildsAtOnce: false });
    const answerRubbish = async (): Promise<void> => {
      for (const { id } of page.all('build')) page.say({ kind: 'built', id, result: { ok: true, value: 7 } });
      await scene.tasks.settle();
    };
    await answerRubbish();
    page.search(1, '照明');
    await scene.tasks.settle();
    await answerRubbish();
    expect(saidOfIndex(page).at(-1)).toBe('failed: 2024-a: no shard');
  });
});

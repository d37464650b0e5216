import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildShard } from '../../../renderer/core/search/index/shard.ts';
import type { BuildReply, BuildRequest } from '../../../renderer/core/search/protocol.ts';
import {
  BUILDER_PATIENCE_MS,
  createShardBuilders,
  type IndexWorker,
  LINGER_MS,
} from '../../../renderer/worker/shard-builders.ts';

class FakeWorker implements IndexWorker {
  readonly received: BuildRequest[] = [];
  isTerminated = false;
  onmessage: IndexWorker['onmessage'] = null;
  onerror: IndexWorker['onerror'] = null;

  postMessage(message: BuildRequest): void {
    this.received.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  finish(): void {
    const request = this.received.at(-1);
    if (request === undefined) throw new Error('nothing to build');
    const data: BuildReply = { id: request.id, shard: buildShard(request.texts) };
    this.onmessage?.({ data } as MessageEvent<BuildReply>);
  }
  die(): void {
    this.onerror?.({ message: 'out of memory', preventDefault: () => undefined } as ErrorEvent);
  }
}

let workers: FakeWorker[];
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
});
afterEach(() => {
  vi.useRealTimers();
});

function start(): FakeWorker {
  const worker = new FakeWorker();
  workers.push(worker);
  return worker;
}

test('nothing starts before there is something to build', () => {
  createShardBuilders(start).end();
  expect(workers).toHaveLength(0);
});

test('two workers share the shards and end when none is left', async () => {
  const builders = createShardBuilders(start);
  const results = [['一'], ['二二'], ['三']].map((texts) => builders.build(texts));
  expect(workers.map(({ received }) => received.length)).toEqual([1, 1]);
  workers[1]?.finish();
  expect(workers.map(({ received }) => received.length)).toEqual([1, 2]);
  workers[0]?.finish();
  workers[1]?.finish();
  const shards = await Promise.all(results);
  expect(shards.map((shard) => (shard.ok ? shard.value : null))).toEqual([
    buildShard(['一']),
    buildShard(['二二']),
    buildShard(['三']),
  ]);
  vi.advanceTimersByTime(LINGER_MS - 1);
  expect(workers.some(({ isTerminated }) => isTerminated)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
});

test('a worker stays for a shard that comes soon, and a later one gets a new worker', async () => {
  const builders = createShardBuilders(start);
  const first = builders.build(['一']);
  workers[0]?.finish();
  await first;
  vi.advanceTimersByTime(LINGER_MS / 2);
  const second = builders.build(['二']);
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(LINGER_MS * 2);
  expect(workers[0]?.isTerminated).toBe(false);
  workers[0]?.finish();
  expect((await second).ok).toBe(true);
  vi.advanceTimersByTime(LINGER_MS);
  expect(workers[0]?.isTerminated).toBe(true);
  void builders.build(['三']);
  expect(workers).toHaveLength(2);
});

test('a worker that hangs is replaced once, then the shard fails', async () => {
  const builders = createShardBuilders(start);
  const result = builders.build(['照明']);
  vi.advanceTimersByTime(BUILDER_PATIENCE_MS);
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  vi.advanceTimersByTime(BUILDER_PATIENCE_MS);
  expect(await result).toEqual({ ok: false, error: { code: 'index', detail: 'the index worker hangs' } });
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
});

test('a worker that cannot be started fails the shard', async () => {
  const builders = createShardBuilders(() => {
    throw new Error('blocked by policy');
  });
  expect(await builders.build(['照明'])).toEqual({
    ok: false,
    error: { code: 'index', detail: 'Error: blocked by policy' },
  });
});

test('a worker that dies is replaced once and its shard begun again', async () => {
  const builders = createShardBuilders(start);
  const result = builders.build(['照明']);
  workers[0]?.die();
  expect(workers[0]?.isTerminated).toBe(true);
  workers[1]?.finish();
  expect((await result).ok).toBe(true);
});

test('one that dies twice over the same shard fails it, and the others go on', async () => {
  const builders = createShardBuilders(start);
  const doomed = builders.build(['照明']);
  workers[0]?.die();
  workers[1]?.die();
  expect(await doomed).toEqual({ ok: false, error: { code: 'index', detail: 'out of memory' } });
  const next = builders.build(['设施']);
  workers[2]?.finish();
  expect((await next).ok).toBe(true);
});

test('what is being built when it ends fails, and more can be built afterwards', async () => {
  const builders = createShardBuilders(start);
  const results = [['一'], ['二'], ['三']].map((texts) => builders.build(texts));
  builders.end();
  expect((await Promise.all(results)).map((result) => (result.ok ? null : result.error.code))).toEqual([
    'index',
    'index',
    'index',
  ]);
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  const next = builders.build(['四']);
  workers.at(-1)?.finish();
  expect((await next).ok).toBe(true);
});

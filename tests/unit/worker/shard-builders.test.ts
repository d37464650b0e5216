import { beforeEach, expect, test } from 'vitest';
import { buildShard } from '../../../renderer/core/search/index/shard.ts';
import type { BuildReply, BuildRequest } from '../../../renderer/core/search/protocol.ts';
import { createShardBuilders, type IndexWorker } from '../../../renderer/worker/shard-builders.ts';

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
  workers = [];
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

test('two workers share the shards and are ended', async () => {
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
  builders.end();
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
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

test('what is being built when it ends fails', async () => {
  const builders = createShardBuilders(start);
  const results = [['一'], ['二'], ['三']].map((texts) => builders.build(texts));
  builders.end();
  expect((await Promise.all(results)).map((result) => (result.ok ? null : result.error.code))).toEqual([
    'index',
    'index',
    'index',
  ]);
});

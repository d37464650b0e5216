import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../renderer/core/result.ts';
import type { SearchOutcome } from '../../../renderer/core/search/outcome.ts';
import type { SearchReply, SearchRequest } from '../../../renderer/core/search/protocol.ts';
import {
  createSearchClient,
  SEARCH_MEASURE,
  type SearchClient,
  type WorkerLike,
} from '../../../renderer/state/search-client.ts';

/** A worker that does what the test tells it. */
class FakeWorker implements WorkerLike {
  readonly received: SearchRequest[] = [];
  isTerminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;

  postMessage(message: SearchRequest): void {
    this.received.push(message);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  say(data: SearchReply): void {
    this.onmessage?.({ data } as MessageEvent<SearchReply>);
  }
  open(): void {
    this.say({ kind: 'opened', result: ok({ documents: 1, paragraphs: 2, unreadable: [] }) });
  }
  die(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
  /** The queries it was asked. */
  get queries(): readonly string[] {
    return this.received.flatMap((request) => (request.kind === 'search' ? [request.query] : []));
  }
  /** Answers the last query. */
  answer(): void {
    const request = this.received.at(-1);
    if (request?.kind !== 'search') throw new Error('nothing was asked');
    this.say({ kind: 'answer', id: request.id, result: ok(outcomeOf(request.query)) });
  }
}

function outcomeOf(query: string): SearchOutcome {
  return { query, hits: [], documents: [] };
}

let workers: FakeWorker[];
let client: SearchClient;

beforeEach(() => {
  workers = [];
  client = createSearchClient({
    spawn: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    base: () => 'app://reader/',
  });
});

function worker(index = workers.length - 1): FakeWorker {
  const found = workers[index];
  if (found === undefined) throw new Error('no worker');
  return found;
}

describe('starting', () => {
  test('starts one worker and tells it where the corpus is', () => {
    expect(client.readiness()).toEqual({ kind: 'idle' });
    client.start();
    client.start();
    expect(workers).toHaveLength(1);
    expect(worker().received).toEqual([{ kind: 'open', base: 'app://reader/' }]);
  });

  test('tells its listeners of progress and readiness until they leave', () => {
    const seen: unknown[] = [];
    const leave = client.subscribe(() => seen.push(client.readiness()));
    client.start();
    const progress = { step: 'index', done: 1, total: 5 } as const;
    worker().say({ kind: 'progress', progress });
    worker().open();
    leave();
    expect(seen).toEqual([
      { kind: 'opening', progress: null },
      { kind: 'opening', progress },
      { kind: 'ready', scope: { documents: 1, paragraphs: 2, unreadable: [] } },
    ]);
    worker().die();
    expect(seen).toHaveLength(3);
  });

  test('a first query starts it, and is answered once it is ready', async () => {
    const result = client.search('照明');
    expect(worker().queries).toEqual([]);
    worker().open();
    expect(worker().queries).toEqual(['照明']);
    worker().answer();
    expect(await result).toEqual(ok(outcomeOf('照明')));
  });
});

describe('asking', () => {
  beforeEach(() => {
    client.start();
    worker().open();
  });

  test('only the newest query is answered; of those between none reaches the worker', async () => {
    const results = ['照', '照明', '照明设', '照明设施'].map((query) => client.search(query));
    expect(worker().queries).toEqual(['照']);
    worker().answer();
    expect(worker().queries).toEqual(['照', '照明设施']);
    worker().answer();
    const answers = await Promise.all(results);
    expect(answers.map((answer) => (answer.ok ? answer.value.query : answer.error.code))).toEqual([
      'superseded',
      'superseded',
      'superseded',
      '照明设施',
    ]);
  });

  test('an answer to another question is ignored', async () => {
    const result = client.search('照明');
    worker().say({ kind: 'answer', id: 99, result: ok(outcomeOf('错')) });
    worker().answer();
    expect(await result).toEqual(ok(outcomeOf('照明')));
    worker().say({ kind: 'answer', id: 1, result: ok(outcomeOf('晚')) });
    expect(client.readiness().kind).toBe('ready');
  });

  test('each answered query is measured', async () => {
    performance.clearMeasures(SEARCH_MEASURE);
    const result = client.search('照明');
    worker().answer();
    await result;
    expect(performance.getEntriesByName(SEARCH_MEASURE)).toHaveLength(1);
  });
});

describe('a worker that dies', () => {
  test('is started once more and the query repeated', async () => {
    client.start();
    worker().open();
    const result = client.search('照明');
    worker().die();
    expect(workers).toHaveLength(2);
    expect(worker(0).isTerminated).toBe(true);
    worker().open();
    worker().answer();
    expect(await result).toEqual(ok(outcomeOf('照明')));
  });

  test('twice in a row, has failed, and so have the queries', async () => {
    const result = client.search('照明');
    worker().die();
    worker().die();
    expect(workers).toHaveLength(2);
    const failure = { code: 'worker', detail: 'out of memory' };
    expect(await result).toEqual(fail(failure));
    expect(client.readiness()).toEqual({ kind: 'failed', failure });
    expect(await client.search('设施')).toEqual(fail(failure));
    expect(workers).toHaveLength(2);
  });

  test('again after an answer, is started again', async () => {
    client.start();
    worker().open();
    for (const round of [1, 2, 3]) {
      const result = client.search(`第${round}次`);
      worker().die();
      worker().open();
      worker().answer();
      expect((await result).ok).toBe(true);
    }
    expect(workers).toHaveLength(4);
  });

  test('leaves the newest query to its successor and drops the older one', async () => {
    client.start();
    worker().open();
    const older = client.search('照');
    const newer = client.search('照明');
    worker().die();
    worker().open();
    expect(worker().queries).toEqual(['照明']);
    worker().answer();
    expect(await newer).toEqual(ok(outcomeOf('照明')));
    const overtaken = await older;
    expect(overtaken.ok ? null : overtaken.error.code).toBe('superseded');
  });

  test('that cannot even be made fails in words', () => {
    const blocked = createSearchClient({
      spawn: () => {
        throw new Error('blocked by policy');
      },
      base: () => '',
    });
    blocked.start();
    expect(blocked.readiness()).toEqual({
      kind: 'failed',
      failure: { code: 'worker', detail: 'Error: blocked by policy' },
    });
  });
});

describe('after a failure', () => {
  const failure = { code: 'corpus', detail: 'index.json: HTTP 404' } as const;

  test('that the worker reports, no restart is tried until the user asks', async () => {
    const result = client.search('照明');
    worker().say({ kind: 'opened', result: fail(failure) });
    expect(await result).toEqual(fail(failure));
    expect(workers).toHaveLength(1);
    expect(worker().isTerminated).toBe(true);
    client.start();
    expect(workers).toHaveLength(1);
    client.retry();
    expect(workers).toHaveLength(2);
    worker().open();
    const again = client.search('照明');
    worker().answer();
    expect((await again).ok).toBe(true);
  });

  test('a retry is given its restart back', () => {
    client.start();
    worker().die();
    worker().die();
    client.retry();
    worker().die();
    expect(workers).toHaveLength(4);
    expect(client.readiness().kind).toBe('opening');
  });

  test('a retry without a failure does nothing', () => {
    client.start();
    client.retry();
    expect(workers).toHaveLength(1);
  });
});

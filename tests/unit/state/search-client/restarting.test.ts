/** What becomes of queries when workers die, hang, or do not start at all. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail } from '../../../../renderer/core/result.ts';
import { ANSWER_PATIENCE_MS, OPENING_PATIENCE_MS } from '../../../../renderer/state/search-client/client.ts';
import {
  createSearchClient,
  type SearchClient,
  type SearchResult,
} from '../../../../renderer/state/search-client/search-client.ts';
import { askOf, FakeBuilders, FakeLinks, SCOPE } from './search-client-fixture.ts';

let links: FakeLinks;
let client: SearchClient;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  links = new FakeLinks();
  client = createSearchClient({
    openLink: links.open,
    builders: new FakeBuilders(),
    base: () => 'app://reader/',
  });
});
afterEach(() => {
  client.leave();
  vi.useRealTimers();
});

function search(query: string): Promise<SearchResult> {
  return client.search(askOf(query));
}

async function outcome(result: Promise<SearchResult>): Promise<string> {
  const settled = await result;
  return settled.ok ? settled.value.ask.query : `${settled.error.code}: ${settled.error.detail}`;
}

function ready(): void {
  client.start();
  links.last.open();
}

describe('a worker that dies', () => {
  test('is replaced under another name and the query repeated', async () => {
    ready();
    const result = search('照明');
    links.last.die();
    expect(links.names).toEqual(['shared search', 'shared search-2']);
    expect(links.at(0).isEnded).toBe(true);
    links.last.open();
    links.last.answer();
    expect(await outcome(result)).toBe('照明');
  });

  test('again after an answer, is replaced again', async () => {
    ready();
    for (const round of [1, 2, 3]) {
      const result = search(`第${round}次`);
      links.last.die();
      links.last.open();
      links.last.answer();
      expect(await outcome(result)).toBe(`第${round}次`);
    }
    expect(links.names.at(-1)).toBe('shared search-4');
  });

  test('leaves the newest query to its successor and drops the older one', async () => {
    ready();
    const older = search('照');
    const newer = search('照明');
    links.last.die();
    links.last.open();
    expect(links.last.queries).toEqual(['照明']);
    links.last.answer();
    expect([await outcome(older), await outcome(newer)]).toEqual(['superseded: ', '照明']);
  });

  test('at once again gives way to the page, which says so', async () => {
    const result = search('照明');
    links.last.die();
    links.last.die();
    expect(links.last.name).toBe('page');
    links.last.open();
    expect(client.readiness()).toEqual({
      kind: 'ready',
      scope: SCOPE,
      index: { kind: 'none' },
      inPage: true,
    });
    links.last.answer();
    expect(await outcome(result)).toBe('照明');
  });

  test('twice over one query is not followed by a third: the query fails, the next runs in the page', async () => {
    ready();
    const deadly = search('照明');
    links.last.die();
    links.last.open();
    links.last.die();
    expect(await outcome(deadly)).toBe('worker: out of memory');
    links.last.open();
    expect(links.last.queries).toEqual([]);
    const next = search('设施');
    links.last.answer();
    expect(await outcome(next)).toBe('设施');
  });
});

test('a retry does not count against the query that waits', async () => {
  ready();
  const result = search('照明');
  links.last.die();
  links.last.open();
  links.last.say({ kind: 'indexFailed', failure: { code: 'index', detail: 'x' } });
  client.retry();
  links.last.die();
  links.last.open();
  links.last.answer();
  expect(await outcome(result)).toBe('照明');
});

describe('a worker that does not start', () => {
  test('shared, gives way to one of this window', () => {
    links.refused.add('shared');
    client.start();
    expect(links.names).toEqual(['dedicated']);
    links.last.open();
    expect(client.readiness()).toMatchObject({ kind: 'ready', inPage: false });
  });

  test('in any way, gives way to the page', () => {
    links.refused.add('shared').add('dedicated');
    client.start();
    expect(links.names).toEqual(['page']);
  });

  test('not even in the page, has failed until a retry', async () => {
    links.refused.add('shared').add('dedicated').add('page');
    const result = search('照明');
    const failure = { code: 'worker', detail: 'Error: no page' } as const;
    expect(await result).toEqual(fail(failure));
    expect(client.readiness()).toEqual({ kind: 'failed', failure });
    links.refused.clear();
    client.retry();
    expect(links.names).toEqual(['shared search-2']);
  });

  test('is tried again by a retry while the page searches', () => {
    links.refused.add('shared').add('dedicated');
    ready();
    expect(links.names).toEqual(['page']);
    links.refused.clear();
    client.retry();
    links.last.open();
    expect(links.last.choice.kind).toBe('shared');
    expect(client.readiness()).toMatchObject({ kind: 'ready', inPage: false });
  });
});

describe('a worker that hangs', () => {
  test('over a query, is given up after ten seconds and the query repeated', async () => {
    ready();
    const result = search('照明');
    vi.advanceTimersByTime(ANSWER_PATIENCE_MS - 1);
    expect(links.opened).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(links.names).toEqual(['shared search', 'shared search-2']);
    links.last.open();
    links.last.answer();
    expect(await outcome(result)).toBe('照明');
  });

  test('is given up however fast new queries come', () => {
    ready();
    for (let passed = 0; passed < ANSWER_PATIENCE_MS; passed += 1_000) {
      void search(`照明${passed}`);
      vi.advanceTimersByTime(1_000);
    }
    expect(links.opened).toHaveLength(2);
  });

  test('while it opens, is given up after thirty seconds without a sign', () => {
    client.start();
    vi.advanceTimersByTime(OPENING_PATIENCE_MS - 1);
    links.last.say({ kind: 'progress', progress: { step: 'corpus', done: 1, total: 29 } });
    vi.advanceTimersByTime(OPENING_PATIENCE_MS - 1);
    expect(links.opened).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(links.names).toEqual(['shared search', 'dedicated']);
  });

  test('is told from one that has nothing to answer', async () => {
    ready();
    const result = search('照明');
    links.last.answer();
    await result;
    void search('设施');
    client.cancel();
    vi.advanceTimersByTime(10 * OPENING_PATIENCE_MS);
    expect(links.opened).toHaveLength(1);
  });

  test('is never the page: nobody could take its place', () => {
    links.refused.add('shared').add('dedicated');
    client.start();
    vi.advanceTimersByTime(10 * OPENING_PATIENCE_MS);
    links.last.open();
    void search('照明');
    vi.advanceTimersByTime(10 * ANSWER_PATIENCE_MS);
    expect(links.names).toEqual(['page']);
  });
});

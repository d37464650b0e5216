import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../renderer/core/result.ts';
import {
  createSearchClient,
  SEARCH_MEASURE,
  type SearchClient,
  type SearchResult,
} from '../../../../renderer/state/search-client/search-client.ts';
import { askOf, FakeBuilders, FakeLinks, outcomeOf, SCOPE } from './search-client-fixture.ts';

let links: FakeLinks;
let builders: FakeBuilders;
let client: SearchClient;

beforeEach(() => {
  links = new FakeLinks();
  builders = new FakeBuilders();
  client = createSearchClient({ openLink: links.open, builders, base: () => 'app://reader/' });
});

function search(query: string): Promise<SearchResult> {
  return client.search(askOf(query));
}

/** The queries that were answered; of the others why not. */
async function outcomes(results: readonly Promise<SearchResult>[]): Promise<readonly string[]> {
  const settled = await Promise.all(results);
  return settled.map((result) => (result.ok ? result.value.ask.query : result.error.code));
}

describe('starting', () => {
  test('joins the shared worker once and tells it where the corpus is', () => {
    expect(client.readiness()).toEqual({ kind: 'idle' });
    client.start();
    client.start();
    expect(links.names).toEqual(['shared search']);
    expect(links.last.received).toEqual([{ kind: 'open', base: 'app://reader/' }]);
  });

  test('tells its listeners of progress and readiness until they leave', () => {
    const seen: unknown[] = [];
    const leave = client.subscribe(() => seen.push(client.readiness()));
    client.start();
    const progress = { step: 'corpus', done: 1, total: 5 } as const;
    links.last.say({ kind: 'progress', progress });
    links.last.open();
    leave();
    links.last.say({ kind: 'indexed' });
    expect(seen).toEqual([
      { kind: 'opening', progress: null },
      { kind: 'opening', progress },
      { kind: 'ready', scope: SCOPE, index: { kind: 'none' }, inPage: false },
    ]);
  });

  test('a first query starts it, and is answered once it is ready', async () => {
    const result = search('照明');
    expect(links.last.queries).toEqual([]);
    links.last.open();
    expect(links.last.queries).toEqual(['照明']);
    links.last.answer();
    expect(await result).toEqual(ok(outcomeOf(askOf('照明'))));
  });
});

describe('the index', () => {
  test('is followed from the first shard to the last', () => {
    const seen: string[] = [];
    client.start();
    links.last.open();
    client.subscribe(() => {
      const readiness = client.readiness();
      if (readiness.kind === 'ready') seen.push(JSON.stringify(readiness.index));
    });
    for (const done of [0, 1, 2])
      links.last.say({ kind: 'progress', progress: { step: 'index', done, total: 2 } });
    links.last.say({ kind: 'indexed' });
    links.last.say({ kind: 'indexFailed', failure: { code: 'index', detail: 'x' } });
    expect(seen).toEqual([
      '{"kind":"building","done":0,"total":2}',
      '{"kind":"building","done":1,"total":2}',
      '{"kind":"stored"}',
      '{"kind":"ready"}',
      '{"kind":"failed","failure":{"code":"index","detail":"x"}}',
    ]);
  });

  test('is built by this page when the worker asks for it', async () => {
    client.start();
    links.last.open();
    links.last.say({ kind: 'build', id: 4, texts: ['照明'] });
    expect(builders.jobs[0]?.texts).toEqual(['照明']);
    builders.jobs[0]?.settle(ok('shard'));
    await expect
      .poll(() => links.last.received.at(-1))
      .toEqual({
        kind: 'built',
        id: 4,
        result: ok('shard'),
      });
  });

  test('built for a worker that died is not given to the next', async () => {
    client.start();
    links.last.open();
    links.last.say({ kind: 'build', id: 4, texts: ['照明'] });
    links.last.die();
    expect(builders.ends).toBe(1);
    builders.jobs[0]?.settle(ok('shard'));
    await Promise.resolve();
    expect(links.opened.flatMap(({ received }) => received).some(({ kind }) => kind === 'built')).toBe(false);
  });
});

describe('asking', () => {
  beforeEach(() => {
    client.start();
    links.last.open();
  });

  test('only the newest query is answered', async () => {
    const results = ['照', '照明', '照明设施'].map(search);
    links.last.answer();
    expect(await outcomes(results)).toEqual(['superseded', 'superseded', '照明设施']);
  });

  test('an outdated answer is ignored', async () => {
    const older = search('照');
    const newer = search('照明');
    links.last.say({ kind: 'answer', id: 1, result: ok(outcomeOf(askOf('照'))) });
    links.last.answer();
    links.last.say({ kind: 'answer', id: 2, result: ok(outcomeOf(askOf('晚'))) });
    expect(await outcomes([older, newer])).toEqual(['superseded', '照明']);
  });

  test('further hits come beside the search, and a newer search overtakes them', async () => {
    const first = client.page(askOf('照明'), 60);
    links.last.answer();
    expect(await first).toEqual(ok({ from: 60, hits: [] }));
    const second = client.page(askOf('照明'), 120);
    void search('设施');
    expect(await second).toEqual(fail({ code: 'superseded', detail: '' }));
  });

  test('an answer of the other kind is none', async () => {
    const result = search('照明');
    links.last.say({ kind: 'page', id: 1, result: ok({ from: 0, hits: [] }) });
    links.last.answer();
    expect((await result).ok).toBe(true);
  });

  test('what is cancelled is told to the worker and resolves', async () => {
    const result = search('照明');
    client.cancel();
    expect(links.last.received.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    expect(await outcomes([result])).toEqual(['superseded']);
  });

  test('each answered query is measured', async () => {
    performance.clearMeasures(SEARCH_MEASURE);
    const result = search('照明');
    links.last.answer();
    await result;
    void client.page(askOf('照明'), 60);
    links.last.answer();
    expect(performance.getEntriesByName(SEARCH_MEASURE)).toHaveLength(1);
  });
});

describe('after a failure', () => {
  const failure = { code: 'corpus', detail: 'index.json: HTTP 404' } as const;

  test('that the worker reports, nothing is tried until the user asks', async () => {
    const result = search('照明');
    links.last.say({ kind: 'opened', result: fail(failure) });
    expect(await result).toEqual(fail(failure));
    expect(await search('设施')).toEqual(fail(failure));
    expect(links.last.isEnded).toBe(true);
    client.start();
    expect(links.opened).toHaveLength(1);
    client.retry();
    expect(links.names).toEqual(['shared search', 'shared search']);
    links.last.open();
    const again = search('照明');
    links.last.answer();
    expect((await again).ok).toBe(true);
  });

  test('of the index, a retry joins anew, and what was asked is asked again', async () => {
    client.start();
    links.last.open();
    links.last.say({ kind: 'indexFailed', failure: { code: 'index', detail: 'x' } });
    const result = search('照明');
    client.retry();
    expect(links.at(0).isEnded).toBe(true);
    links.last.open();
    links.last.answer();
    expect(await outcomes([result])).toEqual(['照明']);
  });

  test('a retry without a failure does nothing', () => {
    client.start();
    client.retry();
    links.last.open();
    client.retry();
    expect(links.opened).toHaveLength(1);
  });
});

describe('leaving', () => {
  test('ends the link and the builders; the next query joins again', async () => {
    client.start();
    links.last.open();
    const asked = search('照');
    client.leave();
    expect([links.last.isEnded, builders.ends, client.readiness().kind]).toEqual([true, 1, 'idle']);
    expect(await outcomes([asked])).toEqual(['superseded']);
    const result = search('照明');
    links.last.open();
    links.last.answer();
    expect(await outcomes([result])).toEqual(['照明']);
    expect(links.names).toEqual(['shared search', 'shared search']);
  });

  test('what a link says after its end is not heard', () => {
    client.start();
    client.leave();
    links.last.open();
    links.last.die();
    expect(client.readiness()).toEqual({ kind: 'idle' });
    expect(links.opened).toHaveLength(1);
  });
});

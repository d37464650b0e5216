import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../renderer/core/result.ts';
import { buildShard, type SerialisedShard } from '../../../../renderer/core/search/index/shard.ts';
import {
  openSearch,
  type SearchMachinery,
  type ShardStore,
} from '../../../../renderer/core/search/opening.ts';
import type { SearchProgress } from '../../../../renderer/core/search/protocol.ts';
import { corpusOf, NO_MACHINERY } from './corpus-fixture.ts';

const CORPUS = corpusOf([[{ blocks: ['县城照明', '绿化'] }], [{ blocks: ['照明设施'] }]]);

interface Row {
  readonly key: string;
  readonly shard: SerialisedShard;
}

function memoryStore(rows: Map<string, Row>): ShardStore {
  return {
    read: (issueId, key) => {
      const row = rows.get(issueId);
      return Promise.resolve(row?.key === key ? row.shard : null);
    },
    write: (issueId, key, shard) => {
      rows.set(issueId, { key, shard });
      return Promise.resolve();
    },
    retain: (issueIds) => {
      for (const id of [...rows.keys()]) if (!issueIds.includes(id)) rows.delete(id);
      return Promise.resolve();
    },
  };
}

async function open(corpus: typeof CORPUS, machinery: Partial<SearchMachinery>) {
  const opened = await openSearch(corpus, { ...NO_MACHINERY, ...machinery });
  if (!opened.ok) throw new Error(opened.error.detail);
  await opened.value.stored;
  return opened.value;
}

describe('opening', () => {
  test('builds what is not stored, stores it, and loads it the next time', async () => {
    const rows = new Map<string, Row>();
    const store = memoryStore(rows);
    const first = await open(CORPUS, { store });
    expect([first.built, [...rows.keys()]]).toEqual([2, ['2024-a', '2023-a']]);
    const neverBuild = () => Promise.reject(new Error('built again'));
    const second = await open(CORPUS, { store, build: neverBuild });
    expect(second.built).toBe(0);
    expect(second.engine.search('照明')).toEqual(first.engine.search('照明'));
  });

  test('builds a changed issue anew and leaves the others', async () => {
    const rows = new Map<string, Row>();
    await open(CORPUS, { store: memoryStore(rows) });
    const kept = rows.get('2024-a');
    const changed = corpusOf([[{ blocks: ['县城照明', '绿化'] }], [{ blocks: ['照明设备'] }]]);
    const again = await open(changed, { store: memoryStore(rows) });
    expect(again.built).toBe(1);
    expect(rows.get('2024-a')).toBe(kept);
    expect(again.engine.search('设备').hits).toHaveLength(1);
    expect(again.engine.search('设施').hits).toHaveLength(0);
  });

  test('forgets the shards of issues that are gone', async () => {
    const rows = new Map<string, Row>();
    await open(CORPUS, { store: memoryStore(rows) });
    await open(corpusOf([[{ blocks: ['县城照明', '绿化'] }]]), { store: memoryStore(rows) });
    expect([...rows.keys()]).toEqual(['2024-a']);
  });

  test.each<[string, (row: Row) => SerialisedShard]>([
    ['cut short', ({ shard }) => ({ ...shard, json: shard.json.slice(0, 100) })],
    ['of another size', ({ shard }) => ({ ...shard, paragraphs: 7 })],
  ])('builds a stored shard anew that is %s', async (_, damage) => {
    const rows = new Map<string, Row>();
    await open(CORPUS, { store: memoryStore(rows) });
    for (const [id, row] of rows) rows.set(id, { ...row, shard: damage(row) });
    const again = await open(CORPUS, { store: memoryStore(rows) });
    expect(again.built).toBe(2);
    expect(again.engine.search('照明').hits).toHaveLength(2);
    expect((await open(CORPUS, { store: memoryStore(rows) })).built).toBe(0);
  });

  test('says how far it is', async () => {
    const said: SearchProgress[] = [];
    await open(CORPUS, { report: (progress) => said.push(progress) });
    expect(said.map(({ done, total }) => `${done}/${total}`)).toEqual(['0/2', '1/2', '2/2']);
  });

  test('fails in words when a shard cannot be built', async () => {
    const failure = { code: 'index', detail: 'no memory' } as const;
    const opened = await openSearch(CORPUS, { ...NO_MACHINERY, build: () => Promise.resolve(fail(failure)) });
    expect(opened).toEqual({ ok: false, error: failure });
  });

  test('fails in words when a builder gives something else', async () => {
    const build = () => Promise.resolve(ok(buildShard(['one', 'two', 'three', 'four'])));
    const opened = await openSearch(CORPUS, { ...NO_MACHINERY, build });
    expect(opened.ok ? null : opened.error.code).toBe('index');
  });
});

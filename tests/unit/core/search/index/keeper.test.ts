import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../../renderer/core/result.ts';
import { corpusTexts, type IssueTexts } from '../../../../../renderer/core/search/corpus-texts.ts';
import {
  createShardKeeper,
  type ShardBuilder,
  type ShardKeeper,
  type ShardStore,
} from '../../../../../renderer/core/search/index/keeper.ts';
import { buildShard } from '../../../../../renderer/core/search/index/shard.ts';
import { corpusOf } from '../corpus-fixture.ts';
import { BROKEN_STORE, memoryStore, type StoredRow } from '../shard-store-fixture.ts';

const FIRST = ['县城照明', '绿化'];

function issuesOf(...issues: (readonly string[])[]): readonly IssueTexts[] {
  return corpusTexts(corpusOf(issues.map((blocks) => [{ blocks }]))).issues;
}

/** Counts what it builds. */
function countingBuilder(): { readonly build: ShardBuilder; readonly built: string[] } {
  const built: string[] = [];
  return {
    built,
    build: (texts) => {
      built.push(texts.join());
      return Promise.resolve(ok(buildShard(texts)));
    },
  };
}

async function prepared(
  issues: readonly IssueTexts[],
  rows: Map<string, StoredRow>,
): Promise<readonly string[]> {
  const { build, built } = countingBuilder();
  const result = await createShardKeeper(issues, { store: memoryStore(rows), build }).prepare(
    () => undefined,
  );
  expect(result.ok).toBe(true);
  return built;
}

async function loadedSizes(keeper: ShardKeeper, issues: readonly IssueTexts[]): Promise<readonly unknown[]> {
  const shards = await Promise.all(issues.map((issue) => keeper.load(issue)));
  return shards.map((shard) => (shard.ok ? shard.value.paragraphs : shard.error));
}

describe('preparing', () => {
  test('builds and stores what is missing, and nothing the next time', async () => {
    const rows = new Map<string, StoredRow>();
    const issues = issuesOf(FIRST, ['照明设施']);
    expect(await prepared(issues, rows)).toEqual(['县城照明,绿化', '照明设施']);
    expect([...rows.keys()]).toEqual(['2024-a', '2023-a']);
    expect(await prepared(issues, rows)).toEqual([]);
  });

  test('builds a changed issue alone', async () => {
    const rows = new Map<string, StoredRow>();
    await prepared(issuesOf(FIRST, ['照明设施']), rows);
    const kept = rows.get('2024-a');
    expect(await prepared(issuesOf(FIRST, ['照明设备']), rows)).toEqual(['照明设备']);
    expect(rows.get('2024-a')).toBe(kept);
  });

  test('builds an added issue alone, and forgets one that is gone', async () => {
    const rows = new Map<string, StoredRow>();
    await prepared(issuesOf(FIRST), rows);
    const kept = rows.get('2024-a');
    expect(await prepared(issuesOf(FIRST, ['照明设施']), rows)).toEqual(['照明设施']);
    expect(await prepared(issuesOf(FIRST), rows)).toEqual([]);
    expect([...rows]).toEqual([['2024-a', kept]]);
  });

  test('builds anew what was stored under another key', async () => {
    const rows = new Map([['2024-a', { key: '1|lunr-2.3.8|test', shard: buildShard(FIRST) }]]);
    expect(await prepared(issuesOf(FIRST), rows)).toHaveLength(1);
  });

  test('says how many are there, at once and after each', async () => {
    const said: number[] = [];
    const rows = new Map<string, StoredRow>();
    await prepared(issuesOf(FIRST), rows);
    const issues = issuesOf(FIRST, ['二'], ['三']);
    const { build } = countingBuilder();
    await createShardKeeper(issues, { store: memoryStore(rows), build }).prepare((done) => said.push(done));
    expect(said).toEqual([1, 2, 3]);
  });

  test('asks for two shards at a time', async () => {
    const begun: (() => void)[] = [];
    const build: ShardBuilder = (texts) =>
      new Promise((resolve) => begun.push(() => resolve(ok(buildShard(texts)))));
    const issues = issuesOf(['一'], ['二'], ['三']);
    const preparing = createShardKeeper(issues, { store: memoryStore(), build }).prepare(() => undefined);
    await expect.poll(() => begun.length).toBe(2);
    begun[0]?.();
    await expect.poll(() => begun.length).toBe(3);
    begun.slice(1).forEach((finish) => {
      finish();
    });
    expect(await preparing).toEqual(ok(null));
  });

  test('fails with the first shard that cannot be built, and begins no more', async () => {
    const failure = { code: 'index', detail: 'no memory' } as const;
    let asked = 0;
    const build: ShardBuilder = () => {
      asked += 1;
      return Promise.resolve(fail(failure));
    };
    const issues = issuesOf(['一'], ['二'], ['三'], ['四'], ['五']);
    const result = await createShardKeeper(issues, { store: memoryStore(), build }).prepare(() => undefined);
    expect(result).toEqual(fail(failure));
    expect(asked).toBe(2);
  });
});

describe('loading', () => {
  const issues = issuesOf(FIRST, ['照明设施']);

  test('reads what is stored and builds nothing', async () => {
    const rows = new Map<string, StoredRow>();
    await prepared(issues, rows);
    const { build, built } = countingBuilder();
    const keeper = createShardKeeper(issues, { store: memoryStore(rows), build });
    expect(await loadedSizes(keeper, issues)).toEqual([2, 1]);
    expect(built).toEqual([]);
  });

  test.each<[string, (shard: ReturnType<typeof buildShard>) => unknown]>([
    ['cut short', (shard) => ({ ...shard, json: shard.json.slice(0, 100) })],
    ['of another size', (shard) => ({ ...shard, paragraphs: 7 })],
    ['no shard at all', () => 'rubbish'],
    ['gone', () => null],
  ])('builds a stored shard anew that is %s, and stores it', async (_, damage) => {
    const rows = new Map<string, StoredRow>();
    await prepared(issues, rows);
    const row = rows.get('2024-a');
    if (row === undefined) throw new Error('nothing stored');
    rows.set('2024-a', { ...row, shard: damage(buildShard(FIRST)) });
    const { build, built } = countingBuilder();
    const keeper = createShardKeeper(issues, { store: memoryStore(rows), build });
    expect(await loadedSizes(keeper, issues)).toEqual([2, 1]);
    expect(built).toEqual(['县城照明,绿化']);
    expect(rows.get('2024-a')?.shard).toEqual(buildShard(FIRST));
  });

  test('takes from memory what could not be stored, once', async () => {
    const { build, built } = countingBuilder();
    const keeper = createShardKeeper(issues, { store: BROKEN_STORE, build });
    await keeper.prepare(() => undefined);
    expect(built).toHaveLength(2);
    expect(await loadedSizes(keeper, issues)).toEqual([2, 1]);
    expect(built).toHaveLength(2);
    await loadedSizes(keeper, issues.slice(0, 1));
    expect(built).toHaveLength(3);
  });

  test('fails in words when the builder gives something else', async () => {
    const build: ShardBuilder = () => Promise.resolve(ok({ paragraphs: 'many' }));
    const keeper = createShardKeeper(issues, { store: BROKEN_STORE as ShardStore, build });
    expect(await loadedSizes(keeper, issues.slice(0, 1))).toEqual([
      { code: 'index', detail: '2024-a: no shard' },
    ]);
  });

  test('fails when it cannot be built anew', async () => {
    const failure = { code: 'index', detail: 'ended' } as const;
    const keeper = createShardKeeper(issues, {
      store: BROKEN_STORE,
      build: () => Promise.resolve(fail(failure)),
    });
    expect(await loadedSizes(keeper, issues.slice(0, 1))).toEqual([failure]);
  });
});

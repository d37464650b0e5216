import { describe, expect, test } from 'vitest';
import type { IssueId } from '../../../../../renderer/core/gazette/model.ts';
import type { SearchEngine } from '../../../../../renderer/core/search/engine.ts';
import { buildShard, loadShard, type Shard } from '../../../../../renderer/core/search/index/shard.ts';
import { askOf, corpusOf, scanningEngineOf } from '../corpus-fixture.ts';

const ISSUES = [
  ['其中学生五百人', '全县中学教师'],
  ['中学 设施', '绿化'],
];
const corpus = corpusOf(ISSUES.map((blocks) => [{ date: '2020-01-01', blocks }]));
const [FIRST, SECOND] = corpus.index.issues.map(({ id }) => id) as [IssueId, IssueId];

function shardOf(texts: readonly string[]): Shard {
  const loaded = loadShard(buildShard(texts), texts.length);
  if (!loaded.ok) throw new Error(loaded.error.detail);
  return loaded.value;
}

const found = (engine: SearchEngine, query: string): readonly string[] =>
  engine.ranked(query).map(({ documentId, blockId }) => `${documentId.slice(0, 4)} ${blockId.at(-1)}`);

describe('an engine', () => {
  test('is indexed once every issue has its shard, and no longer when one goes', () => {
    const engine = scanningEngineOf(corpus);
    expect(engine.isIndexed).toBe(false);
    engine.attach(FIRST, shardOf(ISSUES[0] ?? []));
    expect(engine.isIndexed).toBe(false);
    engine.attach(SECOND, shardOf(ISSUES[1] ?? []));
    expect(engine.isIndexed).toBe(true);
    engine.detach(FIRST);
    expect(engine.isIndexed).toBe(false);
    expect(scanningEngineOf(corpusOf([])).isIndexed).toBe(true);
  });

  test('takes no shard of another number of paragraphs', () => {
    const engine = scanningEngineOf(corpus);
    expect(() => engine.attach(FIRST, shardOf(['中学']))).toThrow(FIRST);
    expect(engine.isIndexed).toBe(false);
    expect(found(engine, '中学')).toHaveLength(3);
  });

  test('leaves alone what is no issue of its own', () => {
    const engine = scanningEngineOf(corpus);
    engine.attach('1999-x' as IssueId, shardOf(['中学']));
    engine.detach('1999-x' as IssueId);
    expect(engine.isIndexed).toBe(false);
    expect(found(engine, '中学')).toHaveLength(3);
  });

  test('finds the same whatever shards are attached; words weigh from the moment on in which theirs is', () => {
    const engine = scanningEngineOf(corpus);
    const scanned = found(engine, '中学');
    engine.attach(FIRST, shardOf(ISSUES[0] ?? []));
    const indexed = found(engine, '中学');
    expect([...indexed].sort()).toEqual([...scanned].sort());
    expect(indexed[0]).toBe('2024 2');
    engine.detach(FIRST);
    expect(found(engine, '中学')).toEqual(scanned);
    expect(scanned[0]).toBe('2023 1');
  });

  test('answers words from attached shards and from the texts of the others alike', () => {
    const engine = scanningEngineOf(corpus);
    const ask = askOf('设施 中学');
    expect(engine.search(ask).total).toBe(1);
    engine.attach(FIRST, shardOf(ISSUES[0] ?? []));
    expect(engine.search(ask).total).toBe(1);
    engine.attach(SECOND, shardOf(ISSUES[1] ?? []));
    expect(engine.search(ask).total).toBe(1);
  });
});

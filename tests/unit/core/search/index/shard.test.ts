import { describe, expect, test } from 'vitest';
import { corpusTexts } from '../../../../../renderer/core/search/corpus-texts.ts';
import { checksum } from '../../../../../renderer/core/search/index/checksum.ts';
import { segmenterFingerprint, shardKey } from '../../../../../renderer/core/search/index/fingerprint.ts';
import {
  gramsOf,
  indexTerm,
  LUNR_VERSION,
  newBuilder,
  WORDS,
  wordsOf,
} from '../../../../../renderer/core/search/index/lunr-setup.ts';
import { buildShard, loadShard, type Shard } from '../../../../../renderer/core/search/index/shard.ts';
import { parseQuery } from '../../../../../renderer/core/search/query.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';
import { corpusOf } from '../corpus-fixture.ts';

const TEXTS = ['县城照明设施', '', '照明管理办法', '其中学生五百人', '全县中学教师'];

function opened(texts: readonly string[]): Shard {
  const loaded = loadShard(buildShard(texts), texts.length);
  if (!loaded.ok) throw new Error(loaded.error.detail);
  return loaded.value;
}

function ask(shard: Shard, typed: string) {
  const query = parseQuery(typed);
  if (query === null) throw new Error('blank');
  const candidates = shard.candidates({ grams: query.grams, words: query.phrase.words });
  return [...candidates].sort((a, b) => a.ordinal - b.ordinal);
}

describe('a loaded shard', () => {
  const shard = opened(TEXTS);

  test('proposes the paragraphs that hold all grams', () => {
    expect(ask(shard, '照明').map(({ ordinal }) => ordinal)).toEqual([0, 2]);
    expect(ask(shard, '照明管理').map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(ask(shard, '照明绿化')).toEqual([]);
  });

  test('says which words a paragraph holds as words', () => {
    expect(ask(shard, '中学')).toEqual([
      { ordinal: 3, words: [] },
      { ordinal: 4, words: ['中学'] },
    ]);
  });

  test('counts the paragraphs of a word', () => {
    expect(shard.wordFrequency('照明')).toBe(2);
    expect(shard.wordFrequency('中学')).toBe(1);
    expect(shard.wordFrequency('绿化')).toBe(0);
    expect(shard.wordFrequency('__proto__')).toBe(0);
  });

  test('of no paragraphs proposes nothing', () => {
    expect(ask(opened([]), '照明')).toEqual([]);
  });
});

test('a shard is what lunr itself would write, but for the vectors', () => {
  const builder = newBuilder();
  TEXTS.forEach((text, id) => {
    builder.add({ id, grams: gramsOf(fold(text)), words: wordsOf(text) });
  });
  const { fieldVectors, ...lunrs } = JSON.parse(JSON.stringify(builder.build()));
  const { fieldVectors: empty, ...ours } = JSON.parse(buildShard(TEXTS).json);
  expect(ours).toEqual(lunrs);
  expect(empty).toEqual(fieldVectors.map(([field]: [string]) => [field, []]));
});

test('words come without punctuation and stop words, folded', () => {
  expect(wordsOf('，“ＧＤＰ”增长8.5%。')).toContain('gdp');
  expect(indexTerm(WORDS, '照明，')).toBe('照明');
  expect(indexTerm(WORDS, '的')).toBeNull();
  expect(indexTerm(WORDS, '')).toBeNull();
});

describe('storage that does not fit is damaged', () => {
  const good = buildShard(TEXTS);
  const resealed = (json: string) => ({ paragraphs: TEXTS.length, json, checksum: checksum(json) });
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'shard'],
    ['an empty object', {}],
    ['another size', { ...good, paragraphs: 3 }],
    ['a changed character', { ...good, json: good.json.replace('照明', '照名') }],
    ['a cut text', { ...good, json: good.json.slice(0, -9) }],
    ['no JSON', resealed('{')],
    ['JSON of something else', resealed('{"version":"2.3.9"}')],
    ['null', resealed('null')],
    ['another lunr', resealed(good.json.replace(LUNR_VERSION, '1.0.0'))],
    ['an unknown pipeline', resealed(good.json.replace('gazette-term', 'stemmer-xx'))],
  ])('%s', (_, value) => {
    const loaded = loadShard(value, TEXTS.length);
    expect(loaded.ok ? 'loaded' : loaded.error.code).toBe('damaged');
  });
});

describe('the key of a shard', () => {
  const keyOf = (hash: string, blocks: readonly string[]): string => {
    const issue = corpusTexts(corpusOf([[{ blocks }]])).issues[0];
    return issue === undefined ? '' : shardKey(hash, issue);
  };

  test('stays while nothing changes', () => {
    expect(keyOf('a', ['照明', '设施'])).toBe(keyOf('a', ['照明', '设施']));
    expect(keyOf('a', ['照明'])).toContain(LUNR_VERSION);
    expect(keyOf('a', ['照明'])).toContain(segmenterFingerprint());
  });

  test.each<[string, string, readonly string[]]>([
    ['the corpus', 'b', ['照明', '设施']],
    ['a character', 'a', ['照明', '设备']],
    ['where a paragraph ends', 'a', ['照明设', '施']],
    ['the order', 'a', ['设施', '照明']],
  ])('changes with %s', (_, hash, blocks) => {
    expect(keyOf(hash, blocks)).not.toBe(keyOf('a', ['照明', '设施']));
  });
});

test('the checksum is FNV-1a', () => {
  expect(checksum('')).toBe(0x811c9dc5);
  expect(checksum('a')).toBe(0xe40c292c);
  expect(checksum('b', checksum('a'))).toBe(checksum('ab'));
});

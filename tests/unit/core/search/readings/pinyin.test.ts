import { describe, expect, test } from 'vitest';
import type { NameSuggestion } from '../../../../../renderer/core/search/outcome.ts';
import type { PinyinReader } from '../../../../../renderer/core/search/pinyin/reader.ts';
import { askOf, corpusOf, engineOf } from '../corpus-fixture.ts';
import { blocksOf, marksOf } from './filed-corpus.ts';

const corpus = corpusOf([
  [
    {
      date: '2024-01-01',
      blocks: [
        { id: 'title', kind: 'title', text: '照明管理办法' },
        { id: 'lamp', text: '县城照明' },
        { id: 'fame', text: '昭明太子' },
        { id: 'gdp', text: '全县GDP增长8%' },
        { id: 'number', text: '第十二条' },
      ],
    },
  ],
]);

const name = (text: string): NameSuggestion => ({ text, name: `${text}办法`, kind: 'title' });
const NAMES = new Map([
  ['zhaoming', [name('照明'), name('昭明')]],
  ['gdp', [name('管道铺')]],
  ['longda', [name('龘龘')]],
  ['xin', [name('第12条')]],
]);

function readerThatNotes(): { readonly asked: string[]; readonly reader: PinyinReader } {
  const asked: string[] = [];
  return {
    asked,
    reader: {
      read: (letters) => {
        asked.push(letters);
        return NAMES.get(letters) ?? [];
      },
    },
  };
}

describe('letters', () => {
  const engine = engineOf(corpus);
  const { asked, reader } = readerThatNotes();
  engine.learnPinyin(reader);

  test.each(['zhaoming', 'Zhao Ming', 'ｚｈａｏｍｉｎｇ', 'zhao’ming'])(
    'that stand nowhere are read as names: %s',
    (query) => {
      const outcome = engine.search(askOf(query));
      expect(outcome.reading).toEqual({ kind: 'pinyin', names: ['照明', '昭明'] });
      expect(outcome.suggestions).toEqual(NAMES.get('zhaoming'));
      expect(blocksOf(outcome.hits)[0]).toBe('title');
      expect([...blocksOf(outcome.hits)].sort()).toEqual(['fame', 'lamp', 'title']);
      expect(outcome.hits.flatMap((hit) => marksOf(corpus, hit)).sort()).toEqual(['昭明', '照明', '照明']);
    },
  );

  test('that are printed are found as letters; the names are only offered', () => {
    const outcome = engine.search(askOf('gdp'));
    expect(outcome.reading).toEqual({ kind: 'literal', hasWords: false });
    expect(blocksOf(outcome.hits)).toEqual(['gdp']);
    expect(outcome.suggestions.map(({ text }) => text)).toEqual(['管道铺']);
  });

  test('whose names stand nowhere find nothing, but the names are offered', () => {
    const outcome = engine.search(askOf('longda'));
    expect(outcome).toMatchObject({ total: 0, reading: { kind: 'literal', hasWords: false } });
    expect(outcome.suggestions).toHaveLength(1);
  });

  test('name what is printed, numbers as they are written', () => {
    expect(engine.search(askOf('xin')).total).toBe(0);
  });

  test('that spell nothing have no names', () => {
    expect(engine.search(askOf('qqqq'))).toMatchObject({ total: 0, suggestions: [] });
  });

  test('are asked of the reader as lower-case letters, and nothing else is', () => {
    asked.length = 0;
    for (const query of ['ZhaoMing ', '照明', 'a', 'zhaoming 照明', 'gdp2022', ''])
      engine.search(askOf(query));
    expect(asked).toEqual(['zhaoming']);
  });
});

describe('a reader that comes late', () => {
  test('reads the query that was asked before', () => {
    const engine = engineOf(corpus);
    expect(engine.search(askOf('zhaoming'))).toMatchObject({ total: 0, suggestions: [] });
    engine.learnPinyin(readerThatNotes().reader);
    expect(engine.search(askOf('zhaoming')).total).toBe(3);
  });
});

import { describe, expect, test } from 'vitest';
import type { PartId } from '../../../../../renderer/core/gazette/model.ts';
import { askOf, corpusOf } from '../corpus-fixture.ts';
import { blocksOf, bothEngines, marksOf, readingOf } from './filed-corpus.ts';

const corpus = corpusOf([
  [
    {
      date: '2024-01-01',
      blocks: [
        { id: 'joined', text: '县城照明由县住建局管理' },
        { id: 'spaced', text: '第二章 照明规划，7 12 小时' },
        { id: 'swapped', text: '照明规划以县城为先' },
        { id: 'dash', text: '收费1000-5000元，不含-罚款' },
        { id: 'or', text: '公民 或 法人' },
        { id: 'quoted', text: '“十四五”规划' },
        { id: 'colon', text: '标题:照明' },
        { id: 'shifted', text: '农 村公路' },
        { id: 'inside', text: '注-处 罚' },
      ],
    },
  ],
]);

describe.each(bothEngines(corpus))('what is typed, %s', (_, engine) => {
  test.each([
    ['第二章 照明', ['spaced']],
    ['第二章　照明', ['spaced']],
    ['7 12', ['spaced']],
    ['公民 或 法人', ['or']],
    ['“十四五”', ['quoted']],
    ['标题:照明', ['colon']],
    ['标题：照明', ['colon']],
    ['-罚款', ['dash']],
    ['不含-罚款', ['dash']],
    ['1000—5000', ['dash']],
    ['-处罚', ['inside']],
  ])('as it is printed is read as one stretch: %s', (query, expected) => {
    expect(readingOf(engine, query)).toBe('literal');
    expect(blocksOf(engine.ranked(query))).toEqual(expected);
  });

  test.each([
    ['县城 照明', ['joined', 'swapped']],
    ['照 明', ['colon', 'joined', 'swapped', 'spaced']],
    ['7 1 2', ['spaced']],
    ['农村 公路', ['shifted']],
  ])('with other blanks than are printed is read by words: %s', (query, expected) => {
    expect(readingOf(engine, query)).toBe('words');
    expect([...blocksOf(engine.ranked(query))].sort()).toEqual([...expected].sort());
  });

  test('without the blanks that are printed is still one stretch', () => {
    expect(readingOf(engine, '第二章照明')).toBe('literal');
    expect(blocksOf(engine.ranked('第二章照明'))).toEqual(['spaced']);
    expect(engine.ranked('第二章照明').map((hit) => marksOf(corpus, hit))).toEqual([['第二章 照明']]);
  });

  test('says whether it can be read by words too', () => {
    expect(engine.search(askOf('第二章 照明')).reading).toEqual({ kind: 'literal', hasWords: true });
    expect(engine.search(askOf('“十四五”')).reading).toEqual({ kind: 'literal', hasWords: true });
    expect(engine.search(askOf('照明')).reading).toEqual({ kind: 'literal', hasWords: false });
    expect(engine.search(askOf('1000-5000')).reading).toEqual({ kind: 'literal', hasWords: false });
  });

  test('is read by words if that is wished', () => {
    const words = (query: string) => engine.search(askOf(query, { wish: 'words' }));
    expect(words('第二章 照明').reading).toEqual({ kind: 'words', onlyExcluded: false });
    expect(blocksOf(words('公民 或 法人').hits)).toEqual(['or']);
    expect(marksOf(corpus, words('公民 或 法人').hits[0] ?? never())).toEqual(['公民', '法人']);
    expect(words('-罚款')).toMatchObject({ reading: { kind: 'words', onlyExcluded: true }, total: 0 });
    expect(words('标题:照明')).toMatchObject({ reading: { kind: 'words' }, total: 0 });
    expect(words('照明').reading).toEqual({ kind: 'literal', hasWords: false });
  });

  test('and is nowhere found gives nothing, and says how it was read', () => {
    expect(engine.search(askOf('龘龘龘'))).toMatchObject({
      reading: { kind: 'literal', hasWords: false },
      total: 0,
      totalEverywhere: 0,
      documents: [],
      hits: [],
    });
    expect(engine.search(askOf('龘龘 龖龖')).reading).toEqual({ kind: 'words', onlyExcluded: false });
  });
});

describe('a title that is printed over several blocks', () => {
  const title = (id: string, text: string) => ({ id, kind: 'title' as const, text });
  const titles = corpusOf([
    [
      {
        date: '2018-01-01',
        blocks: [
          title('a-1', '衡南县 人民政府'),
          title('a-2', '关于加强照明'),
          title('a-3', '管理的通知'),
          { id: 'a-text', text: '人民政府和照明' },
          { ...title('a-own', '照明管理规则'), part: 'enc_1' as PartId },
        ],
      },
      {
        date: '2020-01-01',
        blocks: [title('b-1', '衡南县人民政府'), title('b-2', '关于加强绿化管理的通知')],
      },
    ],
  ]);

  describe.each(bothEngines(titles))('%s', (_, engine) => {
    test('stands in one part: the end of one title and the beginning of another are no title', () => {
      expect(readingOf(engine, '的通知照明管理规')).toBe('most');
    });

    test.each([
      ['人民政府关于加强照明', [['a-1', '人民政府']]],
      ['加强照明管理', [['a-2', '加强照明']]],
      ['衡南县人民政府关于加强照明管理的通知', [['a-1', '衡南县 人民政府']]],
      [
        '政府关于加强',
        [
          ['b-1', '政府'],
          ['a-1', '政府'],
        ],
      ],
    ])('is found by %s, in its first block that holds a part of it', (query, expected) => {
      const hits = engine.ranked(query);
      expect(engine.search(askOf(query)).reading).toEqual({ kind: 'literal', hasWords: false });
      expect(hits.map((hit) => [hit.blockId, ...marksOf(titles, hit)])).toEqual(expected);
    });

    test('is not looked for where one block holds it all', () => {
      expect(blocksOf(engine.ranked('加强照明'))).toEqual(['a-2']);
      // Both are titles; the shorter block weighs more.
      expect(blocksOf(engine.ranked('管理的通知'))).toEqual(['a-3', 'b-2']);
    });

    test('ends where the text begins, and at another document', () => {
      expect(readingOf(engine, '管理的通知人民政府和')).not.toBe('literal');
      expect(engine.search(askOf('的通知衡南县人民政府')).reading.kind).not.toBe('literal');
    });
  });
});

function never(): never {
  throw new Error('nothing was found');
}

import { describe, expect, test } from 'vitest';
import { askOf, corpusOf } from '../corpus-fixture.ts';
import { blocksOf, bothEngines, marksOf, readingOf } from './filed-corpus.ts';

const FAR = '由县人民政府办公室会同有关单位和各乡镇人民政府研究后另行制定具体实施细则';

const corpus = corpusOf([
  [
    {
      date: '2024-01-01',
      blocks: [
        { id: 'far', text: `县城照明${FAR}，设施维护另定` },
        { id: 'near', text: '县城照明和道路设施的维护' },
        { id: 'phrase', text: '县城照明设施维护' },
        {
          id: 'heading-words',
          kind: 'heading',
          text: '设施维护、照明',
          label: '一、',
          heading: '设施维护、照明',
        },
        { id: 'fine', text: '损坏照明设施的，处以罚款' },
        { id: 'green', text: '绿化设施的养护' },
        { id: 'only', text: '照明经费' },
        { id: 'number', text: '第十二条 照明经费由财政承担' },
      ],
    },
  ],
]);

describe.each(bothEngines(corpus))('words, %s', (_, engine) => {
  const find = (query: string): readonly string[] =>
    blocksOf(engine.search(askOf(query, { wish: 'words' })).hits);

  test('must all occur, in any order; headings, the whole phrase, near ones and far ones follow each other', () => {
    expect(find('照明 设施 维护')).toEqual(['heading-words', 'phrase', 'near', 'far']);
    expect([...find('维护 照明 设施')].sort()).toEqual(['far', 'heading-words', 'near', 'phrase']);
  });

  test('are marked each, overlapping ones as one', () => {
    const [hit] = engine.search(askOf('照明设施 设施维护')).hits;
    expect(hit?.blockId).toBe('phrase');
    expect(hit === undefined ? [] : marksOf(corpus, hit)).toEqual(['照明设施维护']);
    const near = engine.search(askOf('道路 照明')).hits.map((each) => marksOf(corpus, each));
    expect(near).toEqual([['照明', '道路']]);
  });

  test('that are excluded keep a paragraph out', () => {
    expect([...find('照明 设施 -罚款')].sort()).toEqual(['far', 'heading-words', 'near', 'phrase']);
    expect([...find('设施 -照明')]).toEqual(['green']);
    expect([...find('设施 -照明 -养护')]).toEqual([]);
    expect([...find('经费 -第12条')]).toEqual(['only']);
  });

  test('of which one is enough are joined by 或', () => {
    expect([...find('罚款 或 养护')].sort()).toEqual(['fine', 'green']);
    expect([...find('经费 或 罚款 照明')].sort()).toEqual(['fine', 'number', 'only']);
    expect([...find('经费 或 罚款 或 养护 -财政')].sort()).toEqual(['fine', 'green', 'only']);
    expect(find('龘龘 或 养护')).toEqual(['green']);
  });

  test('of one character are found as well', () => {
    expect([...find('罚 照')]).toEqual(['fine']);
    expect([...find('养 或 罚')].sort()).toEqual(['fine', 'green']);
  });

  test('say their numbers in any way, unless they are exact', () => {
    expect(find('第12条 经费')).toEqual(['number']);
    expect(engine.search(askOf('"第12条" 经费')).total).toBe(0);
    expect(find('"第十二条" 经费')).toEqual(['number']);
  });

  test('that are only excluded find nothing and say so', () => {
    expect(engine.search(askOf('-照明设施规划'))).toMatchObject({
      reading: { kind: 'words', onlyExcluded: true },
      total: 0,
    });
  });

  test('with exclusions are meant as they are: no near misses', () => {
    expect(engine.search(askOf('照明没施 -罚款'))).toMatchObject({ reading: { kind: 'words' }, total: 0 });
    expect(readingOf(engine, '照明没施')).toBe('character');
  });
});

describe('alternatives', () => {
  const texts = corpusOf([
    [
      {
        date: '2024-01-01',
        blocks: [
          { id: 'second', text: '绿化设施' },
          { id: 'first', text: '照明设施' },
          { id: 'single', text: '照、经费' },
        ],
      },
    ],
  ]);

  test.each(bothEngines(texts))('count alike, and make no phrase with what follows them, %s', (_, engine) => {
    expect(blocksOf(engine.ranked('照明 或 绿化 设施'))).toEqual(['second', 'first']);
  });

  test.each(bothEngines(texts))('may be single characters, %s', (_, engine) => {
    expect(blocksOf(engine.ranked('照 或 绿化 经费 或 资金'))).toEqual(['single']);
    expect(blocksOf(engine.ranked('资金 或 经费 绿化 或 照'))).toEqual(['single']);
  });
});

describe('nearness', () => {
  const gap = (length: number): string => `照明${'一'.repeat(length)}设施`;
  const stretches = corpusOf([
    [
      {
        date: '2024-01-01',
        blocks: [
          { id: 'far', text: gap(25) },
          { id: 'near', text: gap(24) + '。'.repeat(60) },
        ],
      },
    ],
  ]);

  test.each(bothEngines(stretches))(
    'is 28 characters from the first word to the end of the last, %s',
    (_, engine) => {
      // By weight alone the shorter paragraph would come first.
      expect(blocksOf(engine.ranked('照明 设施'))).toEqual(['near', 'far']);
      expect(blocksOf(engine.ranked('照 明一一'))).toEqual(['far', 'near']);
    },
  );
});

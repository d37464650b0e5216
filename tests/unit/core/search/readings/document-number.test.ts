import { describe, expect, test } from 'vitest';
import { askOf, corpusOf, type DocumentWords } from '../corpus-fixture.ts';
import { blocksOf, bothEngines, marksOf, readingOf } from './filed-corpus.ts';

const number = (id: string, docNumber: string, date: string): DocumentWords => ({
  date,
  docNumber,
  blocks: [
    { id: `${id}-number`, kind: 'docNumber', text: docNumber },
    { id: `${id}-text`, text: '自发布之日起施行' },
  ],
});

const corpus = corpusOf([
  [
    {
      date: '2024-01-01',
      blocks: [
        { id: 'title', kind: 'title', text: '关于废止清政办发〔2022〕10号的通知' },
        { id: 'cites', text: '清政办发〔2022〕10号和湘政发〔2022〕2号同时废止' },
        { id: 'cites-1', text: '清政办发〔2022〕1号同时废止' },
        { id: 'year', text: '2022年10月1日' },
        { id: 'short', text: '详见〔2022〕10号文' },
      ],
    },
  ],
  [
    number('first', '清政办发[2022]10号', '2022-03-01'),
    number('second', '清政办发〔2022〕10号', '2022-03-02'),
    number('county', '清政发[2022]2号', '2022-01-28'),
    number('office', '清政办发[2022]2号', '2022-02-15'),
  ],
]);

describe.each(bothEngines(corpus))('a 文号 that a document carries, %s', (_, engine) => {
  test.each([
    '清政办发[2022]10号',
    '清政办发〔2022〕10',
    '（2022）10号',
    '清政办 2022 10',
    '2022年10号',
    '清政办发２０２２ １０号',
  ])('puts both printings before whatever cites it: %s', (query) => {
    expect(readingOf(engine, query)).toBe('docNumber');
    const found = blocksOf(engine.ranked(query));
    expect(found.slice(0, 2)).toEqual(['second-number', 'first-number']);
    expect(found[2]).toBe('title');
    expect(found).toContain('cites');
  });

  test('is not the number of another document', () => {
    expect(blocksOf(engine.ranked('清政发[2022]2号'))).toEqual(['county-number']);
    expect(blocksOf(engine.ranked('清政办发[2022]2号'))).toEqual(['office-number']);
    expect(blocksOf(engine.ranked('清政办发[2022]10号'))).not.toContain('cites-1');
    expect(blocksOf(engine.ranked('2022年10号'))).not.toContain('year');
  });

  test('without its office is that of all documents that carry it, in the order of their dates', () => {
    expect(blocksOf(engine.ranked('（2022）2号')).slice(0, 2)).toEqual(['office-number', 'county-number']);
    expect(blocksOf(engine.ranked('（2022）10号'))).toContain('short');
  });

  test('is marked as a whole in each of its hits, each paragraph once', () => {
    const hits = engine.ranked('清政办 2022 10');
    expect(hits.slice(0, 4).map((hit) => marksOf(corpus, hit))).toEqual([
      ['清政办发〔2022〕10号'],
      ['清政办发[2022]10号'],
      ['清政办发〔2022〕10号'],
      ['清政办发〔2022〕10号'],
    ]);
    expect(new Set(blocksOf(hits)).size).toBe(hits.length);
  });

  test('is read by words if that is wished', () => {
    const outcome = engine.search(askOf('清政办 2022 10', { wish: 'words' }));
    expect(outcome.reading).toEqual({ kind: 'words', onlyExcluded: false });
    expect(blocksOf(outcome.hits)).toContain('cites');
    expect(readingOf(engine, '清政办发[2022]10号', { wish: 'words' })).toBe('docNumber');
  });
});

describe.each(bothEngines(corpus))('a 文号 that no document carries, %s', (_, engine) => {
  test.each([
    ['湘政发[2022]2号', '湘政发〔2022〕2号'],
    ['湘政发〔2022〕2', '湘政发〔2022〕2'],
    ['湘政发 2022 2', '湘政发〔2022〕2号'],
    ['湘政发2022年2号', '湘政发〔2022〕2号'],
  ])('is found where it is cited, what is printed there marked: %s', (query, marked) => {
    expect(readingOf(engine, query)).toBe('literal');
    const hits = engine.ranked(query);
    expect(blocksOf(hits)).toEqual(['cites']);
    expect(marksOf(corpus, hits[0] ?? never())).toEqual([marked]);
  });

  test('is text where it stands as text, and else found nowhere', () => {
    expect(blocksOf(engine.ranked('2022年10月1'))).toEqual(['year']);
    expect(engine.search(askOf('国发[1999]77号')).total).toBe(0);
  });
});

function never(): never {
  throw new Error('nothing was found');
}

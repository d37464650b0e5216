import { describe, expect, test } from 'vitest';
import type { PartId } from '../../../../../renderer/core/gazette/model.ts';
import { askOf } from '../corpus-fixture.ts';
import { blocksOf, bothEngines, filedCorpus } from './filed-corpus.ts';

const corpus = filedCorpus([
  [
    {
      words: {
        title: '关于印发照明办法的通知',
        docNumber: '南政办发[2018]11号',
        date: '2018-05-17',
        parts: [
          { id: 'body' as PartId, role: 'body', label: null, title: null, startLine: 1, endLine: 1 },
          {
            id: 'enc_1' as PartId,
            role: 'enclosed',
            label: null,
            title: '县城亮化办法',
            startLine: 2,
            endLine: 3,
          },
        ],
        blocks: [
          { id: 'lamp-number', kind: 'docNumber', text: '南政办发[2018]11号' },
          { id: 'lamp-title', kind: 'title', text: '关于印发照明办法的通知' },
          { id: 'lamp', text: '经费由县财政承担' },
        ],
      },
      filing: { issuer: '衡南县人民政府办公室', kind: '办法', form: '通知' },
    },
    {
      words: {
        title: '防汛预案',
        docNumber: '南政发[2018]1号',
        date: '2020-01-01',
        blocks: [
          { id: 'flood', text: '防汛经费由县财政承担' },
          { id: 'flood-title', kind: 'title', text: '防汛预案' },
          { id: 'flood-subtitle', kind: 'title', text: '（试行）' },
        ],
      },
      filing: { issuer: '衡南县人民政府', kind: '预案', form: '意见' },
    },
  ],
  [
    {
      words: {
        title: '政府工作报告',
        date: '2022-01-01',
        blocks: [
          { id: 'report', text: '经费增长' },
          { id: 'report-2', text: '防汛' },
        ],
      },
      filing: { issuer: null, kind: '报告', form: '报告' },
    },
  ],
  // Of the year 2022, with no date of its own.
  [
    {
      words: { title: '讲话', blocks: [{ id: 'speech', text: '经费管好' }] },
      filing: { kind: '讲话', form: '讲话' },
    },
  ],
]);

describe.each(bothEngines(corpus))('a filter, %s', (_, engine) => {
  const find = (query: string): readonly string[] => [...blocksOf(engine.ranked(query))].sort();

  test.each([
    ['标题:照明 经费', ['lamp']],
    ['标题：照明 经费', ['lamp']],
    ['标题:亮化 经费', ['lamp']],
    ['标题:"印发照明" 经费', ['lamp']],
    ['标题:经费 经费', []],
    ['标题:工作 经费', ['report']],
  ])('by title looks at the document and its parts: %s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each([
    ['发文机关:衡南县人民政府办公室 经费', ['lamp']],
    ['发文机关:县政府办 经费', ['lamp']],
    ['发文机关：政府办公室 经费', ['lamp']],
    ['发文机关:衡南县人民政府 经费', ['flood', 'lamp']],
    ['发文机关:县政府 经费', ['flood', 'lamp']],
    ['发文机关:办政府 经费', []],
    ['发文机关:县政府局 经费', []],
    ['发文机关:湘 经费', []],
  ])('by issuer takes abbreviations: %s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each([
    ['文号:南政办发[2018]11号 经费', ['lamp']],
    ['文号:南政办发〔2018〕11 经费', ['lamp']],
    ['文号:2018年11号 经费', ['lamp']],
    ['文号:南政办发 经费', ['lamp']],
    ['文号:[2018] 经费', ['flood', 'lamp']],
    ['文号:〔2018〕1号 经费', ['flood']],
    ['文号:南政发[2018]11号 经费', []],
    ['文号:"南政办 2018 11" 经费', ['lamp']],
  ])('by 文号 takes every way to type it, or a part: %s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each([
    ['年份:2018 经费', ['lamp']],
    ['年份：２０１８ 经费', ['lamp']],
    ['年份:2018年 经费', ['lamp']],
    ['年份:2018-2020 经费', ['flood', 'lamp']],
    ['年份:2018年至2020年 经费', ['flood', 'lamp']],
    ['年份:2020～2018 经费', ['flood', 'lamp']],
    ['年份:2018到2022 经费', ['flood', 'lamp', 'report', 'speech']],
    ['年份:2019-2021 经费', ['flood']],
    ['年份:2022 经费', ['report', 'speech']],
    ['年份:2019 经费', []],
    ['年份:去年 经费', []],
    ['年份:201 经费', []],
    ['年份:2018-20 经费', []],
  ])('by year goes by the date, else by the issue: %s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each([
    ['文种:预案 经费', ['flood']],
    ['文种:意见 经费', ['flood']],
    ['文种:办法 经费', ['lamp']],
    ['文种:通知 经费', ['lamp']],
    ['文种:报 经费', ['report']],
    ['文种:案 经费', ['flood']],
    ['文种:知 经费', ['lamp']],
    ['文种:决定 经费', []],
  ])('by kind looks at what is issued and as what: %s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test.each([
    ['-文种:预案 经费', ['lamp', 'report', 'speech']],
    ['-年份:2018-2020 经费', ['report', 'speech']],
    ['-发文机关:县政府 经费', ['report', 'speech']],
    ['-标题:照明 -标题:报告 经费', ['flood', 'speech']],
    ['-文号:南政发 经费', ['lamp', 'report', 'speech']],
  ])('that is negated keeps its documents out: %s', (query, expected) => {
    expect(find(query)).toEqual(expected);
  });

  test('holds along with others: each must let the document through', () => {
    expect(find('年份:2018-2022 文种:办法 经费')).toEqual(['lamp']);
    expect(find('年份:2018 文种:预案 经费')).toEqual([]);
    expect(find('标题:照明 标题:防汛 经费')).toEqual([]);
  });

  test.each([
    ['年份:2018-2020', ['lamp-title', 'flood-title']],
    ['标题:防汛', ['flood-title']],
    ['文种:报告', ['report']],
    ['年份:2018-2022 -防汛', ['lamp-title', 'speech']],
    ['年份:2018-2020 -标题:防汛', ['lamp-title']],
    ['-文种:预案', ['lamp-title', 'report', 'speech']],
  ])(
    'alone gives one hit for each document, its first title block or else its beginning: %s',
    (query, expected) => {
      const { hits, total, documents, reading } = engine.search(askOf(query));
      expect([...blocksOf(hits)].sort()).toEqual([...expected].sort());
      expect([total, documents.length]).toEqual([expected.length, expected.length]);
      const isByTitle = query.startsWith('标题:');
      expect(hits.every(({ ranges }) => ranges.length > 0)).toBe(isByTitle);
      expect(reading).toEqual({ kind: 'words', onlyExcluded: false });
    },
  );

  test('alone that lets nothing through finds nothing, near misses neither', () => {
    expect(engine.search(askOf('年份:1999'))).toMatchObject({ total: 0, reading: { kind: 'words' } });
    expect(engine.search(askOf('标题:照明 防洪经费'))).toMatchObject({
      total: 0,
      reading: { kind: 'words' },
    });
  });

  test('does not find the filter’s value in the text', () => {
    expect(find('标题:照明 印发')).toEqual(['lamp-title']);
  });
});

describe.each(bothEngines(corpus))('a filter that cannot let anything through, %s', (_, engine) => {
  const search = (query: string) => engine.search(askOf(query));

  test('for its word is missing says so, and nothing like it is shown', () => {
    expect(search('标题:')).toMatchObject({ reading: { kind: 'unfinished', field: 'title' }, total: 0 });
    expect(search('年份： ')).toMatchObject({ reading: { kind: 'unfinished', field: 'year' }, total: 0 });
  });

  test('leaves what is typed before it found meanwhile, and only that', () => {
    expect(search('防汛经费 标题:').reading).toEqual({ kind: 'unfinished', field: 'title' });
    expect(blocksOf(search('防汛经费 标题:').hits)).toEqual(['flood']);
    expect(search('龘龘 标题:')).toMatchObject({ reading: { kind: 'unfinished' }, total: 0 });
  });

  test.each(['年份:abcd', '经费 年份:22', '年份:2018 或 年份:今年 龘龘'])(
    'for it is no year says so: %s',
    (query) => {
      expect(search(query)).toMatchObject({ reading: { kind: 'notYear' }, total: 0 });
    },
  );

  test('is not what a year is that has no document', () => {
    expect(search('年份:1999').reading).toEqual({ kind: 'words', onlyExcluded: false });
  });
});

/** Works that are cited, and who cites whom: on small literal documents, then on the five gazettes. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import {
  type CitedWork,
  citationsOf,
  citedWorks,
} from '../../../../../renderer/core/cite/references/cited-works.ts';
import { libraryOf } from '../../../../../renderer/core/cite/references/library.ts';
import type { DocumentId, GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { documentOf } from '../document-fixture.ts';
import { readTestCorpus, type TestCorpus } from './corpus.ts';

const NO_LIBRARY = libraryOf({ issues: [] });

function documentSaying(id: string, ...says: readonly string[]): GazetteDocument {
  const blocks = says.map((words, index) => `p${index} | paragraph | | ${words}`).join('\n');
  return documentOf({ id: id as DocumentId, title: '某通知' }, [{ id: 'body', role: 'body', blocks }]);
}

function counts(works: readonly CitedWork[]): readonly string[] {
  return works.map(({ name, count }) => `${count} ${name}`);
}

describe('citedWorks', () => {
  it('counts every mention of a work, the most cited first', () => {
    const works = citedWorks(
      [
        documentSaying('a', '《乙法》。《甲法》第三条、第四条。'),
        documentSaying('b', '《中华人民共和国甲法》。'),
      ],
      NO_LIBRARY,
    );
    expect(counts(works)).toEqual(['3 《中华人民共和国甲法》', '1 《乙法》']);
    expect(works[0]?.places).toEqual([
      { documentId: 'a', blockId: 'p0', start: 5, end: 12 },
      { documentId: 'a', blockId: 'p0', start: 13, end: 16 },
      { documentId: 'b', blockId: 'p0', start: 0, end: 11 },
    ]);
  });

  it.each([
    [
      ['《甲办法》（某政发〔2015〕7号）', '《甲办法》', '某政发[2015]7号'],
      ['3 《甲办法》（某政发〔2015〕7号）'],
    ],
    [
      ['《关于印发〈甲办法〉的通知》（某政发〔2015〕7号）', '《甲办法》'],
      ['2 《关于印发〈甲办法〉的通知》（某政发〔2015〕7号）'],
    ],
    [
      ['《甲办法》（某政发〔2015〕7号）', '《甲办法》（某政发〔2019〕1号）', '《甲办法》'],
      ['1 《甲办法》（某政发〔2015〕7号）', '1 《甲办法》（某政发〔2019〕1号）', '1 《甲办法》'],
    ],
    [
      ['《甲办法》', '《乙办法》'],
      ['1 《甲办法》', '1 《乙办法》'],
    ],
    [
      ['某政发〔2015〕7号', '某政办发〔2015〕7号'],
      ['1 某政发〔2015〕7号', '1 某政办发〔2015〕7号'],
    ],
    [
      ['《关于修改〈甲办法〉的决定》', '《甲办法》'],
      ['1 《关于修改〈甲办法〉的决定》', '1 《甲办法》'],
    ],
    [['《某通知》', '本通知', '第三条的规定', '附件1'], []],
  ])('knows which mentions of %j are one work', (says, expected) => {
    expect(counts(citedWorks([documentSaying('a', ...says)], NO_LIBRARY))).toEqual(expected);
  });

  it('gives every work a key of its own', () => {
    const works = citedWorks([documentSaying('a', '《甲法》、《乙法》、某政发〔2015〕7号')], NO_LIBRARY);
    expect(new Set(works.map(({ key }) => key)).size).toBe(3);
  });

  it('finds nothing in documents that cite nothing', () => {
    expect(citedWorks([], NO_LIBRARY)).toEqual([]);
    expect(citedWorks([documentSaying('a', '甲。')], NO_LIBRARY)).toEqual([]);
  });
});

describe('in the five gazettes', () => {
  let corpus: TestCorpus;
  let works: readonly CitedWork[];

  beforeAll(() => {
    corpus = readTestCorpus();
    works = citedWorks(corpus.documents, corpus.library);
  }, 120_000);

  test.each([
    ['城市绿化条例', 5, null],
    ['湖南省绿色建筑发展条例', 4, null],
    ['中华人民共和国治安管理处罚法', 3, null],
    ['中华人民共和国政府信息公开条例', 3, null],
    ['湖南省生态环境损害赔偿调查办法', 2, null],
    ['衡南县高层次人才及急需紧缺人才引进实施办法', 2, '清人才通〔2023〕2号'],
  ])('《%s》 is cited %i times', (title, count, number) => {
    const work = works.find((one) => one.title === title);
    expect([work?.count, work?.number]).toEqual([count, number]);
    expect(work?.places).toHaveLength(count);
  });

  test('the national emblem laws are one work each, by their full and their short names', () => {
    expect(works.find(({ title }) => title === '中华人民共和国国徽法')?.count).toBe(2);
    expect(works.some(({ title }) => title === '国徽法')).toBe(false);
  });

  test('the notice that is repealed is the work it issued', () => {
    const subsidy = works.filter(({ title }) => title?.includes('护理补贴发放操作办法'));
    expect(subsidy.map(({ count, number }) => [count, number])).toEqual([[2, '南政办发〔2016〕10号']]);
  });

  test('a document cites what it names, itself left out', () => {
    const { cites, citedBy } = citationsOf(
      '2018-08--nzbf-2018-11' as DocumentId,
      corpus.documents,
      corpus.library,
    );
    expect(counts(cites)).toEqual([
      '3 《城市照明管理规定》',
      '1 《城市道路照明设计标准》（CJJ45-2006）',
      '1 《城市夜景照明设计规范》（JGJ/T163-2008）',
      '1 《工程建设标准强制性条文》（国务院第279号令）',
      '1 《中华人民共和国治安管理处罚法》',
      '1 《衡南县城镇路灯管理办法》（南政发〔2012〕4号）',
    ]);
    expect(citedBy).toEqual([]);
  });

  test('a document is told who cites it, under each of its printings', () => {
    const other = documentSaying(
      'x',
      '按清政办发〔2022〕9号执行。',
      '按《衡南县县城照明管理办法》第三条执行。',
    );
    const all = [...corpus.documents, other];
    for (const id of ['2022-a--qzbf-2022-9', '2022-b--qzbf-2022-9']) {
      expect(citationsOf(id as DocumentId, all, corpus.library).citedBy).toEqual([
        { documentId: 'x', blockId: 'p0', start: 1, end: 13 },
      ]);
    }
    const { citedBy } = citationsOf('2018-08--nzbf-2018-11' as DocumentId, all, corpus.library);
    expect(citedBy.map(({ blockId }) => blockId)).toEqual(['p1']);
    expect(
      citationsOf('x' as DocumentId, all, corpus.library).cites.map(({ targets }) => targets.length),
    ).toEqual([2, 1]);
  });

  test('an unknown document cites nothing and nobody cites it', () => {
    const { documents, library } = corpus;
    expect(citationsOf('gone' as DocumentId, documents, library)).toEqual({ cites: [], citedBy: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { reportPair } from '../../../../../renderer/core/compare/reports/report-pair.ts';
import type { DocumentId, IsoDate, IssueId } from '../../../../../renderer/core/gazette/model.ts';

const listed = (id: string, year: number | null, title = '政府工作报告', kind = '报告') => ({
  id: id as DocumentId,
  issueId: (year === null ? 'x-000000000000' : `${year}-01`) as IssueId,
  date: (year === null ? null : `${year}-02-01`) as IsoDate | null,
  kind,
  title,
});
const LIBRARY = [
  listed('c', 2022),
  listed('rules', 2019, '县城照明管理办法', '办法'),
  listed('a', 2016),
  listed('analysis', 2018, '上半年全县经济形势分析'),
  listed('b', 2018),
];
const of = (id: string | null, library = LIBRARY) => reportPair(library, id as DocumentId | null);

describe('the pair of a work report', () => {
  it('is the report with the one before it by year', () => {
    expect(of('c')).toEqual({ a: 'b', b: 'c' });
    expect(of('b')).toEqual({ a: 'a', b: 'b' });
  });

  it('is the earliest one with the one after it', () => {
    expect(of('a')).toEqual({ a: 'a', b: 'b' });
  });

  it('is the two latest of the library where none is named', () => {
    expect(of(null)).toEqual({ a: 'b', b: 'c' });
  });

  it('is none for what is no work report, or unknown', () => {
    for (const id of ['rules', 'analysis', 'nothing']) expect(of(id)).toBeNull();
  });

  it('is none where the library has fewer than two', () => {
    const alone = [listed('a', 2016), listed('rules', 2019, '县城照明管理办法', '办法')];
    for (const id of ['a', null]) expect(of(id, alone)).toBeNull();
    expect(of(null, [])).toBeNull();
  });

  it('takes two reports of one year, and one without a year as the last', () => {
    const library = [listed('court', 2022, '县人民法院工作报告'), listed('gov', 2022), listed('old', null)];
    expect(of('gov', library)).toEqual({ a: 'court', b: 'gov' });
    expect(of('old', library)).toEqual({ a: 'gov', b: 'old' });
  });
});

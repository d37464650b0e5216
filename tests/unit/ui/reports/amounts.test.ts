import { describe, expect, it } from 'vitest';
import type { FigureChange } from '../../../../renderer/core/compare/reports/changes.ts';
import { compareReports } from '../../../../renderer/core/compare/reports/compare-reports.ts';
import { figuresIn } from '../../../../renderer/core/compare/reports/figures.ts';
import { differenceWords, figureRemarks, ratioWords } from '../../../../renderer/ui/reports/amounts.ts';
import { reportOf } from '../../core/compare/reports/report-fixture.ts';

/** The only change between two sentences of reviews. */
function change(before: string, after: string): FigureChange {
  const { changes } = compareReports(reportOf('a', { done: [before] }), reportOf('b', { done: [after] }), []);
  const [only] = changes;
  if (only === undefined || changes.length > 1) throw new Error(`${changes.length} changes`);
  return only;
}

const words = (before: string, after: string) => {
  const found = change(before, after);
  return [differenceWords(found), ratioWords(found)];
};

describe('a computed difference', () => {
  it('has the scale in which both figures are printed', () => {
    expect(words('民生支出达41.17亿元。', '民生支出达47.76亿元。')).toEqual(['多 6.59亿元', '增 16.01%']);
    expect(words('民生支出达9.95亿元。', '民生支出达9.92亿元。')).toEqual(['少 0.03亿元', '减 0.3%']);
    expect(words('粮食总产量51.3万吨。', '粮食总产量50万吨。')).toEqual(['少 1.3万吨', '减 2.53%']);
  });

  it('has the scale of its own size where the prints differ', () => {
    expect(words('民生支出达9500万元。', '民生支出达1.2亿元。')).toEqual(['多 2500万元', '增 26.32%']);
    expect(words('民生支出达9500万元。', '民生支出达11.2亿元。')).toEqual(['多 10.25亿元', '增 1078.95%']);
    expect(words('粮食总产量9800吨。', '粮食总产量1.02万吨。')).toEqual(['多 400吨', '增 4.08%']);
  });

  it('is told in points where per cents are compared, with no rate', () => {
    expect(words('地区生产总值增长8%。', '地区生产总值增长8.3%。')).toEqual(['高 0.3个百分点', null]);
    expect(words('地区生产总值增长8％。', '地区生产总值下降0.5%。')).toEqual(['低 8.5个百分点', null]);
  });

  it('is said to be none where both print the same', () => {
    expect(words('民生支出达3亿元。', '民生支出达3亿元。')).toEqual(['相同', '相同']);
    expect(words('地区生产总值增长8%。', '地区生产总值增长8%。')).toEqual(['相同', null]);
  });

  it('says 约 where a figure is rounded or a bound', () => {
    expect(words('民生支出达3亿元以上。', '民生支出达4亿元。')).toEqual(['多约 1亿元', '增约 33.33%']);
    expect(words('地区生产总值增长8%左右。', '地区生产总值增长7%。')).toEqual(['低约 1个百分点', null]);
  });
});

describe('what stands beside a printed figure', () => {
  const remarks = (text: string) => figuresIn(text).map(figureRemarks);

  it('is its direction, and what kind of bound it is', () => {
    expect(remarks('地区生产总值增长8%以上。')).toEqual([{ before: '增', after: '（下限）' }]);
    expect(remarks('工业用电量下降3%左右。')).toEqual([{ before: '减', after: '（约数）' }]);
    expect(remarks('民生支出达3亿元。')).toEqual([{ before: '', after: '' }]);
  });
});

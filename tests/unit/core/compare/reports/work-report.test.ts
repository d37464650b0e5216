import { describe, expect, it } from 'vitest';
import {
  byReportYear,
  isWorkReport,
  reportYear,
} from '../../../../../renderer/core/compare/reports/work-report.ts';
import { documentOf } from '../../search/corpus-fixture.ts';
import { corpusDocuments, REPORT_2018, REPORT_2022 } from './report-fixture.ts';

describe('a work report', () => {
  it('is a report whose title says so', () => {
    const found = corpusDocuments().filter(isWorkReport);
    expect(found.map(({ id }) => id)).toEqual(['2018-04--report-1', '2022-a--report-1']);
    expect(isWorkReport({ kind: '报告', title: '法 院 工 作 报 告' })).toBe(true);
    expect(isWorkReport({ kind: '通知', title: '关于印发《政府工作报告》的通知' })).toBe(false);
    expect(isWorkReport({ kind: '报告', title: '上半年经济形势分析' })).toBe(false);
  });

  it('is of the year of its date, else of its issue', () => {
    expect(reportYear(REPORT_2018)).toBe(2018);
    expect(reportYear(documentOf({ date: '2023-01-05', blocks: [] }))).toBe(2023);
    expect(reportYear(documentOf({ blocks: [] }, 'x-0123456789ab'))).toBeNull();
  });

  it('stands before later ones, and those without a year last', () => {
    const undated = documentOf({ blocks: [] }, 'x-0123456789ab');
    const twin = { ...REPORT_2022, id: '2022-b--report-1' as typeof REPORT_2022.id };
    expect(byReportYear([undated, twin, REPORT_2022, REPORT_2018])).toEqual([
      REPORT_2018,
      REPORT_2022,
      twin,
      undated,
    ]);
    const other = { ...undated, id: 'x-0--a' as typeof undated.id };
    expect(byReportYear([undated, other])).toEqual([other, undated]);
  });
});

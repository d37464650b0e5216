import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import {
  isFiltered,
  type LibraryFilter,
  NO_FILTER,
  viewLibrary,
} from '../../../../renderer/core/outline/library.ts';
import { index, issue, metadata } from './fixture.ts';

const OFFICE = '衡南县人民政府办公室';
const doc = (id: string, title: string, rest: { docNumber?: string; kind: string; issuer?: string }) =>
  metadata({ id: id as DocumentId, title, docNumber: null, ...rest });

const CORPUS = index([
  issue('2018-08', 2018, [
    doc('speech', '上半年全县经济形势分析', { kind: '报告' }),
    doc('light', '关于印发《县城照明管理办法》的通知', {
      docNumber: '南政办发[2018]11号',
      kind: '办法',
      issuer: OFFICE,
    }),
    doc('green', '关于印发《县城绿化管理办法》的通知', {
      docNumber: '南政办发[2018]12号',
      kind: '办法',
      issuer: OFFICE,
    }),
  ]),
  issue('2022-a', 2022, [
    doc('rules', '关于印发《工作规则》的通知', {
      docNumber: '清政发[2022]2号',
      kind: '规则',
      issuer: '衡南县人民政府',
    }),
  ]),
  issue('x-1', null, [doc('undated', '无年份文件', { kind: '通知' })]),
]);

const shownIds = (filter: Partial<LibraryFilter>) =>
  viewLibrary(CORPUS, { ...NO_FILTER, ...filter }).issues.flatMap((each) =>
    each.documents.map(({ id }) => id),
  );

describe('the library', () => {
  it('shows everything in printed order without a filter', () => {
    expect(shownIds({})).toEqual(['speech', 'light', 'green', 'rules', 'undated']);
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, words: '  ' })).toBe(false);
  });

  it('filters by year, kind and issuer together', () => {
    expect(shownIds({ year: 2018, kind: '办法', issuer: OFFICE })).toEqual(['light', 'green']);
    expect(shownIds({ year: 2022, kind: '办法' })).toEqual([]);
  });

  it('finds documents that print no issuer', () => {
    expect(shownIds({ issuer: '' })).toEqual(['speech', 'undated']);
  });

  it.each(['南政办发〔2018〕11号', '南政办发(2018)11号', '2018 11号', '照明', '办发２０１８ 11', '县城照明'])(
    'finds 11号 by the words %s',
    (words) => {
      expect(shownIds({ words })).toEqual(['light']);
    },
  );

  it('wants every word', () => {
    expect(shownIds({ words: '县城 绿化' })).toEqual(['green']);
    expect(shownIds({ words: '县城 规则' })).toEqual([]);
  });

  it('counts what each further choice would leave', () => {
    const view = viewLibrary(CORPUS, { ...NO_FILTER, year: 2018 });
    expect(view.kinds).toEqual([
      { value: '办法', count: 2 },
      { value: '报告', count: 1 },
      { value: '规则', count: 0 },
      { value: '通知', count: 0 },
    ]);
    expect(view.years).toEqual([
      { value: 2022, count: 1 },
      { value: 2018, count: 3 },
    ]);
    expect([view.shown, view.total]).toEqual([3, 5]);
  });

  it('leaves with each choice as many documents as its count said', () => {
    const years = fc.constantFrom(null, 2018, 2022);
    const kinds = fc.constantFrom(null, '办法', '报告', '规则');
    fc.assert(
      fc.property(years, kinds, fc.constantFrom('', '县城', '2018'), (year, kind, words) => {
        const filter = { ...NO_FILTER, year, kind, words };
        for (const { value, count } of viewLibrary(CORPUS, filter).kinds) {
          expect(viewLibrary(CORPUS, { ...filter, kind: value }).shown).toBe(count);
        }
      }),
    );
  });
});

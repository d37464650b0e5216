import { describe, expect, it } from 'vitest';
import { MOST_QUERIES, parseSetting } from '../../../renderer/data/setting-values.ts';

const SAVED = {
  name: '照明',
  query: '照明 经费',
  choice: { year: ['2018'], issue: [], kind: [], issuer: [''] },
};

describe('the search history', () => {
  it('is believed as stored', () => {
    expect(parseSetting('searchHistory', ['照明', '"十二五"'])).toEqual(['照明', '"十二五"']);
  });

  it('has each query once, none blank, and no more than it may hold', () => {
    const many = Array.from({ length: 40 }, (_, index) => `词${index}`);
    expect(parseSetting('searchHistory', ['照明', ' ', 7, null, '照明', '经费'])).toEqual(['照明', '经费']);
    expect(parseSetting('searchHistory', many)).toEqual(many.slice(0, MOST_QUERIES));
  });

  it('is empty if what is stored is no list', () => {
    for (const stored of [undefined, null, '照明', { 0: '照明' }])
      expect(parseSetting('searchHistory', stored)).toEqual([]);
  });
});

describe('saved searches', () => {
  it('are believed as stored', () => {
    expect(parseSetting('savedSearches', [SAVED])).toEqual([SAVED]);
  });

  it('lose only the entries that cannot be read', () => {
    const damaged = [{ ...SAVED, name: '' }, { ...SAVED, query: ' ' }, { ...SAVED, choice: null }, 'x', null];
    expect(parseSetting('savedSearches', [...damaged, SAVED])).toEqual([SAVED]);
    expect(parseSetting('savedSearches', { saved: SAVED })).toEqual([]);
  });

  it('have no choice in a facet that was not stored with them', () => {
    expect(parseSetting('savedSearches', [{ ...SAVED, choice: { year: ['2018'] } }])).toEqual([
      { ...SAVED, choice: { year: ['2018'], issue: [], kind: [], issuer: [] } },
    ]);
  });
});

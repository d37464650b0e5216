import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  MOST_QUERIES,
  MOST_REPORT_THEMES,
  parseSetting,
} from '../../../../renderer/data/settings/setting-values.ts';

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

describe('the reading area', () => {
  it('is handed on as stored: what of it can be believed is not decided here', () => {
    for (const stored of [{ root: null }, [], 'panes', 7])
      expect(parseSetting('panes', stored)).toEqual(stored);
    expect(DEFAULT_SETTINGS.panes).toBeNull();
  });
});

describe('workspaces', () => {
  const READING = { name: '两个报告', area: { root: null, active: 'p1', nextId: 2 } };

  it('are believed as stored, with whatever area', () => {
    const odd = { name: '坏了', area: 'none' };
    expect(parseSetting('workspaces', [READING, odd])).toEqual([READING, odd]);
  });

  it('lose only those that cannot be named', () => {
    const damaged = [
      { ...READING, name: '' },
      { ...READING, name: ' 　' },
      { ...READING, name: 7 },
      'x',
      null,
      [],
    ];
    expect(parseSetting('workspaces', [...damaged, READING])).toEqual([READING]);
  });

  it('are none if what is stored is no list', () => {
    for (const stored of [undefined, null, READING, { 0: READING }])
      expect(parseSetting('workspaces', stored)).toEqual([]);
  });
});

describe('the own themes for work reports', () => {
  it('are believed as stored, signs and blanks and all', () => {
    expect(parseSetting('reportThemes', ['油茶 烟叶', '增长('])).toEqual(['油茶 烟叶', '增长(']);
  });

  it('lose only those that are no words, and have each theme once', () => {
    const stored = ['GDP 粮食', ' 　', '', 7, null, ['油茶'], 'ｇｄｐ  粮食', '油茶'];
    expect(parseSetting('reportThemes', stored)).toEqual(['GDP 粮食', '油茶']);
  });

  it('are no more than may be kept', () => {
    const many = Array.from({ length: MOST_REPORT_THEMES + 3 }, (_, index) => `词${index}`);
    expect(parseSetting('reportThemes', many)).toEqual(many.slice(0, MOST_REPORT_THEMES));
  });

  it('are none if what is stored is no list', () => {
    for (const stored of [undefined, null, '油茶', { 0: '油茶' }])
      expect(parseSetting('reportThemes', stored)).toEqual([]);
    expect(DEFAULT_SETTINGS.reportThemes).toEqual([]);
  });
});

describe('what is kept of people and marks', () => {
  it('is believed as stored', () => {
    expect(parseSetting('colourNames', { duty: '责任' })).toEqual({ duty: '责任' });
    expect(parseSetting('authorsShown', 'never')).toBe('never');
    expect(parseSetting('pen', { colour: 'duty', style: 'underline' })).toEqual({
      colour: 'duty',
      style: 'underline',
    });
    expect(parseSetting('author', 'a-b')).toBe('a-b');
  });

  it('costs no good name where another is bad, and is the default where nothing can be believed', () => {
    expect(parseSetting('colourNames', { duty: '责任', funding: 3, none: '别的' })).toEqual({ duty: '责任' });
    for (const key of ['colourNames', 'authorsShown', 'pen', 'author'] as const) {
      expect(parseSetting(key, undefined)).toEqual(DEFAULT_SETTINGS[key]);
      expect(parseSetting(key, 7)).toEqual(DEFAULT_SETTINGS[key]);
    }
    expect(parseSetting('pen', { colour: 'pink', style: 'fill' })).toEqual(DEFAULT_SETTINGS.pen);
  });
});

import { describe, expect, test } from 'vitest';
import { areConfusable, confusablesOf } from '../../../../../renderer/core/search/query/confusables.ts';
import { parseQuery } from '../../../../../renderer/core/search/query/query.ts';
import { indexWords, termOf, withEquals } from '../../../../../renderer/core/search/query/term.ts';

describe('a query', () => {
  test.each(['', ' ', '　\t\n', '\u200b\u00ad'])('of nothing (%j) is none', (typed) => {
    expect(parseQuery(typed)).toBeNull();
  });

  test('of one word is one stretch, and words say no more', () => {
    expect(parseQuery(' 照明 ')).toEqual({
      typed: '照明',
      literal: { text: '照明', folded: '照明', equals: [] },
      docNumber: null,
      words: null,
      unfinished: null,
    });
  });

  test('with blanks is one stretch without them, and words', () => {
    const query = parseQuery('县城　ＧＤＰ');
    expect(query?.literal.folded).toBe('县城gdp');
    expect(query?.words?.required.map(([term]) => term?.folded)).toEqual(['县城', 'gdp']);
  });

  test('that is a 文号 is read as one besides', () => {
    expect(parseQuery('清政办 2022 10')?.docNumber).toEqual({ agency: '清政办', year: 2022, number: 10 });
    expect(parseQuery('清政办 2022 10')?.words?.required).toHaveLength(3);
    expect(parseQuery('清政办发[2022]10号')?.words).toBeNull();
  });
});

describe('a term', () => {
  test('knows how else its numbers are written, unless it is exact', () => {
    expect(termOf('第 12 条')).toEqual({ text: '第 12 条', folded: '第12条', equals: ['第十二条'] });
    expect(termOf('第12条', { exact: true })?.equals).toEqual([]);
    expect(termOf('\u200b')).toBeNull();
  });

  test('takes further stretches that are as good, each once, never itself', () => {
    const term = termOf('第12条');
    if (term === null) throw new Error('blank');
    expect(withEquals(term, ['第12条', '第十二条', '甲', '甲']).equals).toEqual(['第十二条', '甲']);
  });

  test('weighs by its words of two characters and more, stop words not among them', () => {
    expect(indexWords('照明的设施')).toEqual(['照明', '设施']);
    expect(indexWords('的')).toEqual([]);
    expect(indexWords('照明，照明')).toEqual(['照明']);
    expect(indexWords('ＧＤＰ')).toEqual(['gdp']);
  });
});

describe('characters that are mistaken for each other', () => {
  test('are so both ways, and none for itself', () => {
    for (const [one, other] of [
      '己已',
      '己巳',
      '的得',
      '得的',
      '戍戌',
      '帐账',
      '即既',
      '做作',
      '拨拔',
      '折拆',
    ]) {
      expect(areConfusable(one ?? '', other ?? '')).toBe(true);
      expect(areConfusable(other ?? '', one ?? '')).toBe(true);
      expect(confusablesOf(one ?? '')).toContain(other);
      expect(areConfusable(one ?? '', one ?? '')).toBe(false);
      expect(confusablesOf(one ?? '')).not.toContain(one);
    }
  });

  test('are not any two', () => {
    expect(areConfusable('照', '明')).toBe(false);
    expect(areConfusable('照', '')).toBe(false);
    expect(areConfusable('龘', '己')).toBe(false);
    expect(confusablesOf('龘')).toEqual([]);
    expect(confusablesOf('')).toEqual([]);
  });

  test('of a character in several sets are all of them', () => {
    expect([...confusablesOf('已')].sort()).toEqual(['以', '己', '巳']);
  });
});

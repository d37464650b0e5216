import { describe, expect, it } from 'vitest';
import { drawQueries, LONGEST } from '../../../bench/search/queries.ts';

const TEXTS = Array.from({ length: 40 }, (_, index) =>
  Array.from({ length: 60 }, (_each, at) =>
    String.fromCodePoint(0x4e00 + ((index * 61 + at * 7) % 900)),
  ).join(''),
);

describe('drawQueries', () => {
  it('gives the same queries for the same texts', () => {
    expect(drawQueries(TEXTS, 90)).toEqual(drawQueries(TEXTS, 90));
  });

  it('gives different queries of every length from 1 to 30, as many of each', () => {
    const queries = drawQueries(TEXTS, 4 * LONGEST);
    expect(new Set(queries).size).toBe(queries.length);
    for (let length = 1; length <= LONGEST; length += 1) {
      expect(queries.filter((query) => [...query].length === length)).toHaveLength(4);
    }
  });

  it('takes every query from within one text', () => {
    for (const query of drawQueries(TEXTS, 90)) expect(TEXTS.some((text) => text.includes(query))).toBe(true);
  });

  it('asks neither for blanks nor for punctuation alone', () => {
    const texts = ['甲，乙 丙。\u200b丁　戊', '，。、；', `${'己庚，'.repeat(30)}`, ...TEXTS];
    for (const query of drawQueries(texts, 150)) {
      expect(query).not.toMatch(/[\s\u200b]/u);
      expect(query).toMatch(/[\p{L}\p{N}]/u);
    }
  });

  it('throws when the texts hold too few stretches', () => {
    expect(() => drawQueries(['甲乙'], 40)).toThrow('too few');
    expect(() => drawQueries([], 1)).toThrow('too few');
  });
});

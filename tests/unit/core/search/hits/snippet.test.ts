import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetOf } from '../../../../../renderer/core/search/hits/snippet.ts';
import type { Range } from '../../../../../renderer/core/text/fold.ts';

const LONG = `${'前'.repeat(100)}，照明设施${'后'.repeat(100)}`;

test('a short paragraph is shown whole', () => {
  expect(snippetOf('县城照明设施', [[2, 4]])).toEqual({
    text: '县城照明设施',
    marks: [[2, 4]],
    cutBefore: false,
    cutAfter: false,
  });
});

test('a long one is cut around its match', () => {
  const { text, marks, cutBefore, cutAfter } = snippetOf(LONG, [[101, 105]]);
  expect([cutBefore, cutAfter]).toEqual([true, true]);
  expect(text.length).toBe(72);
  expect(marks.map((mark) => text.slice(...mark))).toEqual(['照明设施']);
});

test('a cut falls behind punctuation where there is some near by', () => {
  const text = `${'前'.repeat(100)}，前言十五字以内的一段文字照明${'后'.repeat(100)}`;
  const at = text.indexOf('照明');
  expect(snippetOf(text, [[at, at + 2]]).text.startsWith('前言')).toBe(true);
});

describe('without punctuation near by', () => {
  // Words of two characters each, so that a cut between words falls on an even offset.
  const words = '县城照明管理工作'.repeat(30);

  test.each([40, 41, 42, 43, 50, 51, 101])('a cut around a match at %i falls between words', (at) => {
    const { text, marks } = snippetOf(words, [[at, at + 2]]);
    const start = at - (marks[0]?.[0] ?? 0);
    expect([start % 2, text.length % 2]).toEqual([0, 0]);
    expect(text).toBe(words.slice(start, start + text.length));
    expect(text.length).toBeGreaterThan(72 - 2);
    expect(text.length).toBeLessThanOrEqual(72);
  });

  test('a word without end is cut where it must be', () => {
    const { text, marks } = snippetOf('a'.repeat(300), [[100, 104]]);
    expect(text).toHaveLength(72);
    expect(marks).toEqual([[22, 26]]);
  });

  test('no words are torn from the end of what must be shown', () => {
    const { text } = snippetOf(words, [[100, 173]]);
    expect(text.endsWith(words.slice(165, 173))).toBe(true);
  });
});

test('a few characters at the beginning, such as a label, are not cut off', () => {
  const text = `（一）照明设施的管理${'和维护'.repeat(40)}`;
  expect(snippetOf(text, [[30, 32]]).cutBefore).toBe(false);
  expect(snippetOf(text, [[31, 33]]).cutBefore).toBe(true);
});

test('where nothing is marked the beginning is shown', () => {
  const snippet = snippetOf(LONG, []);
  expect(snippet).toMatchObject({ marks: [], cutBefore: false, cutAfter: true });
  expect(LONG.startsWith(snippet.text)).toBe(true);
  expect(snippetOf('照明', [])).toEqual({ text: '照明', marks: [], cutBefore: false, cutAfter: false });
});

test('what is as long as a snippet is not cut', () => {
  const whole = '照明'.repeat(36);
  expect(snippetOf(whole, [[70, 72]]).text).toBe(whole);
  const longer = `${whole}，照明`;
  expect(snippetOf(longer, [[70, 72]]).text).not.toBe(longer);
});

test('a match at either end is not cut off from it', () => {
  const start = snippetOf(LONG, [[0, 2]]);
  expect([start.cutBefore, start.cutAfter]).toEqual([false, true]);
  const end = snippetOf(LONG, [[LONG.length - 2, LONG.length]]);
  expect([end.cutBefore, end.cutAfter]).toEqual([true, false]);
  expect(end.marks.map((mark) => end.text.slice(...mark))).toEqual(['后后']);
});

test('of several matches most are shown', () => {
  const text = `照明${'一'.repeat(200)}照明和照明，照明${'二'.repeat(200)}`;
  const ranges = [...text.matchAll(/照明/g)].map(({ index }): Range => [index, index + 2]);
  expect(snippetOf(text, ranges).marks).toHaveLength(3);
});

test('a match longer than a snippet is shown to its end', () => {
  const { text, marks } = snippetOf(`前${'长'.repeat(300)}后`, [[1, 301]]);
  expect(marks.map((mark) => text.slice(...mark))).toEqual(['长'.repeat(300)]);
});

test('a cut never parts a character of two units', () => {
  for (let before = 20; before < 40; before += 1) {
    const text = `${'前'.repeat(before)}a${'𐀀'.repeat(8)}b${'𐀀'.repeat(60)}`;
    const { text: snippet } = snippetOf(text, [[before + 32, before + 34]]);
    expect(snippet).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    expect(text).toContain(snippet);
  }
});

describe('laws', () => {
  const cases = fc
    .tuple(
      fc.array(fc.constantFrom(...'县照明，。 𐀀a'), { minLength: 1, maxLength: 300 }),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 }),
    )
    .map(([characters, cuts]) => {
      const text = characters.join('');
      const offsets = new Set<number>();
      let at = 0;
      for (const character of characters) {
        offsets.add(at);
        at += character.length;
      }
      const edges = [...offsets, text.length];
      const ranges: Range[] = [];
      let last = 0;
      for (const [start, length] of [...cuts]
        .map(([s, l]) => [s % characters.length, l] as const)
        .sort((a, b) => a[0] - b[0])) {
        const from = Math.max(start, last);
        const to = Math.min(from + length, characters.length);
        if (from < to) ranges.push([edges[from] ?? 0, edges[to] ?? 0]);
        last = to;
      }
      return { text, ranges };
    })
    .filter(({ ranges }) => ranges.length > 0);

  test('a snippet is a stretch of its text, and marks what is marked in it', () => {
    fc.assert(
      fc.property(cases, ({ text, ranges }) => {
        const snippet = snippetOf(text, ranges);
        const at = positions(text, snippet.text).find(
          (start) =>
            start > 0 === snippet.cutBefore &&
            start + snippet.text.length < text.length === snippet.cutAfter &&
            snippet.marks.every(([from, to]) =>
              ranges.some(([start_, end]) => start + from >= start_ && start + to <= end),
            ),
        );
        expect(at).toBeDefined();
        expect(snippet.marks.length).toBeGreaterThan(0);
        expect(snippet.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        expect(
          snippet.marks.some((mark) => ranges.some((range) => sameText(text, range, snippet.text, mark))),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function positions(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function sameText(text: string, range: Range, snippet: string, mark: Range): boolean {
  return text.slice(...range) === snippet.slice(...mark);
}

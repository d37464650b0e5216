import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher, findInTexts } from '../../../../renderer/core/search/matcher.ts';
import { fold, foldText } from '../../../../renderer/core/text/fold.ts';

/** What is marked, as printed; null if the text does not match. */
function match(text: string, typed: string): readonly string[] | null {
  return (
    createMatcher(typed)
      ?.match(foldText(text))
      ?.map((range) => text.slice(...range)) ?? null
  );
}

describe('a matcher', () => {
  test.each(['', ' ', '　', '\u200b'])('for nothing (%j) is none', (typed) => {
    expect(createMatcher(typed)).toBeNull();
  });

  test('marks what was typed as one stretch, folded', () => {
    expect(match('县城照明（LED）设施', '照明(led)')).toEqual(['照明（LED）']);
    expect(match('照明和照　明', '照明')).toEqual(['照明', '照　明']);
    expect(match('第十二条', '第12条')).toEqual(['第十二条']);
    expect(match('绿化', '照明')).toBeNull();
    expect(match('', '照明')).toBeNull();
  });

  test('takes a stretch as it stands before it takes it apart', () => {
    expect(match('照明 设施和设施', '照明 设施')).toEqual(['照明 设施']);
    expect(match('不含-罚款', '-罚款')).toEqual(['-罚款']);
    expect(match('“十四五”规划', '“十四五”')).toEqual(['“十四五”']);
  });

  test('marks all words where the stretch stands nowhere', () => {
    expect(match('设施用于照明', '照明 设施')).toEqual(['设施', '照明']);
    expect(match('照明设备', '照明 设施')).toBeNull();
    expect(match('绿化的设施', '照明 或 绿化 设施')).toEqual(['绿化', '设施']);
    expect(match('照明和绿化的设施', '照明 或 绿化 设施')).toEqual(['照明', '绿化', '设施']);
    expect(match('十四五规划', '"十四五" 规划')).toEqual(['十四五', '规划']);
  });

  test('keeps out what is excluded, and matches nothing if all is', () => {
    expect(match('照明设施', '照明 -罚款')).toEqual(['照明']);
    expect(match('照明罚款', '照明 -罚款')).toBeNull();
    expect(match('照明', '-罚款')).toBeNull();
    expect(match('照明', '年份:2022')).toBeNull();
  });

  test('finds any stretch of any text, and marks ascend without overlapping', () => {
    const text = fc
      .array(fc.constantFrom(...'照明设施1２〇㎡ -"或，', '第12条'), {
        minLength: 1,
        maxLength: 16,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 6 }), (source, from, length) => {
        const characters = [...source];
        const start = from % characters.length;
        const typed = characters.slice(start, start + length).join('');
        fc.pre(fold(typed) !== '');
        const ranges = createMatcher(typed)?.match(foldText(source)) ?? [];
        expect(ranges.map((range) => fold(source.slice(...range)))).toContain(fold(typed));
        let last = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('finding in texts that belong together', () => {
  const TEXTS = ['照明设施', '绿化设施', '设施的照明', '第 十二条', ''];
  const find = (typed: string): readonly (readonly [number, ...string[]])[] =>
    findInTexts(
      TEXTS.map((text, item) => ({ item, text: foldText(text) })),
      typed,
    ).map(({ item, ranges }) => [item, ...ranges.map((range) => (TEXTS[item] ?? '').slice(...range))]);

  test('gives the stretch where any of them holds it', () => {
    expect(find('照明设施')).toEqual([[0, '照明设施']]);
    expect(find('照明 设施')).toEqual([[0, '照明设施']]);
    expect(find('第12条')).toEqual([[3, '第 十二条']]);
  });

  test('else each of its words, in whichever text', () => {
    expect(find('设施 照明')).toEqual([
      [0, '照明', '设施'],
      [1, '设施'],
      [2, '设施', '照明'],
    ]);
    expect(find('绿化 经费')).toEqual([[1, '绿化']]);
    expect(find('绿化 或 照明')).toEqual([
      [0, '照明'],
      [1, '绿化'],
      [2, '照明'],
    ]);
  });

  test('is nothing if nothing is asked or found', () => {
    expect(find('')).toEqual([]);
    expect(find(' ')).toEqual([]);
    expect(find('经费')).toEqual([]);
    expect(find('-照明')).toEqual([]);
    expect(findInTexts([], '照明')).toEqual([]);
  });
});

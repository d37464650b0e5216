import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldText } from '../../../../renderer/core/text/fold.ts';

/** Texts of what gazettes hold, rare signs, astral characters and lone surrogates among them. */
const anyText = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'衡南县人民政府第一二十条〔〕［］[]（）()《》〈〉“”‘’"—－-–％%Ⅲ①㎡²〇○況湧Ａａ１ 　\u00a0\u2002\u200b·•∶:…℃½é𝐀𠮷',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\ud800', '\udc00', '\n', '\t', '\ufeff'),
  ),
  { maxLength: 40 },
);
const joined = anyText.map((pieces) => pieces.join(''));

describe('what counts as the same', () => {
  test.each([
    ['南政办发[2018]11号', '南政办发〔2018〕11号'],
    ['南政办发［２０１８］11号', '南政办发（2018）11号'],
    ['【重要】', '(重要)'],
    ['《办法》', '〈办法〉'],
    ['“十四五”', '"十四五"'],
    ['「十四五」', '"十四五"'],
    ['‘一’', "'一'"],
    ['2021—2025', '2021-2025'],
    ['2021－2025', '2021–2025'],
    ['50％', '50%'],
    ['二○二二年', '二〇二二年'],
    ['Ⅲ级', 'III级'],
    ['Ш级', 'iii级'],
    ['100㎡', '100m²'],
    ['况', '況'],
    ['GDP', 'ｇｄｐ'],
    ['政 府　工\u00a0作\u2002报告', '政府工作报告'],
    ['零\u200b宽', '零宽'],
    ['比例∶1', '比例：1'],
    ['发展·共享', '发展•共享'],
    ['é', 'e\u0301'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['清政发', '清政办发'],
    ['二〇二二年', '2022年'],
    ['第十二条', '第12条'],
    ['1-3', '1一3'],
    ['己', '已'],
    ['，', '。'],
    ['Ⅱ', 'Ⅲ'],
    ['“', '‘'],
  ])('but not %s and %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test('blanks and invisible characters alone fold to nothing', () => {
    expect(fold(' \t\n\r　\u00a0\u2002\u200b\u00ad\ufeff\ufe0f')).toBe('');
  });
});

describe('laws', () => {
  test('the fold of a whole is the folds of its parts', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        // Two lone surrogates side by side are one character.
        fc.pre(!/[\ud800-\udbff]$/.test(before.join('')) || !/^[\udc00-\udfff]/.test(after.join('')));
        expect(fold([...before, ...after].join(''))).toBe(fold(before.join('')) + fold(after.join('')));
      }),
      { numRuns: 500 },
    );
  });

  test('what is folded stays as it is, for every character of the planes in use', () => {
    for (let codePoint = 0; codePoint <= 0x3ffff; codePoint += 1) {
      const once = fold(String.fromCodePoint(codePoint));
      if (fold(once) !== once) expect.fail(`U+${codePoint.toString(16)} folds further`);
    }
  });

  test('with and without the map the fold is the same', () => {
    fc.assert(
      fc.property(joined, (text) => {
        expect(foldText(text).folded).toBe(fold(text));
      }),
    );
  });

  test('a stretch with whole characters at both ends folds to the stretch it came from', () => {
    fc.assert(
      fc.property(joined, fc.nat(), fc.nat(), (text, a, b) => {
        const { folded, toSourceRange } = bound(text);
        const start = a % (folded.length + 1);
        const end = b % (folded.length + 1);
        const range = toSourceRange(start, end);
        if (range === null) return;
        expect(fold(text.slice(...range))).toBe(folded.slice(start, end));
        expect(text.slice(...range)).toBe(trimmed(text.slice(...range)));
      }),
      { numRuns: 1000 },
    );
  });

  test('every stretch of characters is found at its own place', () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 3, maxLength: 3 }),
        ([before = [], middle = [], after = []]) => {
          const [first, inner, last] = [before, middle, after].map((pieces) =>
            pieces.join('').replace(/\p{Surrogate}/gu, '县'),
          );
          const text = `${first}${inner}${last}`;
          const needle = fold(inner ?? '');
          fc.pre(needle !== '');
          const at = fold(first ?? '').length;
          const range = bound(text).toSourceRange(at, at + needle.length);
          expect(range).not.toBeNull();
          expect(range === null ? '' : fold(text.slice(...range))).toBe(needle);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('offsets go back in order and stay inside the text', () => {
    fc.assert(
      fc.property(joined, (text) => {
        const { folded, toSource } = bound(text);
        let last = 0;
        for (let offset = 0; offset <= folded.length + 1; offset += 1) {
          const source = toSource(offset);
          expect(source).toBeGreaterThanOrEqual(last);
          expect(source).toBeLessThanOrEqual(text.length);
          last = source;
        }
        expect(toSource(folded.length)).toBe(text.length);
      }),
    );
  });
});

describe('the map back', () => {
  test('a match beside blanks leaves them out', () => {
    const { folded, toSourceRange } = bound('第一章  总则  ');
    expect(folded).toBe('第一章总则');
    expect(toSourceRange(0, 5)).toEqual([0, 7]);
    expect(toSourceRange(3, 5)).toEqual([5, 7]);
  });

  test('half of a printed character is no stretch', () => {
    const { folded, toSourceRange } = bound('约100㎡地');
    expect(folded).toBe('约100m2地');
    expect(toSourceRange(4, 5)).toBeNull();
    expect(toSourceRange(4, 6)).toEqual([4, 5]);
    expect(toSourceRange(5, 7)).toBeNull();
  });

  test.each([
    [2, 2],
    [3, 1],
    [-1, 2],
    [0, 9],
  ])('from %i to %i of four characters is no stretch', (start, end) => {
    expect(bound('照明管理').toSourceRange(start, end)).toBeNull();
    expect(bound('照 明管理').toSourceRange(start, end)).toBeNull();
  });
});

/** Methods that may be taken off their object. */
function bound(text: string) {
  const result = foldText(text);
  return {
    folded: result.folded,
    toSource: (offset: number) => result.toSource(offset),
    toSourceRange: (start: number, end: number) => result.toSourceRange(start, end),
  };
}

function trimmed(text: string): string {
  return text.replace(/^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu, '');
}

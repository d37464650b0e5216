import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../../../renderer/core/search/pinyin/latin.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';

/** Any code units, halves of pairs too, and often letters. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x61, max: 0x7a })), {
    maxLength: 12,
  })
  .map((units) => String.fromCharCode(...units));

/** A letter as somebody's keyboard may give it. */
function typedForm(letter: string, form: number): string {
  const wide = String.fromCharCode(letter.charCodeAt(0) + 0xfee0);
  return [letter, letter.toUpperCase(), wide, String.fromCharCode(wide.charCodeAt(0) - 32)][form] ?? letter;
}

describe('lettersOf', () => {
  it.each([
    ['zhaoming', 'zhaoming'],
    ['ZhaoMing', 'zhaoming'],
    [' zhao  ming ', 'zhaoming'],
    ["xi'an", 'xian'],
    ['xi’an', 'xian'],
    ['ｚｍＧＬ', 'zmgl'],
    ['z\u3000m', 'zm'],
  ])('reads %j as %j', (typed, letters) => {
    expect(lettersOf(typed)).toBe(letters);
  });

  it.each([
    [''],
    [' '],
    ['z'],
    ["' '"],
    ['照明'],
    ['zm照'],
    ['zm2'],
    ['z-m'],
    ['zhào'],
    ['lǜ'],
    ['ａ１'],
    ['zm。'],
  ])('reads no letters from %j', (typed) => {
    expect(lettersOf(typed)).toBeNull();
  });

  it('gives back the letters, however wide or high they are typed and whatever parts them', () => {
    const typed = fc.array(
      fc.tuple(
        fc.constantFrom(...LOWER),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('', ' ', "'", '’', '\t', '\u3000'),
      ),
      { minLength: 2, maxLength: 30 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const written = parts.map(([letter, form, gap]) => typedForm(letter, form) + gap).join('');
        expect(lettersOf(written)).toBe(parts.map(([letter]) => letter).join(''));
      }),
    );
  });

  it('gives nothing or at least two letters a–z for any string, and reads its own answer as itself', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const letters = lettersOf(typed);
        if (letters === null) return;
        expect(letters).toMatch(/^[a-z]{2,}$/);
        expect(lettersOf(letters)).toBe(letters);
      }),
    );
  });

  it('gives nothing as soon as one other character stands among the letters', () => {
    const other = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((text) => !/[\sA-Za-zＡ-Ｚａ-ｚ'’＇]/u.test(text));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...LOWER) }),
        other,
        fc.string({ unit: fc.constantFrom(...LOWER) }),
        (before, sign, after) => {
          expect(lettersOf(before + sign + after)).toBeNull();
        },
      ),
    );
  });
});

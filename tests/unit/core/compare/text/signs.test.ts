import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readWords } from '../../../../../renderer/core/compare/text/signs.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';

const wordsOf = (text: string) => readWords(text, 0).words;

describe('the significant characters', () => {
  test.each([
    ['（一）尊重历史，实事求是。', '一尊重历史实事求是'],
    ['超过30㎡，Ⅲ级', '超过30m2iii级'],
    ['1,000,000元', '1000000元'],
    ['1,000,00元', '1000、00元'],
    ['上午8:30', '上午8:30'],
    ['8: 30', '8:30'],
    ['比例：一比五', '比例一比五'],
    ['——5年', '5年'],
    ['甲—5年', '甲-5年'],
    ['-', ''],
    ['A|B', 'ab'],
    ['1+1=2', '1+1=2'],
    ['~5', '5'],
    ['约~5', '约-5'],
    ['一', '一'],
    ['2一', '2一'],
    ['5%一8%', '5%-8%'],
    ['（1）、2', '12'],
    ['3。5', '35'],
    ['', ''],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('are read from an offset on, as if nothing stood before it', () => {
    expect(readWords('1.2年', 2)).toEqual({
      words: '2年',
      starts: Uint32Array.of(2, 3),
      ends: Uint32Array.of(3, 4),
    });
    expect(readWords('5-6', 1).words).toBe('6');
  });

  it('stand each at the printed character that they come from', () => {
    expect(readWords('共 3㎡𠮷', 0)).toEqual({
      words: '共3m2𠮷',
      starts: Uint32Array.of(0, 2, 3, 3, 4, 4),
      ends: Uint32Array.of(1, 3, 4, 4, 6, 6),
    });
  });

  it('stand in order at printed characters that fold to them', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom(...'一1.，-%㎡Ⅲ½ 𠮷😀甲～'), fc.string({ unit: 'binary', maxLength: 2 })),
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const printed = pieces.join('');
        const { words, starts, ends } = readWords(printed, 0);
        expect([starts.length, ends.length]).toEqual([words.length, words.length]);
        for (const [unit, start] of starts.entries()) {
          const character = printed.slice(start, ends[unit]);
          expect([...character]).toHaveLength(1);
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          const image = words.charAt(unit);
          expect(fold(character).includes(image) || '-.、'.includes(image)).toBe(true);
        }
      }),
    );
  });

  it('are all letters, Han characters and digits of the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙aB12，。 （）') });
    fc.assert(
      fc.property(text, (printed) => {
        const spoken = printed.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
        expect(wordsOf(printed).replace(/、/g, '')).toBe(spoken);
      }),
    );
  });
});

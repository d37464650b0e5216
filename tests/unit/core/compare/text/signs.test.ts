import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { significantOf } from '../../../../../renderer/core/compare/text/signs.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';

const wordsOf = (text: string) =>
  significantOf(text, 0)
    .map(({ image }) => image)
    .join('');

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
    expect(significantOf('1.2年', 2)).toEqual([
      { image: '2', start: 2, end: 3 },
      { image: '年', start: 3, end: 4 },
    ]);
    expect(significantOf('5-6', 1).map(({ image }) => image)).toEqual(['6']);
  });

  it('stand in order at printed characters that fold to them', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom(...'一1.，-%㎡Ⅲ½ 𠮷😀甲～'), fc.string({ unit: 'binary', maxLength: 2 })),
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const printed = pieces.join('');
        let done = 0;
        for (const { image, start, end } of significantOf(printed, 0)) {
          expect(start >= done && end > start && image !== '').toBe(true);
          expect([...printed.slice(start, end)]).toHaveLength(1);
          const folded = fold(printed.slice(start, end));
          expect(image === folded || ['-', '.', '、'].includes(image)).toBe(true);
          done = end;
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

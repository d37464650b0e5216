import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termRanges } from '../../../../../renderer/core/compare/reports/term-ranges.ts';
import { customTheme, THEMES, themeTest } from '../../../../../renderer/core/compare/reports/themes.ts';
import { fold } from '../../../../../renderer/core/text/fold.ts';

const marked = (text: string, terms: readonly string[], except: readonly string[] = []) =>
  termRanges(text, { terms, except }).map(([start, end]) => text.slice(start, end));

describe('the terms of a theme in a sentence', () => {
  it('are found in printed order, wherever they stand', () => {
    expect(marked('加强生态保护，推进污水治理，改善生态。', ['污水', '生态'])).toEqual([
      '生态',
      '污水',
      '生态',
    ]);
  });

  it('are marked as printed, width and blanks included', () => {
    expect(marked('全县ＧＤＰ增长8%，G D P居全市第一', ['gdp'])).toEqual(['ＧＤＰ', 'G D P']);
  });

  it('are one where they overlap, two where they touch', () => {
    expect(marked('农产品加工', ['农产品', '产品加工'])).toEqual(['农产品加工']);
    expect(marked('粮食农业', ['粮食', '农业'])).toEqual(['粮食', '农业']);
  });

  it('are none within what means something else', () => {
    expect(marked('净化政治生态，改善生态环境。', ['生态'], ['政治生态'])).toEqual(['生态']);
    expect(marked('高速增长，修通高速', ['高速'], ['高速增长'])).toEqual(['高速']);
  });

  it('are taken as they stand, signs and all', () => {
    expect(marked('增长(8%)，增长8%', ['增长('])).toEqual(['增长(']);
    expect(marked('约.*左右', ['.*'])).toEqual(['.*']);
  });

  it('are none for an empty term', () => {
    expect(marked('全县生产总值', ['', ' '])).toEqual([]);
  });

  it('fold to nothing but terms, in order and apart, and are there exactly if the sentence holds one', () => {
    const letters = fc.string({
      unit: fc.constantFrom('粮', '食', '生', '产', 'Ａ', 'a', ' ', '，', '('),
      maxLength: 20,
    });
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('粮', '食', '生', 'A', '('), minLength: 1, maxLength: 2 }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(letters, words, (text, terms) => {
        const ranges = termRanges(text, { terms, except: [] });
        let end = 0;
        for (const range of ranges) {
          expect(range[0]).toBeGreaterThanOrEqual(end);
          end = range[1];
          expect(terms.some((term) => fold(text.slice(...range)).includes(fold(term)))).toBe(true);
        }
        expect(ranges.length > 0).toBe(themeTest({ id: 'x', name: 'x', terms, except: [] })(fold(text)));
      }),
    );
  });

  it('are those by which the themes of the program and of the reader choose', () => {
    const ecology = THEMES.find(({ id }) => id === 'ecology');
    expect(
      ecology === undefined ? [] : marked('严守政治生态，打好蓝天保卫战。', ecology.terms, ecology.except),
    ).toEqual(['蓝天']);
    expect(marked('油茶和烟叶', customTheme('烟叶 油茶')?.terms ?? [])).toEqual(['油茶', '烟叶']);
  });
});

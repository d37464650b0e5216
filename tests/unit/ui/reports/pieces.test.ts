import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../../renderer/core/compare/reports/figures.ts';
import { termRanges } from '../../../../renderer/core/compare/reports/term-ranges.ts';
import { piecesOf } from '../../../../renderer/ui/reports/pieces.ts';

function drawn(text: string, terms: readonly string[]): readonly string[] {
  return piecesOf(text, figuresIn(text), termRanges(text, { terms, except: [] })).map((piece) =>
    piece.figure !== null ? `[${piece.text}]` : piece.isTerm ? `<${piece.text}>` : piece.text,
  );
}

describe('a sentence as it is drawn', () => {
  it('has its figures picked out with their units, and its terms marked', () => {
    expect(drawn('全县粮食总产量达51.3万吨，增长2%。', ['粮食'])).toEqual([
      '全县',
      '<粮食>',
      '总产量达',
      '[51.3万吨]',
      '，增长',
      '[2%]',
      '。',
    ]);
  });

  it('is one piece where nothing is picked out, and none where there is nothing', () => {
    expect(drawn('推进改革。', ['粮食'])).toEqual(['推进改革。']);
    expect(piecesOf('', [], [])).toEqual([]);
  });

  it('may begin and end with what is picked out', () => {
    expect(drawn('粮食增产5%', ['粮食'])).toEqual(['<粮食>', '增产', '[5%]']);
  });

  it('shows a term that reaches into a figure beside it, and the figure whole', () => {
    const figure = { start: 2, end: 5, text: '13个' };
    const pieces = piecesOf(
      '引进13个项目',
      [{ ...figure, text: '13个' }],
      [
        [1, 3],
        [4, 7],
      ],
    );
    expect(pieces.map(({ text, isTerm }) => [text, isTerm])).toEqual([
      ['引', false],
      ['进', true],
      ['13个', false],
      ['项目', true],
    ]);
  });

  it('is the printed sentence when its pieces are joined, each where it says it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('粮', '食', '增', '长', '8', '.', '%', '亿', '元', '，', ' ', '（'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (sentence) => {
        const pieces = piecesOf(
          sentence,
          figuresIn(sentence),
          termRanges(sentence, { terms: ['粮食', '增', '8'], except: [] }),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(sentence);
        for (const piece of pieces) {
          expect(sentence.startsWith(piece.text, piece.start)).toBe(true);
          if (piece.figure !== null) expect(piece.text).toBe(piece.figure.text);
        }
      }),
    );
  });
});

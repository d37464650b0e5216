import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileWanted,
  likeStretches,
  reversed,
} from '../../../../../renderer/core/anchor/match/best-stretches.ts';
import { compilePattern, distancesAt } from '../../../../../renderer/core/anchor/match/edit-distance.ts';

/** The textbook: one cell after the other. Row 0 is free where a stretch may begin anywhere. */
function slowly(pattern: string, text: string, anchored: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const last = [pattern.length];
  for (let at = 0; at < text.length; at += 1) {
    const next = [anchored ? at + 1 : 0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + Number(pattern[row - 1] !== text[at]);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    last.push(column[pattern.length] ?? 0);
  }
  return last;
}

function distance(a: string, b: string): number {
  return slowly(a, b, true).at(-1) ?? 0;
}

const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('县', '乡', '镇', '的'), minLength, maxLength });

describe('edit distances', () => {
  it.each([false, true])(
    'are those of the textbook, patterns of several words included (anchored: %s)',
    (anchored) => {
      fc.assert(
        fc.property(word(1, 100), word(0, 120), (pattern, text) => {
          expect([...distancesAt(compilePattern(pattern), text, anchored)]).toEqual(
            slowly(pattern, text, anchored),
          );
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('the stretches like a quote', () => {
  it('are at the distance they say, within what is allowed, and do not overlap', () => {
    fc.assert(
      fc.property(word(4, 40), word(0, 120), fc.nat(6), (quote, text, allowed) => {
        const found = likeStretches(compileWanted(quote), text, allowed);
        for (const each of found) {
          expect(distance(quote, text.slice(each.start, each.end))).toBe(each.distance);
          expect(each.distance).toBeLessThanOrEqual(allowed);
        }
        const ordered = [...found].sort((x, y) => x.start - y.start);
        ordered.slice(1).forEach((each, at) => {
          expect(each.start).toBeGreaterThanOrEqual(ordered[at]?.end ?? 0);
        });
      }),
    );
  });

  it('include the nearest one there is', () => {
    fc.assert(
      fc.property(word(4, 40), word(1, 120), (quote, text) => {
        const least = Math.min(...slowly(quote, text, false));
        const [first] = likeStretches(compileWanted(quote), text, quote.length);
        if (least < quote.length) expect(first?.distance).toBe(least);
      }),
    );
  });

  it('take a replaced last or first character for part of the quote', () => {
    expect(likeStretches(compileWanted('应当及时上报。'), '乡镇应当及时上报；村里', 1)).toEqual([
      { start: 2, end: 9, distance: 1 },
    ]);
    expect(likeStretches(compileWanted('不得占用'), '严禁占用', 2)).toEqual([
      { start: 0, end: 4, distance: 2 },
    ]);
  });

  it('are all found where the words stand several times', () => {
    expect(
      likeStretches(compileWanted('照明设施'), '照明设施和照明设施', 0).map(({ start }) => start),
    ).toEqual([0, 5]);
  });
});

describe('a reversed text', () => {
  it('reversed again is the text, halves of characters included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(reversed(reversed(text))).toBe(text);
      }),
    );
  });
});

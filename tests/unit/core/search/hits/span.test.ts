import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../../../../renderer/core/search/hits/occurrences.ts';
import { nearestSpan } from '../../../../../renderer/core/search/hits/span.ts';

const at = (...places: readonly (readonly [number, number])[]): readonly Occurrence[] =>
  places.map(([start, end]) => ({ start, end, range: [start, end] }));

describe('the nearest span', () => {
  test('reaches from the beginning of the first to the end of the last', () => {
    expect(nearestSpan([at([0, 2]), at([10, 13])])).toBe(13);
    expect(nearestSpan([at([10, 13]), at([0, 2])])).toBe(13);
    expect(nearestSpan([at([4, 6])])).toBe(2);
  });

  test('is that of the occurrences that lie nearest', () => {
    expect(nearestSpan([at([0, 2], [30, 32]), at([20, 22], [33, 35])])).toBe(5);
    expect(nearestSpan([at([0, 2], [30, 32], [60, 62]), at([31, 33]), at([28, 29])])).toBe(5);
  });

  test('holds a long one whole', () => {
    expect(nearestSpan([at([0, 20]), at([2, 4])])).toBe(20);
  });

  test('is infinite if one of the words is nowhere, or if there are none', () => {
    expect(nearestSpan([at([0, 2]), at()])).toBe(Number.POSITIVE_INFINITY);
    expect(nearestSpan([])).toBe(Number.POSITIVE_INFINITY);
  });

  test('is the least of all ways to take one of each, where words have one length', () => {
    const places = (length: number) =>
      fc
        .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 })
        .map((starts) =>
          at(...starts.sort((a, b) => a - b).map((start) => [start, start + length] as const)),
        );
    const lists = fc
      .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
      .chain((lengths) => fc.tuple(...lengths.map(places)));
    fc.assert(
      fc.property(lists, (lists) => {
        expect(nearestSpan(lists)).toBe(byTrying(lists));
      }),
      { numRuns: 1500 },
    );
  });
});

function byTrying(lists: readonly (readonly Occurrence[])[]): number {
  const [first, ...others] = lists;
  let chosen = (first ?? []).map(({ start, end }) => ({ start, end }));
  for (const list of others) {
    chosen = chosen.flatMap((sofar) =>
      list.map(({ start, end }) => ({ start: Math.min(sofar.start, start), end: Math.max(sofar.end, end) })),
    );
  }
  return Math.min(...chosen.map(({ start, end }) => end - start), Number.POSITIVE_INFINITY);
}

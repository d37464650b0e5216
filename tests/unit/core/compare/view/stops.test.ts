import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../../../renderer/core/compare/compare.ts';
import type { Lens } from '../../../../../renderer/core/compare/view/lens.ts';
import {
  positionOf,
  type Stop,
  stopAfter,
  stopsOf,
} from '../../../../../renderer/core/compare/view/stops.ts';
import { corpusDocument } from '../document-fixture.ts';
import { pairOf } from './pairs.ts';

const WORDS: Lens = { only: null, withSigns: false };
const SIGNS: Lens = { only: null, withSigns: true };
const at = (pair: number, difference: number | null = null): Stop => ({ pair, difference });

describe('the stops of a comparison', () => {
  const pairs = [
    pairOf('same', ['signs']),
    pairOf('changed', ['words', 'signs', 'words']),
    pairOf('added'),
    pairOf('moved'),
    pairOf('moved', ['words']),
    pairOf('split'),
    pairOf('split', ['words']),
    pairOf('removed'),
  ];

  it('are each difference in words, and each clause that has no counterpart or has only moved', () => {
    expect(stopsOf(pairs, WORDS)).toEqual([at(1, 0), at(1, 2), at(2), at(3), at(4, 0), at(6, 0), at(7)]);
  });

  it('are the signs and the divided paragraphs too where they are shown', () => {
    expect(stopsOf(pairs, SIGNS)).toEqual([
      at(0, 0),
      at(1, 0),
      at(1, 1),
      at(1, 2),
      at(2),
      at(3),
      at(4, 0),
      at(5),
      at(6, 0),
      at(7),
    ]);
  });

  it('are those of the chosen kind alone', () => {
    expect(stopsOf(pairs, { only: 'moved', withSigns: false })).toEqual([at(3), at(4, 0)]);
    expect(stopsOf(pairs, { only: 'same', withSigns: false })).toEqual([]);
    expect(stopsOf(pairs, { only: 'same', withSigns: true })).toEqual([at(0, 0), at(5)]);
  });

  it('are as many as the words that differ where nothing was added, removed or moved', () => {
    const [a, b] = [corpusDocument('2022-a--qzbf-2022-10'), corpusDocument('2022-b--qzbf-2022-10')];
    const { pairs: real, counts } = compareDocuments(a, b);
    const words = real.flatMap(({ differences }) => differences.filter(({ kind }) => kind === 'words'));
    expect(words.length).toBeGreaterThan(0);
    const lone = counts.added + counts.removed;
    expect(counts.moved).toBe(0);
    expect(stopsOf(real, WORDS)).toHaveLength(words.length + lone);
  });
});

describe('the way from stop to stop', () => {
  const stops = [at(1, 0), at(1, 2), at(4), at(6, 0)];

  it('begins at the first, or at the last going back', () => {
    expect(stopAfter(stops, null, 1)).toEqual(at(1, 0));
    expect(stopAfter(stops, null, -1)).toEqual(at(6, 0));
  });

  it('goes round the ends', () => {
    expect(stopAfter(stops, at(6, 0), 1)).toEqual(at(1, 0));
    expect(stopAfter(stops, at(1, 0), -1)).toEqual(at(6, 0));
  });

  it('goes on from where a stop has been that is shown no longer', () => {
    expect(stopAfter(stops, at(1, 1), 1)).toEqual(at(1, 2));
    expect(stopAfter(stops, at(1, 1), -1)).toEqual(at(1, 0));
    expect(stopAfter(stops, at(6), 1)).toEqual(at(6, 0));
    expect(positionOf(stops, at(1, 1))).toBeNull();
  });

  it('leads nowhere where nothing differs', () => {
    expect(stopAfter([], null, 1)).toBeNull();
    expect(stopAfter([], at(3), -1)).toBeNull();
    expect(positionOf([], null)).toBeNull();
  });

  it('passes every stop once before it comes back, in either direction', () => {
    const anyPair = fc.constantFrom(
      pairOf('changed', ['words', 'signs', 'words']),
      pairOf('same'),
      pairOf('moved'),
      pairOf('added'),
    );
    fc.assert(
      fc.property(fc.array(anyPair), fc.constantFrom<1 | -1>(1, -1), (pairs, direction) => {
        const all = stopsOf(pairs, WORDS);
        const passed: (number | null)[] = [];
        let stop: Stop | null = null;
        for (let step = 0; step < all.length; step += 1) {
          stop = stopAfter(all, stop, direction);
          passed.push(positionOf(all, stop));
        }
        const inOrder = all.map((_, position) => position);
        expect(passed).toEqual(direction === 1 ? inOrder : inOrder.reverse());
      }),
    );
  });
});

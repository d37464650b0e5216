import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignDocuments } from '../../../../renderer/core/compare/align.ts';
import { anchorsOf } from '../../../../renderer/core/compare/anchors.ts';
import type { AlignedPair } from '../../../../renderer/core/compare/model.ts';
import type { BlockId } from '../../../../renderer/core/gazette/model.ts';
import { REPORTS } from '../../../fixtures/compare/correspondences.ts';
import { corpusDocument } from './document-fixture.ts';

const pairOf = (atA: number, atB: number, similarity: number): AlignedPair => ({
  a: `a_${atA}` as BlockId,
  b: `b_${atB}` as BlockId,
  atA,
  atB,
  similarity,
});
/** A random permutation, each with some likeness. */
const pairs = fc
  .shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7])
  .chain((order) =>
    fc.tuple(fc.constant(order), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8 })),
  )
  .map(([order, likeness]) => order.map((atB, atA) => pairOf(atA, atB, likeness[atA] ?? 0)));

function increasing(chain: readonly AlignedPair[]): boolean {
  return chain.every((each, at) => {
    const before = chain[at - 1];
    return before === undefined || (before.atA < each.atA && before.atB < each.atB);
  });
}

function subsets<Item>([first, ...rest]: readonly Item[]): readonly (readonly Item[])[] {
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}

describe('the anchors of an alignment', () => {
  it('are one of its largest sets that go forward in both, and of these the most alike', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const anchors = anchorsOf({ pairs: all });
        expect(increasing(anchors)).toBe(true);
        const sets = subsets(all).filter(increasing);
        const size = Math.max(...sets.map((set) => set.length));
        const likeness = (set: readonly AlignedPair[]) =>
          set.reduce((sum, { similarity }) => sum + similarity, 0);
        expect(anchors).toHaveLength(size);
        const best = Math.max(...sets.filter((set) => set.length === size).map(likeness));
        expect(likeness(anchors)).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('are pairs of it, and most of them where the documents follow one order', () => {
    const { pairs: all } = alignDocuments(corpusDocument(REPORTS.a), corpusDocument(REPORTS.b));
    const anchors = anchorsOf({ pairs: all });
    expect(anchors.every((each) => all.includes(each))).toBe(true);
    expect(anchors.length).toBeGreaterThan(0.8 * all.length);
  });

  it('of nothing are none', () => {
    expect(anchorsOf({ pairs: [] })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestChain, type Link } from '../../../../../renderer/core/compare/match/chain.ts';

const link = fc.record({ a: fc.nat(7), b: fc.nat(7), weight: fc.integer({ min: 1, max: 9 }) });

/** The greatest weight of any subset that increases in both. */
function bestWeight(links: readonly Link[]): number {
  const after = (a: number, b: number): number =>
    Math.max(
      0,
      ...links.filter((each) => each.a > a && each.b > b).map((each) => each.weight + after(each.a, each.b)),
    );
  return after(-1, -1);
}

describe('the heaviest chain', () => {
  it('increases in both, and no subset that does is heavier', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 9 }), (links) => {
        const chain = heaviestChain(links);
        for (const [at, each] of chain.entries()) {
          expect(links).toContain(each);
          const before = chain[at - 1];
          if (before !== undefined) expect(each.a > before.a && each.b > before.b).toBe(true);
        }
        expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBe(bestWeight(links));
      }),
    );
  });

  it('does not depend on the order of the links', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 12 }), (links) => {
        expect(heaviestChain([...links].reverse())).toEqual(heaviestChain(links));
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(heaviestChain([])).toEqual([]);
  });
});

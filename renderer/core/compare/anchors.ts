/** Which pairs of an alignment two panes can follow without ever going back. */
import { heaviestChain } from './match/chain.ts';
import type { AlignedPair, Alignment } from './model.ts';

/**
 * The pairs to read in step by: of all sets that increase in both documents one of the largest, of these the most
 * alike; in reading order.
 */
export function anchorsOf({ pairs }: Pick<Alignment, 'pairs'>): readonly AlignedPair[] {
  const links = pairs.map((pair) => ({
    a: pair.atA,
    b: pair.atB,
    weight: 1 + pair.similarity / (pairs.length + 1),
    pair,
  }));
  return heaviestChain(links).map(({ pair }) => pair);
}

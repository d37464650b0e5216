/** Pairs for tests that look only at their kind and at what kinds of differences they have. */
import type { DifferenceKind, Pair, PairKind, Stretch } from '../../../../../renderer/core/compare/model.ts';
import type { BlockId } from '../../../../../renderer/core/gazette/model.ts';

export function stretch(blockId: string, start = 0, end = start): Stretch {
  return { blockId: blockId as BlockId, start, end };
}

/** A pair of one block on each side that it has, with a difference of each of these kinds. */
export function pairOf(kind: PairKind, differences: readonly DifferenceKind[] = []): Pair {
  return {
    kind,
    a: kind === 'added' ? [] : ['x' as BlockId],
    b: kind === 'removed' ? [] : ['y' as BlockId],
    differences: differences.map((each) => ({ kind: each, a: stretch('x'), b: stretch('y') })),
  };
}

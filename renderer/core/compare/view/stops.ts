/**
 * The places that 上一处 and 下一处 lead to: every difference that is shown, and every clause that stands in one
 * document only, that moved or that was divided otherwise. Owns their order and the way from one to the next.
 */
import type { Pair } from '../model.ts';
import { categoryOf, isQuiet, type Lens, shownDifferences } from './lens.ts';

export interface Stop {
  /** The place of the pair in the comparison, from 0. */
  readonly pair: number;
  /** The place of the difference in its pair, from 0; null: the clause as a whole. */
  readonly difference: number | null;
}

/** All stops in reading order. Linear in the pairs and their differences. */
export function stopsOf(pairs: readonly Pair[], lens: Lens): readonly Stop[] {
  return pairs.flatMap((pair, at): readonly Stop[] => {
    const isLeftOut = lens.only !== null && categoryOf(pair) !== lens.only;
    if (isLeftOut || isQuiet(pair, lens)) return [];
    const shown = shownDifferences(pair, lens);
    if (shown.length === 0) return [{ pair: at, difference: null }];
    return shown.map((each) => ({ pair: at, difference: each.at }));
  });
}

/** Where a stop stands among others, from 0; null if it is none of them. */
export function positionOf(stops: readonly Stop[], stop: Stop | null): number | null {
  const at = stops.findIndex((each) => stop !== null && orderOf(each, stop) === 0);
  return at < 0 ? null : at;
}

/**
 * The stop after (1) or before (-1) another, round the ends; the other need not be among them. From null the first or
 * the last. Null if there is none.
 */
export function stopAfter(stops: readonly Stop[], from: Stop | null, direction: 1 | -1): Stop | null {
  const inOrder = direction === 1 ? stops : [...stops].reverse();
  const next = inOrder.find((stop) => from !== null && orderOf(stop, from) * direction > 0);
  return next ?? inOrder[0] ?? null;
}

/** A clause as a whole stands before what differs in it. */
function orderOf(one: Stop, other: Stop): number {
  return one.pair - other.pair || (one.difference ?? -1) - (other.difference ?? -1);
}

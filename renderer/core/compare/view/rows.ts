/**
 * The rows that a comparison is drawn in: pairs, and lines that stand for a run of pairs with nothing to be seen in
 * them. What a row looks like is the interface's.
 */
import type { Pair } from '../model.ts';
import { categoryOf, isQuiet, type Lens } from './lens.ts';

export interface PairRow {
  readonly kind: 'pair';
  /** The place of the pair in the comparison, from 0. */
  readonly at: number;
  readonly pair: Pair;
}

/** Stands above the pairs of its run, or for them. */
export interface FoldRow {
  readonly kind: 'fold';
  /** The place of the first pair of the run. */
  readonly at: number;
  /** How many pairs the run has. */
  readonly total: number;
  /** How many of them bear another number. */
  readonly renumbered: number;
  readonly isOpen: boolean;
}

export type Row = PairRow | FoldRow;

/**
 * The rows in reading order. Runs of quiet pairs are folded, but for those whose first pair is among `unfolded`; where
 * only pairs that are the same were asked for, none is. Linear in the pairs.
 */
export function rowsOf(pairs: readonly Pair[], lens: Lens, unfolded: ReadonlySet<number>): readonly Row[] {
  if (lens.only !== null) return chosenRows(pairs, lens);
  const rows: Row[] = [];
  let at = 0;
  while (at < pairs.length) {
    const end = endOfRun(pairs, at, lens);
    const isOpen = unfolded.has(at);
    if (end > at) rows.push(foldOver(pairs.slice(at, end), at, isOpen));
    if (end === at || isOpen) rows.push(...pairRows(pairs, at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return rows;
}

function chosenRows(pairs: readonly Pair[], { only }: Lens): readonly Row[] {
  return pairRows(pairs, 0, pairs.length).filter(({ pair }) => categoryOf(pair) === only);
}

/** Behind the last quiet pair of the run that begins here; the beginning itself if none does. */
function endOfRun(pairs: readonly Pair[], start: number, lens: Lens): number {
  let end = start;
  for (let pair = pairs[end]; pair !== undefined && isQuiet(pair, lens); pair = pairs[end]) end += 1;
  return end;
}

function foldOver(run: readonly Pair[], at: number, isOpen: boolean): FoldRow {
  const renumbered = run.filter(({ differences }) => differences.some(({ kind }) => kind === 'number'));
  return { kind: 'fold', at, total: run.length, renumbered: renumbered.length, isOpen };
}

function pairRows(pairs: readonly Pair[], start: number, end: number): readonly PairRow[] {
  return pairs.slice(start, end).map((pair, offset) => ({ kind: 'pair', at: start + offset, pair }));
}

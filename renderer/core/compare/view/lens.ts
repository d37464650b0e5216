/**
 * How a reader looks at a comparison: what he asked to see, and which pairs and differences that leaves. Everything
 * in this folder goes by it, so that what is drawn, counted and walked is the same.
 */
import { hasOtherWords } from '../compare.ts';
import type { Difference, Pair, PairCounts } from '../model.ts';

/** 相同 · 修改 · 增加 · 删除 · 移动: what a pair counts as. */
export type Category = keyof PairCounts;

export const CATEGORIES: readonly Category[] = ['same', 'changed', 'added', 'removed', 'moved'];

export interface Lens {
  /** Only pairs that count as this; null: all of them. */
  readonly only: Category | null;
  /** Whether differences of layout, signs and numbers are shown beside those in words. */
  readonly withSigns: boolean;
}

/** What a pair counts as; the counts of a comparison are over these. */
export function categoryOf({ kind, differences }: Pick<Pair, 'kind' | 'differences'>): Category {
  if (kind === 'split' || kind === 'merged') return hasOtherWords(differences) ? 'changed' : 'same';
  return kind;
}

/** A difference with its place among all of its pair. */
export interface PlacedDifference {
  readonly at: number;
  readonly difference: Difference;
}

/** The differences of a pair that are shown, in reading order. */
export function shownDifferences(
  { differences }: Pick<Pair, 'differences'>,
  { withSigns }: Pick<Lens, 'withSigns'>,
): readonly PlacedDifference[] {
  return differences
    .map((difference, at) => ({ at, difference }))
    .filter(({ difference }) => withSigns || difference.kind === 'words');
}

/** Whether nothing of a pair is shown as different, so that it need not be read. */
export function isQuiet(pair: Pair, lens: Pick<Lens, 'withSigns'>): boolean {
  if (categoryOf(pair) !== 'same') return false;
  return !lens.withSigns || (pair.kind === 'same' && pair.differences.length === 0);
}

/**
 * All that several terms mark in one paragraph, as one list of printed ranges.
 */
import type { FoldedText, Range } from '../../text/fold.ts';
import type { Term } from '../query/term.ts';
import { occurrencesOf } from './occurrences.ts';

/** Ascending; those that overlap become one. */
export function mergedRanges(text: FoldedText, terms: readonly Term[]): readonly Range[] {
  const [only] = terms;
  if (terms.length === 1 && only !== undefined) return occurrencesOf(text, only).map(({ range }) => range);
  const sorted = terms
    .flatMap((term) => occurrencesOf(text, term).map(({ range }) => range))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Range[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && range[0] < last[1]) {
      merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    } else merged.push(range);
  }
  return merged;
}

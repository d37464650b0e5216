/**
 * Near misses by a part: what was typed stands somewhere but for its beginning, as where a name is typed more fully
 * than it is printed (衡南县发展和改革局 for 县发展和改革局).
 */
import type { SearchContext } from '../context.ts';
import type { RankedHit } from '../hits/ranking.ts';
import { type Term, termOf } from '../query/term.ts';
import { literalHits } from './literal.ts';

/** A shorter part is a common word, which says little of what was meant. */
const LEAST = 5;
/** Of the whole. */
const LEAST_SHARE = 0.6;
const LONGEST = 60;

/** The longest ending that stands anywhere; null if none does. */
export function longestPart(
  context: SearchContext,
  { folded }: Term,
): { readonly hits: readonly RankedHit[]; readonly terms: readonly Term[] } | null {
  const { length } = folded;
  if (length > LONGEST) return null;
  for (let rest = length - 1; rest >= Math.max(LEAST, length * LEAST_SHARE); rest -= 1) {
    const term = termOf(folded.slice(length - rest), { exact: true });
    const hits = term === null ? [] : literalHits(context, term);
    if (term !== null && hits.length > 0) return { hits, terms: [term] };
  }
  return null;
}

/**
 * Which clauses of two documents could belong together, found without comparing each with each: those of the same
 * words, and those that share bigrams which are rare enough to tell something. What becomes of them is matching.ts's
 * choice.
 */
import type { Clause } from './clause.ts';
import { equalClauses } from './equal-clauses.ts';
import { sharedGrams } from './grams.ts';

export interface Candidate {
  /** Positions in the two documents. */
  readonly a: number;
  readonly b: number;
  /** The Dice coefficient of their bigrams: 1 for the same words. */
  readonly similarity: number;
  /** The share of the shorter one's bigrams that the longer has too: 1 for a piece of it. */
  readonly containment: number;
}

/** A bigram that stands in more clauses of b tells little and costs much. */
const COMMON = 40;
/** How many clauses of b are looked at closely for one of a. */
const CLOSELY = 12;

/**
 * Candidates, each pair of positions once, in no particular order. Linear in the clauses and their lengths, up to
 * the two bounds.
 */
export function candidatesOf(a: readonly Clause[], b: readonly Clause[]): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const [x, y] of equalClauses(a, b)) {
    found.set(x * b.length + y, { a: x, b: y, similarity: 1, containment: 1 });
  }
  const settled = settledWords(a, b);
  const isOpen = ({ words }: Clause) => !settled.has(words);
  const postings = postingsOf(b.filter(isOpen));
  const counts = new Uint32Array(b.length);
  for (const clause of a.filter(isOpen)) {
    for (const at of nearest(clause, postings, counts)) {
      const other = b[at];
      const key = clause.at * b.length + at;
      if (other !== undefined && !found.has(key)) found.set(key, candidate(clause, other));
    }
  }
  return [...found.values()];
}

/** How alike two clauses are. */
export function candidate(x: Clause, y: Clause): Candidate {
  const shared = sharedGrams(x.grams, y.grams);
  const shorter = Math.min(x.grams.length, y.grams.length);
  return {
    a: x.at,
    b: y.at,
    similarity: (2 * shared) / Math.max(1, x.grams.length + y.grams.length),
    containment: shared / Math.max(1, shorter),
  };
}

/** Words that stand once in each document: nothing else could be nearer to such a clause than its equal. */
function settledWords(a: readonly Clause[], b: readonly Clause[]): ReadonlySet<string> {
  const inB = singleWords(b);
  return new Set([...singleWords(a)].filter((words) => inB.has(words)));
}

function singleWords(clauses: readonly Clause[]): ReadonlySet<string> {
  const single = new Set<string>();
  const seen = new Set<string>();
  for (const { words } of clauses) {
    if (seen.has(words)) single.delete(words);
    else single.add(words);
    seen.add(words);
  }
  return single;
}

type Postings = ReadonlyMap<number, readonly number[]>;

function postingsOf(clauses: readonly Clause[]): Postings {
  const postings = new Map<number, number[]>();
  for (const { grams, at } of clauses) {
    let last = -1;
    for (const gram of grams) {
      if (gram === last) continue;
      last = gram;
      const places = postings.get(gram);
      if (places === undefined) postings.set(gram, [at]);
      else if (places.length <= COMMON) places.push(at);
    }
  }
  return postings;
}

/** The clauses that share the most of the rarer bigrams, in proportion to what they could. `counts` is left at zero. */
function nearest(clause: Clause, postings: Postings, counts: Uint32Array): readonly number[] {
  const touched: number[] = [];
  let last = -1;
  for (const gram of clause.grams) {
    const places = gram === last ? undefined : postings.get(gram);
    last = gram;
    if (places === undefined || places.length > COMMON) continue;
    for (const at of places) {
      if (counts[at] === 0) touched.push(at);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const best = touched
    .map((at) => ({ at, count: counts[at] ?? 0 }))
    .sort((x, y) => y.count - x.count || x.at - y.at)
    .slice(0, CLOSELY);
  for (const at of touched) counts[at] = 0;
  return best.map(({ at }) => at);
}

/**
 * Which clauses of two versions of a text belong together: the best set that keeps the order, then what fills the
 * gaps between them, pieces of clauses that were split or merged, and what moved. Owns the order of these steps and
 * what is alike enough; each step is in its own file.
 */
import { type Candidate, candidatesOf } from './candidates.ts';
import { heaviestChain } from './chain.ts';
import type { Clause } from './clause.ts';
import { fillGaps } from './gaps.ts';
import { joinPieces, likenessOf } from './joins.ts';
import { movedClauses } from './moved.ts';

/** Clauses that belong together: one with one, one with several, or several with one. */
export interface Match {
  /** Positions in the documents, next to each other. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface Matching {
  /** Increasing in both documents. */
  readonly inOrder: readonly Match[];
  /** One with one, in a's order. */
  readonly moved: readonly Match[];
}

/** More than half of the bigrams in common: not by chance, however short. */
const ALIKE = 0.5;
/** A short clause with nearly all of its words in a long one may be a piece of it. */
const CONTAINED = 0.8;
/** Length (in characters) beyond which a clause weighs no more. */
const WEIGHTY = 60;

/** Every position is in at most one match. Near linear: see the steps for their bounds. */
export function matchClauses(a: readonly Clause[], b: readonly Clause[]): Matching {
  const candidates = candidatesOf(a, b);
  const links = candidates.filter(isLikely).map((each) => ({ ...each, weight: weightOf(a, b, each) }));
  const chain = heaviestChain(links).map(({ a: x, b: y }) => ({ a: [x], b: [y] }));
  // What only looked like a piece has found no others, and is unlike what it was taken for.
  const joined = joinPieces(a, b, chain).filter((match) => likenessOf(a, b, match) >= ALIKE);
  const inOrder = joinPieces(a, b, fillGaps(a, b, joined));
  const alike = candidates.filter(({ similarity }) => similarity >= ALIKE);
  return { inOrder, moved: movedClauses(a, b, inOrder, alike) };
}

function isLikely({ similarity, containment }: Candidate): boolean {
  return similarity >= ALIKE || containment >= CONTAINED;
}

/**
 * Alike and long counts most; among equals, what they are (the issuer signs with the words of the title line), the same
 * label and the same neighbours decide, and of these the one before: 责任单位：… belongs to what it follows.
 */
function weightOf(a: readonly Clause[], b: readonly Clause[], { a: x, b: y, similarity }: Candidate): number {
  const length = Math.min(a[x]?.words.length ?? 0, b[y]?.words.length ?? 0, WEIGHTY);
  const sameKind = a[x]?.block.kind === b[y]?.block.kind ? 1 : 0;
  const sameLabel = a[x]?.block.label === b[y]?.block.label ? 1 : 0;
  const sameBefore = a[x - 1]?.words === b[y - 1]?.words ? 1 : 0;
  const sameAfter = a[x + 1]?.words === b[y + 1]?.words ? 0.9 : 0;
  return similarity ** 2 * (4 + length + sameKind + sameLabel + sameBefore + sameAfter);
}

/**
 * Clauses that one document prints as one paragraph and the other as several: a clause without a counterpart joins the
 * match beside it, if its words are what that match's other side has over.
 */
import type { Clause } from './clause.ts';
import { diceOf, joinGrams, sharedGrams } from './grams.ts';
import type { Match } from './matching.ts';

/** The share of a piece's bigrams that must be found in the whole. */
const CONTAINED = 0.75;

type Clauses = readonly Clause[];

/** The matches with the pieces that belong to them; increasing in both documents as before. */
export function joinPieces(a: Clauses, b: Clauses, matches: readonly Match[]): readonly Match[] {
  const forwards = matches.map((match, at) => growBehind(a, b, match, matches[at + 1]));
  const backwards: Match[] = [];
  for (let at = forwards.length - 1; at >= 0; at -= 1) {
    const match = forwards[at];
    if (match !== undefined) backwards.push(growBefore(a, b, match, forwards[at - 1]));
  }
  return backwards.reverse();
}

function growBehind(a: Clauses, b: Clauses, match: Match, next: Match | undefined): Match {
  let grown = match;
  while (grown.a.length === 1 && after(grown.b) < (next?.b[0] ?? b.length)) {
    const longer = { a: grown.a, b: [...grown.b, after(grown.b)] };
    if (!isBetter(a, b, grown, longer)) break;
    grown = longer;
  }
  while (grown.b.length === 1 && after(grown.a) < (next?.a[0] ?? a.length)) {
    const longer = { a: [...grown.a, after(grown.a)], b: grown.b };
    if (!isBetter(a, b, grown, longer)) break;
    grown = longer;
  }
  return grown;
}

function growBefore(a: Clauses, b: Clauses, match: Match, previous: Match | undefined): Match {
  let grown = match;
  while (grown.a.length === 1 && before(grown.b) > (previous?.b.at(-1) ?? -1)) {
    const longer = { a: grown.a, b: [before(grown.b), ...grown.b] };
    if (!isBetter(a, b, grown, longer)) break;
    grown = longer;
  }
  while (grown.b.length === 1 && before(grown.a) > (previous?.a.at(-1) ?? -1)) {
    const longer = { a: [before(grown.a), ...grown.a], b: grown.b };
    if (!isBetter(a, b, grown, longer)) break;
    grown = longer;
  }
  return grown;
}

function after(places: readonly number[]): number {
  return (places.at(-1) ?? 0) + 1;
}

function before(places: readonly number[]): number {
  return (places[0] ?? 0) - 1;
}

/** Whether the piece's words are in the whole, and not among those that already had a counterpart. */
function isBetter(a: Clauses, b: Clauses, match: Match, longer: Match): boolean {
  const [inA, inB] = [gramsAt(a, longer.a), gramsAt(b, longer.b)];
  const gained = sharedGrams(inA, inB) - sharedGrams(gramsAt(a, match.a), gramsAt(b, match.b));
  const added = inA.length + inB.length - gramsAt(a, match.a).length - gramsAt(b, match.b).length;
  return added > 0 && gained >= CONTAINED * added;
}

/** How alike the two sides of a match are, as in {@link diceOf}. */
export function likenessOf(a: Clauses, b: Clauses, match: Match): number {
  return diceOf(gramsAt(a, match.a), gramsAt(b, match.b));
}

function gramsAt(clauses: Clauses, places: readonly number[]): Uint32Array {
  const [first, ...others] = places.map((at) => clauses[at]?.grams ?? new Uint32Array());
  return others.reduce(joinGrams, first ?? new Uint32Array());
}

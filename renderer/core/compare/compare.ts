/**
 * Compares two documents, or two printings of one: pairs their clauses and finds what differs inside each pair.
 * Owns the order of the pairs, their kinds and counts; match/ finds the pairs, text/ the differences.
 */
import type { Block, GazetteDocument } from '../gazette/model.ts';
import { clausesOf } from './match/clause.ts';
import { type Match, matchClauses } from './match/matching.ts';
import type { Comparison, Difference, Pair, PairCounts, PairKind } from './model.ts';
import { differencesOf } from './text/differences.ts';

/**
 * The comparison of `a`, read as the earlier, with `b`. Near linear in the clauses; a changed clause costs what its
 * diff costs. The same documents always give the same comparison.
 */
export function compareDocuments(a: GazetteDocument, b: GazetteDocument): Comparison {
  const { inOrder, moved } = matchClauses(clausesOf(a), clausesOf(b));
  const pairs = inReadingOrder({ a, b, inOrder, moved });
  return { a: a.id, b: b.id, pairs, counts: countPairs(pairs) };
}

interface Matched {
  readonly a: GazetteDocument;
  readonly b: GazetteDocument;
  readonly inOrder: readonly Match[];
  readonly moved: readonly Match[];
}

/** b's order; behind each clause that is in place, what was removed between it and the next such clause of a. */
function inReadingOrder({ a, b, inOrder, moved }: Matched): readonly Pair[] {
  const starts = new Map([...inOrder, ...moved].map((match) => [match.b[0] ?? -1, match]));
  const takenB = new Set([...inOrder, ...moved].flatMap((match) => match.b));
  const elsewhere = new Set(moved);
  const removed = removedBehind({ a, b, inOrder, moved });
  const pairs: Pair[] = [...(removed.get(null) ?? [])];
  for (const [at, { id }] of b.blocks.entries()) {
    const match = starts.get(at);
    if (match !== undefined)
      pairs.push(pairOf(a, b, match, elsewhere.has(match)), ...(removed.get(match) ?? []));
    else if (!takenB.has(at)) pairs.push({ kind: 'added', a: [], b: [id], differences: [] });
  }
  return pairs;
}

/** What was removed, by the match in place that it followed in a; null for what followed none. */
function removedBehind({ a, inOrder, moved }: Matched): ReadonlyMap<Match | null, readonly Pair[]> {
  const inPlace = new Map(inOrder.map((match) => [match.a.at(-1) ?? -1, match]));
  const taken = new Set([...inOrder, ...moved].flatMap((match) => match.a));
  const removed = new Map<Match | null, Pair[]>([[null, []]]);
  let behind = removed.get(null) ?? [];
  for (const [at, { id }] of a.blocks.entries()) {
    if (!taken.has(at)) behind.push({ kind: 'removed', a: [id], b: [], differences: [] });
    const match = inPlace.get(at);
    if (match === undefined) continue;
    behind = [];
    removed.set(match, behind);
  }
  return removed;
}

function pairOf(a: GazetteDocument, b: GazetteDocument, match: Match, isMoved: boolean): Pair {
  const [blocksA, blocksB] = [blocksAt(a, match.a), blocksAt(b, match.b)];
  const differences = areAlike(blocksA, blocksB) ? [] : differencesOf(blocksA, blocksB);
  const kind = isMoved ? 'moved' : kindOf(match, differences);
  return { kind, a: blocksA.map(({ id }) => id), b: blocksB.map(({ id }) => id), differences };
}

function blocksAt({ blocks }: GazetteDocument, places: readonly number[]): readonly Block[] {
  return places.flatMap((at) => blocks[at] ?? []);
}

/** Most clauses of two printings are printed alike: nothing need be read for them. */
function areAlike(a: readonly Block[], b: readonly Block[]): boolean {
  return joinedText(a) === joinedText(b) && a.length === b.length;
}

function joinedText(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('');
}

function kindOf(match: Match, differences: readonly Difference[]): PairKind {
  if (match.a.length > 1) return 'merged';
  if (match.b.length > 1) return 'split';
  return hasOtherWords(differences) ? 'changed' : 'same';
}

/** Whether words differ, not only signs or the number of a clause. */
export function hasOtherWords(differences: readonly Difference[]): boolean {
  return differences.some(({ kind }) => kind === 'words');
}

function countPairs(pairs: readonly Pair[]): PairCounts {
  const counts = { same: 0, changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { kind, differences } of pairs) {
    if (kind === 'split' || kind === 'merged') counts[hasOtherWords(differences) ? 'changed' : 'same'] += 1;
    else counts[kind] += 1;
  }
  return counts;
}

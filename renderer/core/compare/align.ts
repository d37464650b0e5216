/**
 * Aligns two documents for reading in step: what are versions of each other, and what only answers each other in
 * documents of one kind: by the words that are rare, by heading and by place. Owns which evidence is enough; words
 * are weighed in align/kinship.ts, places in align/family.ts.
 */
import type { BlockKind, GazetteDocument } from '../gazette/model.ts';
import {
  ancestryOf,
  listOpenings,
  PairedClauses,
  type Relation,
  relationOf,
  type Side,
} from './align/family.ts';
import { type Kin, kinOf } from './align/kinship.ts';
import { pairSections } from './align/sections.ts';
import { type Clause, clausesOf } from './match/clause.ts';
import { diceOf } from './match/grams.ts';
import { matchClauses } from './match/matching.ts';
import { areSingles } from './match/singles.ts';
import type { AlignedPair, Alignment } from './model.ts';

/** How alike two clauses are that need no further evidence. */
const ALIKE = 0.5;
/** The kinship that is enough for clauses that stand so to each other … */
const ENOUGH: Readonly<Record<Relation, number>> = { siblings: 0.12, cousins: 0.18, strangers: 0.25 };
/** … and for clauses of which neither has nearer kin. */
const ENOUGH_IF_NEAREST: Readonly<Record<Relation, number>> = {
  siblings: 0.07,
  cousins: 0.11,
  strangers: 0.18,
};
/** What the place adds to the kinship where several pairs are possible. */
const BONUS: Readonly<Record<Relation, number>> = { siblings: 0.1, cousins: 0.04, strangers: 0 };
/** A short clause shares a few rare words by chance; only among siblings does that tell something. */
const SHORT = 40;
/** Kinship that outweighs that only one of them has a label, or opens a list. */
const CLOSE = 0.3;
const ENOUGH_IF_SHORT = 0.35;
/** Sections that are paired bring their clauses together, and these other sections. */
const ROUNDS = 3;
/** A document has one of each. */
const SINGLE: readonly BlockKind[] = ['docNumber', 'registrationNumber', 'addressees', 'signature', 'date'];

/**
 * The blocks of `a` and `b` that answer each other, each in one pair at most; they may cross. Near linear in the
 * clauses. The same documents always give the same alignment.
 */
export function alignDocuments(a: GazetteDocument, b: GazetteDocument): Alignment {
  const sideA = sideOf(a);
  const sideB = sideOf(b);
  const paired = new PairedClauses();
  pairVersions(sideA, sideB, paired);
  pairSingles(sideA, sideB, paired);
  const kin = possibleKin(sideA, sideB);
  for (let round = 0; round < ROUNDS; round += 1) {
    pairKin(sideA, sideB, kin, paired);
    pairSections(sideA, sideB, kin, paired);
  }
  pairOpenings(sideA, sideB, paired);
  const pairs = [...paired.pairs]
    .sort(([x], [y]) => x - y)
    .flatMap(([x, y]) => alignedPair(sideA, sideB, x, y));
  return { a: a.id, b: b.id, pairs };
}

function sideOf(document: GazetteDocument): Side {
  const clauses = clausesOf(document);
  return { clauses, ancestry: ancestryOf(clauses) };
}

/** What comparing would pair, unless only its place spoke for it. A split clause answers to its first piece. */
function pairVersions(a: Side, b: Side, paired: PairedClauses): void {
  const { inOrder, moved } = matchClauses(a.clauses, b.clauses);
  for (const match of [...inOrder, ...moved]) {
    const [x, y] = [match.a[0] ?? -1, match.b[0] ?? -1];
    const isWhole = match.a.length === 1 && match.b.length === 1;
    if (!isWhole || similarityOf(a.clauses[x], b.clauses[y]) >= ALIKE) paired.add(x, y);
  }
}

/** The number, the date, the signature of one answer those of the other, whatever they say. */
function pairSingles(a: Side, b: Side, paired: PairedClauses): void {
  for (const x of a.clauses) {
    const others = b.clauses.filter((y) => areSingles(x, y, SINGLE));
    const [y] = others;
    if (y !== undefined && others.length === 1) paired.add(x.at, y.at);
  }
}

/** Kin that could be counterparts at all, each with whether neither of the two has nearer kin. */
interface Possible extends Kin {
  readonly isNearest: boolean;
  readonly isShort: boolean;
}

/** Like answers like: heading or paragraph, with a label or without, opening a list or not. */
function possibleKin(a: Side, b: Side): readonly Possible[] {
  const [opensA, opensB] = [listOpenings(a), listOpenings(b)];
  const kin = kinOf(a.clauses, b.clauses).filter(({ a: x, b: y, kinship }) => {
    const [blockA, blockB] = [a.clauses[x]?.block, b.clauses[y]?.block];
    if (blockA?.kind !== blockB?.kind) return false;
    const isLike = opensA[x] === opensB[y] && (blockA?.label === null) === (blockB?.label === null);
    return isLike || kinship >= CLOSE;
  });
  const [nearestA, nearestB] = [new Map<number, number>(), new Map<number, number>()];
  for (const { a: x, b: y, kinship } of kin) {
    nearestA.set(x, Math.max(kinship, nearestA.get(x) ?? 0));
    nearestB.set(y, Math.max(kinship, nearestB.get(y) ?? 0));
  }
  const lengthOf = ({ clauses }: Side, at: number) => clauses[at]?.words.length ?? 0;
  return kin.map((each) => ({
    ...each,
    isNearest: each.kinship === nearestA.get(each.a) && each.kinship === nearestB.get(each.b),
    isShort: Math.min(lengthOf(a, each.a), lengthOf(b, each.b)) < SHORT,
  }));
}

function pairKin(a: Side, b: Side, kin: readonly Possible[], paired: PairedClauses): void {
  const enough = kin.flatMap((each) => {
    if (!paired.isFree(each.a, each.b)) return [];
    const relation = relationOf(a.ancestry[each.a] ?? [], b.ancestry[each.b] ?? [], paired);
    return each.kinship < needed(each, relation) ? [] : [{ ...each, score: each.kinship + BONUS[relation] }];
  });
  for (const each of enough.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    paired.add(each.a, each.b);
  }
}

function needed({ isNearest, isShort }: Possible, relation: Relation): number {
  if (isShort && relation !== 'siblings') return ENOUGH_IF_SHORT;
  return (isNearest ? ENOUGH_IF_NEAREST : ENOUGH)[relation];
}

/** The paragraph that opens a main section answers the one that opens its counterpart. */
function pairOpenings(a: Side, b: Side, paired: PairedClauses): void {
  for (const [x, y] of paired.pairs) {
    const [openingA, openingB] = [openingOf(a, x), openingOf(b, y)];
    if (openingA !== null && openingB !== null) paired.add(openingA, openingB);
  }
}

function openingOf({ clauses, ancestry }: Side, section: number): number | null {
  if (clauses[section]?.block.kind !== 'heading' || ancestry[section]?.length !== 0) return null;
  const next = clauses[section + 1];
  const isOpening = next?.block.label === null && ancestry[section + 1]?.[0] === section;
  return isOpening ? section + 1 : null;
}

function similarityOf(x: Clause | undefined, y: Clause | undefined): number {
  return x === undefined || y === undefined ? 0 : diceOf(x.grams, y.grams);
}

function alignedPair(a: Side, b: Side, atA: number, atB: number): readonly AlignedPair[] {
  const [x, y] = [a.clauses[atA], b.clauses[atB]];
  if (x === undefined || y === undefined) return [];
  return [{ a: x.block.id, b: y.block.id, atA, atB, similarity: similarityOf(x, y) }];
}

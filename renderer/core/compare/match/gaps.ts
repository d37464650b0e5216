/**
 * Pairs what is left between two matches, where the place speaks for it and less likeness is enough: a clause that was
 * largely rewritten, another number or date of the document.
 */
import type { BlockKind } from '../../gazette/model.ts';
import { heaviestChain } from './chain.ts';
import type { Clause } from './clause.ts';
import { diceOf } from './grams.ts';
import type { Match } from './matching.ts';
import { areSingles } from './singles.ts';

/** Up to this many combinations each clause of a gap is compared with each. */
const EVERY = 2_500;
/** How alike clauses must be that stand in the same gap … */
const IN_PLACE = 0.4;
/** … and under the same label or heading. */
const SAME_PLACE = 0.3;
/** These are numbers: they have little in common, and are one another's changed. */
const NUMBERS: readonly BlockKind[] = ['docNumber', 'registrationNumber', 'date'];

type Clauses = readonly Clause[];

/** The matches with more of them between; increasing in both documents as before. */
export function fillGaps(a: Clauses, b: Clauses, matches: readonly Match[]): readonly Match[] {
  const filled: Match[] = [];
  let [doneA, doneB] = [0, 0];
  for (const match of [...matches, { a: [a.length], b: [b.length] }]) {
    filled.push(...fillGap(a.slice(doneA, match.a[0]), b.slice(doneB, match.b[0])));
    filled.push(match);
    doneA = (match.a.at(-1) ?? 0) + 1;
    doneB = (match.b.at(-1) ?? 0) + 1;
  }
  return filled.slice(0, -1);
}

function fillGap(a: Clauses, b: Clauses): readonly Match[] {
  if (a.length * b.length <= EVERY) return fillSmall(a, b);
  const head = countAlike(a, b);
  const tail = countAlike(a.slice(head).reverse(), b.slice(head).reverse());
  return [
    ...pairUp(a.slice(0, head), b.slice(0, head)),
    ...(tail === 0 ? [] : pairUp(a.slice(-tail), b.slice(-tail))),
  ];
}

/** Too many to compare all of them: as long as the next two go together, they are a pair. */
function countAlike(a: Clauses, b: Clauses): number {
  const end = a.findIndex((clause, order) => !isAlike(clause, b[order]));
  return end < 0 ? Math.min(a.length, b.length) : end;
}

function isAlike(x: Clause, y: Clause | undefined): boolean {
  return y !== undefined && diceOf(x.grams, y.grams) >= IN_PLACE;
}

function pairUp(a: Clauses, b: Clauses): readonly Match[] {
  return a.flatMap((clause, order) => {
    const other = b[order];
    return other === undefined ? [] : [{ a: [clause.at], b: [other.at] }];
  });
}

function fillSmall(a: Clauses, b: Clauses): readonly Match[] {
  const links = a.flatMap((x) =>
    b.flatMap((y) => {
      const weight = fitOf(x, y);
      return weight === 0 ? [] : [{ a: x.at, b: y.at, weight }];
    }),
  );
  return heaviestChain(links).map(({ a: x, b: y }) => ({ a: [x], b: [y] }));
}

/** How well two clauses of one gap go together; 0 if they do not. */
function fitOf(x: Clause, y: Clause): number {
  if (x.block.kind !== y.block.kind) return 0;
  if (areSingles(x, y, NUMBERS)) return 1;
  const needed = isSamePlace(x, y) ? SAME_PLACE : IN_PLACE;
  const similarity = diceOf(x.grams, y.grams);
  return similarity >= needed ? similarity : 0;
}

function isSamePlace(x: Clause, y: Clause): boolean {
  if (x.heading !== '' && x.heading === y.heading) return true;
  return x.block.label !== null && x.block.label === y.block.label;
}

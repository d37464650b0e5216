/**
 * Pairs sections by what stands under them: 切实提升行政能力 and 真心实意转作风 have no word in common, and the same
 * duties below.
 */
import { labelFormOf } from '../../outline/block-form.ts';
import type { Clause } from '../match/clause.ts';
import type { PairedClauses, Side } from './family.ts';
import type { Kin } from './kinship.ts';

/** Adds the sections whose contents answer each other, what most speaks for first. Linear in the pairs and their depth. */
export function pairSections(a: Side, b: Side, kin: readonly Kin[], paired: PairedClauses): void {
  const votes = [...countVotes(a, b, kin, paired)];
  for (const { x, y } of votes.sort((v, w) => w.weight - v.weight || v.x - w.x || v.y - w.y))
    paired.add(x, y);
}

interface Vote {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

function countVotes(a: Side, b: Side, kin: readonly Kin[], paired: PairedClauses): readonly Vote[] {
  const votes = new Map<string, Vote>();
  for (const { a: childA, b: childB, kinship } of kin) {
    if (!paired.isPair(childA, childB)) continue;
    for (const x of a.ancestry[childA] ?? []) {
      for (const y of b.ancestry[childB] ?? []) {
        if (!areOfOneForm(a.clauses[x], b.clauses[y])) continue;
        const key = `${x} ${y}`;
        votes.set(key, { x, y, weight: kinship + (votes.get(key)?.weight ?? 0) });
      }
    }
  }
  return [...votes.values()];
}

function areOfOneForm(x: Clause | undefined, y: Clause | undefined): boolean {
  if (x === undefined || y === undefined || x.heading === '' || y.heading === '') return false;
  return labelFormOf(x.block) === labelFormOf(y.block);
}

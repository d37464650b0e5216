/**
 * How two clauses stand to each other, given which others are paired: under paired clauses, under paired sections, or
 * apart. A name for the place speaks for a pair where the words alone do not.
 */
import type { Block } from '../../gazette/model.ts';
import type { Clause } from '../match/clause.ts';

/** `siblings` directly under a pair, or both under none · `cousins` somewhere under a pair · `strangers` else. */
export type Relation = 'siblings' | 'cousins' | 'strangers';

/** The positions of the labelled clauses that each clause stands under, innermost first. */
export type Ancestry = readonly (readonly number[])[];

/** A document as it is aligned. */
export interface Side {
  readonly clauses: readonly Clause[];
  readonly ancestry: Ancestry;
}

/** Looks up every clause's ancestors. Linear in the clauses and their depth; a circle of parents ends the chain. */
export function ancestryOf(clauses: readonly Clause[]): Ancestry {
  const byId = new Map(clauses.map((clause) => [clause.block.id, clause]));
  return clauses.map(({ block }) => {
    const chain: number[] = [];
    let next: Block['parent'] = block.parent;
    while (next !== null) {
      const parent = byId.get(next);
      if (parent === undefined || chain.includes(parent.at)) break;
      chain.push(parent.at);
      next = parent.block.parent;
    }
    return chain;
  });
}

/** For each clause whether labelled clauses stand right under it: whether it opens a list. */
export function listOpenings({ clauses, ancestry }: Side): readonly boolean[] {
  const opens = clauses.map(() => false);
  for (const { at, block } of clauses) {
    const parent = ancestry[at]?.[0];
    if (parent !== undefined && block.label !== null) opens[parent] = true;
  }
  return opens;
}

/** The clauses that are paired so far: for a position of `a` the one of `b`, and back. */
export class PairedClauses {
  readonly #ofA = new Map<number, number>();
  readonly #ofB = new Map<number, number>();

  get pairs(): readonly (readonly [a: number, b: number])[] {
    return [...this.#ofA];
  }

  isFree(a: number, b: number): boolean {
    return !this.#ofA.has(a) && !this.#ofB.has(b);
  }

  isPair(a: number, b: number): boolean {
    return this.#ofA.get(a) === b;
  }

  /** Pairs the two if neither has a counterpart yet. */
  add(a: number, b: number): void {
    if (!this.isFree(a, b)) return;
    this.#ofA.set(a, b);
    this.#ofB.set(b, a);
  }
}

/** How two clauses of the given ancestors stand to each other. */
export function relationOf(a: readonly number[], b: readonly number[], paired: PairedClauses): Relation {
  const [parentA, parentB] = [a[0], b[0]];
  if (parentA === undefined || parentB === undefined) return parentA === parentB ? 'siblings' : 'strangers';
  if (paired.isPair(parentA, parentB)) return 'siblings';
  return a.some((x) => b.some((y) => paired.isPair(x, y))) ? 'cousins' : 'strangers';
}

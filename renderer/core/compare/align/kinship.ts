/**
 * How much two clauses have in common that is not said everywhere: the bigrams that they share, each weighted by how
 * few clauses of both documents it stands in. For documents of one kind, where likeness word by word is slight.
 */
import type { Clause } from '../match/clause.ts';

export interface Kin {
  /** Positions in the two documents. */
  readonly a: number;
  readonly b: number;
  /** 0 nothing in common, 1 the same bigrams. */
  readonly kinship: number;
}

/** A bigram of more clauses is passed over. */
const COMMON = 60;
/** How many kin of one clause are kept. */
const NEAREST = 16;

interface Weighed {
  readonly weights: ReadonlyMap<number, number>;
  /** For each clause the weight of its bigrams, each once. */
  readonly norms: (clauses: readonly Clause[]) => readonly number[];
}

/** For each clause of `a` the clauses of `b` that share the most of what is rare. Linear up to a bound per bigram. */
export function kinOf(a: readonly Clause[], b: readonly Clause[]): readonly Kin[] {
  const { weights, norms } = weigh(a, b);
  const [normsA, normsB] = [norms(a), norms(b)];
  const postings = postingsOf(b);
  const kin: Kin[] = [];
  for (const { at, grams } of a) {
    const shared = new Map<number, number>();
    for (const gram of new Set(grams)) {
      const places = postings.get(gram) ?? [];
      if (places.length > COMMON) continue;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + (weights.get(gram) ?? 0));
    }
    const ofClause = [...shared].map(([place, weight]) => ({
      a: at,
      b: place,
      kinship: weight / Math.sqrt((normsA[at] ?? 1) * (normsB[place] ?? 1)),
    }));
    kin.push(...ofClause.sort((x, y) => y.kinship - x.kinship || x.b - y.b).slice(0, NEAREST));
  }
  return kin;
}

function weigh(a: readonly Clause[], b: readonly Clause[]): Weighed {
  const counts = new Map<number, number>();
  for (const { grams } of [...a, ...b]) {
    for (const gram of new Set(grams)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  const total = a.length + b.length;
  const weights = new Map([...counts].map(([gram, count]) => [gram, Math.log(1 + total / count)]));
  const norms = (clauses: readonly Clause[]) =>
    clauses.map(({ grams }) => [...new Set(grams)].reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0));
  return { weights, norms };
}

function postingsOf(clauses: readonly Clause[]): ReadonlyMap<number, readonly number[]> {
  const postings = new Map<number, number[]>();
  for (const { grams, at } of clauses) {
    for (const gram of new Set(grams)) {
      const places = postings.get(gram);
      if (places === undefined) postings.set(gram, [at]);
      else places.push(at);
    }
  }
  return postings;
}

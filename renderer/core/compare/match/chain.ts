/**
 * The best set of links between two sequences that cross nowhere: of all sets of links that increase in both, the
 * heaviest. Knows nothing of clauses; positions and weights are its caller's.
 */

/** A possible link between position `a` of one sequence and `b` of the other, from 0. */
export interface Link {
  readonly a: number;
  readonly b: number;
  /** Greater than 0. */
  readonly weight: number;
}

interface Step<Kind> {
  readonly link: Kind;
  readonly total: number;
  readonly before: Step<Kind> | null;
}

/**
 * The links of the greatest total weight that strictly increase in `a` and in `b`, in order. Of equally heavy sets
 * one is chosen by the positions alone, whatever the order of `links`. O(n log n).
 */
export function heaviestChain<Kind extends Link>(links: readonly Kind[]): readonly Kind[] {
  // Of the links of one `a`, the later `b` goes first, so that none of them follows another.
  const ordered = [...links].sort((x, y) => x.a - y.a || y.b - x.b || y.weight - x.weight);
  const best = new PrefixBest<Kind>(ordered.reduce((most, { b }) => Math.max(most, b), -1) + 1);
  for (const link of ordered) {
    const before = best.below(link.b);
    best.offer(link.b, { link, total: link.weight + (before?.total ?? 0), before });
  }
  const chain: Kind[] = [];
  for (let step = best.below(best.size); step !== null; step = step.before) chain.push(step.link);
  return chain.reverse();
}

/** The heaviest step that ends before a position: a Fenwick tree of maxima. */
class PrefixBest<Kind> {
  readonly size: number;
  readonly #nodes: (Step<Kind> | null)[];

  constructor(size: number) {
    this.size = size;
    this.#nodes = new Array<Step<Kind> | null>(size + 1).fill(null);
  }

  below(position: number): Step<Kind> | null {
    let best: Step<Kind> | null = null;
    for (let node = position; node > 0; node -= node & -node) {
      best = heavier(best, this.#nodes[node] ?? null);
    }
    return best;
  }

  offer(position: number, step: Step<Kind>): void {
    for (let node = position + 1; node <= this.size; node += node & -node) {
      this.#nodes[node] = heavier(this.#nodes[node] ?? null, step);
    }
  }
}

function heavier<Kind>(known: Step<Kind> | null, other: Step<Kind> | null): Step<Kind> | null {
  if (known === null || other === null) return known ?? other;
  return other.total > known.total ? other : known;
}

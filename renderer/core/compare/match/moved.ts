/** Clauses that stand elsewhere in the other document: alike, and of no match that keeps the order. */
import type { Candidate } from './candidates.ts';
import type { Clause } from './clause.ts';
import type { Match } from './matching.ts';

/** How alike they must be: the place does not speak for them. */
const ALIKE = 0.6;
/** Fewer characters say the same in many places. */
const TELLING = 4;

/** Of what `inOrder` leaves over, the most alike first; in a's order. */
export function movedClauses(
  a: readonly Clause[],
  b: readonly Clause[],
  inOrder: readonly Match[],
  candidates: readonly Candidate[],
): readonly Match[] {
  const takenA = new Set(inOrder.flatMap((match) => match.a));
  const takenB = new Set(inOrder.flatMap((match) => match.b));
  const ordered = candidates
    .filter((each) => each.similarity >= ALIKE && lengthOf(a, b, each) >= TELLING)
    .sort(
      (x, y) =>
        y.similarity - x.similarity || lengthOf(a, b, y) - lengthOf(a, b, x) || x.a - y.a || x.b - y.b,
    );
  const moved: Match[] = [];
  for (const each of ordered) {
    if (takenA.has(each.a) || takenB.has(each.b)) continue;
    takenA.add(each.a);
    takenB.add(each.b);
    moved.push({ a: [each.a], b: [each.b] });
  }
  return moved.sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
}

function lengthOf(a: readonly Clause[], b: readonly Clause[], { a: x, b: y }: Candidate): number {
  return Math.min(a[x]?.words.length ?? 0, b[y]?.words.length ?? 0);
}

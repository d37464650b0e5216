/**
 * The subjects that a sentence has named so far, for the clauses that go on without one: …达77.49%，提高15.89个百分点.
 */
import type { Subject } from './subjects.ts';

/** A subject and the last clause that spoke of it. */
export interface Named {
  readonly subject: Subject;
  readonly order: number;
}

/**
 * The `count` subjects that the clause at `order` goes on speaking of: those of the clause before it (or of its own
 * words before), else all that the sentence has named; null if neither makes so many, or a clause stands between.
 */
export function goneOn(named: readonly Named[], order: number, count: number): readonly Subject[] | null {
  const last = named.at(-1);
  if (last === undefined || order - last.order > 1) return null;
  const latest = named.filter((each) => each.order === last.order);
  if (latest.length === count) return latest.map(({ subject }) => subject);
  if (count === 1 && last.order === order) return [last.subject];
  return named.length === count ? named.map(({ subject }) => subject) : null;
}

/** The same subjects, those that the clause at `order` went on speaking of as latest spoken of there. */
export function touched(
  named: readonly Named[],
  subjects: readonly Subject[],
  order: number,
): readonly Named[] {
  return named.map((each) => (subjects.includes(each.subject) ? { ...each, order } : each));
}

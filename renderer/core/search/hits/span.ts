/**
 * How near to each other several things stand: the shortest stretch of a paragraph that holds one of each.
 */
import type { Occurrence } from './occurrences.ts';

/**
 * Folded length of the shortest stretch that holds an occurrence of each list; Infinity if a list is empty. Each list
 * ascends. Linear in the occurrences, times the number of lists.
 */
export function nearestSpan(lists: readonly (readonly Occurrence[])[]): number {
  const next = lists.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let first = -1;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const [index, list] of lists.entries()) {
      const occurrence = list[next[index] ?? 0];
      if (occurrence === undefined) return best;
      if (occurrence.start < start) {
        start = occurrence.start;
        first = index;
      }
      end = Math.max(end, occurrence.end);
    }
    if (first < 0) return best;
    best = Math.min(best, end - start);
    next[first] = (next[first] ?? 0) + 1;
  }
}

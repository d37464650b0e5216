/**
 * Which snapshots are kept. Every start takes one, so the newest alone could all be of one morning: the newest days keep
 * one each, and the newest of all take the places that are left.
 */
import type { SafetySnapshot } from '../../preload/contract.ts';

/** So many are kept at most. */
export const KEPT_SNAPSHOTS = 14;
/** Of so many of the newest days (UTC) that have any, the newest one is kept. */
export const KEPT_DAYS = 7;

type Dated = Pick<SafetySnapshot, 'name' | 'made'>;

/**
 * The names to keep. `newestFirst` is in the order of `listSnapshots`, which also says which days are newest, so that a
 * clock set back makes no day older. The first is always kept, and `written`, the one that was read back just now.
 */
export function keptNames(newestFirst: readonly Dated[], written: Dated): ReadonlySet<string> {
  const days = newestOfEachDay(newestFirst).slice(0, KEPT_DAYS);
  const inOrder = [written, ...days, ...newestFirst].map(({ name }) => name);
  return new Set([...new Set(inOrder)].slice(0, KEPT_SNAPSHOTS));
}

function newestOfEachDay(newestFirst: readonly Dated[]): readonly Dated[] {
  const days = new Map<string, Dated>();
  for (const snapshot of newestFirst) {
    const day = snapshot.made.slice(0, 'yyyy-mm-dd'.length);
    if (!days.has(day)) days.set(day, snapshot);
  }
  return [...days.values()];
}

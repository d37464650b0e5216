/**
 * Which rows of a table a transaction in any window changed, as Dexie tells it: single keys, or that it cannot say.
 * Format: `ObservabilitySet` of Dexie 4, part `idb://<database>/<table>/` for the primary keys.
 */
import Dexie, { type ObservabilitySet, RangeSet } from 'dexie';

/** Primary keys that may hold something else now; `all` where they are too many to be named. */
export type ChangedKeys = ReadonlySet<string> | 'all';

export const NO_KEYS: ChangedKeys = new Set<string>();

/** More single rows than these are read faster as the whole table. */
const MOST_KEYS = 500;

/** What of the table `parts` says has changed. */
export function changedKeys(parts: ObservabilitySet, databaseName: string, table: string): ChangedKeys {
  const tree = parts[`idb://${databaseName}/${table}/`];
  if (tree === undefined) return NO_KEYS;
  const keys = new Set<string>();
  const ranges = RangeSet(tree)[Symbol.iterator]();
  for (let step = ranges.next(); step.done !== true; step = ranges.next()) {
    const { from, to } = step.value;
    if (typeof from !== 'string' || from !== to || keys.size === MOST_KEYS) return 'all';
    keys.add(from);
  }
  return keys;
}

/** Both together. */
export function joinKeys(one: ChangedKeys, other: ChangedKeys): ChangedKeys {
  if (one === 'all' || other === 'all') return 'all';
  return new Set([...one, ...other]);
}

/** Calls the listener after every transaction that wrote, in whatever window. Returns how to stop that. */
export function followChanges(listener: (parts: ObservabilitySet) => void): () => void {
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}

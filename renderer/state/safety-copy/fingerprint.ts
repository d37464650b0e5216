/** Tells whether anything was changed since a copy was written, without comparing the records themselves. */
import type { AllRecords } from '../../data/records/all-records/all-records.ts';

/**
 * Another string after each change; null if there is nothing to lose. How many records there are tells of a purge, the
 * newest change of all others. Linear.
 */
export function fingerprintOf(records: AllRecords): string | null {
  const { marks, notes, deletedMarks, deletedNotes } = records;
  let [count, newest, revisions] = [0, '', 0];
  for (const table of [marks, notes, deletedMarks, deletedNotes]) {
    count += table.length;
    for (const { modified, revision } of table) {
      revisions += revision;
      if (modified > newest) newest = modified;
    }
  }
  return count === 0 ? null : `${count} ${revisions} ${newest}`;
}

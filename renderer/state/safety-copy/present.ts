/** What the notes database holds at this moment, as far as keeping it safe goes: whether it changed, and what it was. */
import { type LastSeen, seenOf } from '../../core/backup/last-seen.ts';
import type { AllRecords } from '../../data/records/all-records/all-records.ts';
import type { Bookmarks } from '../../data/records/bookmarks.ts';

export interface Present {
  /** Another string after each change; null if there is nothing to lose. */
  readonly fingerprint: string | null;
  readonly seen: LastSeen | null;
}

/**
 * Without comparing the records themselves: how many there are tells of a purge, the newest change of all others.
 * Linear.
 */
export function presentOf(records: AllRecords, { bookmarks }: Pick<Bookmarks, 'bookmarks'>): Present {
  const { marks, notes, deletedMarks, deletedNotes } = records;
  let [count, newest, revisions] = [0, '', 0];
  for (const table of [marks, notes, deletedMarks, deletedNotes, bookmarks]) {
    count += table.length;
    for (const { modified, revision } of table) {
      revisions += revision;
      if (modified > newest) newest = modified;
    }
  }
  const fingerprint = count === 0 ? null : `${count} ${revisions} ${newest}`;
  return { fingerprint, seen: seenOf({ marks, notes, bookmarks }) };
}

/** When the user is reminded to save a backup: as soon as work of a week ago lies in no backup file. */
import type { Instant } from '../annotation/model.ts';

/** Days that work may wait for a backup. */
export const DAYS_WITHOUT_BACKUP = 7;

const DAY_MS = 86_400_000;

/** Work that no backup file holds. */
export interface WorkAtRisk {
  /** How many records were made or changed since the last backup, or ever. */
  readonly records: number;
  /** Whole days since the first of these changes; at least {@link DAYS_WITHOUT_BACKUP}. */
  readonly days: number;
}

/**
 * Null while nothing waits, or not long enough. `lastBackup`: the moment whose state the newest backup file holds; null
 * if there never was one. A clock that was set back reminds later, never wrongly. Linear.
 */
export function workAtRisk(
  records: readonly { readonly modified: Instant }[],
  lastBackup: Instant | null,
  now: Instant,
): WorkAtRisk | null {
  let [waiting, oldest] = [0, now];
  for (const { modified } of records) {
    if (lastBackup !== null && modified <= lastBackup) continue;
    waiting += 1;
    if (modified < oldest) oldest = modified;
  }
  const days = Math.floor((Date.parse(now) - Date.parse(oldest)) / DAY_MS);
  return days >= DAYS_WITHOUT_BACKUP ? { records: waiting, days } : null;
}

/** The safety copies that the browser shell puts into a folder: what they are called, and which of them may go. */
import { BACKUP_EXTENSION } from './format.ts';

/** How many copies of one program are left in the folder. */
export const COPIES_KEPT = 3;

/** The copies of one program: several may share a folder. */
export interface CopySeries {
  /** What they are called, without blanks. */
  readonly title: string;
  /** Tells them apart from those of another program. */
  readonly mark: string;
}

const MADE = /^\d{4}-\d\d-\d\d \d{4}$/;

/** `made`: day and time by the user's own clock, so that it sorts: `2024-05-17 0902`. */
export function copyName({ title, mark }: CopySeries, made: string): string {
  return `${title} ${made} ${mark}${BACKUP_EXTENSION}`;
}

/**
 * The names that may be deleted after `written` was: copies of the series beyond the newest. The one just written
 * always stays, also if the clock was set back. What has another form of name is never among them. n log n.
 */
export function outdatedCopies(
  names: readonly string[],
  written: string,
  { title, mark }: CopySeries,
): readonly string[] {
  const [before, after] = [`${title} `, ` ${mark}${BACKUP_EXTENSION}`];
  const isOwn = (name: string): boolean =>
    name.startsWith(before) &&
    name.endsWith(after) &&
    MADE.test(name.slice(before.length, name.length - after.length));
  const others = names.filter((name) => name !== written && isOwn(name)).sort();
  return others.slice(0, Math.max(0, others.length - (COPIES_KEPT - 1)));
}

/**
 * The names in the safety folder, which carry what is known of a file before it is read. ASCII, with nothing that a file
 * system refuses; instants in UTC to the millisecond. Numbers are padded, so that a listing by name is in their order.
 */
import type { SafetySnapshot, SnapshotOccasion } from '../../preload/contract.ts';

export const SNAPSHOT_FOLDER = 'snapshots';
export const LOCK_NAME = 'lock';

const DIGITS = 12;
const JOURNAL = /^journal-(\d{12,16})(?:\.damaged-\d{8}T\d{9}Z)?\.jsonl$/;
const SNAPSHOT = /^(\d{8}T\d{9}Z)-(\d{12,16})-(?:start|daily|restore|upgrade)-([0-9a-f]{16})\.zbbak$/;
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

export interface JournalName {
  readonly name: string;
  /** The number of its first entry. It speaks for the numbers up to where the next file begins. */
  readonly start: number;
  /** Set aside because of damage: still read, never written. */
  readonly damaged: boolean;
}

export interface SnapshotName extends Omit<SafetySnapshot, 'size'> {
  /** The first 16 hexadecimal digits of the content's SHA-256. */
  readonly digest: string;
}

/** The name of a journal file that begins at that number. */
export function journalName(start: number): string {
  return `journal-${padded(start)}.jsonl`;
}

/** Null for a file that is none of the journal's. */
export function parseJournalName(name: string): JournalName | null {
  const match = JOURNAL.exec(name);
  return match === null ? null : { name, start: Number(match[1]), damaged: name.includes('.damaged-') };
}

/** Under which a damaged journal file is kept; none of `taken`. */
export function damagedName(start: number, now: Date, taken: ReadonlySet<string>): string {
  return freeName(now, taken, (stamp) => `journal-${padded(start)}.damaged-${stamp}.jsonl`);
}

/** The folder into which everything is set aside; none of `taken`. */
export function asideName(now: Date, taken: ReadonlySet<string>): string {
  return freeName(now, taken, (stamp) => `set-aside-${stamp}`);
}

/** A snapshot's name; none of `taken`. */
export function snapshotName(
  { number, occasion, digest }: { number: number; occasion: SnapshotOccasion; digest: string },
  now: Date,
  taken: ReadonlySet<string>,
): string {
  return freeName(now, taken, (stamp) => `${stamp}-${padded(number)}-${occasion}-${digest}.zbbak`);
}

/** Null for a file that is no snapshot. */
export function parseSnapshotName(name: string): SnapshotName | null {
  const match = SNAPSHOT.exec(name);
  const made = instantOf(match?.[1] ?? '');
  if (match === null || made === null) return null;
  return { name, number: Number(match[2]), made, digest: match[3] ?? '' };
}

function padded(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** The clock may stand still or have been set back: the instant is moved on until its name is free. */
function freeName(now: Date, taken: ReadonlySet<string>, nameAt: (stamp: string) => string): string {
  for (let instant = now.getTime(); ; instant += 1) {
    const name = nameAt(new Date(instant).toISOString().replace(/[-:.]/g, ''));
    if (!taken.has(name)) return name;
  }
}

/** The instant as ISO 8601; null if no calendar has it. */
function instantOf(stamp: string): string | null {
  const iso = stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6.$7Z');
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

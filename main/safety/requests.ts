/**
 * The run-time check of what the page asks of the safety copy. Nothing from another process is believed: shapes, types,
 * numbers and sizes are verified before a file is touched. Whether entries follow each other the journal itself checks.
 */
import type { JournalEntry, SnapshotOccasion, WriteSnapshotRequest } from '../../preload/contract.ts';
import type { Parsed } from '../ipc.ts';
import { areBytes, SAVE_LIMIT_BYTES } from '../save-request.ts';
import { safetyText } from '../text-zh.ts';

/** More entries than this are sent in several requests. */
export const ENTRIES_LIMIT = 1000;
/** The longest name in UTF-16 units that is looked for. */
const NAME_LIMIT = 120;

const OCCASIONS: ReadonlySet<unknown> = new Set<SnapshotOccasion>(['start', 'daily', 'restore', 'upgrade']);
const MEGABYTES = SAVE_LIMIT_BYTES / 1024 / 1024;

/** Accepts at least one entry with a number from 1 on and one line of text; unknown fields are dropped. */
export function parseAppend(input: unknown): Parsed<{ readonly entries: readonly JournalEntry[] }> {
  const { entries } = fieldsOf(input);
  if (!Array.isArray(entries) || entries.length === 0) return refused(safetyText.badRequest);
  if (entries.length > ENTRIES_LIMIT) return refused(safetyText.tooMany(ENTRIES_LIMIT));
  const parsed = entries.map(entryOf).filter((entry) => entry !== null);
  if (parsed.length < entries.length) return refused(safetyText.badRequest);
  const bytes = parsed.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > SAVE_LIMIT_BYTES) return refused(safetyText.tooLarge(MEGABYTES));
  return valid({ entries: parsed });
}

/** Accepts a number from 0 on. */
export function parseRead(input: unknown): Parsed<{ readonly after: number }> {
  const { after } = fieldsOf(input);
  return isNumber(after) ? valid({ after }) : refused(safetyText.badRequest);
}

/** Accepts a number from 0 on (before the first commit), an occasion by name, and bytes that are not too many. */
export function parseSnapshot(input: unknown): Parsed<WriteSnapshotRequest> {
  const { number, occasion, bytes } = fieldsOf(input);
  if (!isNumber(number) || !isOccasion(occasion) || !areBytes(bytes) || bytes.length === 0) {
    return refused(safetyText.badRequest);
  }
  if (bytes.length > SAVE_LIMIT_BYTES) return refused(safetyText.tooLarge(MEGABYTES));
  return valid({ number, occasion, bytes });
}

/** Accepts a plain file name. Whether there is such a snapshot the list says, never the path. */
export function parseSnapshotRead(input: unknown): Parsed<{ readonly name: string }> {
  const { name } = fieldsOf(input);
  if (typeof name !== 'string' || name.length > NAME_LIMIT || !/^[\w-]+\.zbbak$/.test(name)) {
    return refused(safetyText.badRequest);
  }
  return valid({ name });
}

function entryOf(value: unknown): JournalEntry | null {
  const { number, text } = fieldsOf(value);
  if (!isNumber(number) || number === 0 || typeof text !== 'string') return null;
  return text === '' || /[\n\r]/.test(text) ? null : { number, text };
}

function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isOccasion(value: unknown): value is SnapshotOccasion {
  return OCCASIONS.has(value);
}

function valid<Request>(request: Request): Parsed<Request> {
  return { kind: 'valid', request };
}

function refused(reason: string): { readonly kind: 'refused'; readonly reason: string } {
  return { kind: 'refused', reason };
}

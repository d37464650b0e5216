/** What stands in one journal file: its entries, and how it ends. */
import type { JournalEntry } from '../../preload/contract.ts';
import { beginsLine, parseLine } from './line.ts';

const LINE_FEED = 10;

/**
 * `whole`: lines from the first number on, each whole. `unended`: the same, but the last line feed is missing. `torn`:
 * after whole lines a beginning of the next, as a crash leaves it. `damaged`: anything else.
 */
export type FileState = 'whole' | 'unended' | 'torn' | 'damaged';

export interface JournalContent {
  /** Every entry whose line is as it was written, in the order of the file. */
  readonly entries: readonly JournalEntry[];
  readonly state: FileState;
  /** The bytes of the whole lines before anything that is none. */
  readonly length: number;
}

/** Reads a file whose first entry must have the number `start`. One pass. */
export function readContent(bytes: Buffer, start: number): JournalContent {
  const entries: JournalEntry[] = [];
  let next = start;
  let length = 0;
  let position = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, position)) {
    const entry = parseLine(bytes.subarray(position, end));
    if (entry !== null) entries.push(entry);
    if (entry?.number === next && length === position) {
      next += 1;
      length = end + 1;
    }
    position = end + 1;
  }
  const rest = bytes.subarray(position);
  const last = unendedEntry(rest);
  if (last !== null) entries.push(last);
  if (length < position) return { entries, state: 'damaged', length };
  return { entries, state: endingOf(rest, next), length };
}

function endingOf(rest: Buffer, next: number): FileState {
  if (rest.length === 0) return 'whole';
  if (parseLine(rest)?.number === next) return 'unended';
  return unendedEntry(rest) === null && beginsLine(rest, next) ? 'torn' : 'damaged';
}

/** The entry of a last line that lacks its line feed, or has another byte in its place. */
function unendedEntry(rest: Buffer): JournalEntry | null {
  return parseLine(rest) ?? parseLine(rest.subarray(0, -1));
}

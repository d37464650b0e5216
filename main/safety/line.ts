/**
 * One line of the journal: an entry as JSON with a checksum over its number and text. A line has one form only, so that
 * any other byte in it is seen.
 */
import { createHash } from 'node:crypto';
import type { JournalEntry } from '../../preload/contract.ts';

/** Hexadecimal digits of the SHA-256 that a line carries: enough against decay, which is what it is for. */
const CHECKSUM_DIGITS = 32;

/** The line with its line feed, UTF-8. The text may hold any character but a line break. */
export function formatLine({ number, text }: JournalEntry): Buffer {
  const checksum = createHash('sha256').update(`${number} ${text}`, 'utf8').digest('hex');
  return Buffer.from(
    `${beginning(number)}${checksum.slice(0, CHECKSUM_DIGITS)}","text":${JSON.stringify(text)}}\n`,
  );
}

/** The entry of a line given without its line feed; null unless every byte is as it was written. */
export function parseLine(line: Buffer): JournalEntry | null {
  const entry = entryOf(line.toString('utf8'));
  if (entry === null) return null;
  const expected = formatLine(entry);
  return expected.subarray(0, -1).equals(line) ? entry : null;
}

/** Whether these bytes can be what was written of the entry of that number before writing broke off. */
export function beginsLine(bytes: Buffer, number: number): boolean {
  const expected = Buffer.from(beginning(number)).subarray(0, bytes.length);
  return bytes.subarray(0, expected.length).equals(expected);
}

function beginning(number: number): string {
  return `{"number":${number},"sha256":"`;
}

function entryOf(json: string): JournalEntry | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return null;
    const { number, text } = value as Record<string, unknown>;
    return Number.isSafeInteger(number) && typeof text === 'string'
      ? { number: number as number, text }
      : null;
  } catch (error) {
    // The parser's one complaint: this is no JSON.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

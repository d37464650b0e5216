/**
 * What the journal's files hold together. Each file speaks for the numbers from the one in its name up to where the
 * next file begins; a line counts if it is as it was written, wherever it stands. Changes nothing.
 */
import { join } from 'node:path';
import type { JournalEntry } from '../../preload/contract.ts';
import type { Disk } from './disk.ts';
import { type JournalContent, readContent } from './journal-file.ts';
import { type JournalName, parseJournalName } from './names.ts';

export interface SurveyedFile extends JournalName {
  readonly content: JournalContent;
}

export interface Survey {
  /** By their first numbers; of two with the same one the damaged one comes first. */
  readonly files: readonly SurveyedFile[];
  /** The highest number that was ever given, as far as the files tell; 0 if there is none. */
  readonly last: number;
  /** The entries that follow each other without a gap up to `last`; none if that one cannot be read. */
  readonly entries: readonly JournalEntry[];
}

/** `floor` is the number of the newest snapshot. Throws only if the folder cannot be listed. Reads all files whole. */
export async function surveyJournal(
  disk: Disk,
  folder: string,
  { floor, log }: { floor: number; log: (line: string) => void },
): Promise<Survey> {
  const names = (await listJournal(disk, folder)).map(({ name }) => name);
  const files: SurveyedFile[] = [];
  for (const name of names) {
    const parsed = parseJournalName(name);
    if (parsed !== null) files.push({ ...parsed, content: await contentOf(disk, folder, parsed, log) });
  }
  const readable = numbered(files);
  // A name counts even when nothing of its file can be read: numbers are never given twice.
  const named = (files.at(-1)?.start ?? 1) - 1;
  const last = Math.max(floor, named, readable.at(-1)?.number ?? 0);
  return { files, last, entries: runUpTo(last, readable) };
}

/** The journal's files by their first numbers, the damaged one first. */
export async function listJournal(disk: Disk, folder: string): Promise<readonly JournalName[]> {
  const names = (await disk.list(folder)).map(({ name }) => parseJournalName(name));
  return names
    .filter((name) => name !== null)
    .sort((a, b) => a.start - b.start || Number(b.damaged) - Number(a.damaged));
}

async function contentOf(
  disk: Disk,
  folder: string,
  { name, start }: JournalName,
  log: (line: string) => void,
): Promise<JournalContent> {
  try {
    return readContent(await disk.read(join(folder, name)), start);
  } catch (error) {
    log(`safety: ${name} cannot be read: ${error}`);
    return { entries: [], state: 'damaged', length: 0 };
  }
}

/** Every readable entry once, in the order of their numbers; of two with one number the one written later. */
function numbered(files: readonly SurveyedFile[]): readonly JournalEntry[] {
  const entries = new Map<number, JournalEntry>();
  for (const [index, { start, content }] of files.entries()) {
    const end = files[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    for (const entry of content.entries) {
      if (entry.number >= start && entry.number < end) entries.set(entry.number, entry);
    }
  }
  return [...entries.values()].sort((a, b) => a.number - b.number);
}

function runUpTo(last: number, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  let begin = entries.length;
  for (let number = last; begin > 0 && entries[begin - 1]?.number === number; number -= 1) begin -= 1;
  return entries.slice(begin);
}

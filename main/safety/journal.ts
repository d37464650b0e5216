/**
 * The journal that is written: one file takes the next entries. Anything left half-done by a crash is put right first;
 * a damaged file is kept under another name and a new one begun. Who may write at all is the lock's business.
 */
import { join } from 'node:path';
import type { JournalEntry } from '../../preload/contract.ts';
import type { Disk } from './disk.ts';
import { formatLine } from './line.ts';
import { damagedName, journalName } from './names.ts';
import { listJournal, type Survey, type SurveyedFile } from './survey.ts';

/** Files that are kept whatever snapshots there are. */
const KEPT_FILES = 2;

/** The journal's end, kept true by every call that is given it. */
export interface OpenJournal {
  /** The number from which on all is readable; null if nothing is. */
  first: number | null;
  last: number;
  /** The file that takes the next entries; it need not be there yet. */
  name: string;
  /** Its acknowledged bytes. */
  length: number;
  /** There may be bytes behind them that could not be cut off. */
  ragged: boolean;
}

export interface JournalTools {
  readonly disk: Disk;
  readonly folder: string;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/**
 * Makes ready to write after what was found. Deletes nothing but the half-written end of the newest file.
 */
export async function openJournal(tools: JournalTools, survey: Survey): Promise<OpenJournal> {
  const { files, last, entries } = survey;
  const newest = files.at(-1);
  const resumed = newest !== undefined && resumes(newest, last) ? newest : null;
  await keepDamagedAside(tools, files);
  const name = resumed?.name ?? journalName(last + 1);
  const length = resumed === null ? 0 : await mend(tools, resumed);
  return { first: entries[0]?.number ?? null, last, name, length, ragged: false };
}

/** Whether the next entry belongs into this file, the newest one. */
function resumes({ start, damaged, content }: SurveyedFile, last: number): boolean {
  if (damaged || content.state === 'damaged') return false;
  return (content.entries.at(-1)?.number ?? start - 1) === last;
}

async function keepDamagedAside(
  { disk, folder, now, log }: JournalTools,
  files: readonly SurveyedFile[],
): Promise<void> {
  const taken = new Set(files.map(({ name }) => name));
  for (const file of files) {
    const torn = file.content.state === 'torn' && file !== files.at(-1);
    if (file.damaged || (file.content.state !== 'damaged' && !torn)) continue;
    const name = damagedName(file.start, now(), taken);
    taken.add(name);
    await disk.rename(join(folder, file.name), join(folder, name));
    await disk.syncFolder(folder);
    log(`safety: ${file.name} is damaged and kept as ${name}`);
  }
}

/** Ends the file behind its last whole line and sees it on the disk. Returns its length. */
async function mend({ disk, folder, log }: JournalTools, { name, content }: SurveyedFile): Promise<number> {
  const path = join(folder, name);
  if (content.state === 'torn') {
    log(`safety: the last line of ${name} was half-written and is dropped`);
    await disk.cut(path, content.length);
  }
  // What the last process wrote without acknowledging it may be in memory only.
  await disk.append(path, Buffer.from(content.state === 'unended' ? '\n' : ''));
  await disk.syncFolder(folder);
  return (await disk.size(path)) ?? 0;
}

/**
 * Whether the file is still as it was left; cuts off what a failed write left behind. If not, somebody else was here
 * and all must be read anew.
 */
export async function stands({ disk, folder }: JournalTools, journal: OpenJournal): Promise<boolean> {
  const path = join(folder, journal.name);
  const size = (await disk.size(path)) ?? 0;
  if (size > journal.length && journal.ragged) await disk.cut(path, journal.length);
  else if (size !== journal.length) return false;
  journal.ragged = false;
  return true;
}

/** Writes entries that follow `last`; on the disk when it returns. On an error none of them is there. */
export async function append(
  tools: JournalTools,
  journal: OpenJournal,
  entries: readonly JournalEntry[],
): Promise<void> {
  const { disk, folder, log } = tools;
  const bytes = Buffer.concat(entries.map(formatLine));
  try {
    await disk.append(join(folder, journal.name), bytes);
    if (journal.length === 0) await disk.syncFolder(folder);
  } catch (error) {
    journal.ragged = true;
    await stands(tools, journal).catch((second: unknown) =>
      log(`safety: ${journal.name} could not be cut back: ${second}`),
    );
    throw error;
  }
  journal.length += bytes.length;
  journal.last += entries.length;
  journal.first ??= entries[0]?.number ?? null;
}

/** Begins a new file for the entries from that number on, if there is none yet. */
export async function beginFile({ disk, folder }: JournalTools, start: number): Promise<void> {
  const path = join(folder, journalName(start));
  if ((await disk.size(path)) !== null) return;
  await disk.create(path, new Uint8Array());
  await disk.syncFolder(folder);
}

/**
 * Removes the files all of whose entries a snapshot holds, that of `number`, which must be one that is kept. The last
 * two stay, and damaged ones.
 */
export async function removeCovered({ disk, folder }: JournalTools, number: number): Promise<void> {
  const files = (await listJournal(disk, folder)).filter(({ damaged }) => !damaged);
  for (const [index, { name }] of files.slice(0, -KEPT_FILES).entries()) {
    const end = (files[index + 1]?.start ?? Number.POSITIVE_INFINITY) - 1;
    if (end <= number) await disk.remove(join(folder, name));
  }
}

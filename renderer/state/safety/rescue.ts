/**
 * What the safety copy still holds of a database that is lost: the newest snapshot that can be read and every entry
 * after it. Where the newest one is damaged the next older one serves; what is missing then is said, not guessed.
 */
import type { Instant } from '../../core/annotation/model.ts';
import type { BackupRows, BackupTools } from '../../core/backup/format.ts';
import { readBackup } from '../../core/backup/read.ts';
import { rowsAfter } from '../../core/journal/apply.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { NOTES_DATABASE_VERSION } from '../../data/database/notes-database.ts';
import type { NumberedRows } from '../../data/journal/contents.ts';
import type { SafetyApi, SafetyFailure, SafetyState } from '../../platform/platform.ts';
import { readEntries } from './checking.ts';

/** Living marks and notes. */
export interface Counts {
  readonly marks: number;
  readonly notes: number;
}

export interface Rescued {
  /** What the database becomes. */
  readonly content: NumberedRows;
  readonly counts: Counts;
  /** The snapshot that it begins with; null if there is none that can be read. */
  readonly snapshot: (Counts & { readonly made: string }) | null;
  /** Newer snapshots that cannot be read. */
  readonly damaged: number;
  /** Commits after the snapshot that were found. */
  readonly entries: number;
  /** When the last of them was made; null if there is none. */
  readonly until: Instant | null;
  /** Whether commits are missing or cannot be read. */
  readonly isMissing: boolean;
  /** Whether nothing at all can be read. */
  readonly isNothing: boolean;
  readonly folder: string;
}

const NO_ROWS: BackupRows = { marks: [], notes: [], bookmarks: [], authors: [], settings: [] };

/** Reads all that can be read. Fails if the copy does not answer: what it holds is not known then. */
export async function rescueContent(
  copy: SafetyApi,
  tools: BackupTools,
): Promise<Result<Rescued, SafetyFailure>> {
  const opened = await copy.openSafety();
  if (!opened.ok) return fail(opened.error);
  const state = opened.value;
  const newest = await newestReadable(copy, tools, state);
  if (!newest.ok) return newest;
  const { base, damaged } = newest.value;
  const number = base?.number ?? 0;
  const entries = await readEntries(copy, number);
  if (!entries.ok) return entries;
  const { read, isBroken } = entries.value;
  const rows = base?.rows ?? NO_ROWS;
  const all = rowsAfter(rows, read);
  return ok({
    content: { number: state.last, rows: all },
    counts: countLiving(all),
    snapshot: base === null ? null : { made: base.made, ...countLiving(rows) },
    damaged,
    entries: read.length,
    until: read.at(-1)?.at ?? null,
    isMissing: isBroken || number + read.length < state.last,
    isNothing: base === null && read.length === 0,
    folder: state.folder,
  });
}

interface Base {
  readonly number: number;
  readonly made: string;
  readonly rows: BackupRows;
}

/** The newest snapshot that can be read, and how many newer ones cannot. */
async function newestReadable(
  copy: SafetyApi,
  tools: BackupTools,
  { snapshots }: SafetyState,
): Promise<Result<{ readonly base: Base | null; readonly damaged: number }, SafetyFailure>> {
  for (const [damaged, { name, number, made }] of snapshots.entries()) {
    const rows = await rowsOf(copy, tools, name);
    if (!rows.ok) return rows;
    if (rows.value !== null) return ok({ base: { number, made, rows: rows.value }, damaged });
  }
  return ok({ base: null, damaged: snapshots.length });
}

/** Null if it is damaged or gone: another time it would be no better. */
async function rowsOf(
  copy: SafetyApi,
  tools: BackupTools,
  name: string,
): Promise<Result<BackupRows | null, SafetyFailure>> {
  const answer = await copy.readSnapshot({ name });
  if (!answer.ok) return answer.error.code === 'missing' ? ok(null) : fail(answer.error);
  const backup = await readBackup(answer.value.bytes, NOTES_DATABASE_VERSION, tools);
  return ok(backup.ok ? backup.value.rows : null);
}

/** The living ones among stored rows. Linear. */
export function countLiving({ marks, notes }: BackupRows): Counts {
  return { marks: marks.filter(isLiving).length, notes: notes.filter(isLiving).length };
}

function isLiving(row: unknown): boolean {
  return (row as { readonly deleted?: unknown }).deleted === null;
}

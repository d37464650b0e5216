/** Everything the user made as the bytes of one backup file, at one moment. Where it goes is the caller's. */
import type { Instant } from '../../core/annotation/model.ts';
import type { BackupRows } from '../../core/backup/format.ts';
import { joined } from '../../core/backup/joined.ts';
import { type WriteFailure, type WrittenBackup, writeBackup } from '../../core/backup/write.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { loadEverything } from '../../data/backup/gather.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { NOTES_DATABASE_VERSION } from '../../data/database/notes-database.ts';
import { settled } from '../annotating/annotating.ts';
import { backupTools } from './tools.ts';

export interface ComposedBackup {
  /** The moment whose state it holds: nothing that was changed later is taken for saved. */
  readonly created: Instant;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly counts: WrittenBackup['counts'];
}

export type ComposeFailure = WriteFailure | { readonly code: 'databaseUnavailable' };

/** Waits for what is being saved. */
export async function composeBackup(): Promise<Result<ComposedBackup, ComposeFailure>> {
  await settled();
  // Before the rows are read.
  const created = systemClock.now();
  const rows = await loadEverything();
  return rows.ok ? composeRows(rows.value, created) : fail({ code: 'databaseUnavailable' });
}

/** {@link composeBackup} of given rows. */
export async function composeRows(
  rows: BackupRows,
  created: Instant,
): Promise<Result<ComposedBackup, WriteFailure>> {
  const written = await writeBackup(rows, { created, database: NOTES_DATABASE_VERSION }, backupTools);
  if (!written.ok) return written;
  const { chunks, counts } = written.value;
  return ok({ created, bytes: joined(chunks), counts });
}

/** Day and time of an instant by the user's own clock, as names of files carry them: `2024-05-17`, `09`, `02`. */
export function localStamp(instant: Instant): Readonly<Record<'day' | 'hour' | 'minute', string>> {
  const made = new Date(instant);
  const digits = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${made.getFullYear()}-${digits(made.getMonth() + 1)}-${digits(made.getDate())}`,
    hour: digits(made.getHours()),
    minute: digits(made.getMinutes()),
  };
}

/**
 * Saves everything the user made as one file. Gathers it at one moment, has it written by core/backup and hands the
 * bytes to the platform; says what became of it.
 */
import type { Instant } from '../../core/annotation/model.ts';
import { BACKUP_MIME, type BackupRows } from '../../core/backup/format.ts';
import { joined } from '../../core/backup/joined.ts';
import { type WriteFailure, writeBackup } from '../../core/backup/write.ts';
import { loadEverything } from '../../data/backup/gather.ts';
import { systemClock } from '../../data/commit/clock.ts';
import { NOTES_DATABASE_VERSION } from '../../data/database/notes-database.ts';
import { saveSetting } from '../../data/settings/settings.ts';
import type { Platform, SaveFileResult } from '../../platform/platform.ts';
import { backupText } from '../../text-zh/backup.ts';
import { settled } from '../annotating/annotating.ts';
import { platform } from '../platform.ts';
import { backupTools } from './tools.ts';

/** The sentence to say about a backup, and whether it is good news. */
export interface BackupReport {
  readonly tone: 'done' | 'failed';
  readonly text: string;
}

/** Waits for what is being saved; never rejects. */
export async function saveBackup(): Promise<BackupReport> {
  await settled();
  // Before the rows are read: what changes in between is not taken for saved.
  const created = systemClock.now();
  const rows = await loadEverything();
  if (!rows.ok) return { tone: 'failed', text: backupText.saveUnavailable };
  const report = await saveRows(rows.value, created, platform());
  if (report.tone === 'done') await saveSetting('lastBackup', created);
  return report;
}

/** {@link saveBackup} of given rows, made at an instant. */
export async function saveRows(
  rows: BackupRows,
  created: Instant,
  machine: Pick<Platform, 'saveFile' | 'shell'>,
): Promise<BackupReport> {
  const written = await writeBackup(rows, { created, database: NOTES_DATABASE_VERSION }, backupTools);
  if (!written.ok) return { tone: 'failed', text: failureSentence(written.error) };
  const { chunks, counts } = written.value;
  const name = nameOf(new Date(created));
  const saved = await machine.saveFile({ name, mime: BACKUP_MIME, bytes: joined(chunks) });
  return reportOf(saved, machine.shell, backupText.counts(counts));
}

/** Two backups of one day must not meet; the user reads his own clock. */
function nameOf(made: Date): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  const day = `${made.getFullYear()}-${digits(made.getMonth() + 1)}-${digits(made.getDate())}`;
  return backupText.fileName(day, `${digits(made.getHours())}${digits(made.getMinutes())}`);
}

function failureSentence(failure: WriteFailure): string {
  return failure.code === 'tooMuch' ? backupText.saveTooMuch : backupText.saveUnportable(failure.rows);
}

function reportOf(saved: SaveFileResult, shell: Platform['shell'], counts: string): BackupReport {
  if (saved.ok) {
    const { name } = saved.value;
    const text = shell === 'desktop' ? backupText.saved(name, counts) : backupText.downloaded(name, counts);
    return { tone: 'done', text };
  }
  if (saved.error.code === 'cancelled') return { tone: 'failed', text: backupText.saveCancelled };
  return { tone: 'failed', text: backupText.saveFailed(saved.error.reason) };
}

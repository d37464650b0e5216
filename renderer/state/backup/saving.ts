/**
 * Saves everything the user made as one file. Gathers it at one moment, has it written by core/backup and hands the
 * bytes to the platform; says what became of it.
 */
import type { Instant } from '../../core/annotation/model.ts';
import { BACKUP_MIME, type BackupRows } from '../../core/backup/format.ts';
import type { Result } from '../../core/result.ts';
import { saveSetting } from '../../data/settings/settings.ts';
import type { Platform, SaveFileResult } from '../../platform/platform.ts';
import { backupText } from '../../text-zh/backup.ts';
import { platform } from '../platform.ts';
import {
  type ComposedBackup,
  type ComposeFailure,
  composeBackup,
  composeRows,
  localStamp,
} from './composing.ts';

/** The sentence to say about a backup, and whether it is good news. */
export interface BackupReport {
  readonly tone: 'done' | 'failed';
  readonly text: string;
}

/** Waits for what is being saved; never rejects. */
export async function saveBackup(): Promise<BackupReport> {
  const composed = await composeBackup();
  const report = await hand(composed, platform());
  if (composed.ok && report.tone === 'done') await saveSetting('lastBackup', composed.value.created);
  return report;
}

/** {@link saveBackup} of given rows, made at an instant. */
export async function saveRows(rows: BackupRows, created: Instant, machine: Machine): Promise<BackupReport> {
  return hand(await composeRows(rows, created), machine);
}

type Machine = Pick<Platform, 'saveFile' | 'shell'>;

async function hand(
  composed: Result<ComposedBackup, ComposeFailure>,
  machine: Machine,
): Promise<BackupReport> {
  if (!composed.ok) return { tone: 'failed', text: failureSentence(composed.error) };
  const { bytes, counts, created } = composed.value;
  // Two backups of one day must not meet; the user reads his own clock.
  const { day, hour, minute } = localStamp(created);
  const name = backupText.fileName(day, hour, minute);
  const saved = await machine.saveFile({ name, mime: BACKUP_MIME, bytes });
  return reportOf(saved, machine.shell, backupText.counts(counts));
}

function failureSentence(failure: ComposeFailure): string {
  if (failure.code === 'databaseUnavailable') return backupText.saveUnavailable;
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

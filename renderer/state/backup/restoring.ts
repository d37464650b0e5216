/**
 * Restores a backup: a chosen file becomes a preview, the preview with the user's choices becomes one commit that he
 * can take back. A file that is no good changes nothing.
 */
import { BACKUP_FILE_LIMIT, type BackupProblem } from '../../core/backup/format.ts';
import { type Backup, readBackup } from '../../core/backup/read.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { compareBackup } from '../../data/backup/compare.ts';
import type { Comparison } from '../../data/backup/comparison.ts';
import { loadEverything } from '../../data/backup/gather.ts';
import { type RestoreChoices, restoringChanges } from '../../data/backup/restoring.ts';
import type { CommitFailure } from '../../data/commit/change.ts';
import { NOTES_DATABASE_VERSION } from '../../data/database/notes-database.ts';
import { backupText } from '../../text-zh/backup.ts';
import { perform, settled, useAnnotating } from '../annotating/annotating.ts';
import { stopRemembering } from '../layout/remembered.ts';
import { snapshotBeforeRestoring } from '../safety/safety.ts';
import { backupTools, textDigest } from './tools.ts';

/** A backup held against what is stored here at one moment. */
export interface Preview {
  readonly fileName: string;
  /** When the backup was made. */
  readonly created: Backup['created'];
  readonly comparison: Comparison;
}

/** `unreadable`: the machine does not give the file's bytes. */
export type PreviewFailure =
  | BackupProblem
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'databaseUnavailable' };

/** Reads and verifies the file; stores nothing. Never rejects for what file or disk are. */
export async function previewBackup(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Result<Preview, PreviewFailure>> {
  const backup = await readFile(file);
  if (!backup.ok) return backup;
  await settled();
  const here = await loadEverything();
  if (!here.ok) return fail({ code: 'databaseUnavailable' });
  const { created, rows } = backup.value;
  const comparison = await compareBackup(rows, here.value, { pause: backupTools.pause, digest: textDigest });
  return ok({ fileName: file.name, created, comparison });
}

/** How many records a restoring wrote, and whether the page must be loaded anew to show the settings. */
export interface Restored {
  readonly records: number;
  readonly needsReload: boolean;
}

/** All of it or nothing. Refused if anything it would overwrite was changed since the preview. */
export async function restoreBackup(
  { comparison }: Preview,
  choices: RestoreChoices,
): Promise<Result<Restored, CommitFailure>> {
  const changes = restoringChanges(comparison, choices);
  const needsReload = choices.settings && comparison.settings.length > 0;
  // A note that comes back must not take the cursor, so that Ctrl+Z is not its field's.
  useAnnotating.setState({ selected: null });
  await snapshotBeforeRestoring();
  const result = await perform({ label: backupText.undoLabel, changes });
  if (!result.ok) return result;
  if (needsReload) stopRemembering();
  return ok({ records: result.value.revisions.length + comparison.damaged.length, needsReload });
}

async function readFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<Backup, BackupProblem | { readonly code: 'unreadable'; readonly detail: string }>> {
  if (file.size > BACKUP_FILE_LIMIT) return fail({ code: 'tooLarge' });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException) return fail({ code: 'unreadable', detail: String(error) });
    throw error;
  }
  return readBackup(bytes, NOTES_DATABASE_VERSION, backupTools);
}

/**
 * Saving a file: the native dialog chooses the place, then the content is written there as a whole or not at all.
 * Nothing is ever written anywhere else. Whether the request may be made at all is decided in ipc.ts.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SaveFileRequest, SaveFileResult } from '../preload/contract.ts';
import { saveText } from './text-zh.ts';

export interface SaveDialogOptions {
  readonly title: string;
  readonly defaultPath: string;
  readonly filters: { name: string; extensions: string[] }[];
}

/** What the dialog is asked and what it answers; Electron's `dialog.showSaveDialog` fits once bound to a window. */
export type ChooseFile = (
  options: SaveDialogOptions,
) => Promise<{ readonly canceled: boolean; readonly filePath: string }>;

const EXTENSIONS: Readonly<Record<SaveFileRequest['mime'], string>> = {
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/x-gazette-backup': 'zbbak',
};

/** Asks for a place below `folder` and writes the file. Every expected failure is in the result, in Chinese. */
export async function saveFile(
  request: SaveFileRequest,
  folder: string,
  choose: ChooseFile,
): Promise<SaveFileResult> {
  try {
    const choice = await choose(saveDialogOptions(request, folder));
    if (choice.canceled || choice.filePath === '') return { ok: false, error: { code: 'cancelled' } };
    await writeAtomically(choice.filePath, 'bytes' in request ? request.bytes : request.text);
    return { ok: true, value: { name: basename(choice.filePath) } };
  } catch (error) {
    return { ok: false, error: { code: 'failed', reason: failureReason(error) } };
  }
}

/** Asks for a place below `folder`, under the suggested name. */
export function saveDialogOptions(
  { name, mime }: Pick<SaveFileRequest, 'name' | 'mime'>,
  folder: string,
): SaveDialogOptions {
  return {
    title: saveText.dialogTitle,
    defaultPath: join(folder, name),
    filters: [{ name: saveText.fileKind[mime], extensions: [EXTENSIONS[mime]] }],
  };
}

/**
 * Writes bytes, or text as UTF-8, beside the target, flushes it to the disk and renames it over the target: after a power cut there is
 * the old file or the new one. Throws the file system's error, having removed what it began.
 */
export async function writeAtomically(target: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  // Outside the try: a file that somebody else put there is not ours to remove.
  const file = await open(temporary, 'wx');
  try {
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Why a file could not be written, as a Chinese sentence with what to do; unknown errors keep their own words. */
export function failureReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    saveText.failure[code] ?? saveText.otherFailure(error instanceof Error ? error.message : String(error))
  );
}

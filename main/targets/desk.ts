/**
 * Saving over files that may be there already, in two steps: the dialog chooses, and the page is told what stands
 * there; then the page says what is written, over it or beside it. The page knows a token and names, never a path:
 * nothing is written but where a dialog led, and nothing over a file that changed in between.
 */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type {
  ChooseTargetsRequest,
  ChooseTargetsResult,
  WriteTargetsRequest,
  WriteTargetsResult,
} from '../../preload/contract.ts';
import { type ChooseFile, failureReason, saveDialogOptions, writeAtomically } from '../files.ts';
import { saveText } from '../text-zh.ts';
import { readPresent } from './present.ts';

/** Electron's `dialog.showOpenDialog` fits once bound to a window. */
export type ChooseFolder = (options: {
  readonly title: string;
  readonly defaultPath: string;
  readonly properties: ('openDirectory' | 'createDirectory')[];
}) => Promise<{ readonly canceled: boolean; readonly filePaths: readonly string[] }>;

/** The dialogs of one window; `owner` tells it from others. */
export interface AskingWindow {
  readonly owner: number;
  readonly chooseFile: ChooseFile;
  readonly chooseFolder: ChooseFolder;
}

export interface TargetDesk {
  /** Every expected failure is in the result, in Chinese. */
  readonly choose: (request: ChooseTargetsRequest, window: AskingWindow) => Promise<ChooseTargetsResult>;
  /** Uses the token up, whatever comes of it. */
  readonly write: (request: WriteTargetsRequest, owner: number) => Promise<WriteTargetsResult>;
}

interface Target {
  readonly path: string;
  /** What stood there when it was chosen; null: nothing. */
  readonly digest: string | null;
}

interface Choice {
  readonly token: string;
  readonly targets: readonly Target[];
}

/** `folder` is where the dialogs begin. One choice is remembered for each window. */
export function createTargetDesk(folder: string): TargetDesk {
  const choices = new Map<number, Choice>();
  return {
    choose: (request, window) =>
      reported(async () => {
        const paths = await askFor(request, folder, window);
        if (paths === null) return { ok: false, error: { code: 'cancelled' } };
        const found = await Promise.all(paths.map(async (path) => ({ path, ...(await readPresent(path)) })));
        const token = randomUUID();
        choices.set(window.owner, { token, targets: found });
        const targets = found.map(({ path, file }) => ({ name: basename(path), present: file }));
        return { ok: true, value: { token, targets } };
      }),
    write: ({ token, writes }, owner) =>
      reported(async () => {
        const choice = choices.get(owner);
        if (choice?.token !== token || choice.targets.length !== writes.length) {
          return { ok: false, error: { code: 'refused', reason: saveText.staleTarget } };
        }
        choices.delete(owner);
        return writeAll(choice.targets, writes);
      }),
  };
}

/** The chosen paths in the order of the request; null if the dialog was left. */
async function askFor(
  request: ChooseTargetsRequest,
  folder: string,
  { chooseFile, chooseFolder }: AskingWindow,
): Promise<readonly string[] | null> {
  if (request.place === 'file') {
    const { canceled, filePath } = await chooseFile(saveDialogOptions(request, folder));
    return canceled || filePath === '' ? null : [filePath];
  }
  const { canceled, filePaths } = await chooseFolder({
    title: saveText.folderTitle,
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  return canceled || chosen === undefined ? null : request.names.map((name) => join(chosen, name));
}

async function writeAll(
  targets: readonly Target[],
  writes: WriteTargetsRequest['writes'],
): Promise<WriteTargetsResult> {
  const names: string[] = [];
  for (const [index, target] of targets.entries()) {
    const { text, where } = writes[index] ?? { text: '', where: 'beside' };
    try {
      const path = where === 'over' ? await unchanged(target) : await freePathBeside(target.path);
      if (path === null) return failed(saveText.changedTarget(basename(target.path)), names.length);
      await writeReserved(path, text, where);
      names.push(basename(path));
    } catch (error) {
      return failed(failureReason(error), names.length);
    }
  }
  return { ok: true, value: { names } };
}

/** The path, if what stands there is still what was chosen. */
async function unchanged({ path, digest }: Target): Promise<string | null> {
  return (await readPresent(path)).digest === digest ? path : null;
}

/** The first of `名称 (2).md`, `名称 (3).md` … that is free; an empty file holds it. */
async function freePathBeside(path: string): Promise<string> {
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let count = 2; ; count += 1) {
    const candidate = join(dirname(path), `${stem} (${count})${extension}`);
    const file = await open(candidate, 'wx').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
      throw error;
    });
    if (file === null) continue;
    await file.close();
    return candidate;
  }
}

async function writeReserved(path: string, text: string, where: 'over' | 'beside'): Promise<void> {
  try {
    await writeAtomically(path, text);
  } catch (error) {
    if (where === 'beside') await rm(path, { force: true });
    throw error;
  }
}

function failed(reason: string, written: number): WriteTargetsResult {
  const told = written === 0 ? reason : saveText.partWritten(reason, written);
  return { ok: false, error: { code: 'failed', reason: told } };
}

type Failed = Extract<WriteTargetsResult, { readonly ok: false }>;

async function reported<Answer>(work: () => Promise<Answer | Failed>): Promise<Answer | Failed> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: { code: 'failed', reason: failureReason(error) } };
  }
}

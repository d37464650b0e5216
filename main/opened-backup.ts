/**
 * A backup that the user opened from the desktop: found in the arguments of a start, kept until a page takes it, read
 * when it does. Nothing else that stands in arguments is ever opened.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, OpenedBackup, SaveFailure } from '../preload/contract.ts';
import { openingText } from './text-zh.ts';

/** The largest file that is read, in bytes: what a backup can be. */
const LIMIT_BYTES = 64 * 1024 * 1024;
const EXTENSION = '.zbbak';

export interface OpenedBackups {
  /** The file that a page shall get next; one that still waits is forgotten for it. Null: nothing was opened. */
  readonly offer: (path: string | null) => void;
  /** Has somebody told of every file that is offered from now on. */
  readonly announceTo: (tell: () => void) => void;
  /** The waiting backup, once; null if none waits. */
  readonly take: () => Promise<Answer<OpenedBackup | null, SaveFailure>>;
}

/** None waits yet. */
export function createOpenedBackups(): OpenedBackups {
  let waiting: string | null = null;
  let announce: (() => void) | null = null;
  return {
    offer: (path) => {
      if (path === null) return;
      waiting = path;
      announce?.();
    },
    announceTo: (tell) => {
      announce = tell;
    },
    take: async () => {
      const path = waiting;
      waiting = null;
      return path === null ? { ok: true, value: null } : readBackup(path);
    },
  };
}

/**
 * The absolute path of the backup that is named last in the arguments of a start, given as a path or a file: address,
 * relative to the folder in which the program was started; null if none is.
 */
export function backupIn(argv: readonly string[], folder: string): string | null {
  const paths = argv.slice(1).flatMap((each) => pathOf(each) ?? []);
  const last = paths.filter((path) => path.toLowerCase().endsWith(EXTENSION)).at(-1);
  return last === undefined ? null : resolve(folder, last);
}

function pathOf(argument: string): string | null {
  if (argument.startsWith('-')) return null;
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch (error) {
    // Of another machine, or none at all.
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

async function readBackup(path: string): Promise<Answer<OpenedBackup, SaveFailure>> {
  const name = basename(path);
  try {
    // Without waiting for a writer: a pipe can be called so as well.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return failed(openingText.noFile(name));
      if (facts.size > LIMIT_BYTES) return failed(openingText.tooLarge(name));
      return { ok: true, value: { name, bytes: new Uint8Array(await file.readFile()) } };
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(reasonOf(error, name));
  }
}

function reasonOf(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (openingText.failure[code] ?? openingText.otherFailure)(name);
}

function failed(reason: string): Answer<never, SaveFailure> {
  return { ok: false, error: { code: 'failed', reason } };
}

/**
 * Remembers in a file how the window last stood: written a moment after it was moved and when it closes, as a whole or
 * not at all. A file that cannot be read or written costs nothing but the place, and a line in the log.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { BrowserWindow } from 'electron';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import { parseWindowState, type WindowState } from './placing.ts';

/** How long a window must rest until its place is written, in milliseconds. */
const REST_MS = 500;

export interface WindowMemory {
  /** How a window last stood; null if nothing is remembered. */
  readonly recall: () => WindowState | null;
  readonly follow: (window: BrowserWindow) => void;
}

/** A memory in that file. */
export function createWindowMemory(file: string, log: Log): WindowMemory {
  return {
    recall: () => recall(file, log),
    follow: (window) => {
      let timer: NodeJS.Timeout | undefined;
      const save = () => {
        if (!window.isDestroyed()) remember(file, stateOf(window), log);
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(save, REST_MS);
      };
      window.on('resize', wait).on('move', wait).on('maximize', wait).on('unmaximize', wait);
      window.on('close', save);
    },
  };
}

/** As it stands, and as it would without being maximised. */
export function stateOf(window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, isMaximised: window.isMaximized() };
}

function recall(file: string, { log }: Log): WindowState | null {
  try {
    const state = parseWindowState(JSON.parse(readFileSync(file, 'utf8')));
    if (state === null) log('the window state is not one: ignored');
    return state;
  } catch (error) {
    if (!isMissing(error)) log(`the window state cannot be read: ${describeError(error)}`);
    return null;
  }
}

/** At once, since the program may end with the window. */
function remember(file: string, state: WindowState, { log }: Log): void {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeSync(handle, JSON.stringify(state));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    log(`the window state cannot be written: ${describeError(error)}`);
    rmSync(temporary, { force: true });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

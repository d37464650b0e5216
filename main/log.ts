/**
 * The local log: what went wrong in main, one line each, in a few files of limited size. It never leaves the machine,
 * and holds nothing of notes or documents; what may be said of an error is decided in errors.ts.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Log {
  /** Adds one line with the time, written at once. Never throws: a log that cannot be written is no reason to stop. */
  readonly log: (line: string) => void;
}

export interface LogOptions {
  /** A file that has grown to so many bytes is put aside. */
  readonly fileBytes?: number;
  readonly now?: () => Date;
}

const FILE_BYTES = 256 * 1024;
/** In UTF-16 units; a stack of an error fits. */
const LINE_LIMIT = 2000;
/** The newest first. */
const NAMES = ['main.log', 'main.1.log', 'main.2.log'] as const;

/** A log in a folder, which is made when it is needed; the one above must be there. */
export function createLog(folder: string, options: LogOptions = {}): Log {
  const { fileBytes = FILE_BYTES, now = () => new Date() } = options;
  const [current] = NAMES.map((name) => join(folder, name));
  return {
    log: (line) => {
      if (current === undefined) return;
      try {
        if (!existsSync(folder)) mkdirSync(folder);
        if (sizeOf(current) >= fileBytes) rotate(folder);
        appendFileSync(current, `${now().toISOString()} ${oneLine(line)}\n`);
      } catch {
        return; // A full or removed disk: the program goes on, and whoever writes notes says so himself.
      }
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Each file takes the next older name; the oldest is written over. */
function rotate(folder: string): void {
  for (const [index, name] of [...NAMES.entries()].reverse()) {
    const older = NAMES[index + 1];
    if (older !== undefined && statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined) {
      renameSync(join(folder, name), join(folder, older));
    }
  }
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s*[\r\n]+\s*/g, ' | ');
  return line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT)}…` : line;
}

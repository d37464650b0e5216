/**
 * Where the program keeps its data: in the user's own folder, or beside the program where it was made portable (a
 * stick). Decides, and tries whether the folder can be written; setting it is start-up's.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/** Frozen: the notes lie there. */
const DATA_FOLDER = 'gazette-reader';
const PORTABLE_FOLDER = 'gazette-reader-data';
/** An empty file of this name beside the program makes it portable. */
export const PORTABLE_MARKER = 'portable.txt';
const PORTABLE_SWITCH = '--portable';

/** What is known of the program that was started. */
export interface StartedProgram {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute, of the running executable. */
  readonly executable: string;
  readonly isPackaged: boolean;
}

export interface DataPlace {
  readonly kind: 'usual' | 'portable';
  /** Absolute. */
  readonly folder: string;
}

/** The program as the user sees it: an AppImage runs from a folder that is gone when it ends. */
export function programFile({ env, executable }: Pick<StartedProgram, 'env' | 'executable'>): string {
  const { APPIMAGE, APPDIR } = env;
  // Both are inherited by whatever an AppImage starts, so they are ours only if we lie in that folder.
  const isOurs = APPIMAGE !== undefined && APPDIR !== undefined && executable.startsWith(APPDIR + sep);
  return isOurs ? APPIMAGE : executable;
}

/** Portable by switch or marker file, but never when started for development. `appData` is the user's own folder. */
export function dataPlace(
  program: StartedProgram,
  appData: string,
  exists: (path: string) => boolean,
): DataPlace {
  const beside = dirname(programFile(program));
  const isPortable = program.argv.includes(PORTABLE_SWITCH) || exists(join(beside, PORTABLE_MARKER));
  return program.isPackaged && isPortable
    ? { kind: 'portable', folder: join(beside, PORTABLE_FOLDER) }
    : { kind: 'usual', folder: join(appData, DATA_FOLDER) };
}

/** Makes the folder if need be, and writes and removes a file in it. Null if that works, else the system's error. */
export function tryFolder(folder: string): Error | null {
  const trial = join(folder, `.${randomUUID()}.tmp`);
  try {
    makeFolder(folder);
    writeFileSync(trial, 'x', { flag: 'wx' });
    rmSync(trial);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * The folder of the lock by which a second start finds the first. On Linux it is made of symbolic links, which a stick
 * may not have; without it the program would take itself for the second one and end. There it lies with the session.
 */
export function lockFolder(
  folder: string,
  env: StartedProgram['env'],
  canLink: (folder: string) => boolean,
): string {
  if (canLink(folder)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const lock = join(env.XDG_RUNTIME_DIR || tmpdir(), `gazette-reader-${name}`);
  mkdirSync(lock, { recursive: true, mode: 0o700 });
  return lock;
}

/** Whether symbolic links can be made in the folder. */
export function holdsLinks(folder: string): boolean {
  const trial = join(folder, `.${randomUUID()}.tmp`);
  try {
    symlinkSync('nowhere', trial);
    rmSync(trial);
    return true;
  } catch {
    return false; // whatever the reason: the lock would fail for it too
  }
}

/** Node's own recursive one never ends where the parent is there and yet nothing can be made in it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}

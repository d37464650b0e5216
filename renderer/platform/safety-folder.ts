/**
 * A folder that the user once chose and the page may write into (File System Access). A file is swapped as a whole when it
 * is closed, and read back before anybody is told that it is there.
 */
import { fail, ok, type Result } from '../core/result.ts';

/** The part of a `FileSystemDirectoryHandle` that is needed. */
export interface FolderHandle {
  readonly name: string;
  readonly queryPermission: (wanted: Wanted) => Promise<PermissionState>;
  /** Asks the user; only while he presses something. */
  readonly requestPermission: (wanted: Wanted) => Promise<PermissionState>;
  readonly getFileHandle: (name: string, options?: { readonly create: boolean }) => Promise<FileHandle>;
  readonly removeEntry: (name: string) => Promise<void>;
  readonly keys: () => AsyncIterable<string>;
}

interface Wanted {
  readonly mode: 'readwrite';
}

interface FileHandle {
  readonly getFile: () => Promise<Pick<Blob, 'arrayBuffer'>>;
  readonly createWritable: () => Promise<{
    readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
    readonly close: () => Promise<void>;
    readonly abort: () => Promise<void>;
  }>;
}

/** `window.showDirectoryPicker`; rejects with an AbortError if the user leaves the dialog. */
export type PickFolder = (options: {
  readonly id: string;
  readonly mode: 'readwrite';
}) => Promise<FolderHandle>;

/**
 * `denied`: the browser wants to be asked anew; `gone`: the folder is not there; `occupied`: another program holds the
 * file; `different`: what was read back is not what was written.
 */
export interface FolderFailure {
  readonly code: 'denied' | 'gone' | 'full' | 'occupied' | 'different' | 'failed';
  /** For whoever helps. */
  readonly detail: string;
}

const WANTED: Wanted = { mode: 'readwrite' };

/** The folder's id makes the browser's dialog begin where it was left. Null if the user left it. */
export async function pickFolder(pick: PickFolder): Promise<Result<FolderHandle | null, FolderFailure>> {
  try {
    return ok(await pick({ id: 'gazette-safety', mode: 'readwrite' }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(null);
    return fail(folderFailure(error));
  }
}

/** Whether the page may write there without asking. */
export async function mayWrite(folder: FolderHandle): Promise<boolean> {
  return (await folder.queryPermission(WANTED)) === 'granted';
}

/** Asks the user if it must be; to be called from a press. */
export async function askToWrite(folder: FolderHandle): Promise<boolean> {
  try {
    return (await mayWrite(folder)) || (await folder.requestPermission(WANTED)) === 'granted';
  } catch (error) {
    // Without a press the browser does not even ask.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export interface FolderCopy {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Which of the files that are there then may go. */
  readonly outdated: (names: readonly string[]) => readonly string[];
}

/** Deletes old copies only once the new one was read back. That one of them could not be deleted is no failure. */
export async function writeCopy(
  folder: FolderHandle,
  { name, bytes, outdated }: FolderCopy,
): Promise<Result<null, FolderFailure>> {
  try {
    await writeFile(await folder.getFileHandle(name, { create: true }), bytes);
    const file = await (await folder.getFileHandle(name)).getFile();
    if (!isSame(new Uint8Array(await file.arrayBuffer()), bytes))
      return fail({ code: 'different', detail: name });
    for (const old of outdated(await namesIn(folder))) {
      // Held by another program, or gone already: the next copy tries again.
      await folder.removeEntry(old).catch(() => undefined);
    }
    return ok(null);
  } catch (error) {
    return fail(folderFailure(error));
  }
}

async function writeFile(file: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    // A stream that failed is closed already and refuses; what matters is the first error.
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

async function namesIn(folder: FolderHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

function isSame(read: Uint8Array, written: Uint8Array): boolean {
  return read.length === written.length && read.every((byte, index) => byte === written[index]);
}

const CODES: Readonly<Record<string, FolderFailure['code']>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'gone',
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'occupied',
  InvalidStateError: 'occupied',
};

function folderFailure(error: unknown): FolderFailure {
  const code = error instanceof DOMException ? CODES[error.name] : undefined;
  return { code: code ?? 'failed', detail: String(error) };
}

/** Whether what was stored once is a folder that can be written into. */
export function isFolder(stored: unknown): stored is FolderHandle {
  const methods = ['queryPermission', 'requestPermission', 'getFileHandle', 'removeEntry', 'keys'] as const;
  return (
    typeof stored === 'object' &&
    stored !== null &&
    methods.every((name) => typeof (stored as Partial<Record<string, unknown>>)[name] === 'function')
  );
}

/**
 * What the safety copy does with files, so that a test can let any of it fail. Every call but `size` throws the file
 * system's error.
 */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';

export interface ListedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

export interface Disk {
  /** The plain files of a folder, in the order of their names; none if there is no such folder. No link is followed. */
  readonly list: (folder: string) => Promise<readonly ListedFile[]>;
  /** The whole content; a link is refused. */
  readonly read: (path: string) => Promise<Buffer>;
  /** In bytes; null if there is no such file. */
  readonly size: (path: string) => Promise<number | null>;
  /** Adds to the end of a file, which is made if need be, and returns when all of the file is on the disk. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Shortens a file to that many bytes. */
  readonly cut: (path: string, length: number) => Promise<void>;
  /** Writes a file that must not be there yet, and returns when it is on the disk. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Takes the place of a file that is there. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file that is gone already is no error. */
  readonly remove: (path: string) => Promise<void>;
  /** False if it is there already. Its parent must be there. */
  readonly makeFolder: (path: string) => Promise<boolean>;
  /** Returns when the names in a folder are on the disk. */
  readonly syncFolder: (path: string) => Promise<void>;
}

/** The file system itself. */
export const nodeDisk: Disk = {
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(absent([]));
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const sized = files.sort().map(async (name) => ({ name, size: (await lstat(join(folder, name))).size }));
    return Promise.all(sized);
  },
  read: (path) => withFile(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0), (file) => file.readFile()),
  size: async (path) => (await lstat(path).catch(absent(null)))?.size ?? null,
  append: (path, bytes) =>
    withFile(path, 'a', async (file) => {
      await file.appendFile(bytes);
      await file.datasync();
    }),
  cut: truncate,
  create: (path, bytes) =>
    withFile(path, 'wx', async (file) => {
      await file.writeFile(bytes);
      await file.sync();
    }),
  rename,
  remove: (path) => rm(path, { force: true }),
  makeFolder: (path) => mkdir(path).then(() => true, unless('EEXIST', false)),
  syncFolder,
};

type File = Awaited<ReturnType<typeof open>>;

async function withFile<Value>(
  path: string,
  flags: string | number,
  use: (file: File) => Promise<Value>,
): Promise<Value> {
  const file = await open(path, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** Windows opens no folders and needs none of this; some file systems of USB sticks cannot do it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(path, 'r', (folder) => folder.sync()).catch(unless('EINVAL', undefined));
}

function absent<Value>(value: Value): (error: unknown) => Value {
  return unless('ENOENT', value);
}

function unless<Value>(code: string, value: Value): (error: unknown) => Value {
  return (error) => {
    if (codeOf(error) === code) return value;
    throw error;
  };
}

/** The code of a system error (`ENOSPC`); empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

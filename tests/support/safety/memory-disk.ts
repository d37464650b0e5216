/** A disk in memory, for tests that start the program thousands of times. It passes the same tests as the real one. */
import { dirname, join } from 'node:path';
import type { Disk } from '../../../main/safety/disk.ts';
import { systemError } from './places.ts';

/** An empty disk; folders are there once something lies in them or they were made. */
export function memoryDisk(): Disk {
  const files = new Map<string, Buffer>();
  const folders = new Set<string>();
  const present = (path: string): Buffer => {
    const bytes = files.get(path);
    if (bytes === undefined) throw systemError('ENOENT');
    return bytes;
  };
  const put = (path: string, bytes: Uint8Array): void => {
    files.set(path, Buffer.from(bytes));
    folders.add(dirname(path));
  };
  return {
    list: async (folder) =>
      [...files]
        .filter(([path]) => dirname(path) === folder)
        .map(([path, { length }]) => ({ name: path.slice(folder.length + 1), size: length }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: async (path) => Buffer.from(present(path)),
    size: async (path) => files.get(path)?.length ?? null,
    append: async (path, bytes) => put(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), bytes])),
    cut: async (path, length) => put(path, present(path).subarray(0, length)),
    create: async (path, bytes) => {
      if (files.has(path)) throw systemError('EEXIST');
      put(path, bytes);
    },
    rename: async (from, to) => {
      const moved = [...files].filter(([path]) => path === from || path.startsWith(`${from}/`));
      if (moved.length === 0 && !folders.has(from)) throw systemError('ENOENT');
      for (const [path, bytes] of moved) {
        files.delete(path);
        put(path === from ? to : join(to, path.slice(from.length)), bytes);
      }
      if (folders.delete(from)) folders.add(to);
    },
    remove: async (path) => void files.delete(path),
    makeFolder: async (path) => {
      if (folders.has(path)) return false;
      folders.add(path);
      return true;
    },
    syncFolder: async (path) => {
      if (!folders.has(path)) throw systemError('ENOENT');
    },
  };
}

/**
 * Remembers the folder for safety copies in a small database of its own. A handle is no JSON, so among the settings it
 * would be in the way of every backup; `gazette-index` is deleted without asking. Losing it loses no note: the user
 * chooses the folder again.
 */
import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { Instant } from '../../core/annotation/model.ts';

export interface KeptFolder {
  /** A FileSystemDirectoryHandle, as it was stored; what it can do is for the caller to find out. */
  readonly handle: unknown;
  /** In the names of this program's copies. */
  readonly mark: string;
  /** What {@link KeptFolder.last} held, to be compared with what is here now; null before the first copy. */
  readonly fingerprint: string | null;
  /** The moment whose state the newest copy holds. */
  readonly last: Instant | null;
}

export interface FolderMemory {
  /** Null if there is none, or it cannot be read. */
  readonly read: () => Promise<KeptFolder | null>;
  /** False if it could not be stored: it is good until the program is closed. */
  readonly write: (folder: KeptFolder) => Promise<boolean>;
  readonly forget: () => Promise<boolean>;
}

const DATABASE_NAME = 'gazette-safety-folder';
const KEY = 'folder';

/** `options` takes the IndexedDB implementation in tests. */
export function createFolderMemory(
  options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
): FolderMemory {
  const database = new Dexie(DATABASE_NAME, options);
  database.version(1).stores({ folders: '' });
  const folders = (): Table<KeptFolder, string> => database.table('folders');
  const done = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );
  return {
    read: async () => {
      // What an unusable database means is said where the notes are opened.
      const kept = await folders()
        .get(KEY)
        .catch(() => undefined);
      return kept ?? null;
    },
    write: (folder) => done(folders().put(folder, KEY)),
    forget: () => done(folders().delete(KEY)),
  };
}

/** A folder in memory that can go wrong as a real one does. */
import type { FolderHandle } from '../../../renderer/platform/safety-folder.ts';

export interface FakeFolder {
  readonly handle: FolderHandle;
  /** What stands in it now, by name. */
  readonly files: Map<string, Uint8Array>;
  /** How writing fails from now on: the name of the DOMException; null: not at all. */
  trouble: string | null;
  /** What the disk makes of what is written. */
  spoil: (bytes: Uint8Array) => Uint8Array;
  /** Names that cannot be deleted. */
  readonly held: Set<string>;
  permission: PermissionState;
  /** What the user answers when he is asked. */
  answer: PermissionState;
  asked: number;
}

export function fakeFolder(name = '备份'): FakeFolder {
  const files = new Map<string, Uint8Array>();
  const folder: FakeFolder = {
    files,
    trouble: null,
    spoil: (bytes) => bytes,
    held: new Set(),
    permission: 'granted',
    answer: 'granted',
    asked: 0,
    handle: {
      name,
      queryPermission: async () => folder.permission,
      requestPermission: async () => {
        folder.asked += 1;
        folder.permission = folder.answer;
        return folder.answer;
      },
      getFileHandle: async (fileName) => ({
        getFile: async () => new Blob([new Uint8Array(files.get(fileName) ?? [])]),
        createWritable: async () => {
          let written = new Uint8Array();
          return {
            write: async (bytes) => {
              if (folder.trouble !== null) throw new DOMException('refused', folder.trouble);
              written = new Uint8Array(bytes);
            },
            close: async () => void files.set(fileName, folder.spoil(written)),
            abort: async () => Promise.reject(new TypeError('closed already')),
          };
        },
      }),
      removeEntry: async (fileName) => {
        if (folder.held.has(fileName)) throw new DOMException('held', 'NoModificationAllowedError');
        files.delete(fileName);
      },
      keys: async function* () {
        yield* [...files.keys()];
      },
    },
  };
  return folder;
}

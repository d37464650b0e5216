import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { createFolderMemory, type KeptFolder } from '../../../../renderer/data/safety-folder/kept-folder.ts';

const KEPT: KeptFolder = {
  handle: { name: '备份' },
  mark: 'a1b2',
  fingerprint: '3 4',
  last: '2024-05-17T01:02:03.004Z' as Instant,
};

describe('the memory of the folder', () => {
  test('is empty at first, keeps one folder over a restart, and forgets it', async () => {
    const indexedDB = new IDBFactory();
    const memory = createFolderMemory({ indexedDB, IDBKeyRange });
    expect(await memory.read()).toBeNull();
    expect(await memory.write({ ...KEPT, mark: 'ffff' })).toBe(true);
    expect(await memory.write(KEPT)).toBe(true);
    expect(await createFolderMemory({ indexedDB, IDBKeyRange }).read()).toEqual(KEPT);
    expect(await memory.forget()).toBe(true);
    expect(await createFolderMemory({ indexedDB, IDBKeyRange }).read()).toBeNull();
  });

  test('lies in no database that holds notes or is deleted without asking', async () => {
    const indexedDB = new IDBFactory();
    await createFolderMemory({ indexedDB, IDBKeyRange }).write(KEPT);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toEqual(['gazette-safety-folder']);
  });

  test('says that it could not keep what cannot be stored', async () => {
    const memory = createFolderMemory({ indexedDB: new IDBFactory(), IDBKeyRange });
    expect(await memory.write({ ...KEPT, handle: () => undefined })).toBe(false);
    expect(await memory.read()).toBeNull();
  });
});

/** What the safety copy may count on of a disk; and that the real one waits until the bytes are on it. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeDisk } from '../../../../main/safety/disk.ts';
import { memoryDisk } from '../../../support/safety/memory-disk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = (text: string) => Buffer.from(text);

describe.each([
  ['the file system', () => nodeDisk],
  ['memory', memoryDisk],
])('%s', (_name, make) => {
  test('creates a file once', async () => {
    const disk = make();
    await disk.create(join(folder, 'a'), bytes('one'));
    await expect(disk.create(join(folder, 'a'), bytes('two'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await disk.read(join(folder, 'a'))).toEqual(bytes('one'));
  });

  test('appends to a file, and makes it if need be', async () => {
    const disk = make();
    await disk.append(join(folder, 'a'), bytes('on'));
    await disk.append(join(folder, 'a'), bytes('e'));
    await disk.append(join(folder, 'a'), bytes(''));
    expect(await disk.read(join(folder, 'a'))).toEqual(bytes('one'));
  });

  test('cuts a file, but makes none', async () => {
    const disk = make();
    await disk.create(join(folder, 'a'), bytes('one'));
    await disk.cut(join(folder, 'a'), 1);
    expect(await disk.read(join(folder, 'a'))).toEqual(bytes('o'));
    await expect(disk.cut(join(folder, 'b'), 1)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('lists plain files by name with their sizes', async () => {
    const disk = make();
    for (const name of ['b', 'a']) await disk.create(join(folder, name), bytes(`${name}x`));
    await disk.makeFolder(join(folder, 'c'));
    await disk.create(join(folder, 'c/d'), bytes(''));
    expect(await disk.list(folder)).toEqual([
      { name: 'a', size: 2 },
      { name: 'b', size: 2 },
    ]);
    expect(await disk.list(join(folder, 'none'))).toEqual([]);
  });

  test('tells a size, and that there is no file', async () => {
    const disk = make();
    await disk.create(join(folder, 'a'), bytes('one'));
    expect(await disk.size(join(folder, 'a'))).toBe(3);
    expect(await disk.size(join(folder, 'b'))).toBeNull();
    await expect(disk.read(join(folder, 'b'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('renames over what is there, and folders with their files', async () => {
    const disk = make();
    await disk.create(join(folder, 'a'), bytes('one'));
    await disk.create(join(folder, 'b'), bytes('two'));
    await disk.rename(join(folder, 'a'), join(folder, 'b'));
    expect(await disk.list(folder)).toEqual([{ name: 'b', size: 3 }]);
    await disk.makeFolder(join(folder, 'c'));
    await disk.create(join(folder, 'c/d'), bytes('x'));
    await disk.rename(join(folder, 'c'), join(folder, 'e'));
    expect(await disk.read(join(folder, 'e/d'))).toEqual(bytes('x'));
    await expect(disk.rename(join(folder, 'c'), join(folder, 'f'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('removes a file, and does not mind if it is gone', async () => {
    const disk = make();
    await disk.create(join(folder, 'a'), bytes('one'));
    await disk.remove(join(folder, 'a'));
    await disk.remove(join(folder, 'a'));
    expect(await disk.list(folder)).toEqual([]);
  });

  test('makes a folder once and says so', async () => {
    const disk = make();
    expect(await disk.makeFolder(join(folder, 'a'))).toBe(true);
    expect(await disk.makeFolder(join(folder, 'a'))).toBe(false);
    await disk.syncFolder(join(folder, 'a'));
    await expect(disk.syncFolder(join(folder, 'b'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the file system', () => {
  test('makes no folder where its parent is gone', async () => {
    await expect(nodeDisk.makeFolder(join(folder, 'stick/safety'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('follows no link', async () => {
    writeFileSync(join(folder, 'a'), 'x');
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    mkdirSync(join(folder, 'c'));
    symlinkSync(join(folder, 'c'), join(folder, 'd'));
    expect((await nodeDisk.list(folder)).map(({ name }) => name)).toEqual(['a']);
    await expect(nodeDisk.read(join(folder, 'b'))).rejects.toMatchObject({ code: 'ELOOP' });
  });

  test.each([
    ['append', 'datasync', (path: string) => nodeDisk.append(path, bytes('one'))],
    ['create', 'sync', (path: string) => nodeDisk.create(path, bytes('one'))],
    ['syncFolder', 'sync', () => nodeDisk.syncFolder(folder)],
  ] as const)('%s returns after %s, and fails with it', async (_name, flush, call) => {
    const handle = await open(join(folder, 'x'), 'w');
    await handle.close();
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    let flushed = 0;
    const spy = vi.spyOn(prototype, flush).mockImplementation(async () => {
      await Promise.resolve();
      flushed += 1;
    });
    try {
      await call(join(folder, 'a'));
      expect(flushed).toBe(1);
      spy.mockRejectedValue(Object.assign(new Error('x'), { code: 'EIO' }));
      await expect(call(join(folder, 'b'))).rejects.toMatchObject({ code: 'EIO' });
    } finally {
      spy.mockRestore();
    }
  });

  test('a folder that cannot be flushed, as on some sticks, is no failure', async () => {
    const handle = await open(join(folder, 'x'), 'w');
    await handle.close();
    const refusal = Object.assign(new Error('x'), { code: 'EINVAL' });
    const spy = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync').mockRejectedValue(refusal);
    try {
      await nodeDisk.syncFolder(folder);
      expect(spy).toHaveBeenCalledOnce();
    } finally {
      spy.mockRestore();
    }
    expect(readdirSync(folder)).toEqual(['x']);
  });
});

/** Saving through the dialog: whole or not at all, and only where the dialog said. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChooseFile } from '../../../main/files.ts';
import { failureReason, saveFile, writeAtomically } from '../../../main/files.ts';

const request = { name: '批注.md', mime: 'text/markdown', text: '《办法》第十三条\n' } as const;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const choosing =
  (filePath: string): ChooseFile =>
  async () => ({ canceled: false, filePath });

test('writes the text where the dialog said, and names the file', async () => {
  const target = join(folder, '我的 批注.md');
  expect(await saveFile(request, folder, choosing(target))).toEqual({
    ok: true,
    value: { name: '我的 批注.md' },
  });
  expect(readFileSync(target, 'utf8')).toBe(request.text);
  expect(readdirSync(folder)).toEqual(['我的 批注.md']);
});

test('writes bytes as they are, and offers the type of backups', async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 0, 0xff, 0xfe, 0xc0, 0x80]);
  const target = join(folder, '备份.zbbak');
  const backup = { name: '备份.zbbak', mime: 'application/x-gazette-backup', bytes } as const;
  const asked: unknown[] = [];
  const outcome = await saveFile(backup, folder, async ({ filters }) => {
    asked.push(filters);
    return { canceled: false, filePath: target };
  });
  expect(outcome).toEqual({ ok: true, value: { name: '备份.zbbak' } });
  expect(new Uint8Array(readFileSync(target))).toEqual(bytes);
  expect(asked).toEqual([[{ name: '政报研读备份', extensions: ['zbbak'] }]]);
});

test('the dialog is asked for the suggested name, in the given folder, with the type in Chinese', async () => {
  const asked: unknown[] = [];
  await saveFile(request, '/home/u/文档', async (options) => {
    asked.push(options);
    return { canceled: true, filePath: '' };
  });
  expect(asked).toEqual([
    {
      title: '保存文件',
      defaultPath: join('/home/u/文档', '批注.md'),
      filters: [{ name: 'Markdown 文档', extensions: ['md'] }],
    },
  ]);
});

test('a cancelled dialog writes nothing', async () => {
  const outcome = await saveFile(request, folder, async () => ({
    canceled: true,
    filePath: join(folder, 'x'),
  }));
  expect(outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('a dialog that fails is a failure in the result, not a rejection', async () => {
  const outcome = await saveFile(request, folder, async () => {
    throw new Error('portal gone');
  });
  expect(outcome).toEqual({
    ok: false,
    error: { code: 'failed', reason: '文件没有保存成功（portal gone）。请换一个位置再试。' },
  });
});

test.each([
  [
    'a folder that is gone',
    (base: string) => join(base, 'U盘/批注.md'),
    '文件夹不存在，可能U盘已拔出。请重新选择位置。',
  ],
  ['a place below a file', (base: string) => join(base, 'plain/批注.md'), '所选位置不是文件夹，请重新选择。'],
  ['the name of a folder', (base: string) => join(base, 'taken'), '所选名称已是一个文件夹，请换一个文件名。'],
  [
    'too long a name',
    (base: string) => join(base, `${'长'.repeat(100)}.md`),
    '文件名或路径过长，请缩短文件名，或换一个文件夹。',
  ],
])('%s fails with what to do, and leaves nothing behind', async (_name, place, reason) => {
  mkdirSync(join(folder, 'taken/inside'), { recursive: true });
  writeFileSync(join(folder, 'plain'), 'x');
  expect(await saveFile(request, folder, choosing(place(folder)))).toEqual({
    ok: false,
    error: { code: 'failed', reason },
  });
  expect(readdirSync(folder)).toEqual(['plain', 'taken']);
});

test.each([
  ['EACCES', '没有写入这个位置的权限，请换一个文件夹。'],
  ['EROFS', '这个位置是只读的，请换一个文件夹。'],
  ['ENOSPC', '磁盘空间不足，请清理后重试，或换一个位置。'],
  ['EBUSY', '文件正被其他程序使用，请关闭后重试。'],
])('%s is said in Chinese', (code, sentence) => {
  expect(failureReason(Object.assign(new Error('x'), { code }))).toBe(sentence);
});

test('a failed write leaves the earlier file as it was', async () => {
  const target = join(folder, '批注.md');
  writeFileSync(target, 'old');
  await expect(writeAtomically(join(target, 'x'), 'new')).rejects.toThrow();
  expect(readFileSync(target, 'utf8')).toBe('old');
});

test('overwriting replaces the whole content', async () => {
  const target = join(folder, '批注.md');
  writeFileSync(target, 'a much longer earlier text');
  await writeAtomically(target, '新');
  expect(readFileSync(target, 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['批注.md']);
});

/** Where Node keeps what every open file can do; what is spied on there must be restored. */
async function handlePrototype(path: string): Promise<FileHandle> {
  const handle = await open(path);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

test('the whole text is flushed to the disk before it takes the place of the earlier file', async () => {
  const target = join(folder, '批注.md');
  writeFileSync(target, 'old');
  const seen: string[][] = [];
  const sync = vi.spyOn(await handlePrototype(target), 'sync').mockImplementation(async () => {
    seen.push(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
  });
  try {
    await writeAtomically(target, '新');
  } finally {
    sync.mockRestore();
  }
  expect(seen.map((texts) => texts.sort())).toEqual([['old', '新']]);
  expect(readFileSync(target, 'utf8')).toBe('新');
});

test('a disk that cannot be flushed leaves the earlier file, and nothing beside it', async () => {
  const target = join(folder, '批注.md');
  writeFileSync(target, 'old');
  const sync = vi
    .spyOn(await handlePrototype(target), 'sync')
    .mockRejectedValue(Object.assign(new Error('x'), { code: 'ENOSPC' }));
  try {
    await expect(writeAtomically(target, '新')).rejects.toMatchObject({ code: 'ENOSPC' });
  } finally {
    sync.mockRestore();
  }
  expect(readdirSync(folder)).toEqual(['批注.md']);
  expect(readFileSync(target, 'utf8')).toBe('old');
});

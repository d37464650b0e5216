/** A backup opened from the desktop: found in the arguments, given once, and a sentence for a file that cannot be read. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupIn, createOpenedBackups } from '../../../main/opened-backup.ts';

const LIMIT = 64 * 1024 * 1024;

describe('the arguments of a start', () => {
  test('name a backup by its extension, whatever else they hold', () => {
    const argv = [
      '/opt/gazette-reader',
      '--lang=zh',
      '/u/a.txt',
      '/u/备份 1.zbbak',
      '--x=/u/b.zbbak',
      '/u/a.md',
    ];
    expect(backupIn(argv, '/')).toBe('/u/备份 1.zbbak');
    expect(backupIn(['/opt/reader', '/u/备份.ZBBAK'], '/')).toBe('/u/备份.ZBBAK');
  });

  test('are relative to the folder they were given in', () => {
    expect(backupIn(['reader', '备份.zbbak'], '/home/u/文档')).toBe('/home/u/文档/备份.zbbak');
  });

  test('may name it as an address, as file managers do', () => {
    const path = '/home/u/我的 备份 100%#1.zbbak';
    expect(backupIn(['reader', pathToFileURL(path).href], '/')).toBe(path);
  });

  test('name the last of several', () => {
    expect(backupIn(['reader', '/a.zbbak', '/b.zbbak'], '/')).toBe('/b.zbbak');
  });

  test.each([
    [[]],
    [['/opt/x.zbbak']],
    [['reader']],
    [['reader', '/etc/passwd', '.zbbak/x', '--open=/a.zbbak', '-a.zbbak']],
    [['reader', 'file://other.example/share/a.zbbak', 'file:%zz.zbbak', 'file:///a%2Fb.zbbak']],
  ])('%j name none', (argv) => {
    expect(backupIn(argv, '/')).toBeNull();
  });
});

describe('an opened backup', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-opened-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const opened = (path: string) => {
    const backups = createOpenedBackups();
    backups.offer(path);
    return backups.take();
  };

  test('is given once, with its name and bytes', async () => {
    const path = join(folder, '政报研读备份 2024.zbbak');
    writeFileSync(path, Buffer.from([0x50, 0x4b, 0, 0xff]));
    const backups = createOpenedBackups();
    expect(await backups.take()).toEqual({ ok: true, value: null });
    backups.offer(path);
    expect(await backups.take()).toEqual({
      ok: true,
      value: { name: '政报研读备份 2024.zbbak', bytes: new Uint8Array([0x50, 0x4b, 0, 0xff]) },
    });
    expect(await backups.take()).toEqual({ ok: true, value: null });
  });

  test('is found under a path of two hundred characters with blanks', async () => {
    const deep = join(folder, ...['共享 文档', '二〇二四年 学习会', '备份'].map((name) => name.repeat(8)));
    mkdirSync(deep, { recursive: true });
    const path = join(deep, `${'甲'.repeat(60)}.zbbak`);
    expect(path.length).toBeGreaterThan(200);
    writeFileSync(path, 'x');
    expect(await opened(path)).toMatchObject({ ok: true, value: { name: basename(path) } });
  });

  test('gives way to the one that is opened after it, and each is announced', async () => {
    writeFileSync(join(folder, 'a.zbbak'), 'a');
    writeFileSync(join(folder, 'b.zbbak'), 'b');
    const backups = createOpenedBackups();
    let told = 0;
    backups.offer(join(folder, 'a.zbbak'));
    backups.announceTo(() => {
      told += 1;
    });
    backups.offer(join(folder, 'b.zbbak'));
    backups.offer(null);
    expect(told).toBe(1);
    expect(await backups.take()).toMatchObject({ value: { name: 'b.zbbak' } });
  });

  test('may be as large as a backup can be, and no larger', async () => {
    const path = join(folder, 'a.zbbak');
    writeFileSync(path, '');
    truncateSync(path, LIMIT);
    expect(await opened(path)).toMatchObject({ ok: true });
    truncateSync(path, LIMIT + 1);
    expect(await opened(path)).toEqual(failed('“a.zbbak”太大（超过 64 MB），不是本程序保存的备份。'));
  });

  test('that is gone, a folder or a pipe is told in a sentence, at once', async () => {
    expect(await opened(join(folder, 'a.zbbak'))).toEqual(
      failed('找不到“a.zbbak”，可能U盘已拔出，或者文件已被移走、改名。'),
    );
    mkdirSync(join(folder, 'b.zbbak'));
    expect(await opened(join(folder, 'b.zbbak'))).toEqual(failed('“b.zbbak”不是一个文件，没有打开。'));
    execFileSync('mkfifo', [join(folder, 'c.zbbak')]);
    expect(await opened(join(folder, 'c.zbbak'))).toEqual(failed('“c.zbbak”不是一个文件，没有打开。'));
    expect(await opened(join(folder, `${'长'.repeat(300)}.zbbak`))).toMatchObject({
      error: { reason: expect.stringContaining('路径过长') },
    });
  });
});

function failed(reason: string) {
  return { ok: false, error: { code: 'failed', reason } };
}

/** Where the data lie: the user's own folder, or beside the program that was made portable. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  dataPlace,
  holdsLinks,
  lockFolder,
  programFile,
  type StartedProgram,
  tryFolder,
} from '../../../main/places.ts';
import { unwritableSentence } from '../../../main/unwritable.ts';

const APP_DATA = '/home/u/.config';
const usual = { kind: 'usual', folder: '/home/u/.config/gazette-reader' };
const portable = { kind: 'portable', folder: '/media/U盘 1/gazette-reader-data' };
const program: StartedProgram = {
  argv: ['/media/U盘 1/gazette-reader'],
  env: {},
  executable: '/media/U盘 1/gazette-reader',
  isPackaged: true,
};
const nothing = () => false;
const marker = (path: string) => path === '/media/U盘 1/portable.txt';

describe('the data', () => {
  test('lie in the user’s folder', () => {
    expect(dataPlace(program, APP_DATA, nothing)).toEqual(usual);
    expect(dataPlace(program, APP_DATA, (path) => path === '/home/u/portable.txt')).toEqual(usual);
  });

  test('lie beside a program with the marker or the switch', () => {
    expect(dataPlace(program, APP_DATA, marker)).toEqual(portable);
    const switched = { ...program, argv: [...program.argv, '--portable'] };
    expect(dataPlace(switched, APP_DATA, nothing)).toEqual(portable);
    const named = { ...program, argv: [...program.argv, '--portable-x', '/tmp/--portable'] };
    expect(dataPlace(named, APP_DATA, nothing)).toEqual(usual);
  });

  test('never lie beside a start for development', () => {
    const started = { ...program, argv: ['electron', '.', '--portable'], isPackaged: false };
    expect(dataPlace(started, APP_DATA, () => true)).toEqual(usual);
  });

  test('lie beside the AppImage, not in the folder it runs from', () => {
    const env = { APPIMAGE: '/media/U盘 1/reader.AppImage', APPDIR: '/tmp/.mount_x' };
    const image = { ...program, env, executable: '/tmp/.mount_x/gazette-reader' };
    expect(dataPlace(image, APP_DATA, marker)).toEqual(portable);
    expect(programFile(image)).toBe(env.APPIMAGE);
  });

  test('do not lie beside an AppImage that started this program', () => {
    const env = { APPIMAGE: '/opt/other.AppImage', APPDIR: '/media/U盘' };
    expect(programFile({ ...program, env })).toBe(program.executable);
  });
});

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-places-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is made, tried and left empty', () => {
    expect(tryFolder(join(folder, '数据/gazette-reader'))).toBeNull();
    expect(readdirSync(join(folder, '数据/gazette-reader'))).toEqual([]);
  });

  test('that cannot be made or written is told of', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(tryFolder(join(folder, 'file'))).toMatchObject({ code: 'ENOTDIR' });
    expect(tryFolder(join(folder, 'file/below'))).toMatchObject({ code: 'ENOTDIR' });
    // Not even root can make anything here.
    expect(tryFolder('/proc/gazette/data')).toMatchObject({ code: 'ENOENT' });
  });

  test('holds the lock itself, if it can have links', () => {
    expect(lockFolder(folder, {}, holdsLinks)).toBe(folder);
    expect(readdirSync(folder)).toEqual([]);
    expect(holdsLinks(join(folder, 'gone'))).toBe(false);
  });

  test('without links has its lock with the session: the same for each start, another for another folder', () => {
    const lock = (data: string) => lockFolder(data, { XDG_RUNTIME_DIR: folder }, () => false);
    expect(lock('/media/u/a')).toBe(lock('/media/u/a'));
    expect(lock('/media/u/a')).not.toBe(lock('/media/u/b'));
    expect(
      readdirSync(folder)
        .map((name) => join(folder, name))
        .sort(),
    ).toEqual([lock('/media/u/a'), lock('/media/u/b')].sort());
  });

  test('that cannot be written ends in a sentence with the folder, what is safe and what to do', () => {
    const full = Object.assign(new Error('x'), { code: 'ENOSPC' });
    const said = unwritableSentence({ kind: 'portable', folder: portable.folder }, full);
    for (const part of [portable.folder, '便携版', '已有的批注没有改动', '磁盘已满', '复制到能写入的磁盘']) {
      expect(said).toContain(part);
    }
    expect(unwritableSentence({ kind: 'usual', folder: '/x' }, new Error('y'))).toContain(
      '请检查磁盘是否已满',
    );
  });
});

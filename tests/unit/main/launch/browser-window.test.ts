/** Finding a browser, the command line of its window, and how its end is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, openBrowserWindow, windowArguments } from '../../../../main/launch/browser-window.ts';
import { browserProfile, desktopData, notesElsewhere } from '../../../../main/launch/data-folders.ts';
import { put } from './project-fixture.ts';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'browser-'));
});
afterAll(() => rmSync(base, { recursive: true }));

test('on Linux the first known name on PATH is taken, and CHROMIUM_PATH before it', () => {
  put(base, 'one/google-chrome', '');
  put(base, 'two/chromium', '');
  const env = { PATH: `${join(base, 'one')}:${join(base, 'two')}:relative:` };
  expect(findBrowser({ platform: 'linux', env })).toBe(join(base, 'two/chromium'));
  const given = join(base, 'one/google-chrome');
  expect(findBrowser({ platform: 'linux', env: { ...env, CHROMIUM_PATH: given } })).toBe(given);
  expect(findBrowser({ platform: 'linux', env: { CHROMIUM_PATH: join(base, 'none'), PATH: '' } })).toBeNull();
});

test('on Windows Edge is found where it is installed', () => {
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findBrowser({ platform: 'win32', env }, (path) => path === edge)).toBe(edge);
  expect(findBrowser({ platform: 'win32', env: {} }, () => true)).toBeNull();
});

test('a relative folder on PATH is never searched', () => {
  expect(
    findBrowser({ platform: 'linux', env: { PATH: 'bin:./tools' } }, (path) => !path.startsWith('/')),
  ).toBeNull();
});

test('the window has the address, a profile of its own and the browser’s sandbox', () => {
  const args = windowArguments('http://127.0.0.1:17630/', '/home/u/profile');
  expect(args).toContain('--app=http://127.0.0.1:17630/');
  expect(args).toContain('--user-data-dir=/home/u/profile');
  expect(args.join(' ')).not.toContain('sandbox');
});

test('the data folders are frozen', () => {
  const linux = { platform: 'linux', home: '/home/u', env: {} } as const;
  expect(browserProfile(linux)).toBe('/home/u/.local/share/gazette-reader/browser');
  expect(desktopData(linux)).toBe('/home/u/.config/gazette-reader');
  expect(browserProfile({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/gazette-reader/browser');
  const windows = {
    platform: 'win32',
    home: 'C:/u',
    env: { LOCALAPPDATA: 'C:/l', APPDATA: 'C:/r' },
  } as const;
  expect(browserProfile(windows)).toBe(join('C:/l', 'gazette-reader', 'browser'));
  expect(desktopData(windows)).toBe(join('C:/r', 'gazette-reader'));
});

test('notes of the other shell are noticed', () => {
  const machine = { platform: 'linux', home: join(base, 'home'), env: {} } as const;
  expect(notesElsewhere(machine, 'electron')).toBeNull();
  expect(notesElsewhere(machine, 'browser')).toBeNull();
  put(base, 'home/.local/share/gazette-reader/browser/Default/IndexedDB/x', '');
  put(base, 'home/.config/gazette-reader/IndexedDB/x', '');
  expect(notesElsewhere(machine, 'electron')).toContain('.local/share/gazette-reader');
  expect(notesElsewhere(machine, 'browser')).toContain('.config/gazette-reader');
});

const script = (code: string): readonly string[] => {
  const file = join(base, `${code.length}-${Math.trunc(performance.now() * 1000)}.mjs`);
  writeFileSync(file, code);
  return [file];
};

test('a browser that ends at once without an error has handed its window over', async () => {
  expect(await openBrowserWindow(process.execPath, script('')).ended).toEqual({ kind: 'handedOver' });
});

test('a browser that ends later was closed by the user', async () => {
  const window = openBrowserWindow(process.execPath, script('setTimeout(() => {}, 3200)'));
  expect(await window.ended).toEqual({ kind: 'closed' });
});

test('a browser that fails says how', async () => {
  expect(await openBrowserWindow(process.execPath, script('process.exit(21)')).ended).toEqual({
    kind: 'failed',
    cause: 'exit 21',
  });
  const none = openBrowserWindow(join(base, 'no-such-browser'), []);
  expect(await none.ended).toEqual({ kind: 'failed', cause: expect.stringContaining('ENOENT') });
});

test('closing ends the process', async () => {
  const window = openBrowserWindow(process.execPath, script('setInterval(() => {}, 1000)'));
  window.close();
  expect(await window.ended).toEqual({ kind: 'failed', cause: 'SIGTERM' });
});

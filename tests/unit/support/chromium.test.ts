import { describe, expect, test } from 'vitest';
import { browserPlaces } from '../../../main/launch/browser-places.ts';
import { chromiumArguments, type Machine, missingPackages, searchChromium } from '../../support/chromium.ts';

const OWN = '/home/user/.cache/ms-playwright/chromium-1/chrome';
const FONTS = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

function machine(files: readonly string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n',
    playwrightsOwn: OWN,
    exists: (path) => files.includes(path),
    ...changes,
  };
}

describe('the search for Chromium', () => {
  test('takes CHROMIUM_PATH before anything installed', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chrome' };
    expect(searchChromium(machine(['/usr/bin/chromium', '/opt/chrome'], { env }))).toEqual({
      kind: 'found',
      path: '/opt/chrome',
    });
  });

  test('says that CHROMIUM_PATH is wrong instead of using another', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chrome' };
    expect(searchChromium(machine(['/usr/bin/chromium'], { env }))).toEqual({
      kind: 'none',
      message: 'CHROMIUM_PATH names no file: /opt/chrome',
    });
  });

  test('passes over an empty CHROMIUM_PATH', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '' };
    expect(searchChromium(machine(['/usr/bin/chromium'], { env }))).toMatchObject({
      path: '/usr/bin/chromium',
    });
  });

  test('takes an installed browser before the one of Playwright', () => {
    expect(searchChromium(machine(['/usr/bin/google-chrome', OWN]))).toMatchObject({
      path: '/usr/bin/google-chrome',
    });
    expect(searchChromium(machine([OWN]))).toEqual({ kind: 'found', path: OWN });
  });

  test('ends in an installation on Debian as root', () => {
    expect(searchChromium(machine([], { isRoot: true }))).toEqual({ kind: 'install' });
  });

  test.each<[string, Partial<Machine>]>([
    ['without root', {}],
    ['on Ubuntu', { isRoot: true, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' }],
    ['on macOS', { isRoot: true, platform: 'darwin' }],
    ['on a system that does not say what it is', { isRoot: true, osRelease: '' }],
  ])('ends in a message that says what to do %s', (_, changes) => {
    const search = searchChromium(machine([], changes));
    expect(search).toMatchObject({ kind: 'none', message: expect.stringContaining('CHROMIUM_PATH') });
  });
});

describe('the places of Chromium', () => {
  test('on Linux put Chromium anywhere on the path before Chrome and Edge', () => {
    const places = browserPlaces('linux', { PATH: '/a::/b' });
    expect(places.slice(0, 4)).toEqual([
      '/a/chromium',
      '/b/chromium',
      '/a/chromium-browser',
      '/b/chromium-browser',
    ]);
    expect(places).toContain('/b/microsoft-edge');
    expect(places).toContain('/snap/bin/chromium');
  });

  test('on macOS are the applications of the machine and of the user', () => {
    const places = browserPlaces('darwin', { PATH: '/usr/bin', HOME: '/Users/li' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  test('on Windows are the program folders, however their variables are spelt', () => {
    expect(browserPlaces('win32', { ProgramFiles: 'C:\\Program Files' })).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });

  test('are found without a path, too', () => {
    expect(browserPlaces('linux', {})).toEqual(['/snap/bin/chromium']);
    expect(browserPlaces('win32', {})).toEqual([]);
  });
});

describe('the packages to install', () => {
  test('are the browser and the Chinese fonts, each only if it is missing', () => {
    const root = { isRoot: true };
    expect(missingPackages(machine([], root))).toEqual(['chromium', 'fonts-noto-cjk']);
    expect(missingPackages(machine([FONTS], root))).toEqual(['chromium']);
    expect(missingPackages(machine(['/usr/bin/chromium'], root))).toEqual(['fonts-noto-cjk']);
    expect(missingPackages(machine(['/usr/bin/chromium', FONTS], root))).toEqual([]);
  });

  test('are none where nothing can be installed', () => {
    expect(missingPackages(machine([]))).toEqual([]);
    expect(missingPackages(machine([], { isRoot: true, platform: 'darwin' }))).toEqual([]);
  });

  test('leave a wrong CHROMIUM_PATH to be reported', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chrome' };
    expect(missingPackages(machine([FONTS], { isRoot: true, env }))).toEqual([]);
  });
});

test('the sandbox is switched off for root alone', () => {
  expect(chromiumArguments({ isRoot: true })).toEqual(['--no-sandbox']);
  expect(chromiumArguments({ isRoot: false })).toEqual([]);
});

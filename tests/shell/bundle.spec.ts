/** What the built and the packed program hold, read from its files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { APP_FOLDER } from '../support/shell/app-folder.ts';

const read = (path: string) => readFileSync(join(APP_FOLDER, path), 'utf8');
const bundles = ['out/main/index.js', 'out/preload/index.cjs'];

/** What the bundle takes from Electron. */
function imported(bundle: string): readonly string[] {
  const found = /import \{([^}]*)\} from "electron"|const? ?.*require\("electron"\)/g;
  return [...read(bundle).matchAll(found)]
    .flatMap(([, names]) => names?.split(',') ?? [])
    .map((name) => name.trim());
}

test('main takes nothing from Electron or Node that could open a program or reach a network', () => {
  const names = imported('out/main/index.js');
  expect(names).toContain('BrowserWindow');
  for (const name of ['shell', 'net', 'autoUpdater', 'desktopCapturer', 'crashReporter', 'utilityProcess'])
    expect(names).not.toContain(name);
  for (const bundle of bundles)
    expect(
      read(bundle).match(
        /openExternal|openPath|node:(http|https|net|dgram|tls)\b|(?<!hasSwitch\(")no-sandbox/,
      ),
    ).toBeNull();
});

test('the only program that main ever starts is itself, under another display server', () => {
  const main = read('out/main/index.js');
  expect(main.match(/.*child_process.*/g)).toEqual(['import { spawn } from "node:child_process";']);
  expect(main.match(/\b(spawn|startApart)\(.*/g)).toHaveLength(3);
  expect(main).toMatch(
    / = handOverStart\(\{[^}]*\}\);\n\s*if \(next !== null && startApart\(next\.file, next\.args\)\)/,
  );
  expect(read('out/preload/index.cjs')).not.toContain('child_process');
});

test('the preload is CommonJS that requires Electron alone, as the sandbox demands', () => {
  const required = [...read('out/preload/index.cjs').matchAll(/require\("([^"]+)"\)/g)].map(
    ([, name]) => name,
  );
  expect(new Set(required)).toEqual(new Set(['electron']));
});

const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

test('the fuses of the packed program are set', () => {
  const section = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml'))?.[1] ?? '';
  const set = Object.fromEntries(
    section
      .trim()
      .split('\n')
      .map((line) => line.trim().split(': ')),
  );
  expect(set).toEqual(Object.fromEntries(Object.entries(FUSES).map(([name, on]) => [name, String(on)])));
});

test('no setting of the package weakens the sandbox', () => {
  for (const file of ['electron-builder.yml', 'package.json']) expect(read(file)).not.toContain('no-sandbox');
});

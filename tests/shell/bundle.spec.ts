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

test('main takes nothing from Electron that could start another program or reach a network', () => {
  const names = imported('out/main/index.js');
  expect(names).toContain('BrowserWindow');
  for (const name of ['shell', 'net', 'autoUpdater', 'desktopCapturer', 'crashReporter', 'utilityProcess'])
    expect(names).not.toContain(name);
  for (const bundle of bundles)
    expect(read(bundle)).not.toMatch(
      /openExternal|openPath|child_process|node:(http|https|net|dgram|tls)\b|no-sandbox/,
    );
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

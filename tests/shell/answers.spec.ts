/** What `app://reader` answers: the files of the page's folder under one content policy, and no path leads out of it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_FOLDER } from '../support/shell/app-folder.ts';
import { PAGE_ORIGIN } from '../support/shell/chromium/addresses.ts';
import { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';

/** Of the design, character by character. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ANSWERS: readonly (readonly [method: string, path: string, status: number, type: string | null])[] = [
  ['GET', '/', 200, 'text/html; charset=utf-8'],
  ['GET', '/index.html', 200, 'text/html; charset=utf-8'],
  ['GET', '/index.html?x=1', 200, 'text/html; charset=utf-8'],
  ['HEAD', '/index.html', 200, 'text/html; charset=utf-8'],
  ['GET', '/corpus/index.json', 200, 'application/json; charset=utf-8'],
  ['GET', '/icons/gazette-reader.png', 200, 'image/png'],
  ['GET', '/none.js', 404, null],
  ['GET', '/corpus', 404, null],
  ['GET', '/../../package.json', 404, null],
  ['GET', '/..%2f..%2fpackage.json', 403, null],
  ['GET', '/%2e%2e%5c%2e%2e%5cpackage.json', 403, null],
  ['GET', '/corpus/..%2f..%2f..%2fmain/index.js', 403, null],
  // Within the folder, where no other guard holds: an encoded separator is refused because it is one.
  ['GET', '/corpus%2findex.json', 403, null],
  ['GET', '/corpus%5cindex.json', 403, null],
  ['GET', '/C:%5CWindows%5Cwin.ini', 403, null],
  ['GET', '/index.html%00.png', 403, null],
  ['GET', '/%ff', 403, null],
  ['POST', '/index.html', 405, null],
  ['PUT', '/index.html', 405, null],
  ['DELETE', '/index.html', 405, null],
];

for (const [method, path, status, type] of ANSWERS) {
  test(`${method} ${path} is answered with ${status} under the one content policy`, async ({ asked }) => {
    const url = `app://reader${path}`;
    const answer = await asked.main.ask('request', { url, method, headers: {}, body: null });
    if (answer.kind !== 'answered') throw new Error(`it was ${answer.kind}`);
    const headers = new Headers(answer.headers.map(([name, value]) => [name, value]));
    expect(answer.status).toBe(status);
    expect(answer.body.length > 0).toBe(status === 200 && method === 'GET');
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-security-policy')).toBe(POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });
}

test('the policy reaches scripts, styles, workers and data as they are loaded', async ({ asked }) => {
  const loaded = await asked.page.evaluate(async (origin) => {
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
    const answers = await Promise.all([origin, ...addresses].map((address) => fetch(address)));
    return answers.map(({ url, headers }) => [url, headers.get('content-security-policy')]);
  }, PAGE_ORIGIN);
  expect(loaded.length).toBeGreaterThan(4);
  for (const [url, policy] of loaded) expect(policy, String(url)).toBe(POLICY);
});

test('a link in the folder of the program leads nowhere outside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-linked-'));
  const shell = Shell.create({ appFolder: folder });
  try {
    mkdirSync(join(folder, 'out'));
    cpSync(join(APP_FOLDER, 'package.json'), join(folder, 'package.json'));
    for (const part of ['main', 'preload', 'renderer'])
      cpSync(join(APP_FOLDER, 'out', part), join(folder, 'out', part), {
        recursive: true,
        dereference: true,
      });
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'out/renderer/secret.txt'));
    symlinkSync(folder, join(folder, 'out/renderer/outside'));
    symlinkSync(join(folder, 'out/renderer/index.html'), join(folder, 'out/renderer/inside.html'));
    await shell.launch();
    await shell.firstPage();
    const statuses = await shell.page.evaluate(() => {
      const paths = ['/secret.txt', '/outside/secret.txt', '/outside/package.json', '/inside.html'];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    });
    expect(statuses).toEqual([403, 403, 403, 200]);
  } finally {
    await shell.end();
    rmSync(folder, { recursive: true });
  }
});

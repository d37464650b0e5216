/** Probing for Electron's binary and fetching it with a limit, with install scripts of the test's own. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchRuntime, firstCause, probeRuntime } from '../../../../main/launch/electron-runtime.ts';
import { desktopOf, makeProject, put } from './project-fixture.ts';

let root = '';
beforeEach(() => {
  root = makeProject();
});
afterEach(() => rmSync(root, { recursive: true }));

const probe = (env: Record<string, string> = {}) => probeRuntime({ root, env, platform: 'linux' });

describe('probe', () => {
  test('without path.txt, or without the file it names, the runtime is absent', () => {
    expect(probe()).toEqual({ kind: 'absent' });
    put(root, 'node_modules/electron/path.txt', 'electron');
    expect(probe()).toEqual({ kind: 'absent' });
  });

  test('with both it is present', () => {
    put(root, 'node_modules/electron/path.txt', 'electron\n');
    put(root, 'node_modules/electron/dist/electron', '');
    const executable = join(root, 'node_modules/electron/dist/electron');
    expect(probe()).toEqual({ kind: 'present', executable });
  });

  test('a given dist folder is used, and a wrong one is named', () => {
    put(root, 'given/electron', '');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'given') };
    expect(probe(env)).toEqual({ kind: 'present', executable: join(root, 'given/electron') });
    rmSync(join(root, 'given/electron'));
    expect(probe(env)).toEqual({ kind: 'overrideMissing', path: join(root, 'given/electron') });
  });

  test('without the package there is nothing to fetch with', () => {
    rmSync(join(root, 'node_modules/electron'), { recursive: true });
    expect(probe()).toEqual({ kind: 'packageMissing' });
  });
});

describe('fetch', () => {
  const install = (script: string) => put(root, 'node_modules/electron/install.js', script);
  const { surroundings } = desktopOf('');
  const fetch = (
    limit: number,
    onProgress: (p: { bytes: number; elapsed: number }) => void = () => undefined,
  ) => fetchRuntime({ ...surroundings, root }, { limit, onProgress });

  test('a script that succeeds has fetched', async () => {
    install("require('fs').writeFileSync(require('path').join(__dirname, 'path.txt'), 'electron')");
    expect(await fetch(20)).toEqual({ kind: 'fetched' });
    expect(existsSync(join(root, 'node_modules/electron/path.txt'))).toBe(true);
  });

  test('a script that fails gives its cause in its own words', async () => {
    install("console.error('TypeError: fetch failed\\n    at node:internal'); process.exit(1)");
    expect(await fetch(20)).toEqual({ kind: 'failed', cause: 'fetch failed' });
  });

  test('a script that hangs is ended at the limit', async () => {
    install(
      `require('fs').writeFileSync(${JSON.stringify(join(root, 'pid'))}, String(process.pid)); setInterval(() => {}, 1000)`,
    );
    const started = Date.now();
    expect(await fetch(2)).toEqual({ kind: 'timedOut' });
    expect(Date.now() - started).toBeLessThan(10_000);
    const pid = Number(readFileSync(join(root, 'pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('progress is what has arrived in the temporary folder, which is removed at the end', async () => {
    install(`
      const { join } = require('path'); const { tmpdir } = require('os'); const fs = require('fs');
      fs.writeFileSync(${JSON.stringify(join(root, 'where'))}, tmpdir());
      fs.mkdirSync(join(tmpdir(), 'electron-download-x'));
      fs.writeFileSync(join(tmpdir(), 'electron-download-x', 'electron.zip'), Buffer.alloc(3_000_000));
      setTimeout(() => {}, 2500);
    `);
    const seen: number[] = [];
    expect(await fetch(20, ({ bytes }) => seen.push(bytes))).toEqual({ kind: 'fetched' });
    expect(seen.at(-1)).toBe(3_000_000);
    expect(existsSync(readFileSync(join(root, 'where'), 'utf8'))).toBe(false);
  });
});

test.each([
  ['Error: Error: connect ETIMEDOUT\n at x', 'connect ETIMEDOUT'],
  [
    '\n  HTTPError: Response code 404 (Not Found) for https://x\n',
    'Response code 404 (Not Found) for https://x',
  ],
  ['', '原因不明'],
])('the cause of %j is %j', (output, cause) => {
  expect(firstCause(output)).toBe(cause);
});

/** Which shell is chosen on which machine, and the one sentence that says why. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Fetcher } from '../../../../main/launch/shell-choice.ts';
import { chooseShell, waitLimit } from '../../../../main/launch/shell-choice.ts';
import type { Surroundings } from '../../../../main/launch/surroundings.ts';
import { hasDisplay } from '../../../../main/launch/surroundings.ts';
import { desktopOf, makeProject, put } from './project-fixture.ts';

let root = '';
beforeEach(() => {
  root = makeProject();
});
afterEach(() => rmSync(root, { recursive: true }));

const never: Fetcher = () => {
  throw new Error('fetched although it must not');
};
const choose = (change: Partial<Surroundings>, fetcher: Fetcher = never) =>
  chooseShell(desktopOf(root, change).surroundings, fetcher);
const installRuntime = () => {
  put(root, 'node_modules/electron/path.txt', 'electron');
  put(root, 'node_modules/electron/dist/electron', '');
};

test('a present runtime is used', async () => {
  installRuntime();
  const executable = join(root, 'node_modules/electron/dist/electron');
  expect(await choose({})).toEqual({ kind: 'electron', executable });
});

test('without a display neither is tried nor anything fetched', async () => {
  installRuntime();
  expect(await choose({ env: {} })).toEqual({
    kind: 'browser',
    reason: expect.stringContaining('没有图形显示'),
  });
});

test('root gets the browser shell, and no advice to switch the sandbox off', async () => {
  installRuntime();
  const choice = await choose({ isRoot: true });
  expect(choice).toEqual({ kind: 'browser', reason: 'Electron 不允许以 root 身份在沙箱中运行' });
});

test('a missing runtime is fetched within the limit and then used', async () => {
  const limits: number[] = [];
  const choice = await choose({}, async ({ limit }) => {
    limits.push(limit);
    installRuntime();
    return { kind: 'fetched' };
  });
  expect(choice.kind).toBe('electron');
  expect(limits).toEqual([120]);
});

test.each([
  [{ kind: 'failed', cause: 'fetch failed' }, 'fetch failed'],
  [{ kind: 'timedOut' }, '120 秒'],
  [{ kind: 'fetched' }, 'path.txt'],
] as const)(
  'a fetch that ends with %j leads to the browser shell and names the mirror',
  async (outcome, part) => {
    const choice = await choose({}, async () => outcome);
    expect(choice.kind === 'browser' && choice.reason).toContain(part);
    expect(choice.kind === 'browser' && choice.reason).toContain('ELECTRON_MIRROR');
  },
);

test('a limit of 0 fetches nothing', async () => {
  const choice = await choose({ env: { DISPLAY: ':0', GAZETTE_ELECTRON_WAIT: '0' } });
  expect(choice.kind === 'browser' && choice.reason).toContain('GAZETTE_ELECTRON_WAIT=0');
});

test('progress is said every five seconds', async () => {
  const { surroundings, lines } = desktopOf(root);
  await chooseShell(surroundings, async ({ onProgress }) => {
    for (let elapsed = 1; elapsed <= 12; elapsed += 1) onProgress({ bytes: elapsed * 1024 * 1024, elapsed });
    return { kind: 'timedOut' };
  });
  expect(lines.slice(1)).toEqual([
    '已下载 5 MB，用时 5 秒，限时 120 秒',
    '已下载 10 MB，用时 10 秒，限时 120 秒',
  ]);
});

test.each([
  [undefined, 120, 0],
  ['', 120, 0],
  ['30', 30, 0],
  ['0', 0, 0],
  ['abc', 120, 1],
  ['-5', 120, 1],
  ['1e9', 120, 1],
])('GAZETTE_ELECTRON_WAIT=%j means %i seconds', (value, seconds, warnings) => {
  const { surroundings, lines } = desktopOf(root, { env: { GAZETTE_ELECTRON_WAIT: value } });
  expect(waitLimit(surroundings)).toBe(seconds);
  expect(lines).toHaveLength(warnings);
});

test('a display is needed on Linux only', () => {
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
});

/** The tests on the real Electron say why they do not run, and never load the package to find out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRuntime } from '../../../electron/runtime.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-runtime-'));
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
  // Loading it would end the test.
  writeFileSync(join(root, 'node_modules/electron/index.js'), "throw new Error('loaded');");
  writeFileSync(join(root, 'node_modules/electron/package.json'), '{"main":"index.js"}');
});
afterEach(() => rmSync(root, { recursive: true }));

function install(): void {
  mkdirSync(join(root, 'node_modules/electron/dist'));
  writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron');
  writeFileSync(join(root, 'node_modules/electron/dist/electron'), '');
}

const user = { isRoot: false, env: { DISPLAY: ':0' }, platform: 'linux' } as const;
const find = ({
  isRoot,
  env,
  platform,
}: {
  isRoot: boolean;
  env: object;
  platform: NodeJS.Platform;
} = user) => findRuntime({ env: { ...env }, platform, isRoot, root });

test('without the runtime the reason is that', () => {
  expect(find()).toEqual({ kind: 'missing', reason: expect.stringContaining('not installed') });
});

test('a runtime that was named and is not there is said with its place', () => {
  const env = { ...user.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' };
  expect(find({ ...user, env })).toEqual({ kind: 'missing', reason: expect.stringContaining('/nowhere') });
});

test('where it is, a user with a display starts it', () => {
  install();
  const executable = join(root, 'node_modules/electron/dist/electron');
  expect(find()).toEqual({ kind: 'here', executable });
  expect(find({ ...user, env: {}, platform: 'win32' })).toEqual({ kind: 'here', executable });
});

test('root and a machine without display cannot, and it is said', () => {
  install();
  expect(find({ ...user, isRoot: true })).toEqual({
    kind: 'missing',
    reason: expect.stringContaining('root'),
  });
  expect(find({ ...user, env: {} })).toEqual({ kind: 'missing', reason: expect.stringContaining('display') });
});

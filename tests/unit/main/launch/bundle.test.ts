/** When a build is needed, and what its failure says. */
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildBundle, bundleState, missingOutput } from '../../../../main/launch/bundle.ts';
import { desktopOf, makeProject, put } from './project-fixture.ts';

let root = '';
beforeEach(() => {
  root = makeProject();
});
afterEach(() => rmSync(root, { recursive: true }));

const later = new Date('2024-01-03T00:00:00Z');

test('a build newer than its sources is fresh', async () => {
  expect(await bundleState(root)).toBe('fresh');
});

test.each([
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/corpus/index.json',
])('without %s it is missing', async (file) => {
  rmSync(join(root, file));
  expect(missingOutput(root)).toBe(file);
  expect(await bundleState(root)).toBe('missing');
});

test.each([
  'main/window.ts',
  'preload/index.ts',
  'renderer/ui/reader/Block.tsx',
  'seeds/000.txt',
  'resources/icons/a.svg',
  'package.json',
  'electron.vite.config.ts',
])('a later change of %s makes it stale', async (file) => {
  put(root, file, '{}', later);
  expect(await bundleState(root)).toBe('stale');
});

test('a deleted source makes it stale', async () => {
  rmSync(join(root, 'renderer/ui/Frame.tsx'));
  expect(await bundleState(root)).toBe('stale');
});

test('one bundle older than the sources is enough', async () => {
  const early = new Date('2023-01-01T00:00:00Z');
  utimesSync(join(root, 'out/preload/index.cjs'), early, early);
  expect(await bundleState(root)).toBe('stale');
});

test('the tests and the generated corpus do not make it stale', async () => {
  put(root, 'tests/unit/x.test.ts', '', later);
  put(root, 'resources/corpus/index.json', '{}', later);
  expect(await bundleState(root)).toBe('fresh');
});

test('the build script runs in the project; its output is shown only when it fails', async () => {
  const built = desktopOf(root, { env: process.env });
  put(root, 'package.json', '{"scripts":{"build":"node -e \\"fs.writeFileSync(\'built\',\'\')\\""}}');
  expect(await buildBundle(built.surroundings)).toBe(true);
  expect(built.lines).toEqual([]);
  rmSync(join(root, 'built'));

  put(root, 'package.json', '{"scripts":{"build":"echo 出错了 && exit 3"}}');
  expect(await buildBundle(built.surroundings)).toBe(false);
  expect(built.lines.join('\n')).toContain('出错了');
});

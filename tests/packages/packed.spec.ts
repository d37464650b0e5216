/**
 * What a packed program consists of: the built program and nothing else, in a runtime that can do no more than it must.
 * Packed by electron-builder itself with the project's configuration; only Electron's own files are a stand-in.
 */
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type PackedProgram, packStandIn } from '../support/packing/pack.ts';
import { readFuses } from '../support/packing/stand-in-dist.ts';
import { ROOT } from '../support/project.ts';

const ASAR_LIMIT_BYTES = 12_000_000;

/** Every kind of file that the program consists of. */
const PARTS =
  /^out\/(main\/[\w/-]+\.js|preload\/index\.cjs|renderer\/(index\.html|licences\.json|assets\/[^/]+\.(js|css)|icons\/gazette-reader\.(png|svg)|corpus\/(index|documents\/[\w-]+)\.json))$/;

let packed: PackedProgram;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  packed = await packStandIn();
});
test.afterAll(() => packed.remove());

function filesBelow(folder: string): readonly string[] {
  return globSync('**', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

test('the archive holds main, preload, renderer and corpus as they were built, and nothing else', () => {
  const built = filesBelow(join(ROOT, 'out')).map((file) => `out/${file}`);
  expect(built).toEqual(
    expect.arrayContaining(['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/corpus/index.json']),
  );
  expect(filesBelow(packed.app)).toEqual([...built, 'package.json'].sort());
  for (const file of built)
    expect(readFileSync(join(packed.app, file)).equals(readFileSync(join(ROOT, file))), file).toBe(true);
  expect(built.filter((file) => !PARTS.test(file))).toEqual([]);
  expect(built.filter((file) => /node_modules|\.map$/.test(file))).toEqual([]);
});

test('the archive names the program, its version and where it starts', () => {
  const inside: unknown = JSON.parse(readFileSync(join(packed.app, 'package.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(inside).toMatchObject({
    name: 'gazette-reader',
    version,
    main: 'out/main/index.js',
    type: 'module',
  });
  expect(inside).not.toHaveProperty('scripts');
  expect(inside).not.toHaveProperty('devDependencies');
});

test('the archive is no larger than 12 MB', () => {
  expect(statSync(packed.asar).size).toBeLessThanOrEqual(ASAR_LIMIT_BYTES);
});

test('of the languages of the runtime Chinese and English stay', () => {
  expect(readdirSync(join(packed.folder, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
});

test('the fuses are set, and the one about speed is left alone', () => {
  expect(readFuses(readFileSync(join(packed.folder, 'gazette-reader')))).toBe('010011001');
});

test('beside the program lie the licences and what Linux must allow, and no mark of the USB edition', () => {
  const readme = readFileSync(join(packed.folder, '安装说明-README.txt'), 'utf8');
  for (const word of ['用户命名空间', 'unprivileged_userns_clone', 'chmod 4755 chrome-sandbox'])
    expect(readme).toContain(word);
  expect(readme).not.toContain('no-sandbox');
  expect(readFileSync(join(packed.folder, 'LICENSE.txt'), 'utf8')).toContain('MIT');
  expect(existsSync(join(packed.folder, 'LICENSE.electron.txt'))).toBe(true);
  expect(filesBelow(packed.folder).filter((file) => file.includes('portable'))).toEqual([]);
});

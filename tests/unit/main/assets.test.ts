/** Which request paths reach which files: nothing outside the served folder, on any operating system. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mediaType, readAsset, resolveAsset } from '../../../main/assets.ts';

let root = '';
beforeAll(() => {
  const base = mkdtempSync(join(tmpdir(), 'assets-'));
  root = join(base, 'renderer');
  mkdirSync(join(root, 'corpus'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'corpus/index.json'), '{"issues":[]}');
  writeFileSync(join(root, '衡南 政报.txt'), '正文');
  writeFileSync(join(base, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(resolve(root, '..'), { recursive: true }));

describe('resolveAsset', () => {
  test.each([
    '/../secret.txt',
    '/corpus/../../secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/./index.html',
    '/C:/Windows/win.ini',
    '/index.html:stream',
    '/index.html%00.png',
    '/%',
    '/%ff',
    'index.html',
    'http://127.0.0.1/index.html',
    '*',
    '',
  ])('refuses %j', (path) => {
    expect(resolveAsset('/srv/renderer', path)).toEqual({ kind: 'refused' });
  });

  test('answers a folder with its index.html', () => {
    expect(resolveAsset('/srv', '/')).toEqual({ kind: 'file', path: join('/srv', 'index.html') });
  });

  test('never leaves the root, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '/', '\\', '%00', 'a', 'corpus', '%', 'C:'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const target = resolveAsset('/srv/renderer', `/${pieces.join('')}`);
        if (target.kind === 'refused') return;
        expect(`${resolve(target.path)}${sep}`.startsWith(resolve('/srv/renderer') + sep)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readAsset', () => {
  test('reads a file with its type and a tag that follows its content', async () => {
    const asset = await readAsset(root, '/corpus/index.json');
    expect(asset).toMatchObject({ kind: 'found', type: 'application/json; charset=utf-8' });
    if (asset.kind !== 'found') return;
    expect(asset.body.toString()).toBe('{"issues":[]}');
    expect(asset.tag).toMatch(/^W\/"d-[0-9a-f]+"$/);
  });

  test('finds a file whose name is percent-encoded Chinese with a blank', async () => {
    const asset = await readAsset(root, `/${encodeURIComponent('衡南 政报.txt')}`);
    expect(asset.kind === 'found' && asset.body.toString()).toBe('正文');
  });

  test.each(['/none.js', '/corpus', '/index.html/x', `/${'x'.repeat(5000)}`])(
    'misses %.40s',
    async (path) => {
      expect(await readAsset(root, path)).toEqual({ kind: 'missing' });
    },
  );

  test('refuses a link that leads out of the folder, and follows one that stays', async () => {
    const outside = join(root, '../secret.txt');
    writeFileSync(outside, 'secret');
    symlinkSync(outside, join(root, 'out.txt'));
    symlinkSync(resolve(root, '..'), join(root, 'above'));
    symlinkSync(join(root, 'index.html'), join(root, 'in.html'));
    expect(await readAsset(root, '/out.txt')).toEqual({ kind: 'refused' });
    expect(await readAsset(root, '/above/secret.txt')).toEqual({ kind: 'refused' });
    expect(await readAsset(root, '/in.html')).toMatchObject({ kind: 'found' });
  });
});

test('every kind of file in the bundle has its media type', () => {
  expect(mediaType('a/x.JS')).toBe('text/javascript; charset=utf-8');
  expect(mediaType('x.css')).toBe('text/css; charset=utf-8');
  expect(mediaType('x.svg')).toBe('image/svg+xml');
  expect(mediaType('x.woff2')).toBe('font/woff2');
  expect(mediaType('x.exe')).toBe('application/octet-stream');
});

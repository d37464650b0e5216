/**
 * The Debian package as far as it can be had without fpm: what electron-builder would put where, and the entry in the
 * menu.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { runNode } from '../support/command.ts';
import type { DebianPackage } from '../support/packing/describe-debian.ts';
import { ROOT } from '../support/project.ts';

async function describedPackage(folder: string): Promise<DebianPackage> {
  const { code, output } = await runNode(
    join(ROOT, 'tests/support/packing/describe-debian.ts'),
    [folder],
    120_000,
  );
  const line = output.split('\n').find((each) => each.startsWith('{"files":'));
  if (code !== 0 || line === undefined) throw new Error(`No Debian package was described:\n${output}`);
  return JSON.parse(line) as DebianPackage;
}

let root: string;
let debian: DebianPackage;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gazette-debian-'));
  debian = await describedPackage(root);
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the entry in the menu is Chinese where the desktop is, and found by its window', () => {
  for (const line of [
    'Name=Gazette Reader',
    'Name[zh_CN]=政报研读',
    'GenericName[zh_CN]=政府公报研读',
    'Categories=Office;',
    'Icon=gazette-reader',
    'StartupWMClass=gazette-reader',
    'MimeType=application/x-gazette-backup;',
  ])
    expect(debian.entry).toContain(line);
  expect(debian.entry.find((line) => line.startsWith('Exec='))).toMatch(/gazette-reader"? %f$/);
  expect(debian.files['/usr/share/applications/gazette-reader.desktop']).toBeDefined();
  expect(debian.entry.join('\n')).not.toContain('sandbox');
});

test('the helper of the sandbox is root’s whatever the kernel allows at that moment', () => {
  const helper = "'/opt/政报研读/chrome-sandbox'";
  expect(debian.afterInstall).toMatch(new RegExp(`^chown root:root ${helper}$`, 'm'));
  expect(debian.afterInstall).toMatch(new RegExp(`^chmod 4755 ${helper}$`, 'm'));
  expect(debian.afterInstall).not.toContain('0755');
  expect(debian.afterInstall).not.toContain('${');
});

test('a backup file gets its kind, its Chinese name and its pictures', () => {
  const kind = debian.files['/usr/share/mime/packages/gazette-reader.xml'];
  expect(kind).toBeDefined();
  const xml = readFileSync(resolve(ROOT, kind ?? ''), 'utf8');
  expect(xml).toContain('<mime-type type="application/x-gazette-backup">');
  expect(xml).toContain('<glob pattern="*.zbbak"/>');
  expect(xml).toContain('政报研读备份文件');
  const pictures = Object.keys(debian.files).filter((place) => place.includes('/mimetypes/'));
  expect(pictures).toContain('/usr/share/icons/hicolor/48x48/mimetypes/application-x-gazette-backup.png');
});

test('the program has a picture in every size, and each file that is named is there', () => {
  for (const size of ['16x16', '32x32', '48x48', '256x256', '512x512'])
    expect(debian.files[`/usr/share/icons/hicolor/${size}/apps/gazette-reader.png`], size).toBeDefined();
  // What electron-builder wrote for this package alone is gone with it.
  for (const from of Object.values(debian.files).filter((file) => !file.startsWith(tmpdir())))
    expect(existsSync(resolve(ROOT, from)), from).toBe(true);
});

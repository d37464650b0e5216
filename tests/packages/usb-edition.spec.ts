/**
 * The Windows zip is the USB edition: it alone carries the marker that keeps the notes beside the program. Packed by
 * electron-builder; the program that would press the files together writes down what it was given instead.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pack } from '../support/packing/pack.ts';
import { makeStandInDist } from '../support/packing/stand-in-dist.ts';

/** Called as `7za a … ARCHIVE .` in the folder that is to be packed: the archive becomes a list of its files. */
const LISTING_ARCHIVER = `#!/bin/sh
for last; do case "$last" in *.zip) archive="$last";; esac; done
ls > "$archive"
`;

test('the zip carries the marker, and the folder that the installer is made of does not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'gazette-usb-'));
  try {
    await makeStandInDist(join(root, 'dist'), 'win32');
    const archiver = join(root, '7za');
    writeFileSync(archiver, LISTING_ARCHIVER, { mode: 0o755 });
    const output = join(root, 'packed');
    // The stand-in is no Windows program, so nothing can be written into it.
    const plain = ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'];
    const env = { ELECTRON_BUILDER_7ZIP_PATH: archiver };
    await pack(['--win', 'zip', '--x64', ...plain], { dist: join(root, 'dist'), output, env });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const listed = readFileSync(join(output, `gazette-reader-${version}-win-x64.zip`), 'utf8').split('\n');
    expect(listed).toEqual(expect.arrayContaining(['gazette-reader.exe', 'portable.txt', 'resources']));
    expect(existsSync(join(output, 'win-unpacked/gazette-reader.exe'))).toBe(true);
    expect(existsSync(join(output, 'win-unpacked/portable.txt'))).toBe(false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

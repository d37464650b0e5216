import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { artifactBuildCompleted, artifactBuildStarted } from '../../../resources/packages/usb-edition.ts';

describe('the marker of the USB edition', () => {
  let output: string;
  const artifact = (name: string) => ({ file: join(output, name) });
  const marker = () => join(output, 'win-unpacked/portable.txt');

  beforeEach(() => {
    output = mkdtempSync(join(tmpdir(), 'gazette-usb-'));
    mkdirSync(join(output, 'win-unpacked'));
  });
  afterEach(() => rmSync(output, { recursive: true, force: true }));

  test('lies in the program while the zip is made, and only then', () => {
    artifactBuildStarted(artifact('a.zip'));
    expect(readFileSync(marker(), 'utf8')).toContain('U 盘版');
    artifactBuildCompleted(artifact('a.zip'));
    expect(existsSync(marker())).toBe(false);
  });

  test('is not there while the installer is made', () => {
    artifactBuildStarted(artifact('setup.exe'));
    expect(existsSync(marker())).toBe(false);
    artifactBuildCompleted(artifact('setup.exe'));
  });

  test('keeps both from being made at once, whichever comes first', () => {
    artifactBuildStarted(artifact('a.zip'));
    expect(() => artifactBuildStarted(artifact('setup.exe'))).toThrow('must not be packed beside');
    artifactBuildCompleted(artifact('a.zip'));
    artifactBuildStarted(artifact('setup.exe'));
    expect(() => artifactBuildStarted(artifact('b.zip'))).toThrow('must not be packed beside');
    artifactBuildCompleted(artifact('setup.exe'));
    expect(existsSync(marker())).toBe(false);
  });

  test('has nothing to do with Linux packages, which are made side by side', () => {
    artifactBuildStarted(artifact('a.deb'));
    artifactBuildStarted(artifact('a.tar.gz'));
    expect(existsSync(marker())).toBe(false);
    artifactBuildCompleted(artifact('a.deb'));
    artifactBuildCompleted(artifact('a.tar.gz'));
  });
});

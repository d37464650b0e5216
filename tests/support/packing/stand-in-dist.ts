/**
 * A folder that stands in for Electron's own distribution, so that the program can be packed where that is not at hand:
 * the files that electron-builder looks at, with a fuse wire as long as the newest Electron's. Nothing in it can run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** What stands before the fuses in Electron's binary (github.com/electron/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;

/** The fuses in the order of the wire, as Electron ships them: `1` on, `0` off. The last is none that is set here. */
export const FUSES_AS_SHIPPED = '101100111';

/** More languages than the program keeps. */
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'ja', 'zh-CN', 'zh-TW'];

/** Fills `folder` for one platform. */
export async function makeStandInDist(folder: string, platform: 'linux' | 'win32'): Promise<void> {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, platform === 'win32' ? 'electron.exe' : 'electron'), binary(), { mode: 0o755 });
  for (const locale of LOCALES) writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
  writeFileSync(join(folder, 'LICENSE'), 'of the runtime');
  if (platform === 'linux') writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  const defaultApp = join(folder, 'default-app');
  mkdirSync(defaultApp);
  writeFileSync(join(defaultApp, 'package.json'), '{"name":"default"}');
  await createPackage(defaultApp, join(folder, 'resources/default_app.asar'));
}

function binary(): Buffer {
  const wire = Buffer.from(FUSES_AS_SHIPPED, 'latin1');
  const head = Buffer.from([FUSE_VERSION, wire.length]);
  return Buffer.concat([Buffer.from(`no program\0${SENTINEL}`, 'latin1'), head, wire, Buffer.from('\0')]);
}

/** The fuses of a packed binary, as {@link FUSES_AS_SHIPPED} writes them. */
export function readFuses(binaryFile: Buffer): string {
  const at = binaryFile.indexOf(SENTINEL, 0, 'latin1') + SENTINEL.length;
  return binaryFile.toString('latin1', at + 2, at + 2 + binaryFile.readUInt8(at + 1));
}

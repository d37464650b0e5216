/**
 * Says what the Debian package would be, on stdout as one line of JSON after what electron-builder prints: run as a
 * program of its own with a folder for its files. electron-builder stops before it calls fpm.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { ROOT } from '../project.ts';
import { makeStandInDist } from './stand-in-dist.ts';

export interface DebianPackage {
  /** Where each file goes, and where it comes from. */
  readonly files: Readonly<Record<string, string>>;
  /** The lines of the entry in the menu. */
  readonly entry: readonly string[];
  /** What runs as root after the files are in place. */
  readonly afterInstall: string;
}

if (import.meta.main) await describe(process.argv[2] ?? '');

async function describe(folder: string): Promise<void> {
  await makeStandInDist(join(folder, 'dist'), 'linux');
  await build({
    targets: Platform.LINUX.createTarget('deb', Arch.x64),
    projectDir: ROOT,
    publish: 'never',
    config: { electronDist: join(folder, 'dist'), directories: { output: join(folder, 'packed') } },
    effectiveOptionComputed: async ([args, entryFile]: [string[], string]) => {
      const moves = args.filter((arg) => /^[^-].*=\//.test(arg)).map((arg) => arg.split('=').reverse());
      const entry = readFileSync(entryFile, 'utf8').trim().split('\n');
      const script = args[args.indexOf('--after-install') + 1] ?? '';
      const afterInstall = readFileSync(script, 'utf8');
      const described: DebianPackage = { files: Object.fromEntries(moves), entry, afterInstall };
      process.stdout.write(`\n${JSON.stringify(described)}\n`);
      return true;
    },
  });
}

/**
 * Packs the built program as `npm run dist -- --dir -c.electronDist=…` does, with a stand-in for Electron: no network and
 * no runtime. What comes of it is the folder that installers are made of.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { run } from '../command.ts';
import { commandFile } from '../project.ts';
import { makeStandInDist } from './stand-in-dist.ts';

export interface PackedProgram {
  /** The program's folder: binary, locales, resources. */
  readonly folder: string;
  /** The archive in it that holds the program itself. */
  readonly asar: string;
  /** The archive's files, unpacked: a folder with package.json and out/. */
  readonly app: string;
  /** Deletes all of it. */
  readonly remove: () => void;
}

/** For Linux; the program must have been built. Takes some seconds. Throws what electron-builder said if it fails. */
export async function packStandIn(): Promise<PackedProgram> {
  const root = mkdtempSync(join(tmpdir(), 'gazette-packed-'));
  try {
    await makeStandInDist(join(root, 'dist'), 'linux');
    await pack(['--linux', '--dir'], { dist: join(root, 'dist'), output: join(root, 'packed') });
    const folder = join(root, 'packed', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
    const asar = join(folder, 'resources/app.asar');
    const app = join(root, 'app');
    extractAll(asar, app);
    return { folder, asar, app, remove: () => rmSync(root, { recursive: true, force: true }) };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

export interface PackingPlaces {
  /** Electron's distribution, or what stands in for it. */
  readonly dist: string;
  /** Where the packages go. */
  readonly output: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** electron-builder with the project's own configuration. */
export async function pack(
  args: readonly string[],
  { dist, output, env = {} }: PackingPlaces,
): Promise<void> {
  const outcome = await run({
    file: process.execPath,
    args: [
      commandFile('electron-builder', 'electron-builder'),
      ...args,
      `-c.electronDist=${dist}`,
      `-c.directories.output=${output}`,
      '--publish',
      'never',
    ],
    timeoutMs: 120_000,
    env,
  });
  if (outcome.code !== 0) throw new Error(`The program could not be packed:\n${outcome.output}`);
}

/**
 * Whether the built program in out/ is there and newer than what it is built from, and building it where it is not.
 * How it is built is package.json's `build` script.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from './surroundings.ts';

/** One file per bundle; each of them is written anew by every build. */
const BUNDLES = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];
/** Copied, so that its time says nothing: it only has to be there. */
const CORPUS = 'out/renderer/corpus/index.json';
const SOURCES = ['main', 'preload', 'renderer', 'seeds', 'resources/icons'];
const SETTINGS = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];

/** The first built file that is not there, relative to the project folder; null if all are. */
export function missingOutput(root: string): string | null {
  return [...BUNDLES, CORPUS].find((file) => !existsSync(join(root, file))) ?? null;
}

/** `stale` if any source file or folder changed after the oldest bundle. Reads some 500 file times, no content. */
export async function bundleState(root: string): Promise<'missing' | 'stale' | 'fresh'> {
  if (missingOutput(root) !== null) return 'missing';
  const outputs = await Promise.all(BUNDLES.map((file) => changeTime(join(root, file))));
  const sources = await Promise.all([
    ...SOURCES.map((folder) => newestBelow(join(root, folder))),
    ...SETTINGS.map((file) => changeTime(join(root, file))),
  ]);
  return Math.max(...sources) > Math.min(...outputs) ? 'stale' : 'fresh';
}

/** A deleted file shows in the time of its folder, so folders count as well. 0 if there is no such folder. */
async function newestBelow(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  const entries = await readdir(folder, { recursive: true });
  const times = await Promise.all(['', ...entries].map((entry) => changeTime(join(folder, entry))));
  return Math.max(...times);
}

/** Milliseconds since 1970; 0 if the file is not there. */
async function changeTime(path: string): Promise<number> {
  const facts = await stat(path, { bigint: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null; // a file may go while its folder is read
    throw error;
  });
  return facts?.mtimeMs ?? 0;
}

/** Runs `npm run build` on this Node; its output is shown only if it fails. True if it succeeded. */
export async function buildBundle({ root, env, platform, say }: Surroundings): Promise<boolean> {
  const npm = env.npm_execpath;
  const [command, args] = npm?.endsWith('js')
    ? [process.execPath, [npm, 'run', '--silent', 'build']]
    : ['npm', ['run', '--silent', 'build']];
  // npm is a batch file on Windows, which only a shell can start; the arguments are constants.
  const build = spawn(command, args, { cwd: root, env, shell: command === 'npm' && platform === 'win32' });
  const output: Buffer[] = [];
  build.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  build.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const succeeded = await new Promise<boolean>((resolve) => {
    build.once('error', (error) => {
      output.push(Buffer.from(error.message));
      resolve(false);
    });
    build.once('close', (code) => resolve(code === 0));
  });
  if (!succeeded) say(Buffer.concat(output).toString('utf8').trimEnd());
  return succeeded;
}

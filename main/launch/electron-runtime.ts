/**
 * Electron's binary: whether it is here, and fetching it within a time limit. The npm package is never loaded, since
 * loading it starts a download of its own; only its files are looked at and its install script is run as a child.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from './surroundings.ts';

type Machine = Pick<Surroundings, 'root' | 'env' | 'platform'>;

export type RuntimeProbe =
  | { readonly kind: 'present'; readonly executable: string }
  /** The package is there, the binary is not: it can be fetched. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'overrideMissing'; readonly path: string }
  | { readonly kind: 'packageMissing' };

export type FetchOutcome =
  | { readonly kind: 'fetched' }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'failed'; readonly cause: string };

/** Looks for the binary that `path.txt` of the package names, below ELECTRON_OVERRIDE_DIST_PATH or its own dist/. */
export function probeRuntime({ root, env, platform }: Machine): RuntimeProbe {
  const folder = join(root, 'node_modules/electron');
  if (!existsSync(join(folder, 'package.json'))) return { kind: 'packageMissing' };
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const executable = join(override, name ?? binaryName(platform));
    return existsSync(executable)
      ? { kind: 'present', executable }
      : { kind: 'overrideMissing', path: executable };
  }
  if (name === null || !existsSync(join(folder, 'dist', name))) return { kind: 'absent' };
  return { kind: 'present', executable: join(folder, 'dist', name) };
}

function binaryName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

export interface FetchOptions {
  /** In seconds; the download is given up after it. */
  readonly limit: number;
  /** Called about once a second while it runs. `bytes` is what has arrived so far. */
  readonly onProgress: (progress: { readonly bytes: number; readonly elapsed: number }) => void;
}

/**
 * Runs the package's install script. It downloads into a temporary folder of ours, whose size is the progress, and
 * moves the result to Electron's cache; a download that is cut short leaves nothing that a probe would take for a binary.
 */
export async function fetchRuntime(machine: Machine, options: FetchOptions): Promise<FetchOutcome> {
  const temporary = await mkdtemp(join(tmpdir(), 'gazette-electron-'));
  const script = join(machine.root, 'node_modules/electron/install.js');
  const env = {
    ...machine.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    ELECTRON_GET_NO_PROGRESS: '1',
  };
  const started = Date.now();
  const elapsed = () => Math.round((Date.now() - started) / 1000);
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  let timedOut = false;
  const deadline = setTimeout(() => {
    timedOut = true;
    child.kill('SIGKILL');
  }, options.limit * 1000);
  const ticker = setInterval(async () => {
    options.onProgress({ bytes: await sizeBelow(temporary), elapsed: elapsed() });
  }, 1000);
  try {
    const code = await exitCode(child);
    if (timedOut) return { kind: 'timedOut' };
    return code === 0 ? { kind: 'fetched' } : { kind: 'failed', cause: firstCause(complaints.join('')) };
  } finally {
    clearTimeout(deadline);
    clearInterval(ticker);
    await rm(temporary, { recursive: true, force: true });
  }
}

function exitCode(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}

async function sizeBelow(folder: string): Promise<number> {
  // The installer may remove a folder while it is being listed; the next look a second later counts again.
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(names.map((name) => fileSize(join(folder, name))));
  return sizes.reduce((total, size) => total + size, 0);
}

function fileSize(path: string): Promise<number> {
  return stat(path).then(
    (facts) => (facts.isFile() ? facts.size : 0),
    () => 0, // moved to the cache between listing and looking
  );
}

/** The first line of an error's printed stack that says something, without the word Error. */
export function firstCause(output: string): string {
  const line = output.split('\n').find((text) => /\S/.test(text)) ?? '';
  return line.trim().replace(/^(?:\w*Error:\s*)+/, '') || '原因不明';
}

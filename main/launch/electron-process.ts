/**
 * Runs the desktop shell as a child process until its last window is closed. An Electron that dies at once, as where
 * the kernel forbids its sandbox, is told apart from one that was used and then ended.
 */
import { spawn } from 'node:child_process';
import { displaySwitches } from '../display-server.ts';
import type { Surroundings } from './surroundings.ts';

/** An end within this time, in milliseconds, with an error, counts as a failed start. */
const START_SPAN = 10_000;

export type ElectronEnd =
  | { readonly kind: 'ended'; readonly exitCode: number }
  | { readonly kind: 'failedAtStart'; readonly cause: string };

/** Starts Electron on the project folder; resolves when it has ended. Ctrl+C and SIGTERM are passed on to it. */
export async function runElectron(
  { root, env, platform }: Pick<Surroundings, 'root' | 'env' | 'platform'>,
  executable: string,
): Promise<ElectronEnd> {
  // Set by editors for their own terminals; with it Electron would run as plain Node.
  const { ELECTRON_RUN_AS_NODE: _unused, ...rest } = env;
  const started = Date.now();
  const child = spawn(executable, [root, ...displaySwitches({ platform, env })], {
    env: rest,
    stdio: 'inherit',
  });
  let stopping = false;
  const stop = () => {
    stopping = true;
    child.kill('SIGTERM');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const end = await new Promise<{ code: number | null; cause: string }>((resolve) => {
      child.once('error', (error) => resolve({ code: null, cause: error.message }));
      child.once('close', (code, signal) => resolve({ code, cause: signal ?? `exit ${code}` }));
    });
    if (stopping || end.code === 0) return { kind: 'ended', exitCode: 0 };
    if (Date.now() - started < START_SPAN) return { kind: 'failedAtStart', cause: end.cause };
    return { kind: 'ended', exitCode: end.code ?? 1 };
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * Runs another program to its end: output collected, time limited, its whole process tree stopped on time-out or on
 * `stopAll`. What the exit code means is the caller's business.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { ROOT } from './project.ts';

export interface Command {
  /** An executable; `process.execPath` for a JavaScript file. */
  readonly file: string;
  readonly args: readonly string[];
  readonly timeoutMs: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output while it comes, too. */
  readonly live?: boolean;
}

export interface Outcome {
  /** null if it was stopped by a signal, ran out of time or never started. */
  readonly code: number | null;
  /** stdout and stderr as they came, plus one line if it timed out or never started. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Runs the command in the project's root. Never rejects: a program that cannot start is an outcome. */
export function run(command: Command): Promise<Outcome> {
  return new Promise((settle) => {
    const chunks: string[] = [];
    const child = spawn(command.file, command.args, {
      cwd: ROOT,
      env: { ...process.env, ...command.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a batch file on Windows, which only a shell can start; its arguments are constants of ours.
      shell: command.file === 'npm' && process.platform === 'win32',
      // A group of its own on POSIX, so that browsers and workers that it started can be stopped with it.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const collect = (data: string): void => {
      chunks.push(data);
      if (command.live === true) process.stdout.write(data);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    const timer = setTimeout(() => {
      collect(`\nstopped after ${command.timeoutMs / 1000} s\n`);
      stop(child);
    }, command.timeoutMs);
    const finish = (code: number | null): void => {
      clearTimeout(timer);
      running.delete(child);
      settle({ code, output: chunks.join('') });
    };
    child.on('error', (error) => {
      collect(`${command.file} did not start: ${error.message}\n`);
      finish(null);
    });
    child.on('close', finish);
  });
}

/** Runs a JavaScript or TypeScript file on this Node. */
export function runNode(script: string, args: readonly string[], timeoutMs: number): Promise<Outcome> {
  return run({ file: process.execPath, args: [script, ...args], timeoutMs });
}

/** Runs a script of package.json through the npm that runs this one, else the npm on the path. */
export function runScript(script: string, timeoutMs: number): Promise<Outcome> {
  const npm = process.env.npm_execpath;
  const args = ['run', '--silent', script];
  if (npm?.endsWith('.js') === true) return runNode(npm, args, timeoutMs);
  return run({ file: 'npm', args, timeoutMs });
}

/** Stops everything that `run` has started and that still runs. */
export function stopAll(): void {
  for (const child of running) stop(child);
}

function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // The group may have ended between the check and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * A step of the bench in a process of its own, with a heap of its own: starting it, hearing it, ending it when it
 * says nothing for too long. And its side: what a step says.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../renderer/core/result.ts';

/** Why a step gave nothing: it was `silent` too long, or it `ended` before its result. */
export interface StepFailure {
  readonly code: 'silent' | 'ended';
  /** A sentence. */
  readonly detail: string;
}

export interface Step {
  /** File in steps/, without its ending. */
  readonly name: string;
  readonly args: readonly string[];
  /** Bound of its heap in MiB. */
  readonly heapMib: number;
  /** It is ended when it has said nothing for so long. */
  readonly patienceMs: number;
}

type Message = { readonly kind: 'alive' } | { readonly kind: 'result'; readonly value: unknown };

/** Runs a step to its end. Never rejects. */
export function runStep<Value>({
  name,
  args,
  heapMib,
  patienceMs,
}: Step): Promise<Result<Value, StepFailure>> {
  const file = join(import.meta.dirname, 'steps', `${name}.ts`);
  const child = fork(file, args, {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMib}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  return new Promise((resolve) => {
    let outcome: Result<Value, StepFailure> | null = null;
    const end = (): void => {
      outcome ??= fail({ code: 'silent', detail: `it said nothing for ${patienceMs / 1000} s` });
      child.kill('SIGKILL');
    };
    let watch = setTimeout(end, patienceMs);
    child.on('message', (message: Message) => {
      clearTimeout(watch);
      watch = setTimeout(end, patienceMs);
      if (message.kind === 'result') outcome = ok(message.value as Value);
    });
    child.on('error', (error) => {
      outcome ??= fail({ code: 'ended', detail: error.message });
    });
    child.on('close', (code, signal) => {
      clearTimeout(watch);
      const detail = `it ended with ${signal ?? code}: ${errorIn(complaints)}`;
      resolve(outcome ?? fail({ code: 'ended', detail }));
    });
  });
}

/** The line in which Node says what was wrong. */
function errorIn(complaints: string): string {
  const lines = complaints.split('\n');
  return lines.find((line) => /^(?:\w*Error\b|FATAL ERROR)/.test(line)) ?? lines[0] ?? '';
}

/** In a step: what it was given on its command line. Throws if it is less. */
export function stepArguments(count: number): readonly string[] {
  const args = process.argv.slice(2);
  if (args.length !== count) throw new Error(`${count} arguments are needed`);
  return args;
}

/** In a step: shows that it goes on. */
export function sayAlive(): void {
  send({ kind: 'alive' });
}

/** In a step: hands its result over and lets the process end. */
export function sayResult(value: unknown): void {
  send({ kind: 'result', value });
  process.disconnect?.();
}

/** In a step: MiB in use after everything unreachable is gone, typed arrays included. */
export function heapMb(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round(((heapUsed + arrayBuffers) / 1024 / 1024) * 10) / 10;
}

function send(message: Message): void {
  if (process.send === undefined) throw new Error('a step is run by the bench');
  process.send(message);
}

/**
 * What main's own errors leave in the log. An error's message may quote what it stumbled over (a file name, a piece of
 * text), so everything between quotation marks is left out; the places in the code remain.
 */
import { format } from 'node:util';
import type { Log } from './log.ts';

/** The parts of the process that tell of errors nobody caught. */
export interface ErrorSources {
  readonly process: {
    readonly on: (
      event: 'uncaughtException' | 'unhandledRejection',
      listener: (error: unknown) => void,
    ) => unknown;
  };
  /** Its `error` is replaced by one that logs too. */
  readonly console: { error: (...said: unknown[]) => void };
}

/** Logs uncaught errors and whatever main says with `console.error`. The program goes on, as far as it can. */
export function logErrors({ process, console }: ErrorSources, { log }: Log): void {
  process.on('uncaughtException', (error) => log(`uncaught ${describeError(error)}`));
  process.on('unhandledRejection', (error) => log(`unhandled ${describeError(error)}`));
  const say = console.error.bind(console);
  console.error = (...said) => {
    const line = said.map(describeError).join(' ');
    // A desktop keeps what its programs say, so no more is said than is logged.
    say(line);
    log(line);
  };
}

/** Name, code, message and stack of an error, or any other value as text, without what is quoted in it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error))
    return withoutQuotations(typeof error === 'string' ? error : format('%s', error));
  const { name, message, stack = '' } = error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [`${name}${code}: ${withoutQuotations(message)}`, ...places].join('\n');
}

/** From the first quotation mark to the last. */
function withoutQuotations(text: string): string {
  return text.replace(/["'`“‘].*["'`”’]/s, '"…"');
}

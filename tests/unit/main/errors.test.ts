/** What of an error goes into the log: where it happened and what it was, nothing that it quotes. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeError, logErrors } from '../../../main/errors.ts';

const SECRET = '李某的批注';

function thrown(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  ['a file that is missing', () => readFileSync(`/nowhere/${SECRET}.md`)],
  ['text that is no JSON', () => JSON.parse(`{"note": "${SECRET}`)],
  ['text that is no JSON from its beginning', () => JSON.parse(SECRET.repeat(2))],
  [
    'a template',
    () => {
      throw new Error(`\`${SECRET}\` “${SECRET}”`);
    },
  ],
])('%s is not quoted', (_name, work) => {
  const line = describeError(thrown(work));
  expect(line).not.toContain(SECRET);
  expect(line).toMatch(/^\w*Error/);
  expect(line).toContain('errors.test.ts');
});

test('the code of a system error is told', () => {
  expect(describeError(thrown(() => readFileSync('/nowhere/x')))).toMatch(
    /^Error ENOENT: ENOENT: no such file/,
  );
});

test('what is no error is told as it is written, without what it quotes', () => {
  expect(describeError('plain')).toBe('plain');
  expect(describeError(`bad "${SECRET}"`)).toBe('bad "…"');
  expect(describeError(undefined)).toBe('undefined');
});

test('uncaught errors and what main says go into the log, and are still said', () => {
  const lines: string[] = [];
  const said: unknown[][] = [];
  const process = new EventEmitter();
  const console = { error: (...given: unknown[]) => void said.push(given) };
  logErrors({ process, console }, { log: (line) => void lines.push(line) });
  process.emit('uncaughtException', new Error('one'));
  process.emit('unhandledRejection', new Error('two'));
  console.error('three', 4, new Error(`“${SECRET}”`));
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    'uncaught Error: one',
    'unhandled Error: two',
    'three 4 Error: "…"',
  ]);
  expect(String(said)).toContain('three 4 Error');
  expect(String(said)).not.toContain(SECRET);
});

/** Only an expectation that is not met is a mutation noticed; the messages are as Playwright 1.65 reports them. */
import { describe, expect, test } from 'vitest';
import { readReport } from '../../../support/mutations/report.ts';

const UNMET =
  '\u001b[2mexpect(\u001b[22m\u001b[31mreceived\u001b[39m\u001b[2m).\u001b[22mtoBe\u001b[2m(\u001b[22m' +
  '\u001b[32mexpected\u001b[39m\u001b[2m) // Object.is equality\u001b[22m\n\nExpected: \u001b[32m2\u001b[39m\n' +
  'Received: \u001b[31m1\u001b[39m';
const SOURCE =
  "  1 | import { expect, test } from '@playwright/test';\n  2 |\n> 3 | test('a', () => {\n    |     ^\n" +
  '  4 |\nexpect(1).toBe(2);\n    at /project/tests/shell/a.spec.ts:3:5';
const TIMEOUT = '\u001b[31mTest timeout of 60000ms exceeded.\u001b[39m';

/** A report of tests that failed with these messages each, in a suite below the file's. */
function failed(...tests: readonly (readonly string[])[]): string {
  const specs = tests.map((messages) => ({
    title: 'a',
    tests: [{ results: [{ status: 'failed', errors: messages.map((message) => ({ message })) }] }],
  }));
  return reportOf({ suites: [{ specs: [], suites: [{ specs }] }], unexpected: tests.length });
}

function reportOf({
  suites = [] as object[],
  errors = [] as object[],
  expected = 0,
  unexpected = 0,
}): string {
  return JSON.stringify({
    config: {},
    suites,
    errors,
    stats: { expected, unexpected, skipped: 0, flaky: 0 },
  });
}

describe('a mutation is noticed', () => {
  test.each([
    ['by an expectation that is not met', [`Error: ${UNMET}\n\n${SOURCE}`]],
    ['by one with its own message', [`Error: nothing was asked\n\n${UNMET}\n\n${SOURCE}`]],
    ['by one that was waited for', [`Error: ${UNMET}\n\nCall Log:\n- Timeout 200ms exceeded\n\n${SOURCE}`]],
    ['by one that was not met when the time was up', [TIMEOUT, `Error: ${UNMET}\n\n${SOURCE}`]],
    ['by one after which something broke', [`Error: ${UNMET}\n\n${SOURCE}`, `Error: after\n\n${SOURCE}`]],
  ])('%s', (_how, messages) => {
    const run = readReport(failed(messages));
    expect(run).toMatchObject({ kind: 'noticed', reason: expect.stringContaining('Received: 1') });
  });

  test('by one of several tests, though another one only breaks', () => {
    expect(readReport(failed([TIMEOUT], [`Error: ${UNMET}`]))).toMatchObject({ kind: 'noticed' });
  });
});

describe('nothing is said', () => {
  test.each([
    [
      'by a start that throws, whatever the test would have expected',
      `Error: boom\n\n${SOURCE}`,
      'Error: boom',
    ],
    ['by a timeout', TIMEOUT, 'Test timeout of 60000ms exceeded.'],
    ['by what is thrown and is no error', "'text'", "'text'"],
    ['by words that speak of an expectation', 'Error: no call of expect(1)', 'Error: no call of expect(1)'],
  ])('%s', (_how, message, reason) => {
    const run = readReport(failed([message]));
    expect(run).toEqual({ kind: 'void', reason: `no expectation failed, but:\n${reason}` });
  });

  test('by a test that failed without a message', () => {
    const specs = [{ tests: [{ results: [{ errors: [{}] }] }] }];
    expect(readReport(reportOf({ suites: [{ specs }], unexpected: 1 }))).toMatchObject({ kind: 'void' });
  });

  test('by a file of tests that cannot be loaded', () => {
    const errors = [{ message: 'SyntaxError: Unexpected token\n\n> 1 | expect(' }];
    expect(readReport(reportOf({ errors }))).toEqual({
      kind: 'void',
      reason: 'no expectation failed, but:\nSyntaxError: Unexpected token',
    });
  });

  test('when no test was run', () => {
    expect(readReport(reportOf({}))).toEqual({ kind: 'void', reason: 'no such test' });
  });
});

test('tests that all pass are passed', () => {
  const specs = [{ tests: [{ results: [{ errors: [] }] }] }];
  expect(readReport(reportOf({ suites: [{ specs }], expected: 1 }))).toEqual({ kind: 'passed' });
});

test('anything else is no report', () => {
  expect(() => readReport('{}')).toThrow();
});

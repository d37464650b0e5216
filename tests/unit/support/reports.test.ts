import { describe, expect, test } from 'vitest';
import { fromPlaywright, fromVitest } from '../../support/reports.ts';

const passedTest = { fullName: 'folds full-width letters', status: 'passed' };
const failedTest = { fullName: 'finds every substring', status: 'failed' };

function vitestReport(...assertionResults: readonly object[]): string {
  return JSON.stringify({ testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults }] });
}

describe('a Vitest report', () => {
  test('is counted test by test over all files', () => {
    const report = JSON.stringify({
      testResults: [
        { name: 'a.test.ts', status: 'passed', assertionResults: [passedTest, passedTest] },
        { name: 'b.test.ts', status: 'failed', assertionResults: [passedTest, failedTest] },
      ],
    });
    expect(fromVitest({ report, exitCode: 1 })).toEqual({ passed: 3, failed: 1, skipped: [], problems: [] });
  });

  test.each(['skipped', 'pending', 'todo', 'disabled'])('counts a test that is %s as failed', (status) => {
    const report = vitestReport(passedTest, { fullName: 'later', status });
    expect(fromVitest({ report, exitCode: 0 })).toEqual({
      passed: 1,
      failed: 1,
      skipped: [],
      problems: ['skipped, which only tests/electron may be: later'],
    });
  });

  test('counts a file that could not be loaded as failed', () => {
    const file = {
      name: 'c.test.ts',
      status: 'failed',
      message: 'SyntaxError: x\n  at y',
      assertionResults: [],
    };
    const report = JSON.stringify({ testResults: [file] });
    expect(fromVitest({ report, exitCode: 1 })).toEqual({
      passed: 0,
      failed: 1,
      skipped: [],
      problems: ['c.test.ts could not be run: SyntaxError: x'],
    });
  });

  test('whose tests all passed is a failure if the runner failed', () => {
    const tally = fromVitest({ report: vitestReport(passedTest), exitCode: 1 });
    expect(tally).toEqual({
      passed: 1,
      failed: 1,
      skipped: [],
      problems: ['it ended with exit code 1'],
    });
  });

  test('whose tests all passed is a failure if the runner was killed afterwards', () => {
    expect(fromVitest({ report: vitestReport(passedTest), exitCode: null }).failed).toBe(1);
  });
});

const spec = (status: string, file = 'e2e/story.spec.ts', annotations: readonly object[] = []): object => ({
  title: 'story',
  file,
  tests: [{ status, annotations }],
});

describe('a Playwright report', () => {
  test('is counted through nested suites', () => {
    const report = JSON.stringify({
      suites: [
        { specs: [spec('expected')], suites: [{ specs: [spec('expected'), spec('unexpected')] }] },
        { specs: [spec('flaky')] },
      ],
      errors: [],
    });
    expect(fromPlaywright({ report, exitCode: 1 })).toEqual({
      passed: 2,
      failed: 2,
      skipped: [],
      problems: [],
    });
  });

  test('may skip tests of the real Electron, with the reason it gives', () => {
    const annotations = [{ type: 'skip', description: 'no Electron runtime' }];
    const report = JSON.stringify({
      suites: [{ specs: [spec('expected'), spec('skipped', 'electron/start.spec.ts', annotations)] }],
    });
    expect(fromPlaywright({ report, exitCode: 0 })).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['no Electron runtime'],
      problems: [],
    });
  });

  test('may skip nothing else', () => {
    const annotations = [{ type: 'skip', description: 'slow' }];
    for (const file of ['e2e/story.spec.ts', 'e2e/electron.spec.ts', 'e2e\\story.spec.ts']) {
      const report = JSON.stringify({ suites: [{ specs: [spec('skipped', file, annotations)] }] });
      expect(fromPlaywright({ report, exitCode: 0 })).toMatchObject({ passed: 0, failed: 1, skipped: [] });
    }
  });

  test('counts an error outside the tests as failed', () => {
    const report = JSON.stringify({
      suites: [{ specs: [spec('expected')] }],
      errors: [{ message: 'Error: no config\n  at z' }],
    });
    expect(fromPlaywright({ report, exitCode: 1 })).toEqual({
      passed: 1,
      failed: 1,
      skipped: [],
      problems: ['Error: no config'],
    });
  });
});

describe.each([
  ['Vitest', fromVitest, vitestReport(passedTest)],
  ['Playwright', fromPlaywright, JSON.stringify({ suites: [{ specs: [spec('expected')] }] })],
])('a report of %s', (_, count, complete) => {
  test('that is complete counts as it says', () => {
    expect(count({ report: complete, exitCode: 0 })).toMatchObject({ passed: 1, failed: 0 });
  });

  test('that is absent is 1 failed, whatever the exit code', () => {
    for (const exitCode of [0, 1, null])
      expect(count({ report: null, exitCode })).toEqual({
        passed: 0,
        failed: 1,
        skipped: [],
        problems: ['it left no report'],
      });
  });

  test('that is cut off anywhere is 1 failed', () => {
    for (let length = 0; length < complete.length; length++)
      expect(count({ report: complete.slice(0, length), exitCode: 0 })).toMatchObject({
        passed: 0,
        failed: 1,
      });
  });

  test('of another shape is 1 failed', () => {
    for (const report of ['null', '[]', '{}', '{"suites":{}}', '{"testResults":[{}]}'])
      expect(count({ report, exitCode: 0 })).toMatchObject({
        passed: 0,
        failed: 1,
        problems: ['its report has another shape than expected'],
      });
  });

  test('without tests is 1 failed', () => {
    for (const report of ['{"testResults":[],"suites":[]}'])
      expect(count({ report, exitCode: 0 })).toEqual({
        passed: 0,
        failed: 1,
        skipped: [],
        problems: ['it found no tests'],
      });
  });
});

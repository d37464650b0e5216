import { describe, expect, test } from 'vitest';
import { addTallies, closingLines, failedStep, fromExitCode, NOTHING } from '../../support/totals.ts';

describe('closing lines', () => {
  test('say 0 skipped and the counts', () => {
    expect(closingLines({ ...NOTHING, passed: 12, failed: 3 })).toEqual(['0 skipped', '12 passed, 3 failed']);
  });

  test('name each reason for skipping once, with its count', () => {
    const skipped = ['no Electron runtime', 'no display', 'no Electron runtime'];
    expect(closingLines({ ...NOTHING, passed: 1, skipped })[0]).toBe(
      '3 skipped: no Electron runtime (2); no display',
    );
  });
});

describe('tallies', () => {
  test('of a step without tests of its own are 1 passed or 1 failed', () => {
    expect(fromExitCode(0)).toEqual({ ...NOTHING, passed: 1 });
    expect(fromExitCode(2)).toEqual({ ...NOTHING, failed: 1, problems: ['it ended with exit code 2'] });
    expect(fromExitCode(null)).toEqual({ ...NOTHING, failed: 1, problems: ['it was stopped'] });
  });

  test('add up field by field', () => {
    const sum = addTallies([
      { passed: 2, failed: 1, skipped: ['a'], problems: [] },
      failedStep('b'),
      { passed: 3, failed: 0, skipped: ['c'], problems: ['d'] },
    ]);
    expect(sum).toEqual({ passed: 5, failed: 2, skipped: ['a', 'c'], problems: ['b', 'd'] });
  });

  test('of no steps are zero', () => {
    expect(addTallies([])).toEqual({ passed: 0, failed: 0, skipped: [], problems: [] });
  });
});

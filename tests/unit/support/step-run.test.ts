import { describe, expect, test } from 'vitest';
import { StepRun } from '../../support/step-run.ts';
import type { Step } from '../../support/steps.ts';
import { failedStep, fromExitCode, NOTHING } from '../../support/totals.ts';

const passes = (name: string, needs?: string): Step => ({
  name,
  ...(needs === undefined ? {} : { needs }),
  run: async () => ({ tally: { ...NOTHING, passed: 2 }, output: 'silent when all is well' }),
});
const fails = (name: string): Step => ({
  name,
  run: async () => ({ tally: fromExitCode(1), output: 'what the tool said\n' }),
});
const throws = (name: string): Step => ({
  name,
  run: async () => {
    throw new Error('no browser');
  },
});

async function outcomeOf(...steps: readonly Step[]): Promise<{ lines: readonly string[]; ok: boolean }> {
  const lines: string[] = [];
  const ok = await new StepRun(steps, { print: (line) => lines.push(line) }).run();
  return { lines, ok };
}

describe('a run of steps', () => {
  test('ends with the skipped line and the sum of all steps', async () => {
    const { lines, ok } = await outcomeOf(passes('types'), passes('unit tests'));
    expect(ok).toBe(true);
    expect(lines.slice(-2)).toEqual(['0 skipped', '4 passed, 0 failed']);
    expect(lines).not.toContain('silent when all is well');
  });

  test('goes on after a failed step and shows what its tool said', async () => {
    const { lines, ok } = await outcomeOf(fails('types'), passes('unit tests'));
    expect(ok).toBe(false);
    expect(lines).toContain('what the tool said');
    expect(lines.at(-1)).toBe('2 passed, 1 failed');
  });

  test('counts a step that throws as 1 failed and says why', async () => {
    const { lines, ok } = await outcomeOf(throws('end-to-end tests'), passes('build'));
    expect(ok).toBe(false);
    expect(lines).toContain('  end-to-end tests: no browser');
    expect(lines.at(-1)).toBe('2 passed, 1 failed');
  });

  test('counts a step whose needed step failed as 1 failed, without running it', async () => {
    const { lines } = await outcomeOf(fails('build'), passes('end-to-end tests', 'build'));
    expect(lines).toContain('  end-to-end tests: not run, since build failed');
    expect(lines.at(-1)).toBe('0 passed, 2 failed');
  });

  test('that is interrupted counts every unfinished step as failed and closes once', async () => {
    const lines: string[] = [];
    const interrupted: Step = {
      name: 'unit tests',
      run: async () => {
        stepRun.close('interrupted by SIGINT');
        return { tally: failedStep('killed'), output: '' };
      },
    };
    const steps = [passes('types'), interrupted, passes('build')];
    const stepRun = new StepRun(steps, { print: (line) => lines.push(line) });
    expect(await stepRun.run()).toBe(false);
    expect(lines.at(-1)).toBe('2 passed, 2 failed');
    expect(lines.filter((line) => / passed, \d+ failed$/.test(line) && !line.includes(':'))).toHaveLength(1);
  });
});

/**
 * The steps of `npm run check` and `npm test`: which program each one runs and how its result is counted.
 * In which order and what is printed is for step-run.ts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, run, runNode, runScript } from './command.ts';
import { commandFile, ROOT } from './project.ts';
import { type Evidence, fromPlaywright, fromVitest } from './reports.ts';
import { fromExitCode, type Tally } from './totals.ts';

export interface StepResult {
  readonly tally: Tally;
  /** What is still to be shown of what the programs printed, if the step failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  /** The step without which this one cannot run. */
  readonly needs?: string;
  readonly run: () => Promise<StepResult>;
}

const MINUTE = 60_000;

const types: Step = {
  name: 'types',
  run: async () => {
    const outcomes: Outcome[] = [];
    for (const project of typescriptProjects())
      outcomes.push(await runNode(commandFile('typescript', 'tsc'), ['--noEmit', '-p', project], 3 * MINUTE));
    const failed = outcomes.find((outcome) => outcome.code !== 0);
    return {
      tally: fromExitCode(failed === undefined ? 0 : failed.code),
      output: outcomes.map((outcome) => outcome.output).join(''),
    };
  },
};

const lint: Step = {
  name: 'layers, lint, format',
  run: async () => {
    const outcome = await runNode(
      commandFile('@biomejs/biome', 'biome'),
      ['check', '--error-on-warnings', '.'],
      2 * MINUTE,
    );
    return { tally: fromExitCode(outcome.code), output: outcome.output };
  },
};

const unit: Step = {
  name: 'unit tests',
  run: () =>
    withReport(fromVitest, (report) =>
      runNode(
        commandFile('vitest', 'vitest'),
        ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        5 * MINUTE,
      ),
    ),
};

const build: Step = {
  name: 'build',
  run: async () => {
    const outcome = await runScript('build', 5 * MINUTE);
    return { tally: fromExitCode(outcome.code), output: outcome.output };
  },
};

const endToEnd: Step = {
  name: 'end-to-end tests',
  needs: build.name,
  run: async () => {
    // Loaded here, so that the check neither waits for Playwright nor dies of it.
    const { ensureChromium } = await import('./chromium.ts');
    const chromium = await ensureChromium((line) => process.stdout.write(`${line}\n`));
    const { tally } = await withReport(fromPlaywright, (report) =>
      run({
        file: process.execPath,
        args: [commandFile('@playwright/test', 'playwright'), 'test', '--reporter=list,json'],
        timeoutMs: 60 * MINUTE,
        env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
        live: true,
      }),
    );
    return { tally, output: '' };
  },
};

/** `npm run check`: everything that needs neither a build nor a browser. */
export const CHECK_STEPS: readonly Step[] = [types, lint, unit];

/** `npm test`. */
export const TEST_STEPS: readonly Step[] = [...CHECK_STEPS, build, endToEnd];

/** The projects that tsconfig.json refers to, so that a new one is checked without being named here. */
function typescriptProjects(): readonly string[] {
  const solution = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
    references: readonly { path: string }[];
  };
  return solution.references.map((reference) => reference.path);
}

/** Gives the runner a place for its report, and counts what it left there. */
async function withReport(
  count: (evidence: Evidence) => Tally,
  runner: (reportFile: string) => Promise<Outcome>,
): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-report-'));
  const file = join(folder, 'report.json');
  try {
    const outcome = await runner(file);
    return { tally: count({ report: readIfPresent(file), exitCode: outcome.code }), output: outcome.output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

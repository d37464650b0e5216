/**
 * Runs steps one after the other and prints progress, the output of what failed, and the two closing lines — these
 * also when a step throws, cannot run, or the whole run is interrupted: what did not finish counts as 1 failed.
 */
import { stopAll } from './command.ts';
import type { Step, StepResult } from './steps.ts';
import { addTallies, closingLines, failedStep, type Tally } from './totals.ts';

/** Where lines go: the process in earnest, an array in tests. */
export interface StepOutput {
  readonly print: (line: string) => void;
}

/** What the steps have come to so far. */
export class StepRun {
  readonly #steps: readonly Step[];
  readonly #out: StepOutput;
  readonly #tallies = new Map<string, Tally>();
  #closed = false;

  constructor(steps: readonly Step[], out: StepOutput) {
    this.#steps = steps;
    this.#out = out;
  }

  /** Runs all steps; a step whose needed step failed is not run. Returns whether nothing failed. */
  async run(): Promise<boolean> {
    for (const step of this.#steps) {
      const started = performance.now();
      const { tally, output } = await this.#runStep(step);
      if (this.#closed) break;
      this.#tallies.set(step.name, tally);
      if (tally.failed > 0 && output !== '') this.#out.print(output.trimEnd());
      for (const problem of tally.problems) this.#out.print(`  ${step.name}: ${problem}`);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      this.#out.print(`${tally.failed > 0 ? 'FAILED' : 'ok'}  ${step.name}: ${counts(tally)} (${seconds} s)`);
    }
    return this.close('it was not run');
  }

  /** Prints the closing lines, once; steps without a result count as failed for the reason given. */
  close(reason: string): boolean {
    const total = addTallies(this.#steps.map((step) => this.#tallies.get(step.name) ?? failedStep(reason)));
    if (!this.#closed) for (const line of closingLines(total)) this.#out.print(line);
    this.#closed = true;
    return total.failed === 0;
  }

  async #runStep(step: Step): Promise<StepResult> {
    const needed = step.needs === undefined ? undefined : this.#tallies.get(step.needs);
    if (needed !== undefined && needed.failed > 0)
      return { tally: failedStep(`not run, since ${step.needs} failed`), output: '' };
    this.#out.print(`…     ${step.name}`);
    try {
      return await step.run();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { tally: failedStep(message), output: '' };
    }
  }
}

function counts({ passed, failed, skipped }: Tally): string {
  const skips = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
  return `${passed} passed, ${failed} failed${skips}`;
}

/** Runs the steps as the whole of this process: sets its exit code, and closes properly when it is interrupted. */
export async function runAsProcess(steps: readonly Step[]): Promise<void> {
  const stepRun = new StepRun(steps, { print: (line) => process.stdout.write(`${line}\n`) });
  const interrupt = (reason: string): void => {
    stopAll();
    process.stdout.write(`${reason}\n`);
    stepRun.close(reason);
    process.exitCode = 1;
    // What is printed must be out before the process goes.
    process.stdout.write('', () => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interrupt(`interrupted by ${signal}`));
  process.on('uncaughtException', (error) => interrupt(error.stack ?? error.message));
  process.exitCode = (await stepRun.run()) ? 0 : 1;
}

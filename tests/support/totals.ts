/**
 * What the steps of `npm test` add up to: pure functions from exit codes to tallies and from tallies to the two
 * closing lines. What a runner's report says is for reports.ts.
 */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why, once per skipped test. */
  readonly skipped: readonly string[];
  /** What is wrong beyond the failed tests themselves, in words. */
  readonly problems: readonly string[];
}

/** The tally of nothing at all. */
export const NOTHING: Tally = { passed: 0, failed: 0, skipped: [], problems: [] };

/** A step that failed as a whole, for the reason given. */
export function failedStep(problem: string): Tally {
  return { ...NOTHING, failed: 1, problems: [problem] };
}

/** A step without tests of its own (types, lint, build): 1 passed or 1 failed. */
export function fromExitCode(exitCode: number | null): Tally {
  if (exitCode === 0) return { ...NOTHING, passed: 1 };
  return failedStep(exitCode === null ? 'it was stopped' : `it ended with exit code ${exitCode}`);
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: [...sum.skipped, ...tally.skipped],
      problems: [...sum.problems, ...tally.problems],
    }),
    NOTHING,
  );
}

/** The closing lines: `2 skipped: reason (2)` and `N passed, N failed`. */
export function closingLines(total: Tally): readonly [skipped: string, counts: string] {
  const reasons = new Map<string, number>();
  for (const reason of total.skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const words = [...reasons].map(([reason, count]) => (count === 1 ? reason : `${reason} (${count})`));
  const skipped = `${total.skipped.length} skipped`;
  return [
    words.length === 0 ? skipped : `${skipped}: ${words.join('; ')}`,
    `${total.passed} passed, ${total.failed} failed`,
  ];
}

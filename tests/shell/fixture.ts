/**
 * The test function of the shell tests. `shell` is a program of the test's own; `asked` one that the tests of a worker
 * share, for those that only ask and change nothing. Each fails if behind its back something left the machine, the
 * content policy refused something, or an error was raised.
 */
import { test as base, expect } from '@playwright/test';
import { Shell, type ShellOptions } from '../support/shell/shell.ts';

export interface ShellFixtures {
  /** How `shell` is started. */
  readonly started: ShellOptions;
  /** Errors and policy violations that the test provokes on purpose; any other fails it. Each must really occur. */
  readonly provoked: RegExp[];
  readonly shell: Shell;
}

export const test = base.extend<ShellFixtures, { readonly asked: Shell }>({
  started: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  provoked: async ({}, use) => {
    await use([]);
  },
  shell: async ({ provoked, started }, use) => {
    const shell = await Shell.start(started);
    await use(shell);
    await shell.end();
    expectQuiet(shell, provoked);
  },
  asked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    async ({}, use) => {
      const shell = await Shell.start();
      await use(shell);
      await shell.end();
      expectQuiet(shell, []);
    },
    { scope: 'worker' },
  ],
});

/**
 * What Chromium says of Playwright's own scripts in a window that is closed while it opens: refused windows are never
 * there in Electron, but here they are for a moment.
 */
const CLOSED_MEANWHILE = /The provided callback is no longer runnable/;

function expectQuiet({ records }: Shell, provoked: readonly RegExp[]): void {
  const { errors, violations, asked } = records;
  const noises = [...errors, ...violations].filter((noise) => !CLOSED_MEANWHILE.test(noise));
  const unexpected = noises.filter((noise) => !provoked.some((pattern) => pattern.test(noise)));
  const missing = provoked.filter((pattern) => !noises.some((noise) => pattern.test(noise)));
  const leaving = asked.filter(({ answer }) => answer === 'leaves').map(({ url }) => url);
  expect(leaving, 'requests that would have left the machine').toEqual([]);
  expect(asked.length, 'requests recorded').toBeGreaterThan(0);
  expect(unexpected, 'errors raised').toEqual([]);
  expect(missing, 'errors that did not occur').toEqual([]);
}

export { expect } from '@playwright/test';

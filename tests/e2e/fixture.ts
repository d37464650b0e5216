/**
 * The test function of all end-to-end stories: each gets the program in a fresh browser of its own, and fails if
 * behind its back a request left the origin, the content policy refused something, or an error was raised.
 */
import { test as base, expect } from '@playwright/test';
import { requestsLeaving } from '../support/browser/observations.ts';
import { Session } from '../support/browser/session.ts';

export interface StoryFixtures {
  readonly session: Session;
  /** Errors that the story provokes on purpose; any other fails it. Each must really occur. */
  readonly provoked: RegExp[];
}

export const test = base.extend<StoryFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  provoked: async ({}, use) => {
    await use([]);
  },
  session: async ({ provoked }, use) => {
    const session = await Session.start();
    await use(session);
    await session.end();
    const { observations, origin } = session;
    const unexpected = observations.errors.filter(
      (error) => !provoked.some((pattern) => pattern.test(error)),
    );
    const missing = provoked.filter((pattern) => !observations.errors.some((error) => pattern.test(error)));
    expect(requestsLeaving(origin, observations), 'requests that left the origin').toEqual([]);
    expect(observations.requests.length, 'requests recorded').toBeGreaterThan(0);
    expect(observations.violations, 'content-policy violations').toEqual([]);
    expect(unexpected, 'errors raised').toEqual([]);
    expect(missing, 'errors that did not occur').toEqual([]);
  },
});

export { expect } from '@playwright/test';

/**
 * The watch that all stories rely on notices what it must: that a story was quiet proves something only because of
 * this.
 */
import { test as bare } from '@playwright/test';
import { requestsLeaving } from '../support/browser/observations.ts';
import { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';

/** The program, opened and used in a session that nobody judges. */
async function during(act: (session: Session) => Promise<void>): Promise<void> {
  const session = await Session.start();
  try {
    await session.open();
    await act(session);
  } finally {
    await session.end();
  }
}

bare('a request that leaves the origin is noticed, and gets nowhere', () =>
  during(async (session) => {
    await expect(session.page.goto('http://gazette.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
    expect(requestsLeaving(session.origin, session.observations)).toEqual(['http://gazette.example/']);
  }),
);

bare('what the content policy refuses is noticed', () =>
  during(async ({ page, observations }) => {
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">a</p>'));
    await expect
      .poll(() => observations.violations)
      .toEqual([expect.stringMatching(/^style-src-attr inline /)]);
  }),
);

bare('an uncaught error and a console error are noticed', () =>
  during(async ({ page, observations }) => {
    await page.evaluate(() => {
      console.error('said');
      setTimeout(() => {
        throw new Error('thrown');
      });
    });
    await expect.poll(() => observations.errors.join('\n')).toMatch(/said[\s\S]*thrown/);
  }),
);

test('a profile outlives closing and killing the browser', async ({ session }) => {
  const kept = () => session.page.evaluate(() => localStorage.getItem('kept'));
  await session.open();
  await session.page.evaluate(() => localStorage.setItem('kept', 'a'));
  await session.restart();
  await session.open();
  expect(await kept()).toBe('a');
  await session.killAndRestart();
  await session.open();
  expect(await kept()).toBe('a');
});

/**
 * Where search runs: one worker for all windows, a worker of the window where there are no shared ones, the page where
 * there are none at all; and that it goes on when its worker is killed or hangs.
 */
import type { CDPSession, Page } from '@playwright/test';
import { readinessText, searchText } from '../../renderer/text-zh/search.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';

/** Longer than a silent worker is waited for, and the next one takes to open. */
const RECOVERY_MS = 40_000;

/** Types into the search box and waits for a clause that holds the words; `timeout` in ms. */
async function find(page: Page, words: string, timeout = 15_000): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill(words);
  await expectClause(page, words, timeout);
}

async function expectClause(page: Page, words: string, timeout = 15_000): Promise<void> {
  const results = page.getByRole('listbox', { name: searchText.results });
  await expect(results.getByRole('option').filter({ hasText: words }).first()).toBeVisible({ timeout });
}

/** How far the index is, as the page says. */
async function expectIndex(page: Page, state: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-search-index', state, { timeout: 30_000 });
}

async function browserSession(session: Session): Promise<CDPSession> {
  const browser = session.context.browser();
  if (browser === null) throw new Error('this browser has no devtools');
  return browser.newBrowserCDPSession();
}

/** The shared workers of the whole browser. */
async function sharedWorkers(devtools: CDPSession): Promise<readonly { targetId: string; title: string }[]> {
  const { targetInfos } = await devtools.send('Target.getTargets');
  return targetInfos.filter(({ type }) => type === 'shared_worker');
}

/** Begins to run a script in the only shared worker; does not wait for its end. */
async function runInWorker(devtools: CDPSession, expression: string): Promise<void> {
  const [worker] = await sharedWorkers(devtools);
  if (worker === undefined) throw new Error('there is no shared worker');
  const { targetId } = worker;
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  await devtools.send('Target.sendMessageToTarget', { sessionId, message });
}

test('two windows share one worker and one index, and the builders end', async ({ session }) => {
  const first = await session.open();
  const second = await session.context.newPage();
  await second.goto(`${session.origin}/`);
  await find(first, '照明设施');
  await find(second, '机场、码头、车站');
  await expectIndex(first, 'ready');
  await expectIndex(second, 'ready');
  expect(await sharedWorkers(await browserSession(session))).toHaveLength(1);
  await expect.poll(() => [...first.workers(), ...second.workers()].length).toBe(0);
});

test('the window that remains goes on when the other one is closed', async ({ session }) => {
  const first = await session.open();
  const second = await session.context.newPage();
  await second.goto(`${session.origin}/`);
  await first.close();
  await find(second, '照明设施');
  await expectIndex(second, 'ready');
  expect(await sharedWorkers(await browserSession(session))).toHaveLength(1);
});

for (const [event, script] of [
  ['is killed', 'self.close()'],
  ['hangs', 'for (;;) {}'],
] as const)
  test(`a worker that ${event} while it is used is replaced, and the query answered`, async ({ session }) => {
    const page = await session.open();
    await find(page, '照明设施');
    await expectIndex(page, 'ready');
    await runInWorker(await browserSession(session), script);
    await find(page, '机场、码头、车站', RECOVERY_MS);
    await expectIndex(page, 'ready');
  });

test('letters are read as pinyin in the worker', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('zhaoming');
  await expectClause(page, '照明');
});

test('without shared workers, a worker of the window searches', async ({ session }) => {
  await session.context.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
  const page = await session.open();
  await find(page, '照明设施');
  await expectIndex(page, 'ready');
  expect(await sharedWorkers(await browserSession(session))).toHaveLength(0);
  await expect.poll(() => page.workers().length).toBe(1);
});

test('without any workers, the page searches and says so', async ({ session }) => {
  await session.context.addInitScript(() => {
    for (const name of ['Worker', 'SharedWorker'])
      Reflect.set(globalThis, name, () => {
        throw new DOMException('refused by the test', 'SecurityError');
      });
  });
  const page = await session.open();
  await find(page, '照明设施');
  await expect(page.getByText(readinessText.inPage)).toBeVisible();
  await expectIndex(page, 'none');
  expect(page.workers()).toHaveLength(0);
});

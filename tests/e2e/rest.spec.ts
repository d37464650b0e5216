/**
 * A page that is left alone rests: on a laptop that reads all day without a socket, work nobody sees is battery. What
 * a page asks of the browser is counted, not timed.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { LIGHTING } from './reading.ts';

interface Asked {
  /** Frames, idle times and tasks asked for since the page was opened. */
  count: number;
}

/** Before any script of the page runs: counts what is asked for. React hands its work on by messages to itself. */
function countRequests(): void {
  const asked: Asked = { count: 0 };
  Reflect.set(window, 'asked', asked);
  for (const [owner, name] of [
    [window, 'requestAnimationFrame'],
    [window, 'requestIdleCallback'],
    [MessagePort.prototype, 'postMessage'],
  ] as const) {
    const real = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
    Reflect.set(owner, name, function counting(this: unknown, ...given: unknown[]) {
      asked.count += 1;
      return real.apply(this, given);
    });
  }
}

function asked(page: Page): Promise<number> {
  return page.evaluate(() => (Reflect.get(window, 'asked') as Asked).count);
}

/** What the page asks for within a second, once it has asked for nothing in one, or after ten. */
async function atRest(page: Page): Promise<number> {
  let last = Number.POSITIVE_INFINITY;
  for (let second = 0; second < 10 && last > 0; second += 1) {
    const before = await asked(page);
    await page.waitForTimeout(1_000);
    last = (await asked(page)) - before;
  }
  return last;
}

test('two documents in step, the contents and the library beside them, ask for nothing when left alone', async ({
  session,
}) => {
  await session.context.addInitScript(countRequests);
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expect(page.locator('[data-reference]').first()).toBeVisible();
  expect(await asked(page)).toBeGreaterThan(0);
  await page.keyboard.press('Control+\\');
  await expect(page.locator('[data-reader-scroll]')).toHaveCount(2);
  await page.keyboard.press('F8');
  await expect(page.getByText(/同步滚动：\d+ 条互相对应/)).toBeVisible();
  expect(await atRest(page)).toBe(0);
  const before = await asked(page);
  await page.locator('[data-reader-scroll]').first().hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => asked(page)).toBeGreaterThan(before);
  expect(await atRest(page)).toBe(0);
});

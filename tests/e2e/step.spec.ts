/**
 * Reading in step: two panes tied by the clauses that answer each other, in both directions, without jumping, swinging
 * or going astray, until the one key unlocks them.
 */
import type { Page } from '@playwright/test';
import { alignDocuments } from '../../renderer/core/compare/align.ts';
import { anchorsOf } from '../../renderer/core/compare/anchors.ts';
import type { GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING } from './reading.ts';

const GREENING = '2018-08--nzbf-2018-12';
const STEPS = 200;

async function read(session: Session, id: string): Promise<GazetteDocument> {
  const response = await session.page.request.get(`${session.origin}/corpus/documents/${id}.json`);
  return (await response.json()) as GazetteDocument;
}

async function openBoth(page: Page, docNumber: string): Promise<void> {
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Control+\\');
  await page.getByRole('option').filter({ hasText: docNumber }).first().click();
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(page.locator('[data-pane]').nth(1).locator('header')).toContainText(docNumber);
  await page.keyboard.press('Control+F6');
  await expect(page.locator('[data-reader-scroll]').nth(0)).toBeFocused();
}

interface Positions {
  readonly leader: number;
  readonly follower: number;
}

/** Scrolls one pane by wheel in even steps and notes where both stand in every frame from then on, till they rest. */
async function scrollThrough(page: Page, at: 0 | 1, way: 1 | -1): Promise<readonly Positions[]> {
  const scroll = page.locator('[data-reader-scroll]').nth(at);
  const length = await scroll.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await scroll.hover();
  await page.evaluate((leading) => {
    const noted: Positions[] = [];
    const note = () => {
      const tops = [...document.querySelectorAll('[data-reader-scroll]')].map((each) => each.scrollTop);
      noted.push({ leader: tops[leading] ?? 0, follower: tops[1 - leading] ?? 0 });
      Reflect.set(window, 'noting', requestAnimationFrame(note));
    };
    Reflect.set(window, 'noted', noted);
    note();
  }, at);
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.wheel(0, (way * length) / STEPS + way);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await atRest(page);
  return page.evaluate(() => {
    cancelAnimationFrame(Reflect.get(window, 'noting') as number);
    return Reflect.get(window, 'noted') as Positions[];
  });
}

/** Waits until neither pane moves any more. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const tops = () =>
          [...document.querySelectorAll('[data-reader-scroll]')].map((each) => each.scrollTop).join();
        const before = tops();
        setTimeout(() => resolve(tops() === before), 150);
      }),
  );
}

/** The block at the reading line of each pane, and how much of it lies above the line. */
function places(page: Page): Promise<readonly { readonly id: string; readonly top: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-reader-scroll]')].map((scroll) => {
      const line = scroll.scrollTop + Math.min(scroll.clientHeight * 0.2, 110);
      const blocks = [...scroll.querySelectorAll<HTMLElement>('[data-block-id]')];
      const block = blocks.filter(({ offsetTop }) => offsetTop <= line + 1.5).at(-1);
      return { id: block?.dataset.blockId ?? '', top: line - (block?.offsetTop ?? 0) };
    }),
  );
}

test('200 steps in either direction, led from either side, move the other pane steadily and within bounds', async ({
  session,
}) => {
  test.setTimeout(180_000);
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await openBoth(page, '南政办发[2018]12号');
  await page.keyboard.press('F8');
  await expect(page.getByText(/同步滚动：\d+ 条互相对应/)).toBeVisible();
  const view = await page
    .locator('[data-reader-scroll]')
    .nth(0)
    .evaluate(({ clientHeight }) => clientHeight);
  for (const at of [0, 1] as const)
    for (const way of [1, -1] as const) {
      const noted = await scrollThrough(page, at, way);
      const ends = { first: noted.at(0), last: noted.at(-1) };
      const travelled = way * ((ends.last?.leader ?? 0) - (ends.first?.leader ?? 0));
      expect(travelled, `the reader gets through pane ${at}, way ${way}`).toBeGreaterThan(5 * view);
      for (const [index, { leader, follower }] of noted.entries()) {
        const before = noted[index - 1];
        if (before === undefined) continue;
        const led = way * (leader - before.leader);
        const followed = way * (follower - before.follower);
        expect(led, `leader ${at}, frame ${index}`).toBeGreaterThanOrEqual(-1);
        expect(followed, `follower of ${at}, frame ${index}`).toBeGreaterThanOrEqual(-1);
        // In one frame a follower glides a part of its view or leaps with a leap of the reader's, never astray.
        expect(followed, `follower of ${at}, frame ${index}`).toBeLessThanOrEqual(view / 4 + 8 * led);
      }
      const followerTravelled = way * ((ends.last?.follower ?? 0) - (ends.first?.follower ?? 0));
      expect(followerTravelled, `the other pane comes along with ${at}, way ${way}`).toBeGreaterThan(
        5 * view,
      );
    }
});

test('each clause meets the one that answers it', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING.id}`);
  const anchors = anchorsOf(alignDocuments(await read(session, LIGHTING.id), await read(session, GREENING)));
  expect(anchors.length).toBeGreaterThan(15);
  await openBoth(page, '南政办发[2018]12号');
  await page.keyboard.press('F8');
  await expect(page.getByText(frameText.inStep(anchors.length))).toBeVisible();
  const articles = anchors.filter(({ a }) => /__art_\d+$/.test(a));
  expect(articles.length).toBeGreaterThan(7);
  for (const { a, b } of articles) {
    const article = /art_(\d+)$/.exec(a)?.[1] ?? '';
    const box = page.getByRole('textbox', { name: '转到条款' }).nth(0);
    await box.fill(article);
    await box.press('Enter');
    await atRest(page);
    const [left, right] = await places(page);
    // The last clauses of a document cannot be brought up to the line.
    const isAtEnd = await page
      .locator('[data-reader-scroll]')
      .evaluateAll((all) =>
        all.some(({ scrollTop, scrollHeight, clientHeight }) => scrollTop + clientHeight >= scrollHeight - 2),
      );
    if (isAtEnd) continue;
    expect(left?.id).toBe(a);
    expect(right?.id, `beside ${a}`).toBe(b);
    expect(right?.top).toBeLessThan(4);
  }
});

test('one key unlocks and locks, and closing a pane unlocks', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await openBoth(page, '南政办发[2018]12号');
  const status = page.getByText(/同步滚动：\d+ 条互相对应/);
  await page.keyboard.press('F8');
  await expect(status).toBeVisible();
  await page.keyboard.press('F8');
  await expect(status).toHaveCount(0);
  const before = await page
    .locator('[data-reader-scroll]')
    .nth(1)
    .evaluate(({ scrollTop }) => scrollTop);
  await page.locator('[data-reader-scroll]').nth(0).hover();
  await page.mouse.wheel(0, 900);
  await page.waitForTimeout(400);
  expect(
    await page
      .locator('[data-reader-scroll]')
      .nth(1)
      .evaluate(({ scrollTop }) => scrollTop),
  ).toBe(before);
  await page.keyboard.press('F8');
  await expect(status).toBeVisible();
  await expect
    .poll(() =>
      page
        .locator('[data-reader-scroll]')
        .nth(1)
        .evaluate(({ scrollTop }) => scrollTop),
    )
    .toBeGreaterThan(300);
  await page.keyboard.press('Alt+W');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(status).toHaveCount(0);
});

test('documents without a clause in common say so and scroll each for itself', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await openBoth(page, '清政办发[2022]7号');
  await page.keyboard.press('F8');
  await expect(page.getByText(/同步滚动：\d+ 条互相对应|各自滚动/)).toBeVisible();
  await expect(page.getByText(frameText.step.failed)).toHaveCount(0);
});

test('a document that is read in both panes is in step with itself', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Control+\\');
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await page.keyboard.press('F8');
  await expect(page.getByText(/同步滚动：\d+ 条互相对应/)).toBeVisible();
  await page.locator('[data-reader-scroll]').nth(0).hover();
  await page.mouse.wheel(0, 2000);
  await atRest(page);
  const [left, right] = await places(page);
  expect(left?.id).toBe(right?.id);
  expect(Math.abs((left?.top ?? 0) - (right?.top ?? 0))).toBeLessThan(4);
});

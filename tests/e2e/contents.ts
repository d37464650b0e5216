/** The table of contents as a reader's hands find it: a list that draws only the rows in sight. */
import type { Locator, Page } from '@playwright/test';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { expect } from './fixture.ts';

export function contents(page: Page): Locator {
  return page.getByRole('treegrid', { name: readerText.outlineLabel });
}

/** How far the wheel turns at once, in px, and how often at most. */
const TURN = 200;
const TURNS = 60;
/** Between two looks whether the list stands still, in ms. */
const LOOK_MS = 100;

/**
 * Turns the wheel over the contents, up or down, until a row lies whole in them and they stand still: a hand presses
 * what it sees, never in the frame in which the list is scrolled.
 */
export async function bringUp(page: Page, row: Locator, direction: 1 | -1): Promise<void> {
  await contents(page).hover({ position: { x: 40, y: 80 } });
  for (let turn = 0; turn < TURNS && !(await isWhole(page, row)); turn += 1) {
    await page.mouse.wheel(0, direction * TURN);
    await page.waitForTimeout(50);
  }
  await atRest(async () => JSON.stringify(await row.boundingBox()));
}

/**
 * Turns the wheel up to the beginning of the contents, until the rows there are the only ones drawn: on its way the
 * list passes rows of the same name, which belong to other attachments.
 */
export async function turnToTop(page: Page): Promise<void> {
  await contents(page).hover();
  await page.mouse.wheel(0, -20_000);
  await expect.poll(() => contents(page).evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await atRest(() => contents(page).innerText());
}

/** Resolves once two looks in a row, some frames apart, see the same. */
async function atRest(look: () => Promise<string>): Promise<void> {
  let before: string | null = null;
  await expect
    .poll(
      async () => {
        const last = before;
        before = await look();
        return before === last;
      },
      { intervals: [LOOK_MS] },
    )
    .toBe(true);
}

async function isWhole(page: Page, row: Locator): Promise<boolean> {
  if ((await row.count()) !== 1) return false;
  const [tree, box] = [await contents(page).boundingBox(), await row.boundingBox()];
  if (tree === null || box === null) return false;
  return box.y >= tree.y && box.y + box.height <= tree.y + tree.height;
}

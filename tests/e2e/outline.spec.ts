/**
 * The table of contents beside a long document: the clause being read is marked and in view however far the reader
 * jumps, the keyboard enters at it, a folded branch is marked in place of what it hides.
 */
import type { Locator, Page } from '@playwright/test';
import { libraryText } from '../../renderer/text-zh/library.ts';
import { bringUp, contents, turnToTop } from './contents.ts';
import { expect, test } from './fixture.ts';

/** The longest document: over two hundred rows, of which a screen holds about twenty. */
const ACTIONS = '2024-a--qzbh-2024-3';
const FAR = '基层防灾能力提升。为县级应急救援队伍';
/** The clause that stands at the reading line then, and the attachment it is in. */
const FAR_ROW = '推进应急广播建设工程';

function marked(page: Page): Locator {
  return contents(page)
    .getByRole('row')
    .filter({ has: page.locator('[aria-current]') });
}

async function scrollTo(page: Page, words: string): Promise<void> {
  await page
    .locator('[data-block-text]')
    .filter({ hasText: words })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

test('the clause being read is marked and in view, at the end of the document and back', async ({
  session,
}) => {
  const page = await session.open(`#/d/${ACTIONS}`);
  await expect(marked(page)).toHaveCount(1);
  await scrollTo(page, FAR);
  await expect(marked(page)).toContainText(FAR_ROW);
  await expect(marked(page)).toBeInViewport();
  const drawn = await contents(page).getByRole('row').count();
  expect(drawn).toBeLessThan(60);
  await scrollTo(page, '充分发挥招商顾问');
  await expect(marked(page)).toContainText('聚力攻坚激发需求行动');
  await expect(marked(page)).toBeInViewport();
  await expect(marked(page)).toHaveCount(1);
});

test('the keyboard enters at the clause being read and goes where it is told', async ({ session }) => {
  const page = await session.open(`#/d/${ACTIONS}`);
  await scrollTo(page, FAR);
  await expect(marked(page)).toContainText(FAR_ROW);
  await page.getByRole('tab', { name: '目录' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(marked(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const below = contents(page).locator('[role="row"]:focus');
  await expect(marked(page)).toHaveText((await below.textContent()) ?? '');
  await expect(marked(page)).not.toContainText(FAR_ROW);
});

test('a press after the keyboard was used goes where it is pressed', async ({ session }) => {
  const page = await session.open(`#/d/${ACTIONS}`);
  await scrollTo(page, FAR);
  await expect(marked(page)).toContainText(FAR_ROW);
  await page.keyboard.press('Control+G');
  await page.keyboard.press('Escape');
  await turnToTop(page);
  const first = contents(page).getByRole('row', { name: /一、 总体目标/ });
  await first.click();
  await expect(marked(page)).toContainText('总体目标');
});

test('a folded branch is marked in place of the clause it hides', async ({ session }) => {
  const page = await session.open(`#/d/${ACTIONS}`);
  await scrollTo(page, FAR);
  await expect(marked(page)).toContainText(FAR_ROW);
  const branch = contents(page).getByRole('row', { name: /衡南县民生可感行动实施方案/ });
  await bringUp(page, branch, -1);
  await branch.getByRole('button').click();
  await expect(marked(page)).toContainText('衡南县民生可感行动实施方案');
  await branch.getByRole('button').click();
  await expect(marked(page)).toContainText(FAR_ROW);
});

test('a list that is pressed in the frame in which it was scrolled stays where it is', async ({
  session,
}) => {
  const page = await session.open(`#/d/${ACTIONS}`);
  const library = page.getByRole('listbox', { name: libraryText.documents });
  await library.getByRole('option').nth(1).click();
  await page.locator('[data-reader-scroll]').focus();
  const stands = await library.evaluate((list) => {
    list.scrollTop = 300;
    const [row] = [...list.querySelectorAll<HTMLElement>('[role="option"]')].slice(-1);
    row?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
    row?.focus({ preventScroll: true });
    return [list.scrollTop, list.ownerDocument.activeElement === row];
  });
  expect(stands).toEqual([300, true]);
});

test('contents in which the reader looks for a row stay where he scrolled them, until the pointer leaves', async ({
  session,
}) => {
  const page = await session.open(`#/d/${ACTIONS}`);
  await scrollTo(page, '充分发挥招商顾问');
  await expect(marked(page)).toBeInViewport();
  const top = () => contents(page).evaluate((tree) => tree.scrollTop);
  await contents(page).hover();
  await page.mouse.wheel(0, 1500);
  await expect.poll(top).toBe(1500);
  // Reading moves on, and a key asks for the place, as Ctrl does that is held for the press to come.
  await scrollTo(page, FAR);
  await page.keyboard.down('Control');
  for (let look = 0; look < 10; look += 1) {
    expect(await top()).toBe(1500);
    await page.waitForTimeout(50);
  }
  await page.keyboard.up('Control');
  await page.mouse.move(600, 400);
  await expect(marked(page)).toContainText(FAR_ROW);
  await expect(marked(page)).toBeInViewport();
});

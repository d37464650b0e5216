/** The card beside a reference: by resting pointer, by keyboard, one at a time, beside the reference and never on it. */
import type { Locator, Page } from '@playwright/test';
import { referencesText } from '../../renderer/text-zh/references.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING, typeInFocus } from './reading.ts';
import { allowClipboard, card, clipboardText, linkIn, openReferring } from './referring.ts';

const words = referencesText.card;

const button = (page: Page, name: string): Locator => card(page).getByRole('button', { name, exact: true });

/** Puts the focus on a link as the Tab key would. */
async function reach(link: Locator): Promise<void> {
  await link.page().keyboard.press('Shift');
  await link.focus();
  await expect(link).toBeFocused();
}

/** Whether the card and the reference share a point, and whether the card leaves the window. */
async function expectBeside(link: Locator): Promise<void> {
  const page = link.page();
  await expect(card(page)).toBeVisible();
  const [on, at] = [await link.boundingBox(), await card(page).boundingBox()];
  const view = page.viewportSize();
  if (on === null || at === null || view === null) throw new Error('both are to be seen');
  const isApart = at.y + at.height <= on.y || at.y >= on.y + on.height;
  expect(isApart, 'the card covers its reference').toBe(true);
  expect(at.x).toBeGreaterThanOrEqual(0);
  expect(at.y).toBeGreaterThanOrEqual(0);
  expect(at.x + at.width).toBeLessThanOrEqual(view.width);
  expect(at.y + at.height).toBeLessThanOrEqual(view.height);
}

test('a resting pointer shows the clause, and the card goes when the pointer does', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  const link = linkIn(page, 'enc_1__art_31', '第二十七条');
  await link.hover();
  await expect(card(page)).toContainText('《衡南县县城照明管理办法》（南政办发〔2018〕11号）第二十七条');
  await expect(card(page)).toContainText('（二）在距县城照明设施、亮化设施一米的安全距离内');
  await expect(card(page)).toContainText(words.cut);
  await expectBeside(link);
  // It can be entered.
  await button(page, words.cite).hover();
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await page.locator('[data-pane] header').getByRole('heading').hover();
  await expect(card(page)).toHaveCount(0);
});

test('scrolling a reference under the pointer opens no card, and closes the one that is open', async ({
  session,
}) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  const link = linkIn(page, 'enc_1__art_31', '第二十七条');
  const scroll = page.locator('[data-reader-scroll]');
  const box = await link.boundingBox();
  if (box === null) throw new Error('the link is to be seen');
  // The pointer lies one line under the link, where the wheel will bring it.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 + 100);
  await page.mouse.wheel(0, -100);
  const isUnder = () => link.evaluate((element) => element.matches(':hover'));
  await expect.poll(isUnder).toBe(true);
  await page.waitForTimeout(800);
  await expect(card(page)).toHaveCount(0);
  // Who moves the pointer on it means it; the wheel is the text's again at once.
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2 + 100);
  await expect(card(page)).toBeVisible();
  const before = await scroll.evaluate(({ scrollTop }) => scrollTop);
  await page.mouse.wheel(0, -100);
  await expect(card(page)).toHaveCount(0);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => scroll.evaluate(({ scrollTop }) => scrollTop)).toBe(before - 200);
});

test('there is one card at a time, and Escape closes it and nothing else', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  const article = linkIn(page, 'enc_1__art_31', '第二十七条');
  const law = linkIn(page, 'enc_1__art_31', '《城市照明管理规定》第三十二条');
  await page.keyboard.press('Control+F');
  await typeInFocus(page, '责令限期');
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('find-hit'))).toBe(true);
  await reach(article);
  await expect(card(page)).toContainText('任何单位和个人都应当保护');
  await law.hover();
  await expect(card(page)).toContainText(words.outside);
  await expect(card(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(article).toBeFocused();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('find-hit'))).toBe(true);
});

test('the keyboard goes from a reference into its card and on to the text', async ({ session }) => {
  await allowClipboard(session);
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  const article = linkIn(page, 'enc_1__art_31', '第二十七条');
  await reach(article);
  await expectBeside(article);
  await expect(article).toHaveAttribute('aria-describedby', (await card(page).getAttribute('id')) ?? '-');
  await page.keyboard.press('Tab');
  await expect(button(page, words.open)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(article).toBeFocused();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  await expect(button(page, words.cite)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboardText(page)).toMatch(/^第二十七条 {2}任何单位和个人/);
  expect(await clipboardText(page)).toMatch(
    /——《衡南县县城照明管理办法》（南政办发〔2018〕11号）第二十七条$/,
  );
  await page.keyboard.press('Tab');
  const law = linkIn(page, 'enc_1__art_31', '《城市照明管理规定》第三十二条');
  await expect(law).toBeFocused();
  await expect(card(page)).toContainText(words.outside);
  // Out of the library there is the name to be copied; Escape in the card returns to the reference.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => clipboardText(page)).toBe('《城市照明管理规定》');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(law).toBeFocused();
});

test('the card opens here and beside', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  const link = linkIn(page, 'enc_1__art_31', '第二十七条').first();
  await link.hover();
  await button(page, words.beside).click();
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(card(page)).toHaveCount(0);
  const right = page.locator('[data-pane]').nth(1);
  await expect(right.locator('[data-block-id="enc_1__art_27"]')).toBeInViewport();
  await link.hover();
  await button(page, words.open).click();
  await expect(
    page.locator('[data-pane]').nth(0).locator('[data-block-id="enc_1__art_27"]'),
  ).toBeInViewport();
});

test('the card keeps beside its reference in narrow panes and low windows', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.keyboard.press('Control+\\');
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  for (const at of [0, 1]) {
    const within = page.locator('[data-pane]').nth(at);
    for (const [block, name] of [
      ['enc_1__art_31', '第二十七条'],
      ['enc_1__art_8', '《城市道路照明设计标准》（CJJ45-2006）'],
      ['enc_1__art_35', '《衡南县城镇路灯管理办法》（南政发[2012]4号）'],
    ] as const) {
      const link = linkIn(within, block, name);
      await reach(link);
      await expectBeside(link);
    }
  }
  await page.setViewportSize({ width: 1024, height: 420 });
  const link = linkIn(page.locator('[data-pane]').nth(1), 'enc_1__art_31', '第二十七条');
  await reach(link);
  await expectBeside(link);
  await expect(button(page, words.open)).toBeInViewport();
});

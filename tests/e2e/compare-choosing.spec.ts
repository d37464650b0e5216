/**
 * Choosing what to compare, by key and by list; how a comparison looks in narrow panes, what is copied from it, and that
 * it can be used without eyes and hands of twenty.
 */
import type { Page } from '@playwright/test';
import { compareText } from '../../renderer/text-zh/compare.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { computed, expectComparison, list, openComparison } from './comparing.ts';
import { expect, test } from './fixture.ts';
import { typeInFocus } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const LIGHTING = '2018-08--nzbf-2018-11';
const GREENING = '2018-08--nzbf-2018-12';
const BEFORE = '2022-a--qzbf-2022-10';
const AFTER = '2022-b--qzbf-2022-10';

test('a document is chosen by typing and Enter, and compared in a new tab', async ({ session }) => {
  const page = await session.open(`#/d/${BEFORE}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Alt+d');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option').first()).toContainText('衡南政报2022年（二）');
  await expect(dialog.getByText(compareText.choose.groups.printings)).toBeVisible();
  await typeInFocus(page, '突发环境');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expectComparison(page);
  await expect(page).toHaveURL(new RegExp(`#/c/2018-04--nzbf-2017-43/${BEFORE}$`));
  await expect(page.locator('[data-pane]').getByRole('tab')).toHaveCount(2);
  await expect(page.locator('[data-comparison-scroll]')).toBeFocused();
});

test('Ctrl+Enter compares beside, and nothing found is said', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Alt+d');
  await typeInFocus(page, '没有这份文件');
  await expect(page.getByText(compareText.choose.nothing)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  for (let character = 0; character < 6; character += 1) await page.keyboard.press('Backspace');
  await typeInFocus(page, '绿化');
  await page.keyboard.press('Control+Enter');
  await expectComparison(page);
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
});

test('Escape leaves everything as it was', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.locator('[data-reader-scroll]').focus();
  await page.keyboard.press('Alt+d');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[data-reader-scroll]')).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`#/d/${LIGHTING}`));
});

test('the library compares a listed document with the open one', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.getByRole('option').filter({ hasText: '南政办发[2018]12号' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: compareText.choose.withCurrent }).click();
  await expect(page).toHaveURL(new RegExp(`#/c/${LIGHTING}/${GREENING}$`));
  await expectComparison(page);
});

test('what is copied from a column is what that column prints', async ({ session }) => {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openComparison(session, BEFORE, AFTER);
  const { a, b, comparison } = await computed(session, BEFORE, AFTER);
  const pairs = comparison.pairs.filter(({ kind }) => kind === 'changed').slice(0, 2);
  for (const side of ['a', 'b'] as const) {
    const [first, second] = pairs.map((pair) => String(pair[side][0]));
    const texts = list(page).locator(`[data-block-text][data-side="${side}"]`);
    await drag(page, texts.first(), texts.nth(1));
    await page.keyboard.press('Control+c');
    const blocks = side === 'a' ? a.blocks : b.blocks;
    const whole = [first, second].map((id) => blocks.find((block) => block.id === id)?.text ?? '?');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(whole.join('\n'));
  }
});

test('one column copies the text that stands now, without what was left out', async ({ session }) => {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openComparison(session, BEFORE, AFTER);
  await page.getByRole('radio', { name: compareText.forms.column }).click();
  const { b, comparison } = await computed(session, BEFORE, AFTER);
  const [, pair] = comparison.pairs.filter(({ kind }) => kind === 'changed');
  const text = list(page).locator('[data-block-text]').nth(1);
  await drag(page, text, text);
  await page.keyboard.press('Control+c');
  const expected = b.blocks.find(({ id }) => id === pair?.b[0])?.text;
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
});

test('the bar stays in one line, and the form that was chosen is kept over a restart', async ({
  session,
}) => {
  const page = await openComparison(session, BEFORE, AFTER);
  const bar = page.locator('[data-comparison] > header + div');
  await expect(bar.getByRole('button', { name: compareText.export })).toBeVisible();
  const height = await bar.evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBeLessThan(60);
  await page.getByRole('radio', { name: compareText.forms.column }).click();
  await session.restart();
  const again = await openComparison(session, BEFORE, AFTER);
  await expect(again.getByRole('radio', { name: compareText.forms.column })).toBeChecked();
  await expect(list(again).locator('[data-block-text][data-side="both"]').first()).toBeVisible();
});

/** Presses at the very beginning of one text and lets go behind the end of another. */
async function drag(page: Page, from: ReturnType<Page['locator']>, to: ReturnType<Page['locator']>) {
  const edges = async (text: typeof from) =>
    text.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first === undefined || last === undefined) throw new Error('nothing is drawn');
      return {
        start: { x: first.left + 1, y: first.top + first.height / 2 },
        end: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    });
  await to.scrollIntoViewIfNeeded();
  await from.scrollIntoViewIfNeeded();
  const { start } = await edges(from);
  const { end } = await edges(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x - 8, end.y, { steps: 5 });
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await page.mouse.up();
}

test('a narrow pane shows one column, and nothing runs out of it at 1024', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING}`);
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Alt+d');
  await typeInFocus(page, '绿化');
  await page.keyboard.press('Control+Enter');
  await expectComparison(page);
  await expect(list(page).locator('[data-block-text][data-side="both"]').first()).toBeVisible();
  await expect(list(page).locator('[data-block-text][data-side="a"]')).toHaveCount(0);
  const wide = await page.locator('[data-comparison]').evaluate(
    (view) =>
      [...view.querySelectorAll('*')].filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 1 && right > view.getBoundingClientRect().right + 1;
      }).length,
  );
  expect(wide).toBe(0);
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`no state of a comparison violates a rule in the theme ${settingsText.themes[theme]}`, async ({
    session,
  }) => {
    test.setTimeout(120_000);
    const page = await openComparison(session, LIGHTING, GREENING);
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.getByText(compareText.signs).click();
    await page.keyboard.press('F7');
    await expectNoViolation(page, 'two columns');
    if (theme === 'white') {
      await page.getByRole('radio', { name: compareText.forms.column }).click();
      await expectNoViolation(page, 'one column');
    }
    await session.open(`#/d/${LIGHTING}`);
    await expect(page.locator('[data-reader-scroll]')).toBeVisible();
    await page.keyboard.press('Alt+d');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolation(page, 'choosing');
  });

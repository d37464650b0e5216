/**
 * The reading area: panes side by side and one below the other, each alive for itself; tabs and their history; opening
 * here, beside and in a new tab from wherever documents are listed; what of it survives a restart.
 */
import { commandText } from '../../renderer/text-zh/commands.ts';
import { findText } from '../../renderer/text-zh/find.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { panesText } from '../../renderer/text-zh/panes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { bringUp, contents } from './contents.ts';
import { expect, test } from './fixture.ts';
import { active, clause, entry, GREENING, goTo, number, pane, panes, text, twoDocuments } from './paning.ts';
import { dragOver, LIGHTING, openLighting, typeInFocus } from './reading.ts';

test('a document stands in two panes at two places, and a mark made in one is in the other at once', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await page.keyboard.press('Control+\\');
  await expect(panes(page)).toHaveCount(2);
  await expect(active(page)).toHaveCount(1);
  await goTo(pane(page, 0), '三');
  await goTo(pane(page, 1), '五');
  await expect(clause(pane(page, 0))).toContainText('第三条');
  await expect(clause(pane(page, 1))).toContainText('第五条');
  await dragOver(
    text(pane(page, 0))
      .locator('[data-block-text]')
      .filter({ hasText: /^第三条/ }),
    '功能照明',
  );
  await page.keyboard.press('1');
  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('mark-duty') ?? [])].map((range) =>
        range.startContainer.parentElement?.closest('[data-pane]')?.getAttribute('data-pane'),
      ),
    );
  await expect.poll(async () => new Set(await painted()).size).toBe(2);
  await expect(clause(pane(page, 1))).toContainText('第五条');
  // What is undone in one is undone in both.
  await page.keyboard.press('Control+Z');
  await expect.poll(painted).toEqual([]);
});

test('everything listed opens here, beside and in a new tab', async ({ session }) => {
  test.setTimeout(120_000);
  const page = await session.open();
  await twoDocuments(page);
  await expect(number(pane(page, 0))).toContainText(LIGHTING.docNumber);

  // The library: a third document in a new tab of the active pane, by key and by menu.
  await entry(page, '南政办发[2018]13号').click({ modifiers: ['Control', 'Shift'] });
  await expect(pane(page, 1).getByRole('tab')).toHaveCount(2);
  await entry(page, '南政办发[2018]14号').click({ button: 'right' });
  await page.getByRole('menuitem', { name: panesText.where.beside }).click();
  await expect(number(pane(page, 0))).toContainText('南政办发[2018]14号');

  // The search: a hit beside.
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('景观照明');
  const hit = page.getByRole('option').filter({ hasText: '优先发展功能照明' });
  await hit.click({ modifiers: ['Control'], timeout: 30_000 });
  await expect(number(pane(page, 1))).toContainText(LIGHTING.docNumber);
  await expect(text(pane(page, 1)).getByText('优先发展功能照明')).toBeInViewport();

  // The contents: another clause of the active pane's document beside it.
  const article = contents(page).getByRole('row').filter({ hasText: '第二十条' });
  await bringUp(page, article, 1);
  await article.click({ modifiers: ['Control'] });
  await expect(number(pane(page, 0))).toContainText(LIGHTING.docNumber);
  await expect(clause(pane(page, 0))).toContainText('第二十条');
  await expect(clause(pane(page, 1))).toContainText('第三条');
  await expect(panes(page)).toHaveCount(2);

  // The notes: the place of a note beside.
  await page.keyboard.press('Control+Alt+Shift+B');
  await dragOver(
    text(pane(page, 0))
      .locator('[data-block-text]')
      .filter({ hasText: /^第二十条/ }),
    '节能方式',
  );
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: notesText.panel.noteLabel }).fill('请村镇办核对。');
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+3');
  await page
    .getByRole('region', { name: frameText.sideLabel(frameText.rooms.notes) })
    .getByRole('option', { name: /节能方式/ })
    .click({ modifiers: ['Control'] });
  await expect(clause(pane(page, 1))).toContainText('第二十条');
});

test('each tab has its own way back to the very line', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await goTo(pane(page, 0), '十三');
  await text(pane(page, 0)).hover();
  await page.mouse.wheel(0, 173);
  await expect.poll(() => text(pane(page, 0)).evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200);
  await page.waitForTimeout(500);
  const left = await text(pane(page, 0)).evaluate(({ scrollTop }) => scrollTop);
  await page.getByRole('textbox', { name: '按标题或文号筛选' }).fill('');
  await entry(page, GREENING.docNumber).click();
  await expect(number(pane(page, 0))).toContainText(GREENING.docNumber);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(number(pane(page, 0))).toContainText(LIGHTING.docNumber);
  await expect
    .poll(async () => Math.abs((await text(pane(page, 0)).evaluate(({ scrollTop }) => scrollTop)) - left))
    .toBeLessThan(3);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(number(pane(page, 0))).toContainText(LIGHTING.docNumber);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(number(pane(page, 0))).toContainText(GREENING.docNumber);
  // The other pane has a history of its own.
  await page.keyboard.press('Control+\\');
  await expect(pane(page, 1).getByRole('button', { name: commandText.back })).toBeDisabled();
  await expect(pane(page, 0).getByRole('button', { name: commandText.back })).toBeEnabled();
});

test('up to four panes in any split, by key and by dragging, and no more', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await page.keyboard.press('Control+\\');
  await page.keyboard.press('Control+Alt+\\');
  await page.keyboard.press('Control+\\');
  await expect(panes(page)).toHaveCount(4);
  await page.keyboard.press('Control+\\');
  await expect(panes(page)).toHaveCount(4);
  const boxes = await Promise.all([0, 1, 2, 3].map((at) => pane(page, at).boundingBox()));
  const [left, above, below, right] = boxes.map((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });
  expect(left?.height).toBeGreaterThan((above?.height ?? 0) * 1.8);
  expect(above?.y).toBeLessThan(below?.y ?? 0);
  expect(below?.y).toBe(right?.y);
  expect(below?.x).toBeLessThan(right?.x ?? 0);

  // A border is moved by key.
  const border = page.getByRole('separator', { name: panesText.resizePanes }).first();
  await border.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => (await pane(page, 0).boundingBox())?.width)
    .toBeLessThan((left?.width ?? 0) - 20);

  // Closing gives the room back, down to the one pane that stays.
  for (const count of [3, 2, 1]) {
    await page.keyboard.press('Alt+W');
    await expect(panes(page)).toHaveCount(count);
  }
  await page.keyboard.press('Alt+W');
  await expect(page.getByText(readerText.emptyTitle)).toBeVisible();
});

test('a tab is dragged to the side of another pane', async ({ session }) => {
  const page = await session.open();
  await twoDocuments(page);
  const tab = pane(page, 1).getByRole('tab');
  const target = await text(pane(page, 0)).boundingBox();
  if (target === null) throw new Error('the first pane is not drawn');
  await tab.dragTo(text(pane(page, 0)), {
    targetPosition: { x: target.width / 2, y: target.height - 20 },
  });
  await expect(panes(page)).toHaveCount(2);
  const above = await pane(page, 0).boundingBox();
  const below = await pane(page, 1).boundingBox();
  expect(below?.x).toBe(above?.x);
  expect(below?.y).toBeGreaterThan(above?.y ?? 0);
  await expect(number(pane(page, 0))).toContainText(LIGHTING.docNumber);
  await expect(number(pane(page, 1))).toContainText(GREENING.docNumber);
});

test('each pane finds for itself', async ({ session }) => {
  const page = await session.open();
  await twoDocuments(page);
  await text(pane(page, 0)).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+F');
  await typeInFocus(page, '照明');
  const bars = page.getByRole('search', { name: findText.label });
  await expect(bars).toHaveCount(1);
  await expect(pane(page, 0).getByRole('search')).toContainText(/^.*1\/\d+/);
  await page.keyboard.press('Control+F6');
  await page.keyboard.press('Control+F');
  await expect(bars).toHaveCount(2);
  await page.keyboard.press('Control+A');
  await typeInFocus(page, '绿地');
  await expect(pane(page, 1).getByRole('search')).toContainText(/1\/\d+/);
  await expect(pane(page, 0).getByRole('textbox', { name: findText.label })).toHaveValue('照明');
  const paintedIn = () =>
    page.evaluate(() => {
      const counts: Record<string, number> = {};
      for (const range of CSS.highlights.get('find-hit') ?? []) {
        const within = range.startContainer.parentElement?.closest('[data-pane]');
        const id = within?.getAttribute('data-pane') ?? '';
        counts[id] = (counts[id] ?? 0) + 1;
      }
      return Object.keys(counts).length;
    });
  await expect.poll(paintedIn).toBe(2);
  await page.keyboard.press('Escape');
  await expect(bars).toHaveCount(1);
  await expect.poll(paintedIn).toBe(1);
});

test('what was open is open again after a restart, each at its line', async ({ session }) => {
  const page = await session.open();
  await twoDocuments(page);
  await entry(page, '南政办发[2018]13号').click({ modifiers: ['Control', 'Shift'] });
  await page.keyboard.press('Alt+PageUp');
  await expect(number(pane(page, 1))).toContainText(GREENING.docNumber);
  await goTo(pane(page, 0), '十三');
  await goTo(pane(page, 1), '二十');
  await expect(clause(pane(page, 1))).toContainText('第二十条');
  await session.restart();
  const again = await session.open();
  await expect(panes(again)).toHaveCount(2);
  await expect(number(pane(again, 0))).toContainText(LIGHTING.docNumber);
  await expect(clause(pane(again, 0))).toContainText('第十三条');
  await expect(pane(again, 1).getByRole('tab')).toHaveCount(2);
  await expect(clause(pane(again, 1))).toContainText('第二十条');
  await expect(active(again)).toHaveAttribute(
    'data-pane',
    (await pane(again, 1).getAttribute('data-pane')) ?? '',
  );
});

test('Ctrl+A selects the text of the pane and nothing of the page around it', async ({ session }) => {
  const page = await session.open();
  await twoDocuments(page);
  const selected = () => page.evaluate(() => (document.getSelection()?.toString() ?? '').replace(/\s/g, ''));
  const printed = async (at: number) =>
    (await text(pane(page, at)).locator('[data-block-text]').allTextContents()).join('').replace(/\s/g, '');
  await text(pane(page, 0)).focus();
  await page.keyboard.press('Control+A');
  await expect.poll(() => selected()).toBe(await printed(0));
  await text(pane(page, 1)).locator('[data-block-text]').first().click();
  await page.keyboard.press('Control+A');
  await expect.poll(() => selected()).toBe(await printed(1));

  const box = pane(page, 1).getByRole('textbox', { name: readerText.goToLabel });
  await box.fill('三');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('五');
  await expect(box).toHaveValue('五');

  // From the rail the browser selects what can be selected: of heads, bars and panels that is nothing.
  await page.getByRole('navigation').getByRole('button').first().focus();
  await page.keyboard.press('Control+A');
  await expect.poll(() => selected()).toBe((await printed(0)) + (await printed(1)));
});

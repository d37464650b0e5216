/**
 * The reading area: panes side by side and one below the other, each alive for itself; tabs and their history; opening
 * here, beside and in a new tab from wherever documents are listed; what of it survives a restart.
 */
import type { Locator, Page } from '@playwright/test';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { findText } from '../../renderer/text-zh/find.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { panesText } from '../../renderer/text-zh/panes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { bringUp, contents } from './contents.ts';
import { expect, test } from './fixture.ts';
import { dragOver, LIGHTING, openFromLibrary, paragraph, typeInFocus } from './reading.ts';
import { storedRows } from './storing.ts';

const GREENING = { id: '2018-08--nzbf-2018-12', docNumber: '南政办发[2018]12号' };

const panes = (page: Page): Locator => page.locator('[data-pane]');
const pane = (page: Page, at: number): Locator => panes(page).nth(at);
const text = (within: Locator): Locator => within.locator('[data-reader-scroll]');
const active = (page: Page): Locator => page.locator('[data-pane][data-active="true"]');
const number = (within: Locator): Locator => within.locator('header');

async function openLighting(page: Page): Promise<void> {
  await openFromLibrary(page, LIGHTING.docNumber);
  await expect(paragraph(page, '第十三条')).toBeAttached();
}

function entry(page: Page, docNumber: string): Locator {
  return page.getByRole('option').filter({ hasText: docNumber }).first();
}

/** The library with the lighting rules open and every document listed again. */
async function twoDocuments(page: Page): Promise<void> {
  await openLighting(page);
  await page.getByRole('textbox', { name: '按标题或文号筛选' }).fill('');
  await entry(page, GREENING.docNumber).click({ modifiers: ['Control'] });
  await expect(panes(page)).toHaveCount(2);
  await expect(number(pane(page, 1))).toContainText(GREENING.docNumber);
}

async function goTo(within: Locator, typed: string): Promise<void> {
  const box = within.getByRole('textbox', { name: readerText.goToLabel });
  await box.fill(typed);
  await box.press('Enter');
}

/** The label of the clause at the reading line, as the pane's own breadcrumb names it. */
function clause(within: Locator): Locator {
  return within.getByRole('navigation', { name: readerText.breadcrumbLabel }).getByRole('listitem').last();
}

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

test('two panes can be read on an office laptop and on a projector', async ({ session }) => {
  const page = await session.open();
  await twoDocuments(page);
  await page.keyboard.press('Control+Alt+B');
  for (const width of [1366, 1024]) {
    await page.setViewportSize({ width, height: 768 });
    if (width === 1024) await page.keyboard.press('Control+B');
    for (const at of [0, 1]) {
      const characters = await text(pane(page, at)).evaluate((element) => {
        const line = element.querySelector('[data-form="article"][data-block-text]');
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        return (line?.getBoundingClientRect().width ?? 0) / size;
      });
      expect(characters, `characters a line at ${width}`).toBeGreaterThan(19);
      const overflow = await pane(page, at).evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  }
});

/** What of a name is painted: in full, or the short one in its place. */
function paintedName(tab: Locator): Promise<string> {
  return tab.evaluate((element) => {
    const name = element.querySelector<HTMLElement>('[data-short]');
    const line = name?.getBoundingClientRect();
    const full = name?.firstElementChild?.getBoundingClientRect();
    if (!name || !line || !full) return '';
    return full.top < line.bottom - 1 ? (name.textContent ?? '') : (name.dataset.short ?? '');
  });
}

test('a name is shown in full where there is room, else by what tells it from the others', async ({
  session,
}) => {
  const page = await session.open();
  await twoDocuments(page);
  const [lighting, greening] = [pane(page, 0).getByRole('tab'), pane(page, 1).getByRole('tab')];
  await page.keyboard.press('Control+Alt+B');
  await expect.poll(() => paintedName(lighting)).toBe('衡南县县城照明管理办法');
  await page.keyboard.press('Control+\\');
  await page.keyboard.press('Control+Alt+\\');
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(panes(page)).toHaveCount(4);
  await expect.poll(() => paintedName(lighting)).toBe('县城照明管理办法');
  await expect.poll(() => paintedName(greening)).toBe('县城绿化管理办法');
  await expect(greening).toHaveAccessibleName('衡南县县城绿化管理办法');
  for (const at of [0, 1, 2, 3]) {
    const strip = await pane(page, at).boundingBox();
    const close = await pane(page, at).getByTitle(panesText.closeTabHint).boundingBox();
    expect(close?.x).toBeGreaterThan(strip?.x ?? 0);
    expect((close?.x ?? 0) + (close?.width ?? 0)).toBeLessThan((strip?.x ?? 0) + (strip?.width ?? 0) - 60);
  }
  await pane(page, 3).getByTitle(panesText.closeTabHint).click();
  await expect(panes(page)).toHaveCount(3);
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

test('what a narrow window takes is given back with its width', async ({ session }) => {
  const page = await session.open();
  await twoDocuments(page);
  const [side, detail] = [page.getByTestId('side'), page.getByTestId('detail')];
  const widths = async () =>
    Promise.all([side, detail].map(async (panel) => Math.round((await panel.boundingBox())?.width ?? 0)));
  // Wider than the window leaves it at its narrowest.
  await page.getByRole('separator', { name: frameText.resizeSide }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await widths())[0]).toBeGreaterThan(340);
  const before = await widths();
  for (const width of [1024, 683]) {
    await page.setViewportSize({ width, height: 768 });
    await expect.poll(async () => (await widths())[1]).toBe(0);
    if (width === 683) await expect.poll(async () => (await widths())[0]).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect.poll(widths).toEqual(before);
  }
  // What the reader opens in a narrow window is his, and its width too.
  await page.setViewportSize({ width: 683, height: 384 });
  await expect.poll(async () => (await widths())[0]).toBe(0);
  await page.keyboard.press('Control+B');
  await expect.poll(async () => (await widths())[0]).toBeGreaterThan(200);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(widths).toEqual(before);
  // A new start in a narrow window forgets nothing either.
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(async () => (await widths())[1]).toBe(0);
  const stored = async () => JSON.stringify(await storedRows(page, 'settings'));
  await expect.poll(stored).toContain(`"sideWidth":${before[0]}`);
  expect(await stored()).toContain('"detailOpen":true');
  await page.reload();
  await expect(panes(page)).toHaveCount(2);
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(widths).toEqual(before);
});

test('equal panes are equal again when others beside them are closed', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  const widths = async () =>
    Promise.all((await panes(page).all()).map(async (each) => (await each.boundingBox())?.width ?? 0));
  const spread = async () => {
    const all = await widths();
    return Math.max(...all) - Math.min(...all);
  };
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Control+Alt+B');
  for (const count of [2, 3, 4]) {
    await page.keyboard.press('Control+\\');
    await expect(panes(page)).toHaveCount(count);
    await expect.poll(spread).toBeLessThan(3);
  }
  for (const count of [3, 2]) {
    await page.keyboard.press('Alt+W');
    await expect(panes(page)).toHaveCount(count);
    await expect.poll(spread).toBeLessThan(3);
  }
});

test('a narrow pane neither spreads its characters nor parts a 文号 before its last one', async ({
  session,
}) => {
  const page = await session.open();
  await twoDocuments(page);
  const styleOf = (at: number, kind: string) =>
    text(pane(page, at))
      .locator(`[data-block-text][data-kind="${kind}"]`)
      .first()
      .evaluate((element) => getComputedStyle(element).textAlign);
  expect(await styleOf(1, 'paragraph')).toBe('justify');
  await page.keyboard.press('Control+\\');
  await expect(panes(page)).toHaveCount(3);
  for (const larger of [0, 6]) {
    for (let times = 0; times < larger; times += 1) await page.keyboard.press('Control+Equal');
    await expect.poll(() => styleOf(1, 'paragraph')).toBe('start');
    const lines = await text(pane(page, 1))
      .locator('[data-block-text][data-kind="docNumber"]')
      .first()
      .evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const tops: number[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            tops.push(range.getBoundingClientRect().top);
          }
        }
        return tops;
      });
    expect(Math.abs((lines.at(-1) ?? 0) - (lines.at(-2) ?? 99))).toBeLessThan(4);
    const label = text(pane(page, 1)).locator('[data-block-text][data-form="article"]').first();
    const [inner, outer] = [await label.boundingBox(), await text(pane(page, 1)).boundingBox()];
    expect((inner?.x ?? 0) - (outer?.x ?? 0)).toBeLessThan(40);
    expect((inner?.x ?? 0) - (outer?.x ?? 0)).toBeGreaterThan(8);
  }
});

test('at 200 % nothing runs out of the window, and an opened document is uncovered', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await page.setViewportSize({ width: 683, height: 384 });
  const side = page.getByTestId('side');
  await expect.poll(async () => (await side.boundingBox())?.width).toBe(0);
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('亮化设施');
  const results = page.getByRole('listbox', { name: searchText.results });
  await expect(results.getByRole('option').first()).toBeVisible();
  // One scrollbar: the list scrolls, not what is around it.
  const around = await results.evaluate((element) => {
    const tab = element.closest('[role="tabpanel"]');
    return (tab?.scrollHeight ?? 99) - (tab?.clientHeight ?? 0);
  });
  expect(around).toBeLessThanOrEqual(0);
  const wide = () =>
    page.evaluate(() => {
      const beyond = [...document.querySelectorAll('[data-pane] :is(button, input)')].filter(
        (element) => element.getBoundingClientRect().right > innerWidth,
      );
      const scrolling = [
        ...document.querySelectorAll('[data-testid="text"] > *, [data-testid="side"] > *, [data-pane]'),
      ].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
      return [...beyond, ...scrolling].map(({ outerHTML }) => outerHTML.slice(0, 200));
    });
  await expect.poll(wide).toEqual([]);
  await page.keyboard.press('Alt+1');
  await page.getByRole('textbox', { name: '按标题或文号筛选' }).fill('');
  await entry(page, GREENING.docNumber).click();
  await expect(number(pane(page, 0))).toContainText(GREENING.docNumber);
  await expect.poll(async () => (await side.boundingBox())?.width).toBe(0);
  await expect(text(pane(page, 0))).toBeFocused();
});

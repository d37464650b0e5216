/**
 * Panes and the room they have: on an office laptop, a projector, in a narrow window and at 200 %; what a narrow window
 * takes it gives back.
 */
import type { Locator } from '@playwright/test';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { panesText } from '../../renderer/text-zh/panes.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { expect, test } from './fixture.ts';
import { entry, GREENING, number, pane, panes, text, twoDocuments } from './paning.ts';
import { openLighting } from './reading.ts';
import { storedRows } from './storing.ts';

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

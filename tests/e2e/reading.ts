/**
 * What a reader's hands do in the document view, by the attributes that the view promises (`data-block-id`,
 * `data-block-text`): find a paragraph, drag over words of it.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

/** The document of the main story. */
export const LIGHTING = { id: '2018-08--nzbf-2018-11', docNumber: '南政办发[2018]11号' };

/** Filters the library, which must be shown, by 文号 and opens the first document found. */
export async function openFromLibrary(page: Page, docNumber: string): Promise<void> {
  await page.getByRole('textbox', { name: '按标题或文号筛选' }).fill(docNumber);
  await page.getByRole('option').filter({ hasText: docNumber }).first().click();
}

/** The lighting rules, all of them drawn. */
export async function openLighting(page: Page): Promise<void> {
  await openFromLibrary(page, LIGHTING.docNumber);
  await expect(paragraph(page, '第十三条')).toBeAttached();
}

/** The text of the paragraph that begins with these words; the first one in the open document. */
export function paragraph(page: Page, beginning: string): Locator {
  const escaped = beginning.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page
    .locator('[data-block-text]')
    .filter({ hasText: new RegExp(`^${escaped}`) })
    .first();
}

/** Drags the mouse from the first to the last of the words. Fails if not just they are selected then. */
export async function dragOver(text: Locator, words: string): Promise<void> {
  await text.scrollIntoViewIfNeeded();
  const box = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const start = (element.textContent ?? '').indexOf(wanted);
    if (start < 0) throw new Error(`not in the paragraph: ${wanted}`);
    let offset = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= offset && start < offset + length) range.setStart(node, start - offset);
      const end = start + wanted.length;
      if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
      offset += length;
    }
    const rects = [...range.getClientRects()];
    const first = rects.at(0);
    const last = rects.at(-1);
    if (first === undefined || last === undefined) throw new Error(`not to be seen: ${wanted}`);
    return {
      left: first.left,
      startY: first.top + first.height / 2,
      right: last.right,
      endY: last.top + last.height / 2,
    };
  }, words);
  const { mouse } = text.page();
  await mouse.move(box.left + 1, box.startY);
  await mouse.down();
  await mouse.move((box.left + box.right) / 2, box.endY, { steps: 4 });
  await mouse.move(box.right - 1, box.endY, { steps: 4 });
  await mouse.up();
  await letGo(text.page());
  expect(await text.evaluate(() => getSelection()?.toString())).toBe(words);
}

/** How many frames a hand needs at least from the mouse to the keyboard: the bar over a selection is drawn by then. */
const FRAMES = 5;

/** Waits as long as the hand that let go of the mouse needs before it presses a key. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }, FRAMES);
}

/** Types where the press before it leads, once the field is there: a hand takes longer to the keys than a field to come. */
export async function typeInFocus(page: Page, words: string): Promise<void> {
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible();
  await page.keyboard.type(words);
}

/** Goes to a clause by its number, as by keyboard. */
export async function goTo(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+G');
  await typeInFocus(page, typed);
  await page.keyboard.press('Enter');
}

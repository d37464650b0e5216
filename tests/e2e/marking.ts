/** What a reader's hands and eyes do with marks: what is painted, words across paragraphs, the cards beside the text. */
import type { Locator, Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { expect } from './fixture.ts';
import { dragOver, letGo, paragraph } from './reading.ts';

/** The painted stretches of the highlights whose name begins so, as `name: text`. */
export function painted(page: Page, prefix: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const textOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    };
    return [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith(wanted) ? [...highlight].map((range) => `${name}: ${textOf(range)}`) : [],
    );
  }, prefix);
}

/** The colours of the pixels over words in a paragraph, which stand in one line, as `rgb(r, g, b)`. */
export async function coloursOver(text: Locator, words: string): Promise<string[]> {
  const [start, end] = [await edgeOf({ text, words }, 'start'), await edgeOf({ text, words }, 'end')];
  const [height, page] = [24, text.page()];
  const clip = { x: start.x, y: start.y - height / 2, width: end.x - start.x, height };
  const picture = (await page.screenshot({ clip })).toString('base64');
  const reader = await page.context().newPage();
  const colours = await reader.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const found = new Set<string>();
    for (let at = 0; at < data.length; at += 4) found.add(`rgb(${data.slice(at, at + 3).join(', ')})`);
    return [...found];
  }, picture);
  await reader.close();
  return colours;
}

/** Drags the mouse from the first of these words in one paragraph to the last of those in another further down. */
export async function dragAcross(
  from: { readonly text: Locator; readonly words: string },
  to: { readonly text: Locator; readonly words: string },
): Promise<void> {
  await from.text.scrollIntoViewIfNeeded();
  await to.text.scrollIntoViewIfNeeded();
  const start = await edgeOf(from, 'start');
  const end = await edgeOf(to, 'end');
  const { mouse } = from.text.page();
  await mouse.move(start.x + 1, start.y);
  await mouse.down();
  await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await mouse.move(end.x - 1, end.y, { steps: 4 });
  await mouse.up();
  await letGo(from.text.page());
}

/** Clicks the middle of the words in a paragraph, which stand in one line. */
export async function clickOn(text: Locator, words: string): Promise<void> {
  await text.scrollIntoViewIfNeeded();
  const start = await edgeOf({ text, words }, 'start');
  const end = await edgeOf({ text, words }, 'end');
  await text.page().mouse.click((start.x + end.x) / 2, (start.y + end.y) / 2);
}

/** Marks words of 第十三条第（一）项 by a key of the bar. */
export async function markItem(page: Page, words: string, key: string): Promise<void> {
  const bar = page.getByRole('toolbar', { name: notesText.bar.label });
  await dragOver(paragraph(page, '（一）主、次干道'), words);
  await expect(bar).toBeVisible();
  await page.keyboard.press(key);
  await expect(bar).toHaveCount(0);
}

/** The cards beside the text. */
export function cards(page: Page): Locator {
  return page.getByRole('region', { name: notesText.panel.title }).getByRole('listitem');
}

/** The card of the mark on these words. */
export function cardOf(page: Page, words: string): Locator {
  return cards(page).filter({ has: page.locator('q', { hasText: words }) });
}

/** Where words begin or end in the window. */
async function edgeOf(
  { text, words }: { readonly text: Locator; readonly words: string },
  edge: 'start' | 'end',
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects.at(0), rects.at(-1)];
      if (first === undefined || last === undefined) return null;
      const middle = ({ top, height }: DOMRect) => top + height / 2;
      return { left: first.left, startY: middle(first), right: last.right, endY: middle(last) };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`not in one piece of the paragraph: ${words}`);
  return edge === 'start' ? { x: box.left, y: box.startY } : { x: box.right, y: box.endY };
}

/** Marking by key in the real page: which words, how they are selected, and how the page says that a mark is stored. */
import type { Page } from '@playwright/test';

/** A few words of one block that stand nowhere else in the document. */
export interface Stretch {
  readonly blockId: string;
  /** UTF-16 units in the block's text. */
  readonly start: number;
  readonly words: string;
}

/** Characters per mark. */
const LENGTH = 6;

/** Stretches that do not touch each other, in reading order; the page must show the document. */
export async function stretchesOf(page: Page): Promise<readonly Stretch[]> {
  const blocks = await page.locator('[data-block-id]').evaluateAll((elements) =>
    elements.map((element) => ({
      blockId: element.getAttribute('data-block-id') ?? '',
      text: element.querySelector('[data-block-text]')?.textContent ?? '',
    })),
  );
  const all = blocks.flatMap(({ blockId, text }) =>
    Array.from({ length: Math.floor(text.length / LENGTH) }, (_, index) => {
      const start = index * LENGTH;
      return { blockId, start, words: text.slice(start, start + LENGTH) };
    }),
  );
  const whole = blocks.map(({ text }) => text).join('\n');
  return all.filter(({ words }) => /^\p{Script=Han}+$/u.test(words) && whole.split(words).length === 2);
}

/** Runs in the page: selects the words, and resolves when the bar that offers to mark them listens to keys. */
export async function selectStretch({
  blockId,
  start,
  words,
  bar,
}: Stretch & { readonly bar: string }): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isBarThere = () => document.querySelector(`[role="toolbar"][aria-label="${bar}"]`) !== null;
  while (isBarThere()) await frame();
  const select = () => {
    const text = document.querySelector(`[data-block-id="${blockId}"] [data-block-text]`);
    if (text === null) throw new Error(`no block ${blockId}`);
    text.scrollIntoView({ block: 'center' });
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let offset = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= offset && start < offset + length) range.setStart(node, start - offset);
      const end = start + words.length;
      if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
      offset += length;
    }
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
  };
  select();
  while (!isBarThere()) {
    await frame();
    // Soon after a text was opened it is drawn anew with its references, and a selection in it is gone.
    if (window.getSelection()?.isCollapsed !== false) select();
  }
  await frame();
  await frame();
}

/** Runs in the page before the program: tells every quote that appears in the list of marks, which shows what is stored. */
export function watchQuotes(list: string): void {
  const tell = Reflect.get(window, 'acknowledge') as (quote: string) => Promise<void>;
  const told = new Set<string>();
  const look = () => {
    for (const quote of document.querySelectorAll(`[aria-label="${list}"] q`)) {
      const words = quote.textContent ?? '';
      if (told.has(words)) continue;
      told.add(words);
      void tell(words);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

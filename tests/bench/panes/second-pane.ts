/**
 * From the press that opens a document beside another one to its text on the screen, fetched and drawn for the first
 * time. The production bundle, by the key that readers use.
 */
import type { Page } from '@playwright/test';
import { Session } from '../../support/browser/session.ts';
import { median } from '../../support/figures.ts';
import type { ProbeCorpus } from '../../support/probe/corpus.ts';
import { byLength, longest } from './largest.ts';

const RUNS = 5;
/** A quick hand: the pointer lies on the name so long before the press, in ms. */
const HOVER_MS = 100;

export interface SecondPane {
  /** The median over documents of usual length, in ms. */
  readonly usual: number;
  /** The median for the longest document. */
  readonly largest: number;
  readonly all: readonly number[];
}

export async function secondPane(corpus: ProbeCorpus): Promise<SecondPane> {
  const ranked = byLength(corpus);
  const middle = Math.floor(ranked.length / 2);
  const first = ranked[middle];
  if (first === undefined) throw new Error('the corpus has no document');
  const usual: number[] = [];
  for (const { id } of ranked.slice(middle + 1, middle + 1 + RUNS))
    usual.push(await timeToText(first.id, id));
  const largest: number[] = [];
  for (let run = 0; run < RUNS; run += 1) largest.push(await timeToText(first.id, longest(corpus).id));
  return { usual: median(usual), largest: median(largest), all: [...usual, ...largest] };
}

async function timeToText(open: string, beside: string): Promise<number> {
  const session = await Session.start();
  try {
    const page = await session.open(`#/d/${open}`);
    await page.waitForSelector('[data-reader-scroll] [data-block-text]');
    const entry = page.locator(`[role="option"][data-key="${beside}"]`);
    await entry.scrollIntoViewIfNeeded();
    // The reader has been using the mouse before; the first press of all makes every control look for its focus.
    await page.locator('[data-reader-scroll]').click({ position: { x: 8, y: 8 } });
    // What the start still has to do is done.
    await page.waitForTimeout(3_000);
    await watchSecondPane(page);
    // A hand comes to the name before it presses.
    await entry.hover();
    await page.waitForTimeout(HOVER_MS);
    await entry.click({ modifiers: ['Control'] });
    const taken = await page.waitForFunction(() => Reflect.get(window, 'secondPaneMs') as number | undefined);
    return (await taken.jsonValue()) ?? Number.NaN;
  } finally {
    await session.end();
  }
}

/** Makes the page note, in ms, how long after the press the second pane's text was painted. */
function watchSecondPane(page: Page): Promise<void> {
  return page.evaluate(() => {
    let pressed = 0;
    window.addEventListener(
      'pointerdown',
      () => {
        pressed = performance.now();
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      const panes = document.querySelectorAll('[data-pane]');
      if (panes.length < 2 || panes[1]?.querySelector('[data-block-text]') == null) return;
      observer.disconnect();
      // The callbacks of a frame run before it is painted, a task that they queue after it.
      requestAnimationFrame(() =>
        setTimeout(() => Reflect.set(window, 'secondPaneMs', performance.now() - pressed)),
      );
    });
    observer.observe(document.body, { subtree: true, childList: true });
  });
}

/** When something first stood on the screen, as the page's own clock tells it. */
import type { BrowserContext, Page } from '@playwright/test';

/**
 * Makes every page loaded from now on remember when an element matching the selector was first painted.
 * Must be awaited before the page is opened.
 */
export async function markFirstPaint(context: BrowserContext, selector: string): Promise<void> {
  await context.addInitScript((wanted) => {
    const look = (): void => {
      if (document.querySelector(wanted) === null || performance.getEntriesByName(wanted).length > 0) return;
      observer.disconnect();
      // A frame's callbacks run before it is painted, a task that they queue after it.
      requestAnimationFrame(() => setTimeout(() => performance.mark(wanted)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  }, selector);
}

/** Waits for it. In ms since the navigation began. */
export async function firstPaint(page: Page, selector: string): Promise<number> {
  const time = await page.waitForFunction(
    (wanted) => performance.getEntriesByName(wanted)[0]?.startTime,
    selector,
    { timeout: 30_000 },
  );
  return (await time.jsonValue()) ?? Number.NaN;
}

/**
 * Times of searching in the open page: the product's own way, as its user types, and the naive scan beside it.
 * The product is timed from outside, at the messages between page and search worker (core/search/protocol.ts).
 */
import type { BrowserContext, Page } from '@playwright/test';
import type { SearchReply, SearchRequest } from '../../../renderer/core/search/protocol.ts';
import { searchText } from '../../../renderer/text-zh/search.ts';

const READY = 'search ready';
const ANSWER = 'search answered';

/**
 * Makes every page loaded from now on keep times of its search worker: when it became ready, how long each question
 * took from the page and back. Must be awaited before the page is opened.
 */
export async function watchSearch(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ ready, answer }) => {
      const asked = new Map<number, number>();
      const watched = new WeakSet<Worker>();
      const hear = ({ data }: MessageEvent<SearchReply>): void => {
        if (data.kind === 'opened' && data.result.ok) performance.mark(ready);
        const start = data.kind === 'answer' ? asked.get(data.id) : undefined;
        if (start !== undefined) performance.measure(answer, { start });
      };
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, message: SearchRequest): void {
        if (!watched.has(this)) this.addEventListener('message', hear);
        watched.add(this);
        if (message.kind === 'search') asked.set(message.id, performance.now());
        post.call(this, message);
      };
    },
    { ready: READY, answer: ANSWER },
  );
}

/** Goes to the search room and waits until its worker is ready. In ms since the navigation began. */
export async function searchReady(page: Page): Promise<number> {
  await page.keyboard.press('Control+Shift+F');
  const time = await page.waitForFunction((name) => performance.getEntriesByName(name)[0]?.startTime, READY, {
    timeout: 60_000,
  });
  return (await time.jsonValue()) ?? Number.NaN;
}

/** Types each query into the search box. One time per query, in ms. */
export async function searchTimes(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const box = page.getByRole('searchbox', { name: searchText.box });
  const times: number[] = [];
  for (const query of queries) {
    const count = await page.evaluate((name) => performance.getEntriesByName(name).length, ANSWER);
    await box.fill(query);
    const latest = await page.waitForFunction(
      ([name, before]) => performance.getEntriesByName(name).slice(before).at(-1)?.duration,
      [ANSWER, count] as const,
    );
    times.push((await latest.jsonValue()) ?? Number.NaN);
  }
  return times;
}

export interface Scan {
  readonly texts: readonly string[];
  readonly queries: readonly string[];
}

/** Looks through all texts for each query with `includes`, in the same page. One time per query, in ms. */
export function scanTimes(page: Page, scan: Scan): Promise<readonly number[]> {
  return page.evaluate(({ texts, queries }) => {
    // The page's clock ticks too coarsely for one scan.
    const repeats = 50;
    return queries.map((query) => {
      let found = 0;
      const started = performance.now();
      for (let repeat = 0; repeat < repeats; repeat++)
        found += texts.filter((text) => text.includes(query)).length;
      const duration = (performance.now() - started) / repeats;
      if (found === 0) throw new Error(`a query that is nowhere: ${query}`);
      return duration;
    });
  }, scan);
}

/**
 * Times of searching in the open page: the product's own way, as its user types, and the naive scan beside it.
 * The product says itself when it answers (attributes of the root element) and how long each question took, from the
 * page to its worker and back (user timing).
 */
import type { BrowserContext, Page } from '@playwright/test';
import { SEARCH_MEASURE } from '../../../renderer/state/search-client/client.ts';
import { searchText } from '../../../renderer/text-zh/search.ts';

const READY = 'search ready';
const INDEXED = 'search indexed';
const SHOWN = 'search shown';

/** Both in ms since the navigation began. */
export interface SearchStart {
  /** Queries are answered. */
  readonly readyMs: number;
  /** The index of every issue is built and stored. */
  readonly indexedMs: number;
}

/** Makes every page loaded from now on keep when its search became ready. Must be awaited before the page is opened. */
export async function watchSearch(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    ({ ready, indexed, answered, shown }) => {
      const mark = (name: string, isReached: boolean): void => {
        if (isReached && performance.getEntriesByName(name).length === 0) performance.mark(name);
      };
      new MutationObserver(() => {
        const { searchReady, searchIndex } = document.documentElement.dataset;
        mark(ready, searchReady === 'true');
        mark(indexed, searchIndex === 'stored' || searchIndex === 'ready');
      }).observe(document, {
        attributes: true,
        subtree: true,
        attributeFilter: ['data-search-ready', 'data-search-index'],
      });
      let typed: { readonly at: number; readonly answers: number } | null = null;
      const answers = (): number => performance.getEntriesByName(answered).length;
      addEventListener('input', () => (typed = { at: performance.now(), answers: answers() }), true);
      // The first change of the page after the answer is the result; it is there with the next frame.
      new MutationObserver(() => {
        if (typed === null || answers() === typed.answers) return;
        const { at } = typed;
        typed = null;
        requestAnimationFrame(() => performance.measure(shown, { start: at }));
      }).observe(document, { childList: true, characterData: true, subtree: true });
    },
    { ready: READY, indexed: INDEXED, answered: SEARCH_MEASURE, shown: SHOWN },
  );
}

/** Goes to the search room and waits until search is ready and its index stored. */
export async function searchStart(page: Page): Promise<SearchStart> {
  await page.keyboard.press('Control+Shift+F');
  const timeOf = async (mark: string): Promise<number> => {
    const time = await page.waitForFunction(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
      mark,
      {
        timeout: 60_000,
      },
    );
    return (await time.jsonValue()) ?? Number.NaN;
  };
  return { readyMs: await timeOf(READY), indexedMs: await timeOf(INDEXED) };
}

/** Both in ms. */
export interface SearchTime {
  /** From the page to the worker and back. */
  readonly answered: number;
  /** From the key until the result is drawn. */
  readonly shown: number;
}

/** Types each query into the search box. One time per query. */
export async function searchTimes(page: Page, queries: readonly string[]): Promise<readonly SearchTime[]> {
  const box = page.getByRole('searchbox', { name: searchText.box });
  const times: SearchTime[] = [];
  for (const query of queries) {
    const counts = await page.evaluate(
      (names) => names.map((name) => performance.getEntriesByName(name).length),
      [SEARCH_MEASURE, SHOWN],
    );
    await box.fill(query);
    const time = await page.waitForFunction(
      ([names, before]) => {
        const [answered, shown] = names.map(
          (name, index) => performance.getEntriesByName(name)[before[index] ?? 0],
        );
        return answered && shown && { answered: answered.duration, shown: shown.duration };
      },
      [[SEARCH_MEASURE, SHOWN], counts] as const,
    );
    times.push((await time.jsonValue()) ?? { answered: Number.NaN, shown: Number.NaN });
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

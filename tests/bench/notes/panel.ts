/**
 * How soon the room 批注 shows ten thousand notes, and how soon its filter answers: the production bundle in a real
 * Chromium, by keyboard as a reader uses it. Times end two frames after the rows are in the page.
 */
import type { Page } from '@playwright/test';
import { Session } from '../../support/browser/session.ts';
import { median, rounded } from '../../support/figures.ts';
import { manyNotes, seedNotes } from '../../support/notes/many-notes.ts';
import { readCorpus } from '../../support/probe/corpus.ts';
import { CORPUS } from '../../support/project.ts';

const NOTES = 10_000;
const RUNS = 5;
/** A reader does something else first: what the start still has to do is done, in ms. */
const REST_MS = 5_000;
/** Each is typed as the last key of a filter; the number says how many rows it must leave at least. */
const FILTERS = ['村镇', '口径', '资金', '照明', '核对', '讨论'];

export interface PanelTimes {
  /** From Alt+3 to two frames after the rows are painted; median, ms. */
  readonly panelMs: number;
  /** From the last key of a typed filter to two frames after the list shows the answer; median, ms. */
  readonly filterMs: number;
}

/** The bundle must be built. One browser, one page load for each opening of the room. */
export async function panelTimes(say: (progress: string) => void): Promise<PanelTimes> {
  const { documents } = readCorpus(CORPUS);
  const session = await Session.start();
  try {
    let page = await session.open();
    await page.getByRole('listbox').first().waitFor();
    await seedNotes(page, manyNotes(documents, NOTES));
    const panel: number[] = [];
    const filter: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      page = await session.open();
      await page.waitForTimeout(REST_MS);
      panel.push(await timeToRows(page));
      filter.push(await timeToAnswer(page, FILTERS[run % FILTERS.length] ?? ''));
      await leaveRoom(page);
    }
    say(`panel: ${list(panel)} ms; filter: ${list(filter)} ms`);
    return { panelMs: median(panel), filterMs: median(filter) };
  } finally {
    await session.end();
  }
}

/** The program opens in the room in which it was left: that one must be another. */
async function leaveRoom(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.waitForTimeout(1_500);
}

async function timeToRows(page: Page): Promise<number> {
  await watch(page, null);
  await page.keyboard.press('Alt+3');
  return taken(page);
}

/** Types all but the last character, lets the list come to rest, and times the last one. */
async function timeToAnswer(page: Page, words: string): Promise<number> {
  const box = page.getByRole('textbox', { name: '筛选标记和批注' });
  const characters = [...words];
  await box.fill(characters.slice(0, -1).join(''));
  await page.waitForTimeout(1_000);
  await box.press('End');
  await watch(page, await page.locator('[data-summary]').innerText());
  await page.keyboard.insertText(characters.at(-1) ?? '');
  return taken(page);
}

/**
 * Makes the page note the time of the next key, and how long after it the list had rows (for a filter: other rows than
 * said `before`) and two frames were drawn.
 */
function watch(page: Page, before: string | null): Promise<void> {
  return page.evaluate((former) => {
    let pressed: number | null = null;
    const press = () => {
      pressed ??= performance.now();
    };
    Reflect.set(window, 'takenMs', undefined);
    for (const kind of ['keydown', 'beforeinput']) window.addEventListener(kind, press, { capture: true });
    const room = () => document.querySelector('[data-room="notes"]');
    const isAnswered = () => {
      const rows = room()?.querySelectorAll('[data-row]').length ?? 0;
      const says = room()?.querySelector('[data-summary]')?.textContent ?? '';
      return rows > 0 && (former === null || says !== former);
    };
    const observer = new MutationObserver(() => {
      const start = pressed;
      if (start === null || !isAnswered()) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => Reflect.set(window, 'takenMs', performance.now() - start)),
      );
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, before);
}

async function taken(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => Reflect.get(window, 'takenMs') as number | undefined);
  return (await handle.jsonValue()) ?? Number.NaN;
}

function list(times: readonly number[]): string {
  return times.map((time) => rounded(time, 0)).join(', ');
}

/**
 * How soon many marks stand in the longest document: the production bundle, from the moment the notes database answers
 * to two frames after the last range; beside mark.js and @recogito/text-annotator, which get the same stretches of
 * the same drawn text, from the call on.
 */
import type { Page } from '@playwright/test';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { Session } from '../../support/browser/session.ts';
import { median } from '../../support/figures.ts';
import { scrolled } from '../scrolling/frames.ts';
import { AUTHOR, type MarkedStretch, markRows, stretchesIn } from './marks.ts';
import { markJs, PEER_FILES, recogito, type Timed } from './peers.ts';
import { seedTable } from './seeding.ts';

const RUNS = 5;
const SEED = 5;
/** How long the database keeps silent, in ms, so that the text is drawn and at rest before the marks come. */
const SILENCE_MS = 1_500;

export interface PaintTimes {
  /** Medians in ms. */
  readonly ours: number;
  readonly peer: number;
  /** Frames late in a steady scroll of the marked text, and of the text without marks. */
  readonly late: number;
  readonly lateBare: number;
}

/** For so many marks in a document. */
export async function paintTimes(
  document: GazetteDocument,
  count: number,
  peer: 'markJs' | 'recogito',
): Promise<PaintTimes> {
  const stretches = stretchesIn(document, count, SEED);
  const session = await Session.start();
  try {
    const page = await session.open(`#/d/${document.id}`);
    await page.waitForSelector('[data-reader-scroll] [data-block-text]');
    await page.waitForTimeout(SILENCE_MS);
    const peers = await peerTimes(page, stretches, peer);
    const bare = await lateFrames(page);
    await seedTable(page, 'authors', [AUTHOR]);
    await seedTable(page, 'marks', markRows(document, stretches));
    const ours = median(await ownTimes(page, count));
    return { ours, peer: median(peers), late: await lateFrames(page), lateBare: bare };
  } finally {
    await session.end();
  }
}

async function lateFrames(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const { late } = await scrolled(page, devtools);
  await devtools.detach();
  return late;
}

async function ownTimes(page: Page, count: number): Promise<readonly number[]> {
  await page.addInitScript(watchMarks, { silence: SILENCE_MS, count });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.reload();
    const taken = await page.waitForFunction(
      () => Reflect.get(window, 'marksPaintedMs') as number | undefined,
      null,
      {
        timeout: 60_000,
      },
    );
    times.push((await taken.jsonValue()) ?? Number.NaN);
  }
  return times;
}

/** Notes the time from the database's answer to two frames after the last range. Runs in the page, before the program. */
function watchMarks({ silence, count }: { readonly silence: number; readonly count: number }): void {
  const databases = IDBFactory.prototype.databases;
  IDBFactory.prototype.databases = function wait() {
    return new Promise((resolve) => setTimeout(resolve, silence)).then(() => databases.call(this));
  };
  let answered = 0;
  const notice = (request: IDBRequest) =>
    request.addEventListener('success', () => {
      if (Array.isArray(request.result) && request.result.length === count) answered = performance.now();
    });
  for (const prototype of [IDBIndex.prototype, IDBObjectStore.prototype]) {
    const getAll = prototype.getAll;
    prototype.getAll = function noted(...range: Parameters<typeof getAll>) {
      const request = getAll.apply(this, range);
      notice(request);
      return request;
    };
  }
  let adding = 0;
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function noted(range) {
    if (answered > 0) {
      cancelAnimationFrame(adding);
      adding = requestAnimationFrame(() =>
        requestAnimationFrame((time) => Reflect.set(window, 'marksPaintedMs', time - answered)),
      );
    }
    return add.call(this, range);
  };
}

/** The same text, drawn with the same styles in a page of its own, without our program. */
async function peerTimes(
  page: Page,
  stretches: readonly MarkedStretch[],
  peer: 'markJs' | 'recogito',
): Promise<readonly number[]> {
  const drawn = await page.evaluate(() => ({
    text: document.querySelector('[data-reader-scroll]')?.outerHTML ?? '',
    css: [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join('\n'),
    attributes: [...document.documentElement.attributes].map(({ name, value }) => [name, value] as const),
  }));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const bare = await page.context().newPage();
    await bare.setContent(`<body>${drawn.text}</body>`);
    await bare.addStyleTag({ content: drawn.css });
    // Built for bundlers, which put this in.
    await bare.addScriptTag({ content: "globalThis.process = { env: { NODE_ENV: 'production' } };" });
    await bare.addScriptTag({ path: PEER_FILES[peer] });
    await bare.waitForTimeout(300);
    const measure: Timed = peer === 'markJs' ? markJs : recogito;
    times.push(await bare.evaluate(measure, stretches));
    await bare.close();
  }
  return times;
}

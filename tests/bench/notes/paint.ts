/**
 * How soon many marks stand in the longest document, which has long been drawn: the production bundle, from the notes
 * database's last answer to two frames after the last range; beside mark.js and @recogito/text-annotator, which get the
 * same stretches of the same drawn text, from the call on. Only what is near the view is painted then, by the
 * text-annotator too; the scroll shows what the rest costs.
 */
import type { Page } from '@playwright/test';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { Session } from '../../support/browser/session.ts';
import { median } from '../../support/figures.ts';
import { scrolled } from '../scrolling/frames.ts';
import { holdMarks } from './holding.ts';
import { AUTHOR, type MarkedStretch, markRows, stretchesIn } from './marks.ts';
import { markJs, PEER_FILES, recogito, type Timed } from './peers.ts';
import { seedTable } from './seeding.ts';

const RUNS = 5;
const SEED = 5;
/** How long a text is given to come to rest, in ms. */
const REST_MS = 1_500;

export interface PaintTimes {
  /** Medians in ms. */
  readonly ours: number;
  readonly peer: number;
  /** As `ours`, but from the moment the database hands over the rows of the marks, which are checked one by one. */
  readonly fromRows: number;
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
    await drawn(page);
    const peers = await peerTimes(page, stretches, peer);
    const bare = await lateFrames(page);
    await seedTable(page, 'authors', [AUTHOR]);
    await seedTable(page, 'marks', markRows(document, stretches));
    const own = await ownTimes(session, page, count);
    return {
      ours: median(own.map(({ painting }) => painting)),
      fromRows: median(own.map(({ fromRows }) => fromRows)),
      peer: median(peers),
      late: await lateFrames(page),
      lateBare: bare,
    };
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

async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('[data-reader-scroll] [data-block-text]');
  await page.waitForTimeout(REST_MS);
}

interface OwnTimes {
  readonly painting: number;
  readonly fromRows: number;
}

async function ownTimes(session: Session, page: Page, count: number): Promise<readonly OwnTimes[]> {
  const other = await session.context.newPage();
  await other.goto(`${session.origin}/corpus/index.json`);
  await page.addInitScript(watchMarks, count);
  const times: OwnTimes[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const letGo = await holdMarks(other);
    // A page behind another one draws no frames.
    await page.bringToFront();
    await page.reload();
    await drawn(page);
    await letGo();
    const painted = () => Reflect.get(window, 'marksPainted') as OwnTimes | undefined;
    const taken = await page.waitForFunction(painted, null, { timeout: 60_000 });
    times.push((await taken.jsonValue()) ?? { painting: Number.NaN, fromRows: Number.NaN });
  }
  await other.close();
  return times;
}

/** Notes the times from the database's answers to two frames after the last range. Runs before the program. */
function watchMarks(count: number): void {
  let rowsCame = 0;
  let lastAnswer = 0;
  let begun = 0;
  const getAll = IDBIndex.prototype.getAll;
  IDBIndex.prototype.getAll = function noted(...range) {
    const request = getAll.apply(this, range);
    request.addEventListener('success', () => {
      if (request.result.length === count) rowsCame = performance.now();
      lastAnswer = performance.now();
    });
    return request;
  };
  let adding = 0;
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function noted(range) {
    begun ||= lastAnswer;
    cancelAnimationFrame(adding);
    adding = requestAnimationFrame(() =>
      requestAnimationFrame((time) =>
        Reflect.set(window, 'marksPainted', { painting: time - begun, fromRows: time - rowsCame }),
      ),
    );
    return add.call(this, range);
  };
}

/**
 * The same text, drawn with the same styles in a page of its own, without our program and without the rules for its
 * highlights, which would cost the elements that a peer puts in.
 */
async function peerTimes(
  page: Page,
  stretches: readonly MarkedStretch[],
  peer: 'markJs' | 'recogito',
): Promise<readonly number[]> {
  const text = await page.evaluate(() => ({
    html: document.querySelector('[data-reader-scroll]')?.outerHTML ?? '',
    css: [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .filter((rule) => !rule.includes('::highlight('))
      .join('\n'),
    attributes: [...document.documentElement.attributes].map(({ name, value }) => [name, value] as const),
  }));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const bare = await page.context().newPage();
    await bare.setContent(`<body>${text.html}</body>`);
    await bare.addStyleTag({ content: text.css });
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

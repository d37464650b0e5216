/**
 * What a power cut takes: a real Chromium in which marks are made by key after key is killed in the middle of it, again
 * and again, and started anew on the same profile. A mark counts as acknowledged once the page lists it, which is
 * written down outside the browser at that moment; each of these must be in the database ever after.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { notesText } from '../../../renderer/text-zh/notes.ts';
import { Session } from '../../support/browser/session.ts';
import { readCorpus } from '../../support/probe/corpus.ts';
import { CORPUS } from '../../support/project.ts';
import { byLength } from '../panes/largest.ts';
import { selectStretch, stretchesOf, watchQuotes } from './marking.ts';

const KILLS = 30;
/** Each document is written in three times; the longest ones would only take longer to open. */
const LONGEST_LEFT_OUT = 5;
/** Marks listed before a browser is killed; with thirty kills more than a thousand. */
const LEAST = 36;
/** The kill comes so much later at most, in ms: between two writes, within one, or as one is listed. */
const MOST_DELAY = 1_500;
/** How long one browser may take to list that many, in ms. */
const PATIENCE = 300_000;

export interface KillCount {
  /** Marks that the page said were stored. */
  readonly acknowledged: number;
  /** Of them, those that were not there after a kill. */
  readonly lost: number;
}

/** Takes some minutes. Needs the bundle and a Chromium. */
export async function killWhileWriting(say: (progress: string) => void): Promise<KillCount> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-kill-'));
  const log = new WriteLog(join(folder, 'acknowledged.log'));
  const session = await Session.start();
  const lost = new Set<string>();
  const documents = byLength(readCorpus(CORPUS))
    .slice(LONGEST_LEFT_OUT, LONGEST_LEFT_OUT + KILLS / 3)
    .map(({ id }) => id);
  try {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const documentId = documents[kill % documents.length] ?? '';
      await writeUntilKilled(session, documentId, log);
      const stored = await storedMarks(session, documentId);
      const acknowledged = log.lines();
      for (const line of acknowledged) if (!stored.has(line)) lost.add(line);
      say(`kill ${kill + 1}: ${acknowledged.size} acknowledged, ${stored.size} stored, ${lost.size} lost`);
    }
    return { acknowledged: log.lines().size, lost: lost.size };
  } finally {
    await session.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the page said was stored, each on a line of its own, on the disk before the next word of the page is heard. */
class WriteLog {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
    appendFileSync(path, '');
  }

  add(documentId: string, quote: string): void {
    appendFileSync(this.#path, `${documentId} ${quote}\n`);
  }

  lines(): ReadonlySet<string> {
    return new Set(readFileSync(this.#path, 'utf8').split('\n').slice(0, -1));
  }
}

/** Returns when the browser was killed and a new one is there. */
async function writeUntilKilled(session: Session, documentId: string, log: WriteLog): Promise<void> {
  const before = log.lines().size;
  const course = { killed: false, listed: () => log.lines().size - before };
  await session.context.exposeBinding('acknowledge', (_source, quote: string) => log.add(documentId, quote));
  await session.context.addInitScript(watchQuotes, notesText.panel.title);
  const page = await session.open(`#/d/${documentId}`);
  await page.waitForSelector('[data-block-text]');
  await page.getByRole('tab', { name: notesText.bar.note }).click();
  const known = log.lines();
  const stretches = (await stretchesOf(page)).filter(({ words }) => !known.has(`${documentId} ${words}`));
  const killing = killWhenWritten(session, course);
  const writing = mark(page, stretches, course);
  await Promise.all([killing, writing]);
}

interface Course {
  killed: boolean;
  readonly listed: () => number;
}

async function killWhenWritten(session: Session, course: Course): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (course.listed() < LEAST) {
    if (Date.now() > end) throw new Error(`only ${course.listed()} marks were listed in ${PATIENCE} ms`);
    await rest(20);
  }
  await rest(Math.random() * MOST_DELAY);
  course.killed = true;
  await session.killAndRestart();
}

/** Selects stretch after stretch and presses the key that marks it, until the browser is gone. */
async function mark(
  page: Page,
  stretches: Awaited<ReturnType<typeof stretchesOf>>,
  course: Course,
): Promise<void> {
  try {
    for (const stretch of stretches) {
      await page.evaluate(selectStretch, { ...stretch, bar: notesText.bar.label });
      await page.keyboard.press('1');
      // The page gives the selection up once its mark is stored, and takes no other key before.
      await page.waitForFunction(() => window.getSelection()?.isCollapsed !== false);
    }
  } catch (error) {
    if (course.killed) return;
    throw error;
  }
  if (!course.killed) throw new Error('the document has no more words to mark');
}

/** The marks that are in the database now, as the log writes them. */
async function storedMarks(session: Session, documentId: string): Promise<ReadonlySet<string>> {
  const page = await session.open(`#/d/${documentId}`);
  await page.waitForSelector('[data-block-text]');
  const lines = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('marks').objectStore('marks').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map((row) => `${row.documentId} ${row.segments[0].exact}`));
          };
        };
      }),
  );
  return new Set(lines);
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

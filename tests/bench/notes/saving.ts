/**
 * How long a note takes to be on the disk: typed in the note's own field, from the commit that leaving the field
 * begins to the end of the strictly durable transaction, in a database that holds thousands of notes already.
 */
import type { Page } from '@playwright/test';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { notesText } from '../../../renderer/text-zh/notes.ts';
import { Session } from '../../support/browser/session.ts';
import { percentile } from '../../support/figures.ts';
import { AUTHOR, uuid } from './marks.ts';
import { seedTable } from './seeding.ts';

const SAVES = 100;
const SHARE = 0.95;

/** The time in ms below which 95 % of the saves end, with `others` notes in the database. */
export async function saveTime(document: GazetteDocument, others: number): Promise<number> {
  const session = await Session.start();
  try {
    let page = await session.open(`#/d/${document.id}`);
    await page.waitForSelector('[data-reader-scroll] [data-block-text]');
    await page.waitForTimeout(1_000);
    await seedTable(page, 'authors', [AUTHOR]);
    await seedTable(page, 'notes', noteRows(document, others));
    await page.addInitScript(watchCommits);
    page = await session.open(`#/d/${document.id}`);
    await page
      .getByRole('tab', { name: notesText.panel.title })
      .or(page.getByRole('tab', { name: '批注' }))
      .first()
      .click();
    await page.getByRole('button', { name: notesText.panel.onDocument }).click();
    const field = page.getByRole('textbox', { name: notesText.panel.noteLabel }).first();
    for (let save = 0; save < SAVES; save += 1) {
      // A note that was left is read; a click on it begins writing again.
      if (save > 0) await page.locator('[data-note-text]').first().click();
      await typeAndLeave(page, field, save);
    }
    const times = await page.evaluate(() => Reflect.get(window, 'commitTimes') as number[]);
    return percentile(times.slice(-SAVES), SHARE);
  } finally {
    await session.end();
  }
}

async function typeAndLeave(page: Page, field: ReturnType<Page['locator']>, save: number): Promise<void> {
  await field.focus();
  await page.keyboard.insertText(`第${save}次。`);
  await field.blur();
  await page.waitForFunction(
    (least) => (Reflect.get(window, 'commitTimes') as number[]).length >= least,
    save + 1,
  );
}

function noteRows(document: GazetteDocument, count: number): readonly object[] {
  const others = document.blocks.filter(({ text }) => text !== '');
  return Array.from({ length: count }, (_, index) => {
    const instant = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    return {
      id: uuid(1_000_000 + index),
      created: instant,
      modified: instant,
      author: AUTHOR.id,
      revision: 1,
      deleted: null,
      target: {
        kind: 'block',
        documentId: '2018-08--nzbf-2018-12',
        blockId: others[index % others.length]?.id,
      },
      markdown: `第 ${index} 条批注：由乡镇人民政府负责落实，${(index % 12) + 1} 月底前完成。`,
      tags: [],
      sessionId: null,
    };
  });
}

/** Notes how long every transaction takes that writes a note. Runs in the page, before the program. */
function watchCommits(): void {
  const times: number[] = [];
  Reflect.set(window, 'commitTimes', times);
  const writing = new WeakSet<IDBTransaction>();
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function noted(...row: Parameters<typeof put>) {
    if (this.name === 'notes') writing.add(this.transaction);
    return put.apply(this, row);
  };
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function noted(...wanted: Parameters<typeof transaction>) {
    const began = performance.now();
    const created = transaction.apply(this, wanted);
    created.addEventListener('complete', () => {
      if (writing.has(created)) times.push(performance.now() - began);
    });
    return created;
  };
}

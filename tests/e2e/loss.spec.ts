/**
 * The browser shell notices that its notes are gone or went back, says so before anything else, and brings them back from
 * a file. It has no journal: what it knows is what it remembered apart from the database.
 */
import type { Page } from '@playwright/test';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { lossText } from '../../renderer/text-zh/recovery.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { FOLDER, filesInFolder, offerFolder, openSettings } from './keeping.ts';
import { LIGHTING_ADDRESS, storedRows, writeNote } from './storing.ts';
import { expectNoViolation } from './violations.ts';

const { copies } = keepingText;
const NOTE = '由村镇办 8 月底前报县城管局。';
/** Without an icon Chromium would ask for one. */
const EMPTY_PAGE = '<link rel="icon" href="data:,">';
const KEY = 'gazette-notes.last-seen';

const dialog = (page: Page, why: 'lost' | 'older') =>
  page.getByRole('alertdialog', { name: lossText[why].title });

/** What is remembered apart from the database. */
async function remembered(page: Page): Promise<Record<string, unknown> | null> {
  return JSON.parse((await page.evaluate((key) => localStorage.getItem(key), KEY)) ?? 'null');
}

/** A program in which one mark with one note was made, seen, and saved as a file. */
async function worked(session: Session, file: string): Promise<Page> {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await expect.poll(() => remembered(page)).toMatchObject({ marks: 1, notes: 1, bookmarks: 0 });
  await openSettings(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: backupText.save }).click();
  await (await downloading).saveAs(file);
  return page;
}

/** As Chromium does with a broken one: all of its databases go, localStorage stays. */
async function loseDatabases(session: Session): Promise<void> {
  // Of the same origin, but not the program, which would hold them open.
  const address = `${session.origin}/blank`;
  await session.page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: EMPTY_PAGE }));
  await session.page.goto(address);
  await session.page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise<unknown>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve;
      });
    }
  });
}

test('a lost database is told of before anything else, and comes back from a backup file', async ({
  session,
}, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  await worked(session, file);
  await loseDatabases(session);
  const page = await session.open(LIGHTING_ADDRESS);
  const lost = dialog(page, 'lost');
  await expect(lost.getByText(lossText.counts(1, 1, 0))).toBeVisible();
  await expect(lost.getByText(lossText.counts(0, 0, 0))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lost).toBeVisible();
  await expectNoViolation(page, 'a lost database');

  const choosing = page.waitForEvent('filechooser');
  await lost.getByRole('button', { name: lossText.restore }).click();
  await (await choosing).setFiles(file);
  const preview = page.getByRole('dialog', { name: backupText.preview.title });
  await preview.getByRole('button', { name: backupText.preview.restore }).click();
  await expect(page.getByText(backupText.restored(2))).toBeVisible();
  expect((await storedRows(page, 'notes')).map(({ markdown }) => markdown)).toEqual([NOTE]);
  await expect.poll(() => remembered(page)).toMatchObject({ marks: 1, notes: 1 });

  await session.open(LIGHTING_ADDRESS);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(page.getByText(NOTE).first()).toBeVisible();
  await expect(lost).toHaveCount(0);
});

test('who leaves the file alone is told again; who goes on is not', async ({ session }, testInfo) => {
  await worked(session, testInfo.outputPath('a.zbbak'));
  await loseDatabases(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await expect(dialog(page, 'lost')).toBeVisible();
  await session.open(LIGHTING_ADDRESS);
  await dialog(page, 'lost').getByRole('button', { name: lossText.goOn }).click();
  await expect(dialog(page, 'lost')).toHaveCount(0);
  await expect.poll(() => remembered(page)).toBeNull();
  await session.open(LIGHTING_ADDRESS);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(dialog(page, 'lost')).toHaveCount(0);
});

test('a database that went back is told of with both counts, and the copies that are there stay for good', async ({
  session,
}, testInfo) => {
  await offerFolder(session);
  const page = await worked(session, testInfo.outputPath('a.zbbak'));
  await page.getByRole('button', { name: copies.choose }).click();
  await expect(page.getByText(copies.on(FOLDER))).toBeVisible();
  await expect.poll(async () => (await filesInFolder(page)).size).toBe(1);
  const [before] = (await filesInFolder(page)).keys();
  await page.evaluate((key) => {
    const seen = JSON.parse(localStorage.getItem(key) ?? '');
    seen.newest.modified = '2099-01-01T00:00:00.000Z';
    localStorage.setItem(key, JSON.stringify({ ...seen, marks: 5 }));
  }, KEY);

  await session.open(LIGHTING_ADDRESS);
  const older = dialog(page, 'older');
  await expect(older.getByText(lossText.counts(5, 1, 0))).toBeVisible();
  await expect(older.getByText(lossText.counts(1, 1, 0))).toBeVisible();
  await expect(older.getByText(lossText.nextFromFolder(FOLDER))).toBeVisible();
  await older.getByRole('button', { name: lossText.goOn }).click();
  await expect.poll(() => remembered(page)).toMatchObject({ marks: 1 });
  await openSettings(page);
  await page.getByRole('button', { name: copies.now }).click();
  await expect.poll(async () => (await filesInFolder(page)).size).toBe(2);
  const names = [...(await filesInFolder(page)).keys()];
  expect(names).toContain(before);
  expect(new Set(names.map(seriesOf)).size).toBe(2);
});

/** What tells the copies of one series from those of another. */
function seriesOf(name: string): string {
  return name.slice(-'a1b2.zbbak'.length);
}

test('what the user deleted himself is no loss', async ({ session }, testInfo) => {
  const page = await worked(session, testInfo.outputPath('a.zbbak'));
  const panel = page.getByRole('region', { name: notesText.panel.title });
  await panel.getByRole('button', { name: notesText.panel.deleteNote }).click();
  await panel.getByRole('button', { name: notesText.panel.deleteMark }).click();
  await expect.poll(() => remembered(page)).toBeNull();
  await session.open(LIGHTING_ADDRESS);
  await expect(page.getByText(notesText.panel.empty)).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
});

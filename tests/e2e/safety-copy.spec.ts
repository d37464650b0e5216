/**
 * Safety copies of the browser shell, from the choice of a folder to the file that is read back; and what is said when
 * they cannot be written.
 */
import type { Page } from '@playwright/test';
import { readBackup } from '../../renderer/core/backup/read.ts';
import { NOTES_DATABASE_VERSION } from '../../renderer/data/database/notes-database.ts';
import { backupTools } from '../../renderer/state/backup/tools.ts';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { expect, test } from './fixture.ts';
import { FOLDER, filesInFolder, hide, offerFolder, openSettings } from './keeping.ts';
import { item, WORDS } from './noting.ts';
import { dragOver } from './reading.ts';
import { LIGHTING_ADDRESS, storedRows, writeNote } from './storing.ts';
import { expectNoViolation } from './violations.ts';

const { copies: words, failures } = keepingText;
const NOTE = '由村镇办 8 月底前报县城管局 𠮷。';

interface Copied {
  readonly notes: readonly unknown[];
  /** How many there are. */
  readonly marks: number;
}

const NOTHING: Copied = { notes: [], marks: 0 };

/** What the newest copy holds, as a program that restores it would read it. */
async function newestCopy(page: Page): Promise<Copied> {
  const files = [...(await filesInFolder(page))].sort(([a], [b]) => (a < b ? -1 : 1));
  const newest = files.at(-1);
  if (newest === undefined) return NOTHING;
  const [name, bytes] = newest;
  expect(name).toMatch(/^政报研读安全副本 \d{4}-\d\d-\d\d \d{4} [0-9a-f]{4}\.zbbak$/);
  // The browser makes the file first and swaps its content in when it is whole.
  if (bytes.length === 0) return NOTHING;
  const backup = await readBackup(bytes, NOTES_DATABASE_VERSION, backupTools);
  if (!backup.ok) throw new Error(`${name}: ${backup.error.code}`);
  const { marks, notes } = backup.value.rows;
  return { notes: notes.map((row) => (row as { markdown: string }).markdown), marks: marks.length };
}

async function chooseFolder(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('button', { name: words.choose }).click();
  await expect(page.getByText(words.on(FOLDER))).toBeVisible();
}

test('notes are copied into a folder at once, when the page is left, and after a restart', async ({
  session,
}) => {
  await offerFolder(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await chooseFolder(page);
  await expect.poll(() => newestCopy(page)).toEqual({ notes: [NOTE], marks: 1 });
  await expect(page.getByText(keepingText.place(session.origin))).toBeVisible();
  const settings = await storedRows(page, 'settings');
  expect(settings.find(({ key }) => key === 'lastBackup')).toBeDefined();
  expect(JSON.stringify(settings)).not.toContain('[object');
  await expectNoViolation(page, 'a folder for safety copies');

  await session.restart();
  await offerFolder(session);
  const again = await session.open(LIGHTING_ADDRESS);
  await openSettings(again);
  await expect(again.getByText(words.on(FOLDER))).toBeVisible();
  await dragOver(item(again), WORDS);
  await again.keyboard.press('1');
  await expect.poll(async () => (await storedRows(again, 'marks')).length).toBe(2);
  await expect
    .poll(async () => {
      await hide(again);
      return newestCopy(again);
    })
    .toEqual({ notes: [NOTE], marks: 2 });
});

test('a browser that forgot the permission is given it again by one press', async ({ session }) => {
  await offerFolder(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await chooseFolder(page);
  await expect.poll(() => newestCopy(page)).toEqual({ notes: [NOTE], marks: 1 });
  await page.evaluate(() => localStorage.setItem('permission', 'prompt'));

  await session.open(LIGHTING_ADDRESS);
  const notice = page.getByRole('status').filter({ hasText: words.asleep(FOLDER) });
  const wake = page.getByRole('button', { name: words.wake });
  await expect(notice.first()).toBeVisible();
  await expectNoViolation(page, 'the permission was forgotten');
  const later = page.getByRole('button', { name: keepingText.notice.later });
  await later.click();
  await expect(later).toHaveCount(0);
  const stopped = page.getByRole('button', { name: keepingText.status.asleep });
  await stopped.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: keepingText.status.asleep })).toContainText(
    words.asleep(FOLDER),
  );
  await expect(wake.and(page.locator(':focus'))).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(wake).toHaveCount(0);
  await expect(stopped).toHaveCount(0);
  await openSettings(page);
  await expect(page.getByText(words.on(FOLDER))).toBeVisible();
});

test('a folder that is gone is told of with what is safe, and the next try goes on', async ({ session }) => {
  await offerFolder(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await chooseFolder(page);
  await expect.poll(() => newestCopy(page)).toEqual({ notes: [NOTE], marks: 1 });
  await page.evaluate(() => localStorage.setItem('trouble', 'NotFoundError'));
  await page.getByRole('button', { name: words.now }).click();
  const alert = page.getByRole('alert').filter({ hasText: failures.gone });
  await expect(alert).toBeVisible();
  await expectNoViolation(page, 'a copy failed');
  // Whether it can be written or not: where it should lie, and what there is.
  const said = page.getByRole('status').filter({ hasText: failures.gone });
  await expect(said).toContainText(words.meant(FOLDER));
  await expect(said).toContainText(/最近一份存于 .+。/);
  await page.getByRole('button', { name: keepingText.notice.seen }).click();
  await expect(alert).toHaveCount(0);
  await page.evaluate(() => localStorage.removeItem('trouble'));
  await page.getByRole('button', { name: keepingText.status.failing }).click();
  await page.getByRole('button', { name: keepingText.notice.again }).click();
  await expect(page.getByRole('button', { name: keepingText.status.failing })).toHaveCount(0);
  await expect(page.getByText(words.on(FOLDER))).toBeVisible();

  await page.getByRole('button', { name: words.stop }).click();
  await expect(page.getByRole('button', { name: words.choose })).toBeVisible();
  expect((await filesInFolder(page)).size).toBeGreaterThan(0);
});

test('a folder that was chosen before there was anything says when the first copy comes', async ({
  session,
}) => {
  await offerFolder(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await chooseFolder(page);
  await expect(page.getByText(words.nothingYet)).toBeVisible();
  await writeNote(page, NOTE);
  await expect(page.getByText(words.firstWithin(10))).toBeVisible();
  await expect(page.getByText(words.nothingYet)).toHaveCount(0);
});

test('a date is not broken between two lines', async ({ session }) => {
  await offerFolder(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await chooseFolder(page);
  const date = page.getByText(/^\d{4}年\d+月\d+日 \d\d:\d\d$/);
  await expect(date).toBeVisible();
  const broken = await date.evaluate((span) => {
    const line = span.closest('p');
    const widths = Array.from({ length: 20 }, (_, index) => 160 + index * 8);
    return widths.filter((width) => {
      line?.style.setProperty('width', `${width}px`);
      return span.getClientRects().length > 1;
    });
  });
  expect(broken).toEqual([]);
});

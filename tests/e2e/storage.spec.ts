/**
 * The notes database in a real Chromium when things go wrong or several are at work: a newer or older program's
 * database, two windows on one note, a disk that is full, a write that fails. What was typed is always somewhere.
 */
import type { Page } from '@playwright/test';
import { databaseText } from '../../renderer/text-zh/errors.ts';
import { noteWritingText } from '../../renderer/text-zh/note-writing.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { noteText } from './noting.ts';
import { dragOver, LIGHTING, paragraph } from './reading.ts';
import {
  createDatabase,
  LIGHTING_ADDRESS,
  livingNotes,
  noteField,
  OLD_STAMPS,
  storedRows,
  writeNote,
} from './storing.ts';

const { failures, saving } = notesText;

/** A page of the origin without the program: what is put into the database there was there before. */
async function beforeTheProgram({ page, origin }: Session, provoked: RegExp[]): Promise<Page> {
  // Chromium asks for the icon of a page that names none.
  provoked.push(/404 .*favicon\.ico/);
  await page.goto(`${origin}/corpus/index.json`);
  return page;
}

const OLD_NOTE = {
  ...OLD_STAMPS,
  id: '00000000-0000-4000-8000-000000000001',
  target: { kind: 'document', documentId: LIGHTING.id },
  markdown: '第一版写下的批注',
};

test('the database of a newer program is left alone, and said so; documents can be read', async ({
  session,
  provoked,
}) => {
  const stores = { marks: 'id', notes: 'id', sessions: 'id' };
  await createDatabase(await beforeTheProgram(session, provoked), {
    version: 990,
    stores,
    rows: { notes: [OLD_NOTE] },
  });
  const page = await session.open(LIGHTING_ADDRESS);
  const notice = page.getByRole('alert').filter({ hasText: databaseText.newer.what });
  await expect(notice).toContainText(databaseText.newer.safe);
  await expect(notice).toContainText(databaseText.newer.next);
  await expect(paragraph(page, '第十三条')).toBeAttached();
  await page.keyboard.press('Alt+4');
  await page.getByText(settingsText.themes.dark, { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await storedRows(page, 'notes')).toEqual([OLD_NOTE]);
  expect(await storedRows(page, 'sessions')).toEqual([]);
  expect(await storedRows(page, 'marks')).toEqual([]);
});

test('the notes of the first release are there, and new ones go beside them', async ({
  session,
  provoked,
}) => {
  // What the first release declared, spelled out; native versions are ten times those of Dexie.
  const stores = { marks: 'id', notes: 'id', authors: 'id', settings: 'key' };
  const indexes = { marks: ['documentId'], notes: ['target.id', 'target.documentId'] };
  await createDatabase(await beforeTheProgram(session, provoked), {
    version: 10,
    stores,
    indexes,
    rows: { notes: [OLD_NOTE] },
  });
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, '新写的');
  await expect(noteText(page).filter({ hasText: OLD_NOTE.markdown })).toBeVisible();
  expect([...(await livingNotes(page))].sort()).toEqual([OLD_NOTE.markdown, '新写的'].sort());
  expect(await storedRows(page, 'bookmarks')).toEqual([]);
});

async function secondWindow({ context, origin }: Session): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/${LIGHTING_ADDRESS}`);
  await page.getByRole('tab', { name: notesText.bar.note }).click();
  return page;
}

test('two windows see what is marked and written in the other', async ({ session }) => {
  const first = await session.open(LIGHTING_ADDRESS);
  const second = await secondWindow(session);
  await first.bringToFront();
  await writeNote(first, '第一个窗口写的');
  await expect(noteText(second)).toHaveText('第一个窗口写的');
  await noteText(second).click();
  await noteField(second).fill('第二个窗口接着写');
  await expect(noteField(first)).toHaveValue('第二个窗口接着写');
  await second.getByRole('button', { name: notesText.panel.deleteNote }).click();
  await expect(noteField(first)).toHaveCount(0);
});

test('a text typed over what another window changed is not stored over it, and not lost', async ({
  session,
}) => {
  const first = await session.open(LIGHTING_ADDRESS);
  await writeNote(first, '最初的');
  const second = await secondWindow(session);
  await expect(noteText(second)).toHaveText('最初的');
  await second.getByRole('button', { name: noteWritingText.editOf(notesText.panel.noteLabel) }).click();
  // An input method holds the text back in the second window while the first one saves.
  await noteField(second).focus();
  await second.keyboard.press('Control+End');
  const input = await session.context.newCDPSession(second);
  await input.send('Input.imeSetComposition', { text: 'hou', selectionStart: 3, selectionEnd: 3 });
  await noteField(first).fill('第一个窗口改的');
  await expect.poll(() => livingNotes(first)).toEqual(['第一个窗口改的']);
  await input.send('Input.insertText', { text: '后来补的' });
  await expect(second.getByText(saving.conflict)).toBeVisible();
  await expect(noteField(second)).toHaveValue('最初的后来补的');
  await expect.poll(() => livingNotes(first)).toEqual(['第一个窗口改的']);

  await second.getByRole('button', { name: saving.keepMine }).click();
  await expect
    .poll(async () => [...(await livingNotes(first))].sort())
    .toEqual(['第一个窗口改的', '最初的后来补的'].sort());
  await expect(noteField(first).or(noteText(first))).toHaveCount(2);
});

type Trouble = 'QuotaExceededError' | 'UnknownError';

/** From now on the database refuses to store marks and notes, as a full or broken disk makes it; null mends it. */
function troubleWriting(page: Page, trouble: Trouble | null): Promise<void> {
  return page.evaluate((name) => {
    const prototype = IDBObjectStore.prototype;
    const real: typeof prototype.put = Reflect.get(window, 'realPut') ?? prototype.put;
    Reflect.set(window, 'realPut', real);
    prototype.put = function putting(...given: [unknown, IDBValidKey?]) {
      const isRefused = name !== null && ['marks', 'notes'].includes(this.name);
      if (isRefused) throw new DOMException('refused by the test', name);
      return real.apply(this, given);
    };
  }, trouble);
}

test('on a full disk the text stays in its field and the user is told; with room again it is stored', async ({
  session,
}) => {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, '原来的');
  await troubleWriting(page, 'QuotaExceededError');
  await noteField(page).fill('磁盘满时写的');
  await expect(page.getByRole('alert').getByText(failures.quota)).toBeVisible();
  await expect(noteField(page)).toHaveValue('磁盘满时写的');
  await expect.poll(() => livingNotes(page)).toEqual(['原来的']);
  await troubleWriting(page, null);
  await page.getByRole('button', { name: saving.retry }).click();
  await expect.poll(() => livingNotes(page)).toEqual(['磁盘满时写的']);
  await expect(page.getByText(failures.quota)).toHaveCount(0);
});

test('a text that could not be written outlives the page that holds it', async ({ session }) => {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, '原来的');
  await troubleWriting(page, 'UnknownError');
  await noteField(page).fill('写不进去的');
  await expect(page.getByRole('alert').getByText(failures.failed)).toBeVisible();
  await expect(noteField(page)).toHaveValue('写不进去的');
  await expect.poll(() => livingNotes(page)).toEqual(['原来的']);
  const later = await session.open(LIGHTING_ADDRESS);
  await expect(later.getByText(notesText.recovered(1))).toBeVisible();
  await later.getByRole('tab', { name: notesText.bar.note }).click();
  await expect(noteText(later)).toHaveText('写不进去的');
  await expect.poll(() => livingNotes(later)).toEqual(['写不进去的']);
});

test('a mark that could not be written is not shown as if it were, and the words stay to be marked', async ({
  session,
}) => {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, '原来的');
  await troubleWriting(page, 'QuotaExceededError');
  await dragOver(paragraph(page, '第十三条'), '下列区域和位置');
  await page.keyboard.press('1');
  await expect(page.getByText(failures.quota)).toBeVisible();
  expect(await storedRows(page, 'marks')).toHaveLength(1);
  await troubleWriting(page, null);
  await dragOver(paragraph(page, '第十三条'), '下列区域和位置');
  await page.keyboard.press('1');
  await expect.poll(async () => (await storedRows(page, 'marks')).length).toBe(2);
});

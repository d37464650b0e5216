/**
 * Nothing lost, from end to end: the production bundle beside a safety copy that outlives its pages and its database.
 * The copy keeps the rules of the real one in memory; the files themselves are tested with the main process.
 */
import { backupText } from '../../renderer/text-zh/backup.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { recoveryText } from '../../renderer/text-zh/recovery.ts';
import { safetyText } from '../../renderer/text-zh/safety.ts';
import {
  expectSaved,
  FULL,
  handedOver,
  leaveProgram,
  OLD_NOTE,
  openWithNote,
  withDesktop,
} from './copying.ts';
import { expect, test } from './fixture.ts';
import { noteText } from './noting.ts';
import {
  createDatabase,
  LIGHTING_ADDRESS,
  livingNotes,
  noteField,
  storedRows,
  writeNote,
} from './storing.ts';
import { expectNoViolation } from './violations.ts';

const { actions } = recoveryText;

test('what two windows commit lies in the safety copy, in order and without a gap', async ({ session }) => {
  const desktop = await withDesktop(session);
  const first = await openWithNote(session, '第一个窗口写的');
  const second = await session.context.newPage();
  await second.goto(`${session.origin}/${LIGHTING_ADDRESS}`);
  await second.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await noteText(second).click();
  await noteField(second).fill('第二个窗口接着写');
  await expectSaved(second);
  await expect(noteField(first).or(noteText(first))).toHaveCount(1);
  await expect.poll(() => handedOver(desktop)).toEqual(['第一个窗口写的', '第二个窗口接着写']);
  const numbers = desktop.copy.entries.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  await expect.poll(() => desktop.copy.snapshots.length, 'a snapshot of the start').toBeGreaterThan(0);
});

test('commits that the database lost are brought back from the safety copy, and said', async ({
  session,
}) => {
  const { copy } = await withDesktop(session);
  const page = await openWithNote(session, '先写的');
  const [stored] = await storedRows(page, 'notes');
  await page.goto('about:blank');
  const row = { ...stored, markdown: '断电前写的', revision: 7 };
  const writes = [{ table: 'notes', key: stored?.id, row }];
  copy.entries.push({
    number: copy.last + 1,
    text: JSON.stringify({ at: '2024-05-17T01:02:03.004Z', writes }),
  });
  const again = await session.open(LIGHTING_ADDRESS);
  await expect(again.getByText(safetyText.replayed(1))).toBeVisible();
  await again.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await expect(noteText(again)).toHaveText('断电前写的');
});

test('a snapshot is taken before a database is upgraded, and before a backup is restored', async ({
  session,
}) => {
  const desktop = await withDesktop(session);
  // What the second release declared, spelled out; native versions are ten times those of Dexie.
  await createDatabase(await leaveProgram(session), {
    version: 20,
    stores: { marks: 'id', notes: 'id', authors: 'id', settings: 'key', bookmarks: 'id' },
    indexes: {
      marks: ['documentId'],
      notes: ['target.id', 'target.documentId'],
      bookmarks: ['documentId'],
    },
    rows: { notes: [OLD_NOTE] },
  });
  const page = await session.open(LIGHTING_ADDRESS);
  await expect(page.getByText(safetyText.good)).toBeVisible();
  // The newest comes first: that of the start may be there by now, too.
  expect(desktop.copy.snapshots.at(-1)).toMatchObject({
    number: 0,
    name: expect.stringContaining('upgrade'),
  });

  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: backupText.save }).click();
  await expect.poll(() => desktop.saved.length).toBe(1);
  await page.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await page.getByRole('button', { name: notesText.panel.deleteNote }).click();
  await expect(page.getByText(notesText.actions.noteDeleted)).toBeVisible();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: backupText.open }).click();
  const buffer = Buffer.from(desktop.savedBackup.bytes);
  await (await choosing).setFiles({ name: 'a.zbbak', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: backupText.preview.restore }).click();
  await expect(page.getByText(backupText.restored(1))).toBeVisible();
  expect(desktop.copy.snapshots.map(({ name }) => name)).toContainEqual(expect.stringContaining('restore'));
});

test('a note is kept though the safety copy takes nothing: it is said, and made good later', async ({
  session,
}) => {
  const desktop = await withDesktop(session);
  const page = await openWithNote(session, '先写的');
  desktop.copy.failure = FULL;
  await noteField(page).fill('副本写不进时写的');
  const warning = page.getByRole('button', { name: safetyText.failing });
  await expect(warning).toBeVisible();
  await expect(page.getByText(/^批注已保存/)).toHaveCount(0);
  await warning.focus();
  await page.keyboard.press('Enter');
  const why = page.getByRole('dialog', { name: safetyText.failing });
  await expect(why).toContainText(safetyText.failingHint(FULL.reason));
  await expect(why.getByRole('button', { name: actions.retry })).toBeFocused();
  await expectNoViolation(page, 'a state of the status bar explained');
  await page.keyboard.press('Escape');
  await expect(why).toHaveCount(0);
  await expect(warning).toBeFocused();
  await page.keyboard.press('Alt+4');
  const section = page.getByRole('heading', { name: keepingText.title }).locator('..');
  await expect(section).toContainText(safetyText.failingHint(FULL.reason));
  await warning.focus();
  await expect.poll(() => livingNotes(page)).toEqual(['副本写不进时写的']);
  expect(handedOver(desktop)).toEqual(['先写的']);
  desktop.copy.failure = null;
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: safetyText.good })).toBeFocused();
  await noteText(page).click();
  await noteField(page).fill('又能写进时写的');
  await expectSaved(page);
  await expect.poll(() => handedOver(desktop).at(-1)).toBe('又能写进时写的');
  expect(handedOver(desktop)).toContain('副本写不进时写的');
});

test('a killed program loses nothing that was in both places, and hands over what was in one', async ({
  session,
}) => {
  const desktop = await withDesktop(session);
  const page = await openWithNote(session, '断电前写的');
  desktop.copy.failure = FULL;
  await noteField(page).fill('只在批注库里的');
  await expect(page.getByText(safetyText.failing)).toBeVisible();
  await expect.poll(() => livingNotes(page)).toEqual(['只在批注库里的']);
  await session.killAndRestart();
  desktop.copy.failure = null;
  await desktop.install(session.context);
  const again = await session.open(LIGHTING_ADDRESS);
  await expect.poll(() => handedOver(desktop)).toEqual(['断电前写的', '只在批注库里的']);
  await again.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await expect(noteText(again)).toHaveText('只在批注库里的');
});

test('without a desktop there is no safety copy, and nothing waits for one', async ({ session }) => {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, '浏览器里写的');
  await expect(page.getByText(/^批注已保存 \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText(safetyText.good)).toHaveCount(0);
  expect(await storedRows(page, 'outbox')).toEqual([]);
});

/** The recovery screen: a database that is lost, broken or older than its safety copy is never an empty program. */
import { frameText } from '../../renderer/text-zh/frame.ts';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { recoveryText } from '../../renderer/text-zh/recovery.ts';
import { safetyText } from '../../renderer/text-zh/safety.ts';
import { deleteDatabase, expectSaved, openWithNote, screen, settingEntry, withDesktop } from './copying.ts';
import { expect, test } from './fixture.ts';
import { noteText } from './noting.ts';
import { dragOver, paragraph } from './reading.ts';
import { LIGHTING_ADDRESS, livingNotes, MARKED, noteField, writeNote } from './storing.ts';
import { expectNoViolation } from './violations.ts';

const { actions, afresh, found, situations } = recoveryText;

test('a lost database is never an empty program: everything comes back with one press', async ({
  session,
}) => {
  await withDesktop(session);
  await openWithNote(session, '由村镇办 8 月底前办理 𠮷');
  await deleteDatabase(session);
  const page = await session.open(LIGHTING_ADDRESS);
  await expect(screen(page)).toContainText(situations.lost.what);
  await expect(screen(page)).toContainText(found.totalOf(1, 1));
  await expectNoViolation(page, 'the recovery screen');
  await page.keyboard.press('Escape');
  await expect(screen(page)).toBeVisible();
  await expect(screen(page).getByRole('button', { name: actions.restore, exact: true })).toBeFocused();
  await expect.poll(() => livingNotes(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(page.getByText(recoveryText.restored(1, 1))).toBeVisible();
  await expect(page.getByRole('button', { name: actions.open })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await expect(noteText(page)).toHaveText('由村镇办 8 月底前办理 𠮷');
  await expect(screen(page)).toHaveCount(0);
  await noteText(page).click();
  await noteField(page).fill('恢复以后写的');
  await expectSaved(page);
  await expect.poll(() => livingNotes(page)).toEqual(['恢复以后写的']);
});

test('what was found of a lost database can be saved as a backup, and the program begun afresh', async ({
  session,
}) => {
  const desktop = await withDesktop(session);
  await openWithNote(session, '从头开始以前写的');
  await deleteDatabase(session);
  await session.page.setViewportSize({ width: 1024, height: 768 });
  const page = await session.open(LIGHTING_ADDRESS);
  await screen(page).getByRole('button', { name: actions.saveFile }).click();
  await expect(page.getByText(/备份已保存/)).toBeVisible();
  const { name, bytes } = desktop.savedBackup;
  expect(name).toMatch(/\.zbbak$/);
  expect(Buffer.from(bytes).toString('latin1', 0, 2)).toBe('PK');

  await screen(page).getByRole('button', { name: actions.afresh }).click();
  const asking = page.getByRole('alertdialog', { name: afresh.title });
  await expectNoViolation(page, 'the question before starting afresh');
  await asking.getByRole('button', { name: afresh.no }).click();
  expect(desktop.copy.aside).toEqual([]);
  await screen(page).getByRole('button', { name: actions.afresh }).click();
  await asking.getByRole('button', { name: afresh.yes }).click();
  await expect(screen(page)).toHaveCount(0);
  await expect(page.getByText(/原来的安全副本没有删除/)).toBeVisible();
  expect(desktop.copy.aside).toHaveLength(1);
  await writeNote(page, '从头开始以后写的');
  await expectSaved(page);
  await expect.poll(() => livingNotes(page)).toEqual(['从头开始以后写的']);
});

test('a database that cannot be opened is made anew from the safety copy, on a press alone', async ({
  session,
}) => {
  await withDesktop(session);
  await openWithNote(session, '打不开以前写的');
  // As a damaged one does: it does not open until it was deleted.
  await session.context.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    const isMended = () => sessionStorage.getItem('mended') !== null;
    IDBFactory.prototype.open = (name, version) => {
      if (name === 'gazette-notes' && !isMended()) throw new DOMException('damaged', 'UnknownError');
      return version === undefined ? open(name) : open(name, version);
    };
    IDBFactory.prototype.deleteDatabase = (name) => {
      sessionStorage.setItem('mended', 'yes');
      return remove(name);
    };
  });
  const page = await session.open(LIGHTING_ADDRESS);
  await expect(screen(page)).toContainText(situations.unreadable.what);
  await screen(page).getByRole('button', { name: actions.retry }).click();
  await expect(screen(page)).toContainText(situations.unreadable.what);
  await screen(page).getByRole('button', { name: actions.restore, exact: true }).click();
  await expect(page.getByText(recoveryText.restored(1, 1))).toBeVisible();
  await page.getByRole('button', { name: actions.open }).click();
  await page.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await expect(noteText(page)).toHaveText('打不开以前写的');
});

test('what there is now is not replaced by less with a thoughtless press', async ({ session }) => {
  const { copy } = await withDesktop(session);
  const page = await openWithNote(session, '现在的批注');
  await page.goto('about:blank');
  copy.snapshots = [];
  copy.entries = [{ number: copy.last + 5, text: settingEntry('pen', 1) }];
  const again = await session.open(LIGHTING_ADDRESS);
  const asking = again.getByRole('alertdialog', { name: situations.olderLess.title });
  await expect(asking).toContainText(situations.olderLess.safe);
  const rows = asking.locator('dd');
  await expect(rows.filter({ hasText: found.presentKept })).toContainText(found.totalOf(1, 1));
  await expect(rows.filter({ hasText: found.totalOf(0, 0) })).toHaveCount(1);
  const keep = asking.getByRole('button').first();
  await expect(keep).toHaveText(actions.keepOlder);
  await expect(keep).toBeFocused();
  await expectNoViolation(again, 'the choice between more and less');
  await again.keyboard.press('Enter');
  await again.getByRole('button', { name: recoveryText.keepOlder.yes }).click();
  await expect(again.getByText(safetyText.good)).toBeVisible();
  await expect.poll(() => livingNotes(again)).toEqual(['现在的批注']);
});

test('where nothing can be read, nothing is offered to be restored, and it can be tried again', async ({
  session,
}) => {
  const { copy } = await withDesktop(session);
  await openWithNote(session, '读不出来的批注');
  await deleteDatabase(session);
  const { entries } = copy;
  copy.snapshots = [];
  copy.entries = entries.map(({ number }) => ({ number, text: '{' }));
  const page = await session.open(LIGHTING_ADDRESS);
  const asking = page.getByRole('alertdialog', { name: situations.lostNothing.title });
  await expect(asking).toContainText(situations.lostNothing.safe);
  await expect(asking).not.toContainText('可以恢复');
  await expect(asking.getByRole('button', { name: actions.restore, exact: true })).toHaveCount(0);
  await expect(asking.getByRole('button', { name: actions.retry })).toBeFocused();
  copy.entries = entries;
  await page.keyboard.press('Enter');
  await expect(screen(page)).toContainText(found.totalOf(1, 1));
});

test('a database that was deleted to be made anew is not said to be as it was', async ({ session }) => {
  await withDesktop(session);
  await openWithNote(session, '打不开以前写的');
  await session.context.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    IDBFactory.prototype.open = (name, version) => {
      if (name === 'gazette-notes') throw new DOMException('damaged', 'UnknownError');
      return version === undefined ? open(name) : open(name, version);
    };
  });
  const page = await session.open(LIGHTING_ADDRESS);
  await expect(screen(page)).toContainText(situations.unreadable.safe);
  await expect(screen(page)).toContainText(found.presentUnread);
  await screen(page).getByRole('button', { name: actions.restore, exact: true }).click();
  await expect(screen(page)).toContainText(recoveryText.failed(safetyText.notRemade));
  await expect(screen(page)).toContainText(situations.deleted.what);
  await expect(screen(page)).toContainText(found.presentDeleted);
  await expect(screen(page)).not.toContainText('没有删除它');
});

test('while the safety copy cannot be read, nothing is said to be empty, and what is typed is kept until it can', async ({
  session,
}) => {
  const { copy } = await withDesktop(session);
  copy.trouble = { code: 'failed', reason: '文件夹不能读取。' };
  const page = await session.open(LIGHTING_ADDRESS);
  const bar = page.getByRole('alert').filter({ hasText: safetyText.heldTitle });
  await expect(bar).toContainText(safetyText.heldHint('文件夹不能读取。'));
  await expectNoViolation(page, 'the bar over everything');
  await dragOver(paragraph(page, MARKED.beginning), MARKED.words);
  await page.keyboard.press('1');
  await expect(page.getByText(notesText.failures.held)).toBeVisible();
  await page.getByRole('tab', { name: frameText.detailTabs.notes }).click();
  await expect(page.getByText(recoveryText.unknown.held)).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(page.getByText(recoveryText.unknown.held)).toHaveCount(2);
  await expect(page.getByText(notesText.room.empty)).toHaveCount(0);
  await page.keyboard.press('Alt+4');
  const section = page.getByRole('heading', { name: keepingText.title }).locator('..');
  await expect(section).toContainText(safetyText.heldHint('文件夹不能读取。'));

  await page.getByRole('button', { name: notesText.panel.onDocument }).click();
  const field = page.getByRole('textbox', { name: notesText.panel.noteLabel });
  await field.fill('读不出来时写的');
  await expect(page.getByText(notesText.saving.held)).toBeVisible();
  await bar.getByRole('button', { name: actions.retry }).click();
  await expect(bar).toBeVisible();
  // It is tried again by itself, too.
  copy.trouble = null;
  await expect(bar).toHaveCount(0);
  await expectSaved(page);
  await expect(noteText(page)).toHaveText('读不出来时写的');
  await expect.poll(() => livingNotes(page)).toEqual(['读不出来时写的']);
  await expect(section).not.toContainText('文件夹不能读取。');
});

/**
 * Nothing lost, from end to end: the production bundle beside a safety copy that outlives its pages and its database.
 * The copy keeps the rules of the real one in memory; the files themselves are tested with the main process.
 */
import type { Page } from '@playwright/test';
import { valueOfText } from '../../renderer/core/backup/value-text.ts';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { recoveryText } from '../../renderer/text-zh/recovery.ts';
import { safetyText } from '../../renderer/text-zh/safety.ts';
import { FakeDesktop } from '../support/browser/fake-desktop.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { noteText } from './noting.ts';
import { dragOver, LIGHTING, paragraph } from './reading.ts';
import {
  createDatabase,
  LIGHTING_ADDRESS,
  livingNotes,
  MARKED,
  noteField,
  storedRows,
  writeNote,
} from './storing.ts';
import { expectNoViolation } from './violations.ts';

const { actions, afresh, found, situations } = recoveryText;
const FULL = { code: 'full', reason: '磁盘空间不足。' } as const;

const OLD_NOTE = {
  id: '00000000-0000-4000-8000-000000000001',
  created: '2024-05-17T01:02:03.004Z',
  modified: '2024-05-17T01:02:03.004Z',
  author: '00000000-0000-4000-8000-000000000009',
  revision: 3,
  deleted: null,
  tags: [],
  sessionId: null,
  target: { kind: 'document', documentId: LIGHTING.id },
  markdown: '第二版写下的批注',
};

async function withDesktop({ context }: Session): Promise<FakeDesktop> {
  const desktop = new FakeDesktop();
  await desktop.install(context);
  return desktop;
}

/** The program with a note that lies in both places. */
async function openWithNote(session: Session, text: string): Promise<Page> {
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, text);
  await expectSaved(page);
  return page;
}

/** What was saved lies in both places, and is said to. */
async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(safetyText.good)).toBeVisible();
  await expect(page.getByText(/^批注已保存 \d\d:\d\d$/)).toBeVisible();
}

/** A page of the origin that is not the program; it names an icon, else Chromium would ask for one. */
async function leaveProgram({ page, origin }: Session): Promise<Page> {
  const empty = `${origin}/empty.html`;
  const body = '<!doctype html><link rel="icon" href="data:,">';
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(empty);
  return page;
}

/** Deletes the database while no page of the program holds it, as a cleaning program would. */
async function deleteDatabase(session: Session): Promise<void> {
  const page = await leaveProgram(session);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('gazette-notes');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

/** The texts of notes in the entries of the copy, in order, each once. */
function handedOver({ copy }: FakeDesktop): readonly unknown[] {
  const rows = copy.entries.flatMap(({ text }) => {
    const entry = valueOfText(text)?.value as {
      writes: readonly { table: string; row: { markdown: string } }[];
    };
    return entry.writes.flatMap(({ table, row }) => (table === 'notes' ? [row.markdown] : []));
  });
  return rows.filter((markdown, index) => markdown !== rows[index - 1]);
}

/** An entry of the copy that sets a setting. */
function settingEntry(key: string, value: number): string {
  const at = '2024-05-17T01:02:03.004Z';
  return JSON.stringify({ at, writes: [{ table: 'settings', key, row: { key, value, modified: at } }] });
}

const screen = (page: Page) => page.getByRole('alertdialog', { name: situations.lost.title });

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

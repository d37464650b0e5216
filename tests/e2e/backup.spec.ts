/**
 * A backup from end to end: saved as one file, restored by a preview in the same and in another profile, taken back;
 * and files that are no backup, which say what they are and change nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { openWith, SOME } from './notes-room.ts';
import { noteText } from './noting.ts';
import { changeRows, LIGHTING_ADDRESS, livingNotes, storedRows, writeNote } from './storing.ts';
import { expectNoViolation } from './violations.ts';

const NOTE = '由村镇办 8 月底前报县城管局 𠮷👨‍👩‍👧。';
const { preview: words } = backupText;

async function saveBackup(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Alt+4');
  const downloading = page.waitForEvent('download');
  const save = page.getByRole('button', { name: backupText.save });
  await save.focus();
  await page.keyboard.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^政报研读备份 \d{4}-\d\d-\d\d \d\d时\d\d分\.zbbak$/);
  await download.saveAs(path);
  await expect(page.getByText('备份已交给浏览器下载')).toBeVisible();
  await expect(save).toBeFocused();
}

async function choose(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Alt+4');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: backupText.open }).click();
  await (await choosing).setFiles(file);
}

/** The counts of a row of the preview: 新增 · 相同 · 有改动 · 已删除 · 冲突. */
async function counts(dialog: Locator, row: string): Promise<readonly string[]> {
  const cells = dialog.getByRole('row', { name: row }).getByRole('cell');
  await expect(cells).toHaveCount(5);
  return cells.allInnerTexts();
}

async function deleteNoteAndMark(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: notesText.panel.title });
  await panel.getByRole('button', { name: notesText.panel.deleteNote }).click();
  await expect(noteText(page)).toHaveCount(0);
  await panel.getByRole('button', { name: notesText.panel.deleteMark }).click();
  await expect(page.getByText(notesText.panel.empty)).toBeVisible();
}

test('what was deleted since comes back from a backup, and goes again with Ctrl+Z', async ({
  session,
}, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page, file);
  await deleteNoteAndMark(page);

  await choose(page, file);
  const dialog = page.getByRole('dialog', { name: words.title });
  await expect.poll(() => counts(dialog, words.rows.marks)).toEqual(['0', '0', '0', '1', '0']);
  await expect.poll(() => counts(dialog, words.rows.notes)).toEqual(['0', '0', '0', '1', '0']);
  await dialog.getByRole('button', { name: words.restore }).click();
  await expect(page.getByText(backupText.restored(2))).toBeVisible();
  await expect(noteText(page)).toHaveText(NOTE);
  await expect.poll(() => livingNotes(page)).toEqual([NOTE]);

  await page.keyboard.press('Control+Z');
  await expect(page.getByText(notesText.actions.undone(backupText.undoLabel))).toBeVisible();
  await expect(noteText(page)).toHaveCount(0);
  await page.keyboard.press('Control+Y');
  await expect(noteText(page)).toHaveText(NOTE);
});

test('a backup is restored on another computer, with settings if that is ticked', async ({
  session,
}, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await page.keyboard.press('Alt+4');
  await page.getByText(settingsText.themes.dark, { exact: true }).click();
  // Stored after a short rest.
  await expect
    .poll(async () => (await storedRows(page, 'settings')).find(({ key }) => key === 'appearance'))
    .toMatchObject({ value: { theme: 'dark' } });
  await saveBackup(page, file);
  const saved = await Promise.all(['marks', 'notes', 'authors'].map((table) => storedRows(page, table)));

  const other = await Session.start();
  try {
    const there = await other.open(LIGHTING_ADDRESS);
    await choose(there, file);
    const dialog = there.getByRole('dialog', { name: words.title });
    await expect.poll(() => counts(dialog, words.rows.notes)).toEqual(['1', '0', '0', '0', '0']);
    await dialog.getByRole('checkbox').focus();
    await there.keyboard.press('Space');
    await dialog.getByRole('button', { name: words.restore }).click();
    await there.getByRole('button', { name: backupText.reload }).click();
    await expect(there.locator('html')).toHaveAttribute('data-theme', 'dark');
    const restored = await Promise.all(
      ['marks', 'notes', 'authors'].map((table) => storedRows(there, table)),
    );
    expect(restored).toEqual(saved);
    await there.getByRole('tab', { name: notesText.bar.note }).click();
    await expect(noteText(there)).toHaveText(NOTE);
    // Nothing is left to do.
    await choose(there, file);
    await expect(there.getByText(words.nothing)).toBeVisible();
    expect(other.observations.violations).toEqual([]);
  } finally {
    await other.end();
  }
});

test('two states of one note are both kept, or the one that is chosen', async ({ session }, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page, file);
  // Another computer changed it to the same revision.
  await changeRows(page, 'notes', { markdown: '那台电脑上改的' }, 0);
  await choose(page, file);
  const dialog = page.getByRole('dialog', { name: words.title });
  await expect.poll(() => counts(dialog, words.rows.notes)).toEqual(['0', '0', '0', '0', '1']);
  await dialog.getByRole('radio', { name: words.conflict.here }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: words.conflict.backup })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('radio', { name: words.conflict.both })).toBeChecked();
  await dialog.getByRole('button', { name: words.restore }).click();
  await expect(page.getByText(backupText.restored(1))).toBeVisible();
  expect([...(await livingNotes(page))].sort()).toEqual([NOTE, '那台电脑上改的'].sort());
});

test('why there is nothing to restore is said, and which side is newer', async ({ session }, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page, file);
  await changeRows(page, 'notes', { markdown: '后来改的', modified: '2099-01-01T00:00:00.000Z' }, 1);
  await choose(page, file);
  const dialog = page.getByRole('dialog', { name: words.title });
  const sides = { here: 1, backup: 0, deletedThere: 0, authors: 0 };
  await expect(dialog.getByRole('radiogroup', { name: words.changed.label(1, sides) })).toBeVisible();
  const start = dialog.getByRole('button', { name: words.restore });
  await expect(start).toBeDisabled();
  await expect(dialog.getByText(words.nothingChosen)).toBeVisible();
  await expect(dialog.getByText(words.outcome)).toHaveCount(0);
  await dialog.getByRole('radio', { name: words.changed.newer }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('radio', { name: words.changed.backup })).toBeChecked();
  await expect(dialog.getByText(words.outcome)).toBeVisible();
  await start.click();
  await expect(page.getByText(backupText.restored(1))).toBeVisible();
  await expect.poll(() => livingNotes(page)).toEqual([NOTE]);
});

test('a change in another window after the preview stops all of it', async ({ session }, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page, file);
  await deleteNoteAndMark(page);
  await choose(page, file);
  const dialog = page.getByRole('dialog', { name: words.title });
  await expect(dialog).toBeVisible();
  const other = await session.context.newPage();
  await other.goto(`${session.origin}/${LIGHTING_ADDRESS}`);
  await changeRows(other, 'marks', { deleted: null }, 1);
  await dialog.getByRole('button', { name: words.restore }).click();
  const before = await storedRows(page, 'notes');
  const { what, safe, next } = backupText.restoreFailed.changedElsewhere;
  for (const sentence of [what, safe, next]) await expect(dialog.getByText(sentence)).toBeVisible();
  await dialog.getByRole('button', { name: words.close }).click();
  expect(await storedRows(page, 'notes')).toEqual(before);
  await expect.poll(() => livingNotes(page)).not.toContain(NOTE);
});

/** One bit of what the notes are packed into; the name stands before them. */
function turnBitInNotes(backup: Buffer): Uint8Array {
  const at = backup.indexOf('notes.jsonl') + 'notes.jsonl'.length + 20;
  return backup.map((byte, index) => (index === at ? byte ^ 4 : byte));
}

const PROBLEMS: readonly (readonly [keyof typeof backupText.problems, (backup: Buffer) => Uint8Array])[] = [
  ['damaged', turnBitInNotes],
  ['truncated', (backup) => backup.subarray(0, backup.length - 300)],
  ['foreign', () => Buffer.from('# 批注\n')],
  ['empty', () => Buffer.alloc(0)],
  ['tooLarge', () => Buffer.alloc(200 * 1024 * 1024)],
];

test('a file that is no backup, or no longer, says so and changes nothing', async ({ session }, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const bad = testInfo.outputPath('b.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page, file);
  const before = await storedRows(page, 'notes');
  for (const [problem, spoil] of PROBLEMS) {
    await writeFile(bad, spoil(await readFile(file)));
    await choose(page, bad);
    const alert = page.getByRole('alert');
    const { what, safe, next } = backupText.problems[problem];
    for (const sentence of ['b.zbbak', what, safe, next])
      await expect(alert.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(await storedRows(page, 'notes')).toEqual(before);
});

test('a preview violates no rule in any theme, and Escape leaves everything as it is', async ({
  session,
}, testInfo) => {
  const file = testInfo.outputPath('a.zbbak');
  const page = await session.open(LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page, file);
  await deleteNoteAndMark(page);
  const before = await storedRows(page, 'notes');
  for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const) {
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await choose(page, file);
    await expect(page.getByRole('dialog', { name: words.title })).toBeVisible();
    await expectNoViolation(page, `the preview of a backup in ${theme}`);
    await expect(page.getByRole('dialog', { name: words.title })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: backupText.open })).toBeFocused();
  }
  expect(await storedRows(page, 'notes')).toEqual(before);
});

test('work of more than a week that lies in no backup is told of, and a backup ends it', async ({
  session,
}, testInfo) => {
  let page = await openWith(session, SOME);
  const due = page.getByRole('status').filter({ hasText: '还不在任何备份里' });
  await expect(due).toContainText('7 条标记和批注');
  await due.getByRole('button', { name: backupText.reminder.later }).click();
  await expect(due).toHaveCount(0);

  page = await session.open();
  await expect(due).toBeVisible();
  const downloading = page.waitForEvent('download');
  await due.getByRole('button', { name: backupText.reminder.now }).click();
  await (await downloading).saveAs(testInfo.outputPath('a.zbbak'));
  await expect(page.getByText('备份已交给浏览器下载')).toBeVisible();
  await page.getByRole('button', { name: backupText.reminder.seen }).click();
  page = await session.open();
  await page.getByRole('listbox').first().waitFor();
  // What is due is known once all records were read.
  await page.waitForTimeout(1500);
  await expect(due).toHaveCount(0);
});

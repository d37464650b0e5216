/**
 * The page in a desktop shell: its commands reach the native menu and come back from it, and a backup that was opened
 * in the file manager ends in the preview, or in a sentence.
 */
import type { Page } from '@playwright/test';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { findText } from '../../renderer/text-zh/find.ts';
import { type DesktopWindow, installFakeDesktop } from '../support/browser/fake-desktop.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING_ADDRESS, livingNotes, writeNote } from './storing.ts';

declare const window: DesktopWindow;

const NOTE = '由村镇办 8 月底前报县城管局。';

async function openDesktop(session: Session, hash = ''): Promise<Page> {
  await session.context.addInitScript(installFakeDesktop);
  return session.open(hash);
}

/** Whether the command can be chosen in the menu that the page sent last; null before it sent one with it. */
function canChoose(page: Page, command: string): Promise<boolean | null> {
  return page.evaluate((id) => {
    const items = window.fakeDesktop.menus.at(-1)?.groups.flatMap((group) => group.items) ?? [];
    return (
      items.flatMap((item) => (item.kind === 'command' && item.id === id ? [item.enabled] : []))[0] ?? null
    );
  }, command);
}

const choose = (page: Page, command: string) => page.evaluate((id) => window.fakeDesktop.choose(id), command);

/** Saves a backup through the menu's room and opens it again as if in the file manager, cut off at the end by `less`. */
async function reopenSaved(page: Page, less: number): Promise<void> {
  await page.evaluate((cut) => {
    const [file] = window.fakeDesktop.saved;
    if (file === undefined || !('bytes' in file)) throw new Error('no backup was saved');
    window.fakeDesktop.open('U盘 备份.zbbak', file.bytes.slice(0, file.bytes.length - cut));
  }, less);
}

async function saveBackup(page: Page): Promise<void> {
  await choose(page, 'settings');
  await page.getByRole('button', { name: backupText.save }).click();
  await expect(page.getByText('备份已保存：')).toBeVisible();
}

test('the menu says what can be done, and follows what is open', async ({ session }) => {
  const page = await openDesktop(session);
  await expect.poll(() => canChoose(page, 'library')).toBe(true);
  expect(await canChoose(page, 'goToClause')).toBe(false);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, LIGHTING_ADDRESS);
  await expect.poll(() => canChoose(page, 'goToClause')).toBe(true);
  await expect.poll(() => canChoose(page, 'find')).toBe(true);
  await choose(page, 'closeTab');
  await expect.poll(() => canChoose(page, 'goToClause')).toBe(false);
});

test('a command of the menu is carried out; undo is the field’s while one has the focus', async ({
  session,
}) => {
  const page = await openDesktop(session, LIGHTING_ADDRESS);
  await expect.poll(() => canChoose(page, 'find')).toBe(true);
  await choose(page, 'find');
  const field = page.getByRole('textbox', { name: findText.label });
  await expect(field).toBeFocused();
  await page.keyboard.type('照明');
  await expect(field).toHaveValue('照明');
  await choose(page, 'undo');
  await expect(field).not.toHaveValue('照明');
  await choose(page, 'redo');
  await expect(field).toHaveValue('照明');
});

test('a backup opened from the desktop is previewed, and restored if the user wants it', async ({
  session,
}) => {
  const page = await openDesktop(session, LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(page);
  // The mark with its note.
  await choose(page, 'undo');
  await choose(page, 'undo');
  await expect.poll(() => livingNotes(page)).toEqual([]);
  await choose(page, 'library');

  await reopenSaved(page, 0);
  const dialog = page.getByRole('dialog', { name: backupText.preview.title });
  await expect(dialog.getByText('U盘 备份.zbbak')).toBeVisible();
  await dialog.getByRole('button', { name: backupText.preview.restore }).click();
  await expect(page.getByText('已从备份恢复')).toBeInViewport();
  expect(await livingNotes(page)).toEqual([NOTE]);
});

test('a backup that is damaged, or cannot be read, is told in the room that restores', async ({
  session,
}) => {
  const page = await openDesktop(session);
  await expect.poll(() => canChoose(page, 'settings')).toBe(true);
  await saveBackup(page);
  await choose(page, 'library');
  await reopenSaved(page, 40);
  await expect(page.getByText(backupText.problems.truncated.what)).toBeInViewport();
  await choose(page, 'library');
  const reason = '找不到“甲.zbbak”，可能U盘已拔出，或者文件已被移走、改名。';
  await page.evaluate((said) => window.fakeDesktop.open('甲.zbbak', { reason: said }), reason);
  await expect(page.getByText(backupText.notOpened(reason).what)).toBeInViewport();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

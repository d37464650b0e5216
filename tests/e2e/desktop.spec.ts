/**
 * The page in a desktop shell: its commands reach the native menu and come back from it, and a backup that was opened
 * in the file manager ends in the preview, or in a sentence.
 */
import type { Page } from '@playwright/test';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { findText } from '../../renderer/text-zh/find.ts';
import { FakeDesktop } from '../support/browser/fake-desktop.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING_ADDRESS, livingNotes, writeNote } from './storing.ts';

const NOTE = '由村镇办 8 月底前报县城管局。';

async function openDesktop(session: Session, hash = ''): Promise<{ desktop: FakeDesktop; page: Page }> {
  const desktop = new FakeDesktop();
  await desktop.install(session.context);
  return { desktop, page: await session.open(hash) };
}

/** Whether the command can be chosen in the menu that was sent last; null before one with it was. */
function canChoose({ menus }: FakeDesktop, id: string): boolean | null {
  const items = menus.at(-1)?.groups.flatMap((group) => group.items) ?? [];
  return (
    items.flatMap((item) => (item.kind === 'command' && item.id === id ? [item.enabled] : []))[0] ?? null
  );
}

/** Opens the backup that was saved as if in the file manager, cut off at the end by `less`. */
async function reopenSaved(desktop: FakeDesktop, page: Page, less: number): Promise<void> {
  const { bytes } = desktop.savedBackup;
  const value = { name: 'U盘 备份.zbbak', bytes: bytes.slice(0, bytes.length - less) };
  await desktop.open(page, { ok: true, value });
}

/** Saves a backup in the room that the menu leads to. */
async function saveBackup(desktop: FakeDesktop, page: Page): Promise<void> {
  await desktop.choose(page, 'settings');
  await page.getByRole('button', { name: backupText.save }).click();
  await expect(page.getByText('备份已保存：')).toBeVisible();
}

test('the menu says what can be done, and follows what is open', async ({ session }) => {
  const { desktop, page } = await openDesktop(session);
  await expect.poll(() => canChoose(desktop, 'library')).toBe(true);
  expect(canChoose(desktop, 'goToClause')).toBe(false);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, LIGHTING_ADDRESS);
  await expect.poll(() => canChoose(desktop, 'goToClause')).toBe(true);
  await expect.poll(() => canChoose(desktop, 'find')).toBe(true);
  await desktop.choose(page, 'closeTab');
  await expect.poll(() => canChoose(desktop, 'goToClause')).toBe(false);
});

test('a command of the menu is carried out; undo is the field’s while one has the focus', async ({
  session,
}) => {
  const { desktop, page } = await openDesktop(session, LIGHTING_ADDRESS);
  await expect.poll(() => canChoose(desktop, 'find')).toBe(true);
  await desktop.choose(page, 'find');
  const field = page.getByRole('textbox', { name: findText.label });
  await expect(field).toBeFocused();
  await page.keyboard.type('照明');
  await expect(field).toHaveValue('照明');
  await desktop.choose(page, 'undo');
  await expect(field).not.toHaveValue('照明');
  await desktop.choose(page, 'redo');
  await expect(field).toHaveValue('照明');
});

test('a backup opened from the desktop is previewed, and restored if the user wants it', async ({
  session,
}) => {
  const { desktop, page } = await openDesktop(session, LIGHTING_ADDRESS);
  await writeNote(page, NOTE);
  await saveBackup(desktop, page);
  // The mark with its note.
  await desktop.choose(page, 'undo');
  await desktop.choose(page, 'undo');
  await expect.poll(() => livingNotes(page)).toEqual([]);
  await desktop.choose(page, 'library');

  await reopenSaved(desktop, page, 0);
  const dialog = page.getByRole('dialog', { name: backupText.preview.title });
  await expect(dialog.getByText('U盘 备份.zbbak')).toBeVisible();
  await dialog.getByRole('button', { name: backupText.preview.restore }).click();
  await expect(page.getByText('已从备份恢复')).toBeInViewport();
  await expect.poll(() => livingNotes(page)).toEqual([NOTE]);
});

test('a backup that is damaged, or cannot be read, is told in the room that restores', async ({
  session,
}) => {
  const { desktop, page } = await openDesktop(session);
  await expect.poll(() => canChoose(desktop, 'settings')).toBe(true);
  await saveBackup(desktop, page);
  await desktop.choose(page, 'library');
  await reopenSaved(desktop, page, 40);
  await expect(page.getByText(backupText.problems.truncated.what)).toBeInViewport();
  await desktop.choose(page, 'library');
  const reason = '找不到“甲.zbbak”，可能U盘已拔出，或者文件已被移走、改名。';
  await desktop.open(page, { ok: false, error: { code: 'failed', reason } });
  await expect(page.getByText(backupText.notOpened(reason).what)).toBeInViewport();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

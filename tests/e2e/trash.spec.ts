/** The 回收站: what was deleted comes back, is removed for ever only on purpose, or after its thirty days. */
import type { Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { peopleText } from '../../renderer/text-zh/people.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { trashText } from '../../renderer/text-zh/trash.ts';
import { expect, test } from './fixture.ts';
import { list, openRoom, openWith, room, row, SOME, summary } from './notes-room.ts';
import { expectNoViolation } from './violations.ts';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

/** The rows of {@link SOME}, each note deleted so many days ago. */
function withDeleted(days: readonly number[]) {
  const notes = SOME.notes.map((note, index) => {
    const age = days[index];
    return age === undefined ? note : { ...note, deleted: daysAgo(age) };
  });
  return { ...SOME, notes };
}

const items = (page: Page) => page.getByRole('list', { name: trashText.list }).getByRole('listitem');

async function openTrash(page: Page): Promise<void> {
  await page.keyboard.press('Alt+3');
  await room(page)
    .getByRole('button', { name: new RegExp(`^${trashText.name}`) })
    .click();
}

test('what was deleted lies in the trash with what it was, and comes back as it was', async ({ session }) => {
  const page = await openRoom(session);
  await row(page, '应当设置').locator('[data-select]').click();
  await list(page).focus();
  await page.keyboard.press('Delete');
  await expect(summary(page)).toHaveText(notesText.room.count(2, 2, 3));
  await room(page)
    .getByRole('button', { name: trashText.open(1) })
    .click();
  await expect(page.getByText(trashText.count(1))).toBeVisible();
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText('应当设置亮化设施');
  await expect(items(page)).toContainText('由村镇办牵头');
  await expect(items(page)).toContainText('照明管理办法');
  await expect(items(page)).toContainText(trashText.daysLeft(30));
  await items(page)
    .getByRole('button', { name: trashText.restoreOf('应当设置亮化设施') })
    .click();
  await expect(room(page).getByText(trashText.empty)).toBeVisible();
  await room(page).getByRole('button', { name: trashText.back }).click();
  await expect(row(page, '应当设置')).toContainText('由村镇办牵头');
  await page.keyboard.press('Control+z');
  await expect(row(page, '应当设置')).toHaveCount(0);
});

test('nothing is removed for ever without being asked for, and then it is gone after a restart too', async ({
  session,
}) => {
  const page = await openWith(session, withDeleted([1, 2, 3]));
  await openTrash(page);
  await expect(items(page)).toHaveCount(3);
  await items(page)
    .first()
    .getByRole('button', { name: trashText.purgeOf('由村镇办牵头') })
    .click();
  const asking = page.getByRole('alertdialog', { name: trashText.confirm.one });
  await expect(asking.getByRole('button', { name: trashText.confirm.no })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asking).toHaveCount(0);
  await expect(items(page)).toHaveCount(3);
  await items(page)
    .first()
    .getByRole('button', { name: trashText.purgeOf('由村镇办牵头') })
    .click();
  await asking.getByRole('button', { name: trashText.confirm.yes }).click();
  await expect(items(page)).toHaveCount(2);
  await room(page).getByRole('button', { name: trashText.purgeAll }).click();
  await page
    .getByRole('alertdialog', { name: trashText.confirm.all(2) })
    .getByRole('button', { name: trashText.confirm.yes })
    .click();
  await expect(room(page).getByText(trashText.empty)).toBeVisible();
  await session.restart();
  const again = await session.open();
  await expect(again.getByRole('dialog', { name: peopleText.start.title })).toBeVisible();
  await again.keyboard.press('Escape');
  await openTrash(again);
  await expect(room(again).getByText(trashText.empty)).toBeVisible();
});

test('what has stayed thirty days is removed at the start, the rest stays', async ({ session }) => {
  const page = await openWith(session, withDeleted([31, 29, 400]));
  await expect
    .poll(
      async () => {
        await page.waitForTimeout(500);
        return storedNotes(page);
      },
      { timeout: 20_000 },
    )
    .toBe(2);
  await openTrash(page);
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText('口径');
  await expect(items(page)).toContainText(trashText.daysLeft(1));
});

test('a clock that was set back removes nothing and counts no wrong days', async ({ session }) => {
  await session.page.clock.setFixedTime(new Date('2001-01-01T00:00:00Z'));
  const page = await openWith(session, withDeleted([31, 400]));
  await openTrash(page);
  await expect(items(page)).toHaveCount(2);
  // Time in which the cleaning of the start would have come.
  await page.waitForTimeout(5_000);
  await expect(items(page)).toHaveCount(2);
  for (const item of await items(page).all()) await expect(item).toContainText(trashText.daysLeft(30));
  await session.page.clock.setSystemTime(new Date());
  await session.open();
  await expect.poll(() => storedNotes(page), { timeout: 20_000 }).toBe(2);
});

test('a note comes back with the mark that was deleted after it', async ({ session }) => {
  const [, marked, ...others] = SOME.marks;
  const page = await openWith(session, {
    ...withDeleted([2]),
    marks: [SOME.marks[0], { ...marked, deleted: daysAgo(1) }, ...others],
  });
  await openTrash(page);
  await expect(items(page)).toHaveCount(2);
  const note = items(page).filter({ hasText: '由村镇办牵头' });
  await expect(note).toContainText(trashText.withMark);
  await note.getByRole('button', { name: trashText.restoreOf('由村镇办牵头') }).click();
  await expect(room(page).getByText(trashText.empty)).toBeVisible();
  await room(page).getByRole('button', { name: trashText.back }).click();
  await expect(row(page, '应当设置')).toContainText('由村镇办牵头');
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`the trash violates no rule in the theme ${settingsText.themes[theme]}`, async ({ session }) => {
    const appearance = { theme, fontSize: 18, lineHeight: 1.8, measure: 40 };
    const settings = [{ key: 'appearance', value: appearance, modified: '2024-01-01T00:00:00.000Z' }];
    const page = await openWith(session, { ...withDeleted([1, 2, 3]), settings });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await openTrash(page);
    await expect(items(page)).toHaveCount(3);
    await expectNoViolation(page, trashText.name);
    await room(page).getByRole('button', { name: trashText.purgeAll }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectNoViolation(page, trashText.purgeAll);
  });

/** Rows in the table of notes, tombstones included. */
function storedNotes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gazette-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('notes').objectStore('notes').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

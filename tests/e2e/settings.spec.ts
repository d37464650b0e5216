/** The room 设置: its parts are one press away, and its list of keys is whole. */
import { aboutText } from '../../renderer/text-zh/about.ts';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { citingText } from '../../renderer/text-zh/citing.ts';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { markingText } from '../../renderer/text-zh/marking.ts';
import { noteWritingText } from '../../renderer/text-zh/note-writing.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { peopleText } from '../../renderer/text-zh/people.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { expect, test } from './fixture.ts';
import { expectNoViolation } from './violations.ts';

const PARTS = [
  backupText.title,
  keepingText.title,
  settingsText.appearanceTitle,
  peopleText.title,
  markingText.names.title,
  settingsText.keysTitle,
  aboutText.title,
];

for (const width of [1366, 1024])
  test(`each part is one press away, ${width} px wide`, async ({ session }) => {
    const page = await session.open();
    await page.setViewportSize({ width, height: 768 });
    await page.keyboard.press('Alt+4');
    const parts = page.getByRole('navigation', { name: settingsText.partsLabel });
    await expect(parts.getByRole('button')).toHaveText(PARTS);
    await expect(parts.getByRole('button').first()).toBeFocused();
    const heading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
    await expect(page.getByRole('heading', { level: 2 }).filter({ hasNotText: /^设置$/ })).toHaveText(PARTS);
    for (const name of PARTS) {
      await parts.getByRole('button', { name, exact: true }).press('Enter');
      await expect(heading(name)).toBeFocused();
      await expect(heading(name)).toBeInViewport({ ratio: 1 });
      await expect(parts).toBeInViewport({ ratio: 1 });
    }
    await expectNoViolation(page, 'the parts of the settings');
  });

test('the keys of the selection are listed too', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Alt+4');
  const row = (name: string) => page.getByRole('term').filter({ hasText: name }).locator('..');
  for (const [name, key] of [
    [settingsText.markKey('职责'), '1'],
    [settingsText.markKey('要点'), '6'],
    [markingText.styles.underline, 'U'],
    [notesText.bar.note, 'N'],
    [citingText.copy, 'C'],
    [noteWritingText.quoting.button, 'Q'],
  ] as const)
    await expect(row(name).filter({ has: page.getByText(key, { exact: true }) })).toHaveCount(1);
});

test('a heading within a part is lower than that of the part', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Alt+4');
  const sizeOf = (name: string) =>
    page
      .getByRole('heading', { name, exact: true })
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await sizeOf(keepingText.copies.title)).toBeLessThan(await sizeOf(keepingText.title));
});

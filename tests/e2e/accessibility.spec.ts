/**
 * What can be measured of use by keyboard, screen reader and tired eyes: no axe violation in any room or state, in
 * any of the four themes; and nothing of a collapsed panel can be reached.
 */
import type { Locator, Page } from '@playwright/test';
import { errorText } from '../../renderer/text-zh/errors.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { expect, test } from './fixture.ts';
import { dragOver, LIGHTING, openFromLibrary, paragraph } from './reading.ts';
import { expectNoViolation } from './violations.ts';

async function chooseTheme(page: Page, theme: keyof typeof settingsText.themes): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page.getByText(settingsText.themes[theme], { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function search(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('照明设施');
  const results = page.getByRole('listbox', { name: searchText.results });
  await expect(results.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
  return results;
}

async function selectWords(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await openFromLibrary(page, LIGHTING.docNumber);
  await dragOver(paragraph(page, '（一）主、次干道'), '主、次干道两厢');
  await expect(page.getByRole('toolbar', { name: notesText.bar.label })).toBeVisible();
}

async function writeNote(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: notesText.panel.noteLabel }).fill('由村镇办办理。');
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
}

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`no room violates a rule in the theme ${settingsText.themes[theme]}`, async ({
    session,
    provoked,
  }) => {
    test.setTimeout(300_000);
    provoked.push(/404 .*no-such-document\.json/);
    const page = await session.open();
    await chooseTheme(page, theme);
    await expectNoViolation(page, '设置');
    await page.keyboard.press('Alt+1');
    await expectNoViolation(page, '文库');
    await search(page);
    await expectNoViolation(page, '检索');
    await selectWords(page);
    await writeNote(page);
    await expectNoViolation(page, 'reading with a mark and a note');
    await page.keyboard.press('Alt+3');
    await expect(page.getByText(notesText.room.count(1, 1, 1))).toBeVisible();
    await expectNoViolation(page, '批注');
    await session.open('#/d/no-such-document');
    await expect(page.getByText(errorText.unknownDocument.what)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoViolation(page, 'an unknown document');
  });

test('no state on the way from a hit to a mark violates a rule', async ({ session }) => {
  const page = await session.open();
  const results = await search(page);
  await results.focus();
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await expectNoViolation(page, 'a hit opened');
  await page.keyboard.press('Alt+1');
  await expectNoViolation(page, '文库, with results behind it');
  await page.keyboard.press('Control+Shift+F');
  await expectNoViolation(page, '检索 again');
  await selectWords(page);
  await expectNoViolation(page, 'words selected');
});

test('collapsed panels are out of reach of the keyboard', async ({ session }) => {
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Control+B');
  await page.keyboard.press('Control+Alt+B');
  const shut = page.locator('[inert]');
  await expect(shut).toHaveCount(2);
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
  );
  const names: (string | null)[] = [];
  for (let step = 0; step < 24; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    expect(await focused.evaluate((element) => element.closest('[inert]') === null)).toBe(true);
    names.push(await focused.getAttribute('aria-label'));
  }
  expect(names).toContain(
    readerText.textLabel('衡南县人民政府办公室关于印发《衡南县县城照明管理办法》的通知'),
  );
  expect(names).toContain(frameText.showDetail);
  expect(names).not.toContain(frameText.collapseSide);
});

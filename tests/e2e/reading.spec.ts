/**
 * Reading and marking beyond the main story: going to a clause, what a restart keeps, taking back, recolouring and
 * deleting marks.
 */
import type { Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { expect, test } from './fixture.ts';
import { painted } from './marking.ts';
import { noteText } from './noting.ts';
import { dragOver, goTo, letGo, openLighting, paragraph } from './reading.ts';

const WORDS = '主、次干道两厢主要建（构）筑物';
const ITEM = '第十三条第（一）项';

/** Marks the words in the first colour, by key. */
async function mark(page: Page): Promise<void> {
  await dragOver(paragraph(page, '（一）主、次干道'), WORDS);
  await page.keyboard.press('1');
  await expect.poll(() => painted(page, 'mark-')).toEqual([`mark-duty: ${WORDS}`]);
}

for (const typed of ['12', '十二', '第十二条'])
  test(`${typed} leads to 第十二条`, async ({ session }) => {
    const page = await session.open();
    await openLighting(page);
    await expect(paragraph(page, '第十二条')).not.toBeInViewport();
    await goTo(page, typed);
    await expect(paragraph(page, '第十二条')).toBeInViewport();
    await expect(page.getByRole('navigation', { name: readerText.breadcrumbLabel })).toContainText(
      '第十二条',
    );
    await expect(page.locator('[data-reader-scroll]')).toBeFocused();
  });

test('a clause that the document does not have is said, and Escape takes the sentence away', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await goTo(page, '第九十九条');
  await expect(page.getByText(readerText.goToMissing('第九十九条'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(readerText.goToMissing('第九十九条'))).toHaveCount(0);
});

test('Escape in the text takes the painted match away', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('机场、码头、车站');
  await page.getByRole('option').filter({ hasText: '大型桥梁' }).click({ timeout: 30_000 });
  await expect.poll(() => painted(page, 'search-hit')).toEqual(['search-hit: 机场、码头、车站']);
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page, 'search-hit')).toEqual([]);
});

test('place, size and theme are kept over a restart', async ({ session }) => {
  let page = await session.open();
  await openLighting(page);
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Alt+4');
  await page.getByText(settingsText.themes.dark, { exact: true }).click();
  await goTo(page, '二十');
  await expect(page).toHaveURL(/art_20$/);
  // The place is held once a frame while the size of the text settles.
  await letGo(page);
  const size = await paragraph(page, '第二十条').evaluate((element) => getComputedStyle(element).fontSize);
  const top = (await paragraph(page, '第二十条').boundingBox())?.y ?? Number.NaN;

  await session.restart();
  page = await session.open();
  await expect(paragraph(page, '第二十条')).toBeInViewport();
  // As before; the browser tells of another width once a frame, too.
  await letGo(page);
  expect((await paragraph(page, '第二十条').boundingBox())?.y).toBeCloseTo(top, -1);
  expect(size).toBe('20px');
  await expect(paragraph(page, '第二十条')).toHaveCSS('font-size', size);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a mark is taken back with Ctrl+Z and done again with Ctrl+Y', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await mark(page);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => painted(page, 'mark-')).toEqual([]);
  await expect(page.getByText(notesText.actions.undone(notesText.actions.mark))).toBeVisible();
  await page.keyboard.press('Control+Y');
  await expect.poll(() => painted(page, 'mark-')).toEqual([`mark-duty: ${WORDS}`]);
  await session.restart();
  const later = await session.open();
  await expect.poll(() => painted(later, 'mark-')).toEqual([`mark-duty: ${WORDS}`]);
});

test('a mark takes another colour', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await mark(page);
  await page.getByRole('tab', { name: '批注' }).click();
  await page.getByRole('button', { name: notesText.panel.recolourFrom(notesText.colours.duty) }).click();
  await page.getByRole('menuitemradio', { name: notesText.colours.question }).click();
  await expect.poll(() => painted(page, 'mark-')).toEqual([`mark-question: ${WORDS}`]);
  await expect(
    page.getByRole('button', { name: notesText.panel.recolourFrom(notesText.colours.question) }),
  ).toBeVisible();
});

test('the note of a deleted mark moves to the clause, and comes back with the mark', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await dragOver(paragraph(page, '（一）主、次干道'), WORDS);
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: `${notesText.panel.noteLabel}（${ITEM}）` });
  await note.fill('由村镇办办理。');
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
  const notes = page.getByRole('region', { name: notesText.panel.title });
  await notes.getByRole('button', { name: notesText.panel.deleteMark }).click();
  await expect(page.getByText(notesText.actions.markDeletedNoteKept)).toBeVisible();
  await expect.poll(() => painted(page, 'mark-')).toEqual([]);
  await expect(noteText(page)).toHaveText('由村镇办办理。');
  await expect(notes.getByRole('button', { name: notesText.panel.goTo(ITEM), exact: true })).toBeVisible();

  await page.getByRole('button', { name: notesText.actions.undo }).click();
  await expect
    .poll(() => painted(page, 'mark-'))
    .toEqual([`mark-keypoint: ${WORDS}`, `mark-line-keypoint-note: ${WORDS}`]);
  await expect(noteText(page)).toHaveText('由村镇办办理。');
});

test('with nothing open each tab at the right says what it would show', async ({ session }) => {
  const page = await session.open();
  await expect(page.getByText(readerText.closedTabs.outline.title)).toBeVisible();
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(page.getByText(readerText.closedTabs.notes.title)).toBeVisible();
  await expect(page.getByText(readerText.closedTabs.outline.title)).toHaveCount(0);
});

/** Quotations in notes: put there from the text, leading back to it, and told at the clause that is quoted. */

import type { Page } from '@playwright/test';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { noteWritingText } from '../../renderer/text-zh/note-writing.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { expect, test } from './fixture.ts';
import {
  CITATION,
  ITEM,
  item,
  noteField,
  noteText,
  openLighting,
  saved,
  storedNotes,
  WORDS,
} from './noting.ts';
import { dragOver, LIGHTING, openFromLibrary, paragraph, typeInFocus } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const { free, quoting, quoted, names } = noteWritingText;
const BLOCK = 'enc_1__art_13__item_1';
const QUOTATION = `> ${WORDS}\n>\n> [${CITATION}](#/d/${LIGHTING.id}/${BLOCK})\n\n`;
const OTHER = '2022';

async function quoteByKey(page: Page): Promise<void> {
  await dragOver(item(page), WORDS);
  await expect(page.getByRole('button', { name: quoting.button, exact: true })).toBeVisible();
  await page.keyboard.press('q');
}

test('selected words are quoted in a new note; the citation leads back and the clause flashes', async ({
  session,
}) => {
  const page = await openLighting(session);
  await dragOver(item(page), WORDS);
  await page.getByRole('button', { name: quoting.button, exact: true }).click();
  await expect(noteField(page)).toBeFocused();
  await expect(noteField(page)).toHaveValue(QUOTATION);
  await page.keyboard.insertText('由村镇办落实。');
  await saved(page);
  await expect.poll(() => storedNotes(page)).toEqual([`${QUOTATION}由村镇办落实。`]);
  await page.locator('[data-reader-scroll]').evaluate((element) => element.scrollTo(0, 0));
  await paragraph(page, '第一条').click();
  const link = noteText(page).getByRole('link', { name: CITATION });
  await expect(noteText(page).locator('blockquote p').first()).toHaveText(WORDS);
  await expect(item(page)).not.toBeInViewport();
  await link.click();
  await expect(item(page)).toBeInViewport();
  await expect(
    page.locator(`[data-flash][data-block-id="${BLOCK}"], [data-block-id="${BLOCK}"] [data-flash]`),
  ).toHaveCount(1);
});

test('a quotation goes into the free-standing note that is being written, and the clause says so', async ({
  session,
}) => {
  const page = await openLighting(session);
  await page.keyboard.press('Alt+n');
  await typeInFocus(page, '照明专题');
  await quoteByKey(page);
  const text = page.getByRole('textbox', { name: free.text });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(QUOTATION);
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toHaveValue(QUOTATION);
  await saved(page);

  await page.keyboard.press('Alt+1');
  await page.getByRole('tab', { name: '批注' }).click();
  const told = page.getByRole('region', { name: quoted.heading });
  await expect(told.getByRole('button', { name: quoted.goTo(ITEM) })).toBeVisible();
  await expectNoViolation(page, 'clauses that are quoted');
  await told.getByRole('button', { name: quoted.openNote(names.free('照明专题')) }).click();
  await expect(page.getByRole('textbox', { name: free.title })).toHaveValue('照明专题');
  await page.getByRole('button', { name: free.remove }).click();
  await expect(told).toHaveCount(0);
});

test('a whole clause is quoted by its button into the note written in last, and by command', async ({
  session,
}) => {
  const page = await openLighting(session);
  const box = page.getByRole('textbox', { name: '转到条款' });
  await box.fill('十三');
  await box.press('Enter');
  await expect(paragraph(page, '第十三条')).toBeInViewport();
  await page.getByRole('tab', { name: '批注' }).click();
  await page.getByRole('button', { name: notesText.panel.onDocument }).click();
  await typeInFocus(page, '要点：');
  await page.getByRole('button', { name: commandText.quoteClause }).click();
  const whole = page.getByRole('textbox', {
    name: `${notesText.panel.noteLabel}（${notesText.panel.wholeDocument}）`,
  });
  await expect(whole).toBeFocused();
  await expect(whole).toHaveValue(
    /^要点：\n\n> 第十三条 [^\n]*\n>\n> （一）[\s\S]*第十三条\]\(#\/d\/[^)]*art_13\)\n\n$/,
  );
  await saved(page);
  await page.keyboard.press('Alt+q');
  await expect(whole).toHaveValue(/art_13\)\n\n> 第十三条 [\s\S]*art_13\)\n\n$/);
});

test('a note that is not in sight gets the quotation too, says so, and gives it back', async ({
  session,
}) => {
  const page = await openLighting(session);
  await page.keyboard.press('Alt+n');
  await typeInFocus(page, '照明专题');
  await saved(page);
  await page.getByRole('button', { name: free.back }).click();
  await quoteByKey(page);
  await expect(page.getByText(quoting.done(names.free('照明专题')))).toBeVisible();
  await expect.poll(() => storedNotes(page)).toEqual([QUOTATION]);
  await page.getByRole('button', { name: notesText.actions.undo }).click();
  await expect.poll(() => storedNotes(page)).toEqual(['']);
});

test('a quotation in a free-standing note without a title opens its document from another one', async ({
  session,
}) => {
  const page = await openLighting(session);
  await page.keyboard.press('Alt+n');
  await expect(page.getByRole('textbox', { name: free.title })).toBeFocused();
  await quoteByKey(page);
  await saved(page);
  await page.keyboard.press('Alt+1');
  await openFromLibrary(page, OTHER);
  await expect(item(page)).toHaveCount(0);
  await page.keyboard.press('Alt+3');
  const pane = page.getByRole('region', { name: free.pane });
  await pane.getByRole('link', { name: CITATION }).click();
  await expect(item(page)).toBeInViewport();
  expect(page.url()).toContain(`#/d/${LIGHTING.id}/${BLOCK}`);
});

/** Tags on marks and notes: typed, completed, taken away, kept; beside a note that is being typed. */
import type { Locator, Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { tagsText } from '../../renderer/text-zh/tags.ts';
import { expect, test } from './fixture.ts';
import { cardOf, markItem } from './marking.ts';
import { noteText } from './noting.ts';
import { LIGHTING, openFromLibrary, typeInFocus } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const PLACE = '第十三条第（一）项';
const MARK = tagsText.markAt(PLACE);
const NOTE = tagsText.noteAt(PLACE);

const field = (page: Page) => page.getByRole('textbox', { name: tagsText.field });
const completions = (page: Page) =>
  page.getByRole('listbox', { name: tagsText.completions }).getByRole('option');
const chips = (page: Page) => page.getByRole('button', { name: /^去掉标签/ });

async function openLighting(page: Page): Promise<void> {
  await openFromLibrary(page, LIGHTING.docNumber);
  await page.getByRole('tab', { name: '批注' }).click();
}

async function mark(page: Page, words: string): Promise<Locator> {
  await markItem(page, words, '1');
  await expect(cardOf(page, words)).toBeVisible();
  return cardOf(page, words);
}

async function shownTags(card: Locator, what: string): Promise<string[]> {
  return card
    .getByRole('list', { name: tagsText.listOf(what) })
    .getByRole('listitem')
    .allTextContents();
}

test('tags are typed and completed by characters and by pinyin, and survive a restart', async ({
  session,
}) => {
  const first = await session.open();
  await openLighting(first);
  const card = await mark(first, '主、次干道');
  await card.getByRole('button', { name: tagsText.addTo(MARK) }).press('Enter');
  await expect(field(first)).toBeFocused();
  await first.keyboard.type('#照明设施');
  await first.keyboard.press('Enter');
  await first.keyboard.type('经费、督办，');
  await expect(chips(first)).toHaveText(['#照明设施', '#经费', '#督办']);
  await first.keyboard.press('Escape');
  await expect(card.getByRole('button', { name: tagsText.changeOf(MARK) })).toBeFocused();

  await session.restart();
  const page = await session.open();
  await page.getByRole('tab', { name: '批注' }).click();
  await expect
    .poll(() => shownTags(cardOf(page, '主、次干道'), MARK))
    .toEqual(['#照明设施', '#经费', '#督办']);
  const other = await mark(page, '两厢');
  await other.getByRole('button', { name: tagsText.addTo(MARK) }).click();
  await typeInFocus(page, '明');
  await expect(completions(page)).toHaveText(['#照明设施']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chips(page)).toHaveText(['#照明设施']);
  await page.keyboard.type('jf');
  await expect(completions(page)).toHaveText(['#经费']);
  await completions(page).click();
  await expect(chips(page)).toHaveText(['#照明设施', '#经费']);
  await expect(field(page)).toHaveValue('');
});

test('a tag is there once however it is written; Backspace and its button take it away; Ctrl+Z brings it back', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  const card = await mark(page, '两厢');
  await card.getByRole('button', { name: tagsText.addTo(MARK) }).click();
  await typeInFocus(page, ' PPP 、照明、ｐｐｐ，照 明，经费，');
  await expect(chips(page)).toHaveText(['#PPP', '#照明', '#经费']);
  await page.keyboard.press('Backspace');
  await expect(chips(page)).toHaveText(['#PPP', '#照明']);
  await page.getByRole('button', { name: tagsText.remove('PPP') }).click();
  await expect(chips(page)).toHaveText(['#照明']);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => shownTags(card, MARK)).toEqual(['#PPP', '#照明']);
  await page.keyboard.press('Control+Y');
  await expect.poll(() => shownTags(card, MARK)).toEqual(['#照明']);
});

test('what is typed is added when the field is left, and one too long stays in it with a sentence', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  const card = await mark(page, '两厢');
  await card.getByRole('button', { name: tagsText.addTo(MARK) }).click();
  await typeInFocus(page, '督办');
  await page.locator('[data-reader-scroll]').focus();
  await expect.poll(() => shownTags(card, MARK)).toEqual(['#督办']);
  await card.getByRole('button', { name: tagsText.changeOf(MARK) }).click();
  const long = '长'.repeat(21);
  await typeInFocus(page, long);
  await page.locator('[data-reader-scroll]').focus();
  await expect(card.getByText(tagsText.long(long, 20))).toBeVisible();
  await expect(field(page)).toHaveValue(long);
});

test('an input method composes in the field without a tag being taken', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  const card = await mark(page, '两厢');
  await card.getByRole('button', { name: tagsText.addTo(MARK) }).click();
  const keys = await session.context.newCDPSession(page);
  for (const composed of ['z', 'zhao,', 'zhao ming']) {
    const { length } = composed;
    await keys.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: length,
      selectionEnd: length,
    });
    await expect(field(page)).toHaveValue(composed);
  }
  await field(page).evaluate((element) => {
    for (const key of ['Enter', 'Backspace'])
      element.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
  });
  await expect(field(page)).toHaveValue('zhao ming');
  await expect(chips(page)).toHaveCount(0);
  await keys.send('Input.insertText', { text: '照明' });
  await expect(field(page)).toHaveValue('照明');
  await page.keyboard.press('Enter');
  await expect(chips(page)).toHaveText(['#照明']);
});

test('a tag added to a note that is being typed loses not a character of it, nor the tag', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await markItem(page, '两厢', 'n');
  const note = page.getByRole('textbox', { name: notesText.panel.noteLabel });
  await expect(note).toBeFocused();
  await page.keyboard.type('由村镇办');
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
  const card = cardOf(page, '两厢');
  for (const tag of ['督办', '经费', '照明']) {
    // Who went to the tags has left the note.
    if ((await note.count()) === 0) await noteText(page).click();
    await note.press('End');
    await page.keyboard.type(`，${tag}`);
    // The text is not stored yet when the tag is.
    await card.getByRole('button', { name: /标签$/ }).last().click();
    await typeInFocus(page, `${tag}、`);
    await page.keyboard.press('Escape');
  }
  await expect(noteText(page)).toHaveText('由村镇办，督办，经费，照明');
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
  await expect(page.getByText(notesText.saving.conflict)).toHaveCount(0);
  await expect.poll(() => shownTags(card, NOTE)).toEqual(['#督办', '#经费', '#照明']);
  await session.restart();
  const later = await session.open();
  await later.getByRole('tab', { name: '批注' }).click();
  await expect(noteText(later)).toHaveText('由村镇办，督办，经费，照明');
  await expect.poll(() => shownTags(cardOf(later, '两厢'), NOTE)).toEqual(['#督办', '#经费', '#照明']);
});

test('tags and their field violate no rule', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  const card = await mark(page, '两厢');
  await card.getByRole('button', { name: tagsText.addTo(MARK) }).click();
  await typeInFocus(page, '照明、经费、');
  await expect(chips(page)).toHaveCount(2);
  await expectNoViolation(page, 'the field with chips');
  await page.keyboard.press('Escape');
  await expectNoViolation(page, 'tags at rest');
  const other = await mark(page, '主要');
  await other.getByRole('button', { name: tagsText.addTo(MARK) }).click();
  await typeInFocus(page, '照');
  await expect(completions(page)).toHaveCount(1);
  await expectNoViolation(page, 'completions');
});

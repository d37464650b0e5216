/**
 * Writing notes: Markdown with its preview, saved as one types, also with an input method; read rendered afterwards, and
 * free-standing notes from their creation to their deletion.
 */
import type { Page } from '@playwright/test';
import { noteWritingText } from '../../renderer/text-zh/note-writing.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { tagsText } from '../../renderer/text-zh/tags.ts';
import { expect, test } from './fixture.ts';
import { cardOf, painted } from './marking.ts';
import { row } from './notes-room.ts';
import {
  beginNote,
  inputMethod,
  item,
  noteField,
  noteText,
  openLighting,
  saved,
  storedNotes,
  WORDS,
} from './noting.ts';
import { dragOver, goTo, typeInFocus } from './reading.ts';
import { keepDatabaseBusy, LIGHTING_ADDRESS } from './storing.ts';
import { expectNoViolation } from './violations.ts';

const { free } = noteWritingText;
const MARKDOWN = '# 分工\n\n**村镇办**牵头\n八月底前报县城管局\n\n- [x] 摸底\n- [ ] 报批';

const preview = (page: Page) => page.getByRole('region', { name: noteWritingText.previewLabel });
const previewToggle = (page: Page) => page.getByRole('button', { name: noteWritingText.preview });

/** Presses beside the text, where nothing is. */
async function leaveNote(page: Page): Promise<void> {
  await page.locator('[data-reader-scroll]').click({ position: { x: 4, y: 4 } });
}

async function expectRendered(within: ReturnType<typeof preview>): Promise<void> {
  await expect(within.locator('strong')).toHaveText('村镇办');
  await expect(within.locator('br')).toHaveCount(1);
  await expect(within.getByRole('listitem')).toHaveText(['☑ 摸底', '☐ 报批']);
  await expect(within.getByRole('img', { name: '已完成' })).toHaveCount(1);
}

test('Markdown is seen as it is typed, is read rendered, and is there after a restart', async ({
  session,
}) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await field.fill(MARKDOWN);
  await expectRendered(preview(page));
  await expectNoViolation(page, 'a note with its preview');
  await saved(page);
  await leaveNote(page);
  await expect(field).toHaveCount(0);
  await expectRendered(noteText(page));
  await expectNoViolation(page, 'a rendered note');

  await session.restart();
  const later = await session.open();
  await later.getByRole('tab', { name: '批注' }).click();
  await expectRendered(noteText(later));
  await noteText(later).locator('strong').click();
  await expect(noteField(later)).toBeFocused();
  await expect(noteField(later)).toHaveValue(MARKDOWN);
});

for (const [beside, before] of [
  ['the contents beside the text', []],
  ['nothing beside the text', ['Control+Alt+b']],
  ['the notes beside the text', ['notes']],
] as const)
  test(`what is typed right after N is in the note from its first letter, with ${beside}`, async ({
    session,
  }) => {
    const page = await openLighting(session);
    for (const step of before) {
      if (step === 'notes') await page.getByRole('tab', { name: '批注' }).click();
      else await page.keyboard.press(step);
    }
    await dragOver(item(page), WORDS);
    await page.keyboard.press('n');
    await page.keyboard.type('12abc');
    await expect(noteField(page)).toHaveValue('12abc');
    await expect(noteField(page)).toBeFocused();
    await expect(noteField(page)).toBeInViewport();
    await saved(page);
    await expect(cardOf(page, WORDS).getByRole('textbox')).toHaveValue('12abc');
    await expect.poll(() => storedNotes(page)).toEqual(['12abc']);
  });

test('an input method that begins right after N is not disturbed when the mark is stored', async ({
  session,
}) => {
  const page = await openLighting(session);
  const { compose, choose } = await inputMethod(page);
  await dragOver(item(page), WORDS);
  await page.keyboard.press('n');
  await compose('c', 'cun');
  await expect.poll(() => painted(page, 'mark-')).toHaveLength(1);
  await compose('cun zhen');
  await choose('村镇');
  await expect(noteField(page)).toHaveValue('村镇');
  await expect.poll(() => storedNotes(page)).toEqual(['村镇']);
});

test('what is typed right after Alt+N is in the title from its first letter', async ({ session }) => {
  const page = await openLighting(session);
  await item(page).click();
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('12abc');
  await expect(page.getByRole('textbox', { name: free.title })).toHaveValue('12abc');
});

test('a plain note is shown once, and previewed as soon as it has something to preview', async ({
  session,
}) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await field.fill('由村镇办牵头，8 月底前报。\n另见上年台账');
  await saved(page);
  await expect(previewToggle(page)).toHaveCount(0);
  await expect(preview(page)).toHaveCount(0);
  await field.fill('由**村镇办**牵头');
  await expect(preview(page).locator('strong')).toHaveText('村镇办');
  await expect(previewToggle(page)).toHaveAttribute('aria-pressed', 'true');
  await field.fill('由村镇办牵头');
  await expect(preview(page)).toHaveCount(0);
  await saved(page);
  const { button } = tagsText;
  await expect(cardOf(page, WORDS).getByText(button.marks, { exact: true })).toBeVisible();
  await expect(cardOf(page, WORDS).getByText(button.notes, { exact: true })).toBeVisible();
});

test('lists have their numbers and points', async ({ session }) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await field.fill('3. 甲\n4. 乙\n\n正文\n\n- 丙');
  const styleOf = (name: string) =>
    preview(page)
      .locator(name)
      .evaluate((list) => getComputedStyle(list.querySelector('li') ?? list).listStyleType);
  await expect(preview(page).locator('ol')).toHaveAttribute('start', '3');
  expect([await styleOf('ol'), await styleOf('ul')]).toEqual(['decimal', 'disc']);
});

test('the preview is left out when it is not wanted, for every note and after a restart', async ({
  session,
}) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await field.fill(MARKDOWN);
  await expectRendered(preview(page));
  await previewToggle(page).click();
  await expect(preview(page)).toHaveCount(0);
  await expect(field).toHaveValue(MARKDOWN);
  await saved(page);
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /已保存/ })
      .first(),
  ).toBeVisible();

  await session.restart();
  const later = await session.open();
  await later.getByRole('tab', { name: '批注' }).click();
  await later.getByRole('button', { name: noteWritingText.editOf(notesText.panel.noteLabel) }).press('Enter');
  await expect(noteField(later)).toBeFocused();
  await expect(preview(later)).toHaveCount(0);
  await expect(previewToggle(later)).toHaveAttribute('aria-pressed', 'false');
});

test('what an input method composes is neither saved half nor lost', async ({ session }) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  const { compose, choose } = await inputMethod(page);
  await page.keyboard.insertText('由');
  await compose('c', 'cun', 'cun zhen');
  await expect(field).toHaveValue('由cun zhen');
  await expect.poll(() => storedNotes(page)).toEqual(['由']);
  // Longer than a steady typist waits for a save.
  await page.waitForTimeout(1200);
  expect(await storedNotes(page)).toEqual(['由']);
  await expect(field).toHaveValue('由cun zhen');
  await choose('村镇');
  await expect(field).toHaveValue('由村镇');
  await expect.poll(() => storedNotes(page)).toEqual(['由村镇']);
  await compose('b', 'ban');
  await compose('');
  await expect(field).toHaveValue('由村镇');
  await compose('b', 'ban');
  await choose('办');
  await leaveNote(page);
  await expect(noteText(page)).toHaveText('由村镇办');
  await expect.poll(() => storedNotes(page)).toEqual(['由村镇办']);
});

test('a note typed a moment before the page is left is there again', async ({ session }) => {
  const page = await openLighting(session);
  await beginNote(page);
  await page.keyboard.insertText('离开前写的');
  await page.goto('about:blank');
  const later = await session.open();
  await later.getByRole('tab', { name: '批注' }).click();
  await expect(noteText(later)).toHaveText('离开前写的');
});

test('a note typed before its mark was stored is there again with the mark', async ({ session }) => {
  const page = await openLighting(session);
  await keepDatabaseBusy(page);
  await beginNote(page);
  await page.keyboard.insertText('离开前写的');
  await page.goto('about:blank');
  const later = await session.open(LIGHTING_ADDRESS);
  await later.getByRole('tab', { name: '批注' }).click();
  await expect(noteText(later)).toHaveText('离开前写的');
  // Marks are painted near what is seen.
  await goTo(later, '十三');
  await expect.poll(() => painted(later, 'mark-')).toEqual(Array(2).fill(expect.stringContaining(WORDS)));
});

test('undo in the field is the field’s, and a note left empty leaves none', async ({ session }) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await page.keyboard.insertText('由村镇办');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('');
  await expect(page.getByText(notesText.actions.undone(notesText.actions.addNote))).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(field).toHaveValue('由村镇办');
  await field.fill('');
  await leaveNote(page);
  await expect(page.getByText(notesText.actions.noteDeleted)).toBeVisible();
  await expect(field).toHaveCount(0);
  await expect.poll(() => storedNotes(page)).toEqual([]);
});

test('an emptied field is still there after another program was looked at', async ({ session }) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await page.keyboard.insertText('由村镇办');
  await saved(page);
  await field.fill('');
  // A window that is left tells its field that the focus went, and that it has none itself.
  await field.evaluate((element) => {
    document.hasFocus = () => false;
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
  });
  await page.waitForTimeout(500);
  await expect(field).toHaveValue('');
  await expect(page.getByText(notesText.actions.noteDeleted)).toHaveCount(0);
  expect(await storedNotes(page)).toEqual(['由村镇办']);
  await page.evaluate(() => Reflect.deleteProperty(document, 'hasFocus'));
  await leaveNote(page);
  await expect(page.getByText(notesText.actions.noteDeleted)).toBeVisible();
});

test('a button pressed right after typing does what it says, though the note is drawn anew', async ({
  session,
}) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await field.fill(MARKDOWN);
  await page.getByRole('button', { name: notesText.panel.onDocument }).click();
  await expect(
    page.getByRole('textbox', { name: `${notesText.panel.noteLabel}（${notesText.panel.wholeDocument}）` }),
  ).toBeFocused();
  await expectRendered(noteText(page));
  await page.keyboard.insertText('全文的批注');
  await saved(page);
  await page.getByRole('button', { name: notesText.panel.deleteNote }).first().click();
  await expect(page.getByText(notesText.actions.noteDeleted)).toBeVisible();
});

test('a press on another note is not lost to the first save of the one being written', async ({
  session,
}) => {
  const page = await openLighting(session);
  const field = await beginNote(page);
  await field.fill('由村镇办');
  await saved(page);
  await page.getByRole('button', { name: notesText.panel.onDocument }).click();
  const begun = page.getByRole('textbox', {
    name: `${notesText.panel.noteLabel}（${notesText.panel.wholeDocument}）`,
  });
  await expect(begun).toBeFocused();
  const remove = page.getByRole('button', { name: notesText.panel.deleteNote });
  await expect(remove.first()).toBeDisabled();
  const box = await remove.last().boundingBox();
  if (box === null) throw new Error('the button is not in the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.insertText('全文的批注');
  await page.mouse.down();
  await saved(page);
  await expect(remove.first()).toBeEnabled();
  expect(await remove.last().boundingBox()).toEqual(box);
  await page.mouse.up();
  await expect(page.getByText(notesText.actions.noteDeleted)).toBeVisible();
  await expect.poll(() => storedNotes(page)).toEqual(['全文的批注']);
});

test('a free-standing note is begun, titled, written, left, renamed, deleted and had back', async ({
  session,
}) => {
  const page = await openLighting(session);
  await page.keyboard.press('Alt+3');
  await page.getByRole('button', { name: free.create }).click();
  const title = page.getByRole('textbox', { name: free.title });
  const text = page.getByRole('textbox', { name: free.text });
  await expect(title).toBeFocused();
  await page.getByRole('button', { name: free.back }).click();
  await expect.poll(() => storedNotes(page)).toEqual([]);

  await page.keyboard.press('Alt+n');
  await expect(title).toBeFocused();
  await page.keyboard.insertText('照明管护');
  await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await page.keyboard.insertText('**现状**：由村镇办摸底');
  await saved(page);
  await expectNoViolation(page, 'a free-standing note');
  await page.getByRole('button', { name: free.back }).click();
  const listed = row(page, '照明管护');
  await expect(listed).toBeVisible();
  await expectNoViolation(page, 'a free-standing note in the list');

  await listed.click();
  await expect(title).toBeFocused();
  await expect(noteText(page).locator('strong')).toHaveText('现状');
  await title.fill('照明设施管护');
  await saved(page);
  await session.restart();
  const later = await session.open();
  await later.keyboard.press('Alt+3');
  await row(later, '照明设施管护').click();
  await later.getByRole('button', { name: free.remove }).click();
  await expect(later.getByText(notesText.actions.noteDeleted)).toBeVisible();
  await expect(later.getByRole('button', { name: free.create })).toBeVisible();
  await expect(row(later, '照明设施管护')).toHaveCount(0);
  await later.getByRole('button', { name: notesText.actions.undo }).click();
  await row(later, '照明设施管护').click();
  await expect(noteText(later)).toHaveText('现状：由村镇办摸底');
});

test('the creation of a free-standing note is taken back with what was typed, and done again', async ({
  session,
}) => {
  const page = await openLighting(session);
  await page.keyboard.press('Alt+n');
  await typeInFocus(page, '照明管护');
  await page.keyboard.press('Tab');
  await typeInFocus(page, '一、现状');
  await saved(page);
  await item(page).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(notesText.actions.undone(notesText.actions.addNote))).toBeVisible();
  await expect(page.getByRole('textbox', { name: free.title })).toHaveCount(0);
  await expect.poll(() => storedNotes(page)).toEqual([]);
  await page.keyboard.press('Control+y');
  await row(page, '照明管护').click();
  await expect(noteText(page)).toHaveText('一、现状');
});

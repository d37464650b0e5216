/** The room 批注: every mark and note in one list, to be narrowed, put in order, opened, and changed several at once. */
import { noteWritingText } from '../../renderer/text-zh/note-writing.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { notesRoomText } from '../../renderer/text-zh/notes-room.ts';
import { peopleText } from '../../renderer/text-zh/people.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { manyNotes } from '../support/notes/many-notes.ts';
import { readCorpus } from '../support/probe/corpus.ts';
import { CORPUS } from '../support/project.ts';
import { expect, test } from './fixture.ts';
import { choose, list, openRoom, openWith, room, row, rowWords, SOME, summary, tick } from './notes-room.ts';
import { expectNoViolation } from './violations.ts';

const { bulk, shown, facets } = notesRoomText;
const BOX = notesText.room.filter;

test('everything is listed by place, and by time', async ({ session }) => {
  const page = await openRoom(session);
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 4));
  const words = [
    '口径',
    '疑问',
    '条款上的',
    '应当设置',
    '节能方式',
    '一\n二',
    '未归入',
    '照明管理办法',
    '经济形势',
  ];
  await expect
    .poll(() => rowWords(page, words))
    .toEqual([
      '经济形势',
      '口径',
      '照明管理办法',
      '疑问',
      '条款上的',
      '应当设置',
      '节能方式',
      '未归入',
      '一\n二',
    ]);
  await expect(row(page, '应当设置')).toContainText('由村镇办牵头');
  await expect(row(page, '节能方式')).toContainText('第二十条');
  await choose(page, notesRoomText.order, notesRoomText.orders.time);
  await expect.poll(async () => (await rowWords(page, words)).slice(0, 2)).toEqual(['口径', '节能方式']);
  await expect(row(page, '节能方式')).toContainText('照明管理办法');
  await expect(list(page).getByRole('option')).toHaveCount(6);
});

test('filters narrow the list together and count what each choice would leave', async ({ session }) => {
  const page = await openRoom(session);
  await choose(page, facets.document, /照明管理办法.*4/);
  await expect(summary(page)).toHaveText(shown(3, 2));
  await choose(page, facets.author, /李红.*1/);
  await expect(summary(page)).toHaveText(shown(1, 1));
  await expect(row(page, '应当设置')).toBeVisible();
  await expect(room(page).getByRole('button', { name: notesRoomText.filterOnLabel(2) })).toBeVisible();
  await room(page).getByRole('button', { name: notesRoomText.clear }).click();
  await choose(page, facets.tag, /镇级.*1/);
  await expect(summary(page)).toHaveText(shown(1, 1));
  await choose(page, facets.colour, /职责.*1/);
  await expect(summary(page)).toHaveText(shown(1, 1));
  await room(page).getByRole('button', { name: notesRoomText.clear }).click();
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 4));
});

test('words narrow the list folded as the search folds, and an input method is waited for', async ({
  session,
}) => {
  const page = await openRoom(session);
  const box = page.getByRole('textbox', { name: BOX });
  await expect(box).toBeFocused();
  await box.fill('村镇办 设施');
  await expect(summary(page)).toHaveText(shown(1, 1));
  await box.fill('没有这样的词');
  await expect(room(page).getByText(notesRoomText.nothingFound)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 4));
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'kou jing', selectionStart: 8, selectionEnd: 8 });
  await expect(box).toHaveValue('kou jing');
  await expect(list(page).getByRole('option')).toHaveCount(9);
  await devtools.send('Input.insertText', { text: '口径' });
  await expect(summary(page)).toHaveText(shown(0, 1));
});

test('days narrow the list, and a day that cannot be read says so', async ({ session }) => {
  const page = await openRoom(session);
  await room(page).getByRole('button', { name: notesRoomText.filter }).click();
  await room(page).getByRole('button', { name: /^日期/ }).click();
  const dialog = page.getByRole('dialog', { name: notesRoomText.dates.title });
  await dialog.getByRole('textbox', { name: notesRoomText.dates.from }).fill('2024年5月5日');
  await expect(summary(page)).toHaveText(shown(1, 1));
  await dialog.getByRole('textbox', { name: notesRoomText.dates.to }).fill('2024-05-31');
  await expect(summary(page)).toHaveText(shown(1, 0));
  await dialog.getByRole('textbox', { name: notesRoomText.dates.to }).fill('2024-05-01');
  await expect(dialog.getByText(notesRoomText.dates.turned)).toBeVisible();
  await dialog.getByRole('textbox', { name: notesRoomText.dates.to }).fill('昨天');
  await expect(dialog.getByText(notesRoomText.dates.unread('昨天'))).toBeVisible();
  await expectNoViolation(page, 'the dates');
  await dialog.getByRole('button', { name: notesRoomText.dates.clear }).click();
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 4));
});

test('in the dates one thing at a time has the ring of the focus', async ({ session }) => {
  const page = await openRoom(session);
  await room(page).getByRole('button', { name: notesRoomText.filter }).click();
  await room(page).getByRole('button', { name: /^日期/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: notesRoomText.dates.title });
  const rings = () =>
    dialog.evaluate((element) =>
      [...element.querySelectorAll('*')]
        .filter((each) => getComputedStyle(each).outlineStyle === 'solid')
        .map((each) => each.tagName),
    );
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: notesRoomText.dates.of })).toBeFocused();
  expect(await rings()).toEqual(['BUTTON']);
  await page.keyboard.press('Tab');
  expect(await rings()).toEqual(['BUTTON']);
});

test('several are tagged, recoloured and deleted at once, each taken back in one step', async ({
  session,
}) => {
  const page = await openRoom(session);
  await tick(row(page, '疑问'));
  await tick(row(page, '应当设置'), 'Shift');
  await expect(room(page).getByText(notesRoomText.select.count(3))).toBeVisible();

  await room(page).getByRole('button', { name: bulk.tag, exact: true }).click();
  const tagging = page.getByRole('dialog', { name: bulk.tagTitle(3) });
  await tagging.getByRole('button', { name: '#镇级' }).click();
  await tagging.getByRole('textbox', { name: bulk.tagField }).press('Enter');
  await expect(page.getByText(bulk.tagged(3, '镇级'))).toBeVisible();
  await expect(row(page, '#镇级')).toHaveCount(3);
  await expect(room(page).getByRole('button', { name: bulk.tag, exact: true })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row(page, '#镇级')).toHaveCount(1);

  await room(page).getByRole('button', { name: bulk.recolour }).click();
  await page.getByRole('menuitem', { name: '禁止' }).click();
  await expect(row(page, '禁止')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(row(page, '禁止')).toHaveCount(0);
  await expect(row(page, '职责')).toHaveCount(1);

  await room(page).getByRole('button', { name: bulk.delete, exact: true }).click();
  await expect(summary(page)).toHaveText(notesText.room.count(2, 1, 2));
  await expect(page.getByText(bulk.deleted(bulk.what({ items: 3, marks: 2, notes: 2 })))).toBeVisible();
  await expect(list(page)).toBeFocused();
  await page.getByRole('button', { name: notesText.actions.undo }).click();
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 4));
  await expect(row(page, '应当设置')).toContainText('由村镇办牵头');
});

test('the list is used by keyboard alone', async ({ session }) => {
  const page = await openRoom(session);
  await expect(page.getByRole('textbox', { name: BOX })).toBeFocused();
  for (
    let step = 0;
    step < 4 && !(await list(page).evaluate((element) => element === document.activeElement));
    step += 1
  )
    await page.keyboard.press('Tab');
  await expect(list(page)).toBeFocused();
  const current = () =>
    list(page).evaluate((element) => {
      const id = element.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.innerText ?? '';
    });
  await page.keyboard.press('End');
  await expect.poll(current).toContain('消防专题');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: noteWritingText.free.title })).toHaveValue('消防专题');
  await page.getByRole('button', { name: noteWritingText.free.back }).press('Enter');
  await list(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect.poll(current).toContain('节能方式');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(page.locator('[data-block-id="enc_1__art_20"]')).toBeInViewport();
  await page.keyboard.press('Alt+3');
  await list(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect(
    page.locator('[data-pane]').nth(1).locator('[data-block-id="enc_1__art_13"]'),
  ).toBeInViewport();
  await list(page).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(room(page).getByText(notesRoomText.select.count(2))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(room(page).getByText(notesRoomText.select.count(2))).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await expect(room(page).getByText(notesRoomText.select.count(6))).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(room(page).getByText(notesText.room.empty)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 4));
});

test('what another window writes appears, what is selected stays selected', async ({ session }) => {
  const page = await openRoom(session);
  await tick(row(page, '节能方式'));
  const other = await session.context.newPage();
  await other.goto(`${session.origin}/`);
  // Two people write here: who it is is asked in each window.
  await expect(other.getByRole('dialog', { name: peopleText.start.title })).toBeVisible();
  await other.keyboard.press('Escape');
  await other.keyboard.press('Alt+3');
  await row(other, '条款上的').click();
  await list(other).focus();
  await other.keyboard.press('Delete');
  await expect(summary(page)).toHaveText(notesText.room.count(2, 3, 3));
  await expect(row(page, '节能方式')).toHaveAttribute('aria-selected', 'true');
  await other.close();
});

test('ten thousand notes scroll to the last one and are filtered down to one', async ({ session }) => {
  test.setTimeout(180_000);
  const page = await openRoom(session, manyNotes(readCorpus(CORPUS).documents, 10_000));
  await expect(summary(page)).toHaveText(notesText.room.count(29, 5_000, 10_000), { timeout: 60_000 });
  expect(await list(page).getByRole('option').count()).toBeLessThan(60);
  await list(page).focus();
  await page.keyboard.press('End');
  const last = list(page).getByRole('option').last();
  await expect(last).toHaveAttribute('aria-posinset', '10029');
  await expect(last).toBeInViewport();
  expect(await list(page).getByRole('option').count()).toBeLessThan(60);
  await page.getByRole('textbox', { name: BOX }).fill('唯一');
  await expect(summary(page)).toHaveText(shown(0, 1));
  await expect(row(page, '第9999条：唯一的一条')).toBeInViewport();
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`the room violates no rule in the theme ${settingsText.themes[theme]}`, async ({ session }) => {
    test.setTimeout(120_000);
    const appearance = { theme, fontSize: 18, lineHeight: 1.8, measure: 40 };
    const settings = [{ key: 'appearance', value: appearance, modified: '2024-01-01T00:00:00.000Z' }];
    const page = await openWith(session, { ...SOME, settings });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.keyboard.press('Alt+3');
    await choose(page, facets.document, /照明管理办法/);
    await tick(row(page, '节能方式'));
    await expectNoViolation(page, 'filtered and selected');
    await room(page).getByRole('button', { name: bulk.tag, exact: true }).click();
    await expectNoViolation(page, 'tagging');
    await page.keyboard.press('Escape');
  });

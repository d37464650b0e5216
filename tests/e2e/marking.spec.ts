/**
 * Marking as officials do it: filled and underlined, several colours over each other, over any selection, a whole
 * clause with one key; and colours that get other names once for everywhere.
 */
import type { Page } from '@playwright/test';
import { citingText } from '../../renderer/text-zh/citing.ts';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { markingText } from '../../renderer/text-zh/marking.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { downloaded, openExport, withoutSaveDialog } from './exporting.ts';
import { expect, test } from './fixture.ts';
import { cardOf, cards, clickOn, coloursOver, dragAcross, markItem, painted } from './marking.ts';
import { dragOver, goTo, openLighting, paragraph } from './reading.ts';
import { enterSearch } from './searching.ts';
import { expectNoViolation } from './violations.ts';

const ITEM = '（一）主、次干道两厢主要建（构）筑物；';

const bar = (page: Page) => page.getByRole('toolbar', { name: notesText.bar.label });
const item = (page: Page) => paragraph(page, '（一）主、次干道');

test('a mark is underlined by the bar or the key U, which is remembered over a restart, and filled from its card', async ({
  session,
}) => {
  let page = await session.open();
  await openLighting(page);
  await dragOver(item(page), '主、次干道');
  const underline = bar(page).getByRole('button', { name: markingText.styles.underline });
  await expect(underline).toHaveAttribute('aria-pressed', 'false');
  await underline.click();
  await expect(underline).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('u');
  await expect(underline).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('u');
  await page.keyboard.press('2');
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-line-deadline: 主、次干道']);

  await session.restart();
  page = await session.open();
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-line-deadline: 主、次干道']);
  await markItem(page, '两厢', '1');
  await expect.poll(() => painted(page, 'mark-line-duty')).toEqual(['mark-line-duty: 两厢']);
  await page.getByRole('tab', { name: '批注' }).click();
  const { recolourFrom } = notesText.panel;
  await cardOf(page, '两厢')
    .getByRole('button', { name: recolourFrom(notesText.colours.duty) })
    .click();
  const chosen = page.getByRole('menuitemradio', { name: markingText.styles.underline });
  await expect(chosen).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('menuitemradio', { name: markingText.styles.fill }).click();
  await expect.poll(() => painted(page, 'mark-duty')).toEqual(['mark-duty: 两厢']);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => painted(page, 'mark-line-duty')).toEqual(['mark-line-duty: 两厢']);
});

test('marks of three colours over each other can all be seen and reached, and one of them taken away', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await markItem(page, '主、次干道两厢', '1');
  await markItem(page, '次干道两厢主要', '3');
  await expect
    .poll(() => painted(page, 'mark-'))
    .toEqual(['mark-duty: 主、', 'mark-funding: 次干道两厢主要', 'mark-line-duty: 次干道两厢']);
  await markItem(page, '两厢', '5');
  await expect.poll(() => painted(page, 'mark-question')).toEqual(['mark-question: 两厢']);
  await expect.poll(() => painted(page, 'mark-line-funding')).toEqual(['mark-line-funding-more: 两厢']);

  const selected = () => cards(page).and(page.locator('[data-selected="true"]')).locator('q');
  await clickOn(item(page), '两厢');
  await expect(page.getByText(markingText.overlap(3))).toBeVisible();
  const reached: (string | null)[] = [];
  for (let click = 0; click < 4; click += 1) {
    reached.push(await selected().textContent());
    await clickOn(item(page), '两厢');
    await expect(selected()).not.toHaveText(reached.at(-1) ?? '');
  }
  expect(reached).toEqual(['两厢', '主、次干道两厢', '次干道两厢主要', '两厢']);

  await cardOf(page, '次干道两厢主要').getByRole('button', { name: notesText.panel.deleteMark }).click();
  await expect
    .poll(() => painted(page, 'mark-'))
    .toEqual(['mark-duty: 主、次干道', 'mark-question: 两厢', 'mark-line-duty: 两厢']);
});

test('a mark with a note shows it by a wavy line, filled or underlined, in every theme', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await markItem(page, '主、次干道', '1');
  await markItem(page, '两厢', 'n');
  await page.getByRole('textbox', { name: notesText.panel.noteLabel }).fill('由村镇办办理。');
  await expect.poll(() => painted(page, 'mark-line-duty')).toEqual(['mark-line-duty-note: 两厢']);
  const look = (name: string) =>
    item(page).evaluate((element, highlight) => {
      const { textDecorationStyle, textDecorationColor, backgroundColor } = getComputedStyle(
        element,
        `::highlight(${highlight})`,
      );
      return { line: textDecorationStyle, lineColour: textDecorationColor, ground: backgroundColor };
    }, name);
  for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const) {
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    const [filled, noted, underlined] = [
      await look('mark-duty'),
      await look('mark-line-duty-note'),
      await look('mark-line-duty'),
    ];
    expect([noted.line, underlined.line]).toEqual(['wavy', 'solid']);
    expect(await coloursOver(item(page), '两厢')).toEqual(
      expect.arrayContaining([filled.ground, noted.lineColour]),
    );
    const plain = await coloursOver(item(page), '主、次干道');
    expect(plain).toContain(filled.ground);
    expect(plain).not.toContain(noted.lineColour);
  }
});

test('撤销 beside a sentence takes back what the sentence tells of, and goes once something else is done', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  const { actions, panel } = notesText;
  const offer = page.getByRole('button', { name: actions.undo });
  await page.getByRole('tab', { name: '批注' }).click();
  await markItem(page, '两厢', '1');
  await cardOf(page, '两厢').getByRole('button', { name: panel.deleteMark }).click();
  await expect(page.getByText(actions.markDeleted)).toBeVisible();
  await expect(offer).toBeVisible();
  await markItem(page, '主、次干道', '2');
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-deadline: 主、次干道']);
  // The sentence itself goes after a while, and its button with it.
  expect(await Promise.all([page.getByText(actions.markDeleted).count(), offer.count()])).toEqual([1, 0]);
  await cardOf(page, '主、次干道').getByRole('button', { name: panel.deleteMark }).click();
  await offer.click();
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-deadline: 主、次干道']);
});

test('marks far from the view are painted once it comes near, and only then', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await markItem(page, '两厢', '1');
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-duty: 两厢']);
  const scroll = page.locator('[data-reader-scroll]');
  await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect.poll(() => painted(page, 'mark-')).toEqual([]);
  await scroll.evaluate((element) => element.scrollTo(0, 0));
  await goTo(page, '十三');
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-duty: 两厢']);
  expect(await coloursOver(item(page), '两厢')).not.toEqual(await coloursOver(item(page), '主、次干道'));
});

test('a selection over clauses and a heading is one mark, with the printed words of each', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await goTo(page, '五');
  await dragAcross(
    { text: paragraph(page, '第五条'), words: '安全生产' },
    { text: paragraph(page, '第六条'), words: '会同城乡规划' },
  );
  await page.keyboard.press('4');
  const stretches = await expect
    .poll(() => painted(page, 'mark-prohibition'))
    .toHaveLength(3)
    .then(() => painted(page, 'mark-prohibition'));
  expect(stretches[0]).toMatch(/^mark-prohibition: 安全生产技术规定，/);
  expect(stretches[1]).toBe('mark-prohibition: 第二章  规划和建设');
  expect(stretches[2]).toMatch(/会同城乡规划$/);
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(cards(page)).toHaveCount(1);
  // A second colour begins within the first and ends beyond it.
  await dragAcross(
    { text: paragraph(page, '第二章'), words: '规划和建设' },
    { text: paragraph(page, '第六条'), words: '电力、交通运输' },
  );
  await page.keyboard.press('1');
  await expect.poll(() => painted(page, 'mark-line-prohibition')).toHaveLength(2);
  await expect(cards(page)).toHaveCount(2);
});

test('in a narrow pane the bar is two rows at the most, off the selected lines, and its buttons keep their names', async ({
  session,
}) => {
  const page = await session.open();
  await page.setViewportSize({ width: 1024, height: 768 });
  await openLighting(page);
  await page.getByRole('button', { name: frameText.showDetail }).click();
  await goTo(page, '三');
  await dragOver(paragraph(page, '第三条'), '照明管理');
  const shown = await bar(page).boundingBox();
  const words = await page.evaluate(() => {
    const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { top, bottom };
  });
  if (shown === null) throw new Error('no bar');
  expect(shown.height).toBeLessThan(75);
  expect(shown.y).toBeGreaterThanOrEqual(words.bottom);
  const { copy } = citingText;
  for (const name of [notesText.colours.duty, markingText.styles.underline, notesText.bar.note, copy])
    await expect(bar(page).getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  await expectNoViolation(page, 'the bar in a narrow pane');
  await bar(page).getByRole('button', { name: notesText.colours.duty }).click();
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-duty: 照明管理']);
});

test('a clause is marked whole with one key, in the colour used last, and the key takes the mark away', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await markItem(page, '两厢', '3');
  await page.keyboard.press('Control+Z');
  await goTo(page, '十三');
  await expect(page).toHaveURL(/art_13$/);
  await page.keyboard.press('Alt+M');
  await expect(
    page.getByText(markingText.clause.marked('第十三条', notesText.colours.funding)),
  ).toBeVisible();
  await expect.poll(() => painted(page, 'mark-funding')).toHaveLength(7);
  const stretches = await painted(page, 'mark-funding');
  expect(stretches[0]).toBe('mark-funding: 第十三条 县城城区下列区域和位置应当设置亮化设施：');
  expect(stretches[1]).toBe(`mark-funding: ${ITEM}`);
  await page.keyboard.press('Alt+M');
  await expect.poll(() => painted(page, 'mark-')).toEqual([]);
  await expect(page.getByText(notesText.actions.markDeleted)).toBeVisible();
  await page.getByRole('button', { name: new RegExp(commandText.markClause) }).click();
  await expect.poll(() => painted(page, 'mark-funding')).toHaveLength(7);
});

test('the key that marks a clause does nothing while an input method composes', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await goTo(page, '十三');
  await page.evaluate(() => {
    const stroke = { key: 'm', altKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...stroke, isComposing: true }));
  });
  await page.keyboard.press('Alt+M');
  // Had both strokes counted, the second would have taken the mark away.
  await expect.poll(() => painted(page, 'mark-')).toHaveLength(7);
});

test('a bar that was closed by Escape hears no more keys', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await dragOver(item(page), '两厢');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('1');
  // What a second selection does comes after whatever the key would have done.
  await markItem(page, '主、次干道', '2');
  await expect.poll(() => painted(page, 'mark-')).toEqual(['mark-deadline: 主、次干道']);
});

test('a click on the label of a clause selects it with its items', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await goTo(page, '十三');
  await paragraph(page, '第十三条').locator('[data-block-label]').click();
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('6');
  await expect.poll(() => painted(page, 'mark-keypoint')).toHaveLength(7);
  await page.keyboard.press('Alt+M');
  await expect.poll(() => painted(page, 'mark-')).toEqual([]);
});

async function renameInSettings(page: Page, own: string, name: string): Promise<void> {
  await page.keyboard.press('Alt+4');
  const field = page.getByRole('textbox', { name: markingText.names.nameOf(own) });
  await field.fill(name);
  await field.press('Enter');
}

test('a colour that is renamed goes by its name in the bar, on cards, in menus, results and exports', async ({
  session,
}) => {
  const page = await session.open();
  await openLighting(page);
  await markItem(page, '主、次干道', '1');
  await renameInSettings(page, notesText.colours.duty, ' 牵头单位 ');
  await expect(page.getByText(markingText.names.renamed('牵头单位'))).toBeVisible();

  await session.restart();
  await withoutSaveDialog(session);
  const later = await session.open();
  await later.getByRole('tab', { name: '批注' }).click();
  const trigger = later.getByRole('button', { name: notesText.panel.recolourFrom('牵头单位') });
  await trigger.click();
  await expect(later.getByRole('menuitemradio', { name: '牵头单位' })).toBeVisible();
  await later.keyboard.press('Escape');
  await dragOver(item(later), '两厢');
  await expect(bar(later).getByRole('button', { name: '牵头单位' })).toBeVisible();
  const { box, found, tab } = await enterSearch(later);
  await box.fill('主、次干道');
  await expect(found).toBeVisible();
  await tab('records').click();
  await expect(later.getByRole('option').getByText('牵头单位')).toBeVisible();
  const { bytes } = await downloaded(await openExport(later));
  expect(bytes.toString('utf8')).toContain('颜色：牵头单位');
});

test('a name that no colour can have is refused with a sentence, and all names can be reset', async ({
  session,
}) => {
  const page = await session.open();
  const words = markingText.names;
  const { duty, funding } = notesText.colours;
  await renameInSettings(page, duty, '责任');
  const field = page.getByRole('textbox', { name: words.nameOf(funding) });
  for (const [typed, sentence] of [
    [' ', words.blank],
    ['一二三四五六七', words.long(6)],
    ['责任', words.taken('责任')],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await field.press('Escape');
  await expect(field).toHaveValue(funding);
  await page.getByRole('button', { name: words.reset }).click();
  await expect(page.getByText(words.wereReset)).toBeVisible();
  await expect(page.getByRole('textbox', { name: words.nameOf(duty) })).toHaveValue(duty);
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`the bar and the menu of a mark violate no rule in the theme ${settingsText.themes[theme]}`, async ({
    session,
  }) => {
    const page = await session.open();
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.keyboard.press('Alt+1');
    await openLighting(page);
    await dragOver(item(page), '主、次干道');
    await bar(page).getByRole('button', { name: markingText.styles.underline }).click();
    await expectNoViolation(page, 'the bar, underlining');
    await page.keyboard.press('1');
    await page.getByRole('tab', { name: '批注' }).click();
    await page.getByRole('button', { name: notesText.panel.recolourFrom(notesText.colours.duty) }).click();
    await expect(page.getByRole('menuitemradio').first()).toBeVisible();
    await expectNoViolation(page, 'the menu of colours and styles');
  });

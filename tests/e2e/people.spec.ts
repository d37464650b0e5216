/**
 * Several people share a laptop: each writes under his own name, chosen at the start or on the way; whose a mark or
 * note is stands on its card, or does not.
 */
import type { Page } from '@playwright/test';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { peopleText } from '../../renderer/text-zh/people.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { expect, test } from './fixture.ts';
import { cardOf, markItem } from './marking.ts';
import { LIGHTING, openFromLibrary } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const LI = '李明（村镇办）';
const WANG = '王芳';

const status = (page: Page, name: string) => page.getByRole('button', { name: peopleText.status(name) });
const question = (page: Page) => page.getByRole('dialog', { name: peopleText.start.title });

async function fillIn(page: Page, name: string, unit: string): Promise<void> {
  await page.getByRole('textbox', { name: peopleText.name }).fill(name);
  await page.getByRole('textbox', { name: peopleText.unit }).fill(unit);
  await page.getByRole('button', { name: peopleText.save, exact: true }).click();
}

async function nameLi(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await fillIn(page, '李明', '村镇办');
  await expect(status(page, LI)).toBeVisible();
}

async function addWang(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: peopleText.add }).click();
  await fillIn(page, WANG, '');
  await expect(status(page, WANG)).toBeVisible();
}

async function openLighting(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await openFromLibrary(page, LIGHTING.docNumber);
  await page.getByRole('tab', { name: '批注' }).click();
}

async function mark(page: Page, words: string): Promise<void> {
  await markItem(page, words, '1');
  await expect(cardOf(page, words)).toBeVisible();
}

test('only the field that is at fault is marked', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Alt+4');
  const name = page.getByRole('textbox', { name: peopleText.name });
  const unit = page.getByRole('textbox', { name: peopleText.unit });
  const sentence = page.getByRole('alert').filter({ hasText: peopleText.refused.longName(20) });
  await fillIn(page, '长'.repeat(21), '村镇办');
  await expect(sentence).toBeVisible();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAttribute('aria-describedby', (await sentence.getAttribute('id')) ?? '');
  await expect(unit).not.toHaveAttribute('aria-invalid', 'true');
  await fillIn(page, '李明', '长'.repeat(41));
  await expect(page.getByText(peopleText.refused.longUnit(40))).toBeVisible();
  await expect(unit).toHaveAttribute('aria-invalid', 'true');
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
});

test('two people write under their names, are asked at the start, and are shown or hidden', async ({
  session,
}) => {
  let page = await session.open();
  await openLighting(page);
  await expect(status(page, peopleText.nameless)).toBeVisible();
  await mark(page, '主、次干道');
  // The marks of before the name are his too.
  await nameLi(page);
  await expect(cardOf(page, '主、次干道').getByText(peopleText.by(LI))).toHaveCount(0);
  await addWang(page);
  await expect(cardOf(page, '主、次干道').getByText(peopleText.by(LI))).toBeVisible();
  await markItem(page, '两厢', 'n');
  await page.getByRole('textbox', { name: notesText.panel.noteLabel }).fill('由村镇办办理。');
  await expect(cardOf(page, '两厢').getByText(peopleText.by(WANG))).toHaveCount(2);

  await session.restart();
  page = await session.open();
  await expect(question(page)).toBeVisible();
  await expect(page.getByRole('option', { name: WANG })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveCount(0);
  await expect(status(page, LI)).toBeVisible();
  await page.getByRole('tab', { name: '批注' }).click();
  await mark(page, '主要');
  await expect(cardOf(page, '主要').getByText(peopleText.by(LI))).toBeVisible();

  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: peopleText.shownLabel }).click();
  await page.getByRole('option', { name: peopleText.shown.never }).click();
  await expect(cardOf(page, '两厢').getByText(peopleText.by(WANG))).toHaveCount(0);
  await expect(cardOf(page, '主要').getByText(peopleText.by(LI))).toHaveCount(0);
});

test('the question is asked once a start; Escape keeps who wrote last', async ({ session }) => {
  let page = await session.open();
  await nameLi(page);
  await addWang(page);
  await session.open();
  await expect(status(page, WANG)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await session.restart();
  page = await session.open();
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(status(page, WANG)).toBeVisible();
  await session.open();
  await expect(status(page, WANG)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
});

test('one person is not asked, and is named on cards where he wants it', async ({ session }) => {
  const first = await session.open();
  await nameLi(first);
  await session.restart();
  const page = await session.open();
  await expect(status(page, LI)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await openLighting(page);
  await mark(page, '两厢');
  await expect(cardOf(page, '两厢').getByText(peopleText.by(LI))).toHaveCount(0);
  await page.keyboard.press('Alt+4');
  await page.getByRole('button', { name: peopleText.shownLabel }).click();
  await page.getByRole('option', { name: peopleText.shown.always }).click();
  await expect(cardOf(page, '两厢').getByText(peopleText.by(LI))).toBeVisible();
});

test('people are switched from the status bar and from 设置, and renamed with all they wrote', async ({
  session,
}) => {
  const page = await session.open();
  await nameLi(page);
  await openLighting(page);
  await mark(page, '两厢');
  await addWang(page);
  await status(page, WANG).press('Enter');
  await page.getByRole('menuitem', { name: peopleText.switchTo(LI) }).press('Enter');
  await expect(status(page, LI)).toBeVisible();
  await expect(page.getByText(peopleText.switched(LI))).toBeVisible();
  await page.getByRole('button', { name: peopleText.choose(WANG) }).click();
  await expect(status(page, WANG)).toBeVisible();
  await page.getByRole('button', { name: peopleText.rename(LI) }).click();
  await fillIn(page, '李明亮', '财政所');
  await expect(cardOf(page, '两厢').getByText(peopleText.by('李明亮（财政所）'))).toBeVisible();
});

test('the status bar leads to the names', async ({ session }) => {
  const page = await session.open();
  await status(page, peopleText.nameless).press('Enter');
  await page.getByRole('menuitem', { name: peopleText.manage }).press('Enter');
  await expect(page.getByRole('textbox', { name: peopleText.name })).toBeFocused();
  await expect(page.getByRole('textbox', { name: peopleText.name })).toBeInViewport();
});

test('a name that cannot be taken stays in the field with the sentence why', async ({ session }) => {
  const page = await session.open();
  await nameLi(page);
  await page.getByRole('button', { name: peopleText.add }).click();
  const { refused } = peopleText;
  for (const [name, unit, sentence] of [
    [' ', '村镇办', refused.blankName],
    ['长'.repeat(21), '', refused.longName(20)],
    [WANG, '长'.repeat(41), refused.longUnit(40)],
    ['李明', '村镇办', refused.known],
  ] as const) {
    await fillIn(page, name, unit);
    await expect(page.getByRole('alert').getByText(sentence)).toBeVisible();
    await expect(page.getByRole('textbox', { name: peopleText.name })).toHaveValue(name);
  }
  await page.getByRole('button', { name: peopleText.cancel }).click();
  await expect(page.getByRole('list', { name: peopleText.list }).getByRole('listitem')).toHaveCount(1);
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`the question and the list of people violate no rule in the theme ${settingsText.themes[theme]}`, async ({
    session,
  }) => {
    const first = await session.open();
    await first.keyboard.press('Alt+4');
    await first.getByText(settingsText.themes[theme], { exact: true }).click();
    await nameLi(first);
    await addWang(first);
    await expectNoViolation(first, '设置 with two people');
    await session.restart();
    const page = await session.open();
    await expect(question(page)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectNoViolation(page, 'who writes?');
  });

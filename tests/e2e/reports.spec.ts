/**
 * 工作报告对照: two years' work reports by theme. What it shows is held against the core's own comparison of the same
 * documents, every sentence against the block that prints it, and every figure leads to itself in the report.
 */
import type { Locator, Page } from '@playwright/test';
import { compareReports } from '../../renderer/core/compare/reports/compare-reports.ts';
import { customTheme, THEMES } from '../../renderer/core/compare/reports/themes.ts';
import type { GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { errorActions } from '../../renderer/text-zh/errors.ts';
import { panesText } from '../../renderer/text-zh/panes.ts';
import { reportsText } from '../../renderer/text-zh/reports.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { corpusDocument } from '../unit/core/compare/reports/report-fixture.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const OLD = corpusDocument('2018-04--report-1');
const NEW = corpusDocument('2022-a--report-1');
const HASH = `#/r/${OLD.id}/${NEW.id}`;
const COMPARISON = compareReports(OLD, NEW, THEMES);
/** The comparison waits for the first run of a worker. */
const PATIENT = { timeout: 30_000 };

const themes = (page: Page): Locator => page.getByRole('listbox', { name: reportsText.themes });
const grid = (page: Page): Locator => page.getByRole('grid', { name: reportsText.sentences });
const changes = (page: Page): Locator => page.getByRole('table', { name: reportsText.changes });

function theme(page: Page, name: string): Locator {
  return themes(page)
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) });
}

async function choose(page: Page, name: string): Promise<void> {
  await theme(page, name).click(PATIENT);
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

async function addTheme(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: reportsText.own.label });
  await box.fill(words);
  await box.press('Enter');
}

/** What is painted as the search match, block by block. */
function painted(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(() =>
    ['search-hit', 'search-hit-current'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range): [string, string] => {
        const block = range.startContainer.parentElement?.closest('[data-block-id]');
        return [block?.getAttribute('data-block-id') ?? '', range.toString()];
      }),
    ),
  );
}

/** The sentences drawn in each column, with where they say they stand. */
function drawn(page: Page): Promise<readonly { side: string; place: string; text: string }[]> {
  return grid(page)
    .locator('[data-sentence]')
    .evaluateAll((elements) =>
      elements.map((element) => ({
        side: element.closest('[data-cell]')?.getAttribute('data-cell')?.split(' ')[1] ?? '',
        place: element.getAttribute('data-sentence') ?? '',
        text: element.textContent ?? '',
      })),
    );
}

function sliceAt(document: GazetteDocument, place: string): string | undefined {
  const [id, start, end] = place.split(' ');
  return document.blocks.find((block) => block.id === id)?.text.slice(Number(start), Number(end));
}

test('the menu of a work report lays it beside the one before, and themes and counts are the core’s', async ({
  session,
}) => {
  const page = await session.open(`#/d/${NEW.id}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.getByRole('button', { name: panesText.more }).click();
  await page.getByRole('menuitem', { name: commandText.compareReports }).click();
  await expect(theme(page, reportsText.all)).toContainText(
    reportsText.allCount(COMPARISON.changes.length),
    PATIENT,
  );
  expect(new URL(page.url()).hash).toBe(HASH);
  for (const {
    theme: { name },
    a,
    b,
  } of COMPARISON.themes)
    await expect(theme(page, name)).toContainText(reportsText.counts(a.length, b.length));
  await expect(themes(page).getByRole('option')).toHaveCount(COMPARISON.themes.length + 1);
  await expect(changes(page).getByRole('row')).toHaveCount(COMPARISON.changes.length + 1);

  // What is no work report cannot be given the order.
  await session.open(`#/d/${LIGHTING.id}`);
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.getByRole('button', { name: panesText.more }).click();
  await expect(page.getByRole('menuitem', { name: commandText.compareReports })).toBeDisabled();
});

test('every sentence of every theme is shown once, in its column, as its block prints it', async ({
  session,
}) => {
  test.setTimeout(120_000);
  const page = await session.open(HASH);
  for (const {
    theme: { name },
    a,
    b,
    changes: own,
  } of COMPARISON.themes) {
    await choose(page, name);
    const shown = await drawn(page);
    for (const { side, place, text } of shown) expect(text).toBe(sliceAt(side === 'a' ? OLD : NEW, place));
    for (const [side, sentences] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const places = shown.filter((each) => each.side === side).map(({ place }) => place);
      expect(places.sort()).toEqual(
        sentences.map(({ blockId, start, end }) => `${blockId} ${start} ${end}`).sort(),
      );
    }
    await expect(changes(page)).toHaveCount(own.length > 0 ? 1 : 0);
  }
});

test('a figure leads to itself in either report, here, beside and in a new tab, and back to the same theme', async ({
  session,
}) => {
  const page = await session.open(HASH);
  const spent = COMPARISON.changes.find(({ a }) => a.figure.text === '41.17亿元');
  if (spent === undefined) throw new Error('no such change');
  await choose(page, '民生社保');
  const row = changes(page).getByRole('row').filter({ hasText: '民生支出' });
  await expect(row).toContainText('多 6.59亿元');
  await expect(row).toContainText('增 16.01%');
  await row.getByRole('link', { name: spent.a.figure.text }).click();
  await expect.poll(() => painted(page)).toEqual([[spent.a.sentence.blockId, '41.17亿元']]);
  expect(new URL(page.url()).hash).toContain(OLD.id);

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 2, name: '民生社保' })).toBeVisible();
  await row.getByRole('link', { name: spent.b.figure.text }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-pane]')).toHaveCount(2);
  await expect.poll(() => painted(page)).toEqual([[spent.b.sentence.blockId, '47.76亿元']]);
  await expect(row).toBeVisible();

  await grid(page).getByRole('link', { name: '41.17亿元' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: panesText.where.tab }).click();
  await expect(page.locator('[data-pane]').first().getByRole('tab')).toHaveCount(2);
  await expect.poll(async () => (await painted(page)).map(([, text]) => text)).toContain('41.17亿元');
});

test('arrow keys walk themes and sentences, and a sentence is copied with its citation', async ({
  session,
}) => {
  const page = await session.open(HASH);
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: session.origin });
  const heading = (name: string) => page.getByRole('heading', { level: 2, name });
  await choose(page, '经济总量');
  // Beside the side panels the themes stand in two columns, without one in a single one.
  await page.keyboard.press('ArrowDown');
  await expect(heading('财政税收')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(heading('粮食农业')).toBeVisible();
  await page.keyboard.press('Control+B');
  await expect.poll(async () => (await themes(page).boundingBox())?.width ?? 0).toBeLessThan(240);
  await page.keyboard.press('ArrowUp');
  await expect(heading('经济总量')).toBeVisible();

  const cells = grid(page).locator('[data-cell]');
  await cells.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(cells.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(grid(page).locator('[data-cell^="1 "]:focus')).toHaveCount(1);
  const words = (await page.locator(':focus [data-sentence]').textContent()) ?? '';
  await page.locator(':focus').getByRole('button').press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`${words}\n——《政府工作报告》`);
  // Only the sentence that has the focus lets Tab into its links.
  const reachable = grid(page).locator('a[tabindex="0"], button[tabindex="0"], [data-cell][tabindex="0"]');
  expect(
    await reachable.evaluateAll((all) => new Set(all.map((each) => each.closest('[data-cell]'))).size),
  ).toBe(1);
});

test('an own theme is taken literally, survives a restart and is removed', async ({ session }) => {
  test.setTimeout(120_000);
  const own = customTheme('油茶 烟叶');
  if (own === null) throw new Error('no theme');
  const [expected] = compareReports(OLD, NEW, [own]).themes;
  let page = await session.open(HASH);
  await expect(theme(page, reportsText.all)).toBeVisible(PATIENT);
  await addTheme(page, ' 　');
  await expect(page.getByText(reportsText.own.blank)).toBeVisible();
  await addTheme(page, '增长(');
  await expect(theme(page, '增长(')).toContainText(reportsText.counts(0, 0), PATIENT);
  await expect(page.getByText(reportsText.nothing)).toBeVisible();
  await addTheme(page, ' 油茶　烟叶 ');
  await expect(theme(page, '油茶 烟叶')).toContainText(
    reportsText.counts(expected?.a.length ?? -1, expected?.b.length ?? -1),
    PATIENT,
  );
  await expect(page.getByRole('heading', { level: 2, name: '油茶 烟叶' })).toBeVisible();
  await expect(grid(page).locator('mark').first()).toHaveText(/^(油茶|烟叶)$/);
  await addTheme(page, '油茶 烟叶');
  await expect(page.getByText(reportsText.own.known('油茶 烟叶'))).toBeVisible();

  await session.restart();
  page = await session.open(HASH);
  await choose(page, '油茶 烟叶');
  await page.getByRole('button', { name: reportsText.own.remove }).click();
  await expect(theme(page, '油茶 烟叶')).toHaveCount(0);
  await expect(theme(page, '增长(')).toHaveCount(1);
  await session.restart();
  page = await session.open(HASH);
  await expect(theme(page, '增长(')).toBeVisible(PATIENT);
  await expect(theme(page, '油茶 烟叶')).toHaveCount(0);
});

test('what cannot be compared says so and lets another report be chosen', async ({ session }) => {
  const page = await session.open(`#/r/${OLD.id}/${OLD.id}`);
  await expect(page.getByText(reportsText.problems.same.title)).toBeVisible();
  await page.getByRole('button', { name: new RegExp(reportsText.newer) }).click();
  await page.getByRole('option', { name: /^2022年/ }).click();
  await expect(theme(page, reportsText.all)).toBeVisible(PATIENT);
  expect(new URL(page.url()).hash).toBe(HASH);

  await page.getByRole('button', { name: reportsText.swap }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/r/${NEW.id}/${OLD.id}`);
  await choose(page, '民生社保');
  await expect(changes(page).getByRole('row').filter({ hasText: '民生支出' })).toContainText('少 6.59亿元');

  await session.open(`#/r/${LIGHTING.id}/${NEW.id}`);
  await expect(page.getByText(/^《.*照明管理办法.*》不是工作报告$/)).toBeVisible();
  await session.open(`#/r/${NEW.id}/no-such-report`);
  await expect(page.getByText(reportsText.problems.unknown.title)).toBeVisible();
  await expect(page.getByRole('button', { name: errorActions.toLibrary })).toBeVisible();
  await session.open('#/r/no-such-report/no-such-report');
  await expect(page.getByText(reportsText.problems.unknown.title)).toBeVisible();
});

test('no theme of colours violates a rule, with changes, with sentences, with nothing', async ({
  session,
}) => {
  test.setTimeout(120_000);
  const page = await session.open(HASH);
  await expect(theme(page, reportsText.all)).toBeVisible(PATIENT);
  await addTheme(page, '增长(');
  await expect(theme(page, '增长(')).toContainText(reportsText.counts(0, 0), PATIENT);
  for (const colours of ['white', 'eyecare', 'dark', 'contrast'] as const) {
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[colours], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', colours);
    for (const name of [reportsText.all, '经济总量', '增长(']) {
      await choose(page, name);
      await expectNoViolation(page, `${colours} ${name}`);
    }
  }
});

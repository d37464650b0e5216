/**
 * 对照 as an official uses it: two printings of one document beside each other, difference by difference, copied,
 * opened and exported. What is shown is held against what core computes for the same documents.
 */
import { readFile } from 'node:fs/promises';
import { cite } from '../../renderer/core/cite/cite.ts';
import { compareText } from '../../renderer/text-zh/compare.ts';
import {
  computed,
  currentMarks,
  differences,
  expectComparison,
  expectedCounts,
  list,
  openComparison,
  position,
  shownCounts,
} from './comparing.ts';
import { expect, test } from './fixture.ts';

const BEFORE = '2022-a--qzbf-2022-10';
const AFTER = '2022-b--qzbf-2022-10';
const LIGHTING = '2018-08--nzbf-2018-11';
const GREENING = '2018-08--nzbf-2018-12';

test('the other printing of a document is compared from its own page, the earlier on the left', async ({
  session,
}) => {
  const page = await session.open(`#/d/${AFTER}`);
  const printing = compareText.choose.hereWith('衡南政报2022年（一）');
  await page.getByRole('button', { name: printing }).click();
  await expectComparison(page);
  await expect(page).toHaveURL(new RegExp(`#/c/${BEFORE}/${AFTER}$`));
  await expect(page.locator('[data-pane]').getByRole('tab')).toHaveCount(2);
  expect(await shownCounts(page)).toEqual(expectedCounts(await computed(session, BEFORE, AFTER)));
});

test('only words are marked at first, and next and previous pass all of them', async ({ session }) => {
  const page = await openComparison(session, BEFORE, AFTER);
  const words = differences(await computed(session, BEFORE, AFTER), ['words']);
  expect(words.length).toBeGreaterThan(2);
  await expect(list(page).locator('[data-kind="signs"], [data-kind="number"]')).toHaveCount(0);
  const passed: { a: string; b: string }[] = [];
  for (let at = 1; at <= words.length; at += 1) {
    await page.keyboard.press('F7');
    await expect(position(page, at, words.length)).toBeAttached();
    await expect(list(page).locator('[data-current]').first()).toBeInViewport();
    passed.push(await currentMarks(page));
  }
  expect(passed).toEqual(words);
  await page.keyboard.press('F7');
  await expect(position(page, 1, words.length)).toBeAttached();
  await page.keyboard.press('Shift+F7');
  await expect(position(page, words.length, words.length)).toBeAttached();
  await page.getByRole('button', { name: compareText.previous }).click();
  await expect(position(page, words.length - 1, words.length)).toBeAttached();
});

test('the switch shows the signs too, and takes them away again', async ({ session }) => {
  const page = await openComparison(session, BEFORE, AFTER);
  const of = await computed(session, BEFORE, AFTER);
  const total = differences(of, ['words', 'signs', 'number']).length;
  const divided = of.comparison.pairs.filter(
    ({ kind, differences: own }) => (kind === 'split' || kind === 'merged') && own.length === 0,
  );
  await page.getByText(compareText.signs).click();
  await expect(page.getByText(compareText.unvisited(total + divided.length))).toBeVisible();
  await expect(list(page).locator('[data-kind="signs"]').first()).toBeVisible();
  await page.getByText(compareText.signs).click();
  await expect(list(page).locator('[data-kind="signs"]')).toHaveCount(0);
});

test('N and P walk within the list, and Enter opens the clause that they lead to', async ({ session }) => {
  const page = await openComparison(session, BEFORE, AFTER);
  const { comparison } = await computed(session, BEFORE, AFTER);
  const changed = comparison.pairs.filter(({ kind }) => kind === 'changed');
  await page.locator('[data-comparison-scroll]').focus();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(page.locator(':focus')).toHaveAttribute(
    'data-pair',
    String(changed[0] === undefined ? -1 : comparison.pairs.indexOf(changed[0])),
  );
  await page.keyboard.press('Enter');
  const block = page.locator(`[data-reader-scroll] [data-block-id="${changed[0]?.b[0]}"]`);
  await expect(block).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expectComparison(page);
  await expect(
    position(page, 1, differences(await computed(session, BEFORE, AFTER), ['words']).length),
  ).toBeAttached();
});

test('the documents change sides, and their differences with them', async ({ session }) => {
  const page = await openComparison(session, LIGHTING, GREENING);
  await page.getByRole('button', { name: compareText.swap }).click();
  await expect(page).toHaveURL(new RegExp(`#/c/${GREENING}/${LIGHTING}$`));
  const mirrored = await computed(session, GREENING, LIGHTING);
  await expect.poll(() => shownCounts(page)).toEqual(expectedCounts(mirrored));
  const [words] = differences(mirrored, ['words']);
  await page.keyboard.press('F7');
  await expect.poll(() => currentMarks(page)).toEqual(words);
});

test('a kind that is pressed is shown alone, and pressed again all of them', async ({ session }) => {
  const page = await openComparison(session, LIGHTING, GREENING);
  const { comparison } = await computed(session, LIGHTING, GREENING);
  const rows = list(page).getByRole('listitem');
  const moved = page.getByRole('radio', {
    name: compareText.filter(compareText.categories.moved, comparison.counts.moved),
  });
  await moved.click();
  await expect(rows).toHaveCount(comparison.counts.moved);
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(comparison.counts.moved));
  await expect(list(page)).toContainText(/移动：原第.+条 → 第.+条/);
  await moved.click();
  await expect(
    list(page)
      .getByRole('button', { name: /条相同/ })
      .first(),
  ).toBeVisible();
});

test('clauses that are the same are folded until they are asked for', async ({ session }) => {
  const page = await openComparison(session, BEFORE, BEFORE);
  const { a } = await computed(session, BEFORE, BEFORE);
  await expect(page.getByText(compareText.verdicts.identical)).toBeVisible();
  const fold = list(page).getByRole('button', { name: compareText.fold(a.blocks.length) });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(list(page).locator('[data-block-text]')).toHaveCount(0);
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  const shown = list(page).locator('[data-block-text][data-side="a"]');
  expect(await shown.first().textContent()).toBe(a.blocks[0]?.text);
  await page.keyboard.press('F7');
  await expect(page.getByText(compareText.noStops)).toBeVisible();
});

test('documents that have nothing to do with each other are said to be', async ({ session }) => {
  const page = await openComparison(session, '2018-08--report-1', '2022-b--qzbf-2022-2');
  await expect(page.getByText(/两份文件没有相同的条款。|两份文件只有 \d+ 条能够对应/)).toBeVisible();
  const of = await computed(session, '2018-08--report-1', '2022-b--qzbf-2022-2');
  expect(of.comparison.counts.added).toBeGreaterThan(of.comparison.counts.changed);
});

test('a document that is not in the library is said to be unknown', async ({ session, provoked }) => {
  provoked.push(/404 .*no-such-document\.json/);
  const page = await session.open(`#/c/${BEFORE}/no-such-document`);
  await expect(page.getByText('地址指向的文件不在文库里。')).toBeVisible();
});

test('the Markdown that is exported holds both citations, every changed clause and its words', async ({
  session,
}) => {
  const page = await openComparison(session, BEFORE, AFTER);
  const of = await computed(session, BEFORE, AFTER);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: compareText.export }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^对照 清政办发〔2022〕10号.* 与 清政办发〔2022〕10号.*\.md$/);
  await expect(page.getByText(compareText.downloaded(download.suggestedFilename()))).toBeVisible();
  const markdown = await readFile(await download.path(), 'utf8');
  const changed = of.comparison.pairs.filter(({ kind }) => kind === 'changed');
  for (const { a, b } of changed) {
    expect(markdown).toContain(`> ${cite(of.a, a[0] ?? null)}`);
    expect(markdown).toContain(`> ${cite(of.b, b[0] ?? null)}`);
  }
  for (const { a, b } of differences(of, ['words'])) {
    expect(markdown).toContain(`甲：${a === '' ? '（无）' : `「${a}」`}`);
    expect(markdown).toContain(`乙：${b === '' ? '（无）' : `「${b}」`}`);
  }
});

/** The room 检索 in the production bundle: from words to the clause, mark or note that holds them. */
import { notesText } from '../../renderer/text-zh/notes.ts';
import { filterText, readingText, recordHitText, searchText } from '../../renderer/text-zh/search.ts';
import { expect, test } from './fixture.ts';
import { dragOver, LIGHTING, openFromLibrary, paragraph } from './reading.ts';
import { countOf, enterSearch, markedWords } from './searching.ts';

test('words are found while typing, and a click opens their clause with the match in view', async ({
  session,
}) => {
  const page = await session.open();
  const { box, hits } = await enterSearch(page);
  await box.pressSequentially('机场、码头、车站');
  await hits.filter({ hasText: '大型桥梁' }).click();

  const clause = page.locator('[data-block-text]').filter({ hasText: /^（二）机场、码头/ });
  await expect(clause).toBeInViewport();
  expect(page.url()).toContain(`#/d/${LIGHTING.id}/`);
  const painted = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
    );
  await expect.poll(painted).toContain('机场、码头、车站');
});

test('each further character narrows what is shown, and only the match is marked', async ({ session }) => {
  const page = await session.open();
  const { box, results, found } = await enterSearch(page);
  const counts: number[] = [];
  for (const [typed, last] of [
    ['照', '照'],
    ['照明', '明'],
    ['照明设', '设'],
    ['照明设施', '施'],
  ] as const) {
    await box.pressSequentially(last);
    await expect.poll(async () => new Set(await markedWords(results))).toEqual(new Set([typed]));
    counts.push(await countOf(found));
  }
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

test('the index that was built once is there when the program starts again', async ({ session }) => {
  const search = async () => {
    const page = await session.open();
    const { box, hits, found } = await enterSearch(page);
    await box.fill('照明设施');
    await expect(hits.first()).toBeVisible({ timeout: 30_000 });
    return found.textContent();
  };
  const first = await search();
  await session.restart();
  expect(await search()).toBe(first);
});

test('words that are nowhere are answered with what was searched', async ({ session }) => {
  const page = await session.open();
  const { box } = await enterSearch(page);
  await box.fill('龘龘龘');
  await expect(page.getByText(searchText.nothingTitle('龘龘龘'))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/已查遍 29 份文件/)).toBeVisible();
});

test('a query that is not finished says what it lacks, and a long one is quoted in short', async ({
  session,
}) => {
  const page = await session.open();
  const { box, hits } = await enterSearch(page);
  await box.fill('标题:');
  await expect(page.getByText(readingText.unfinished.title)).toBeVisible({ timeout: 30_000 });
  await expect(hits).toHaveCount(0);
  await box.fill('年份:abcd');
  await expect(page.getByText(readingText.notYear('abcd'))).toBeVisible();
  await expect(page.getByText(searchText.nothingTitle('年份:abcd'))).toHaveCount(0);
  const long = `${'龘'.repeat(200)}${'龖'.repeat(200)}`;
  await box.fill(long);
  const title = page.getByText(searchText.nothingTitle(`${'龘'.repeat(18)} … ${'龖'.repeat(18)}`));
  await expect(title).toHaveAttribute('title', long);
});

test('what is not quite what was asked is said, and pinyin is offered as characters', async ({ session }) => {
  const page = await session.open();
  const { box, hits, results } = await enterSearch(page);
  await box.fill('照明设拖');
  await expect(page.getByText(readingText.character)).toBeVisible();
  await expect(hits.first()).toContainText('照明设施');
  await box.fill('zhaoming');
  const offered = page
    .getByRole('group', { name: readingText.suggestions })
    .getByRole('button', { name: '照明' });
  await offered.first().click();
  await expect(box).toHaveValue('照明');
  await expect(box).toBeFocused();
  await expect.poll(async () => new Set(await markedWords(results))).toEqual(new Set(['照明']));
});

test('filters narrow by their counts, and one that leaves nothing says what there is without it', async ({
  session,
}) => {
  const page = await session.open();
  const { box, filter, found, results } = await enterSearch(page);
  await box.fill('建设');
  const all = await countOf(found);
  await filter.click();
  await page.getByRole('button', { name: filterText.facets.kind }).click();
  const plans = page
    .getByRole('listbox', { name: filterText.facets.kind })
    .getByRole('option', { name: '方案' });
  const expected = Number(/\d+$/.exec((await plans.textContent()) ?? '')?.[0]);
  await plans.click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(new RegExp(`有 ${expected} 段`))).toBeVisible();
  expect(expected).toBeLessThan(all);

  await box.fill('照明工作主管部门');
  await expect(page.getByText(filterText.nothingTitle)).toBeVisible();
  await page.getByRole('button', { name: filterText.clear }).last().click();
  await expect(page.getByText(filterText.nothingTitle)).toBeHidden();
  await expect.poll(async () => new Set(await markedWords(results))).toEqual(new Set(['照明工作主管部门']));
  await expect(filter).toBeFocused();
});

test('thousands of hits are walked from the first to the last', async ({ session }) => {
  const page = await session.open();
  const { box, results, chosen, found } = await enterSearch(page);
  await box.fill('的');
  await expect(chosen).toContainText('的');
  const total = await countOf(found);
  expect(total).toBeGreaterThan(500);
  await box.press('ArrowDown');
  await results.press('End');
  await expect(chosen).toHaveAttribute('aria-posinset', String(total));
  await expect(chosen).toContainText('的');
  await page.getByRole('button', { name: searchText.previous }).click();
  await expect(page.getByText(searchText.position(total - 1, total), { exact: true }).first()).toBeVisible();
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
});

test('what an input method is composing is not searched until it ends', async ({ session }) => {
  const page = await session.open();
  const { box, results } = await enterSearch(page);
  await box.fill('经费');
  await expect.poll(async () => new Set(await markedWords(results))).toEqual(new Set(['经费']));
  await box.press('End');
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['z', 'zh', 'zhang', 'zhangai'])
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await expect(box).toHaveValue('经费zhangai');
  await page.waitForTimeout(400);
  expect(new Set(await markedWords(results))).toEqual(new Set(['经费']));
  await devtools.send('Input.insertText', { text: '保障' });
  await expect(box).toHaveValue('经费保障');
  await expect.poll(async () => new Set(await markedWords(results))).toEqual(new Set(['经费保障']));
});

test('marks and notes are found beside the clauses and lead to their place', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Alt+1');
  await openFromLibrary(page, LIGHTING.docNumber);
  await dragOver(paragraph(page, '（一）主、次干道'), '主、次干道两厢');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: notesText.panel.noteLabel }).fill('火箭办负责');
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
  await page.keyboard.press('Alt+1');
  await openFromLibrary(page, '南政办发[2018]10号');

  const { box, tab, hits, chosen } = await enterSearch(page);
  await box.fill('火箭办');
  await page.getByRole('button', { name: searchText.inRecords(1) }).click();
  await expect(tab('records')).toHaveAttribute('aria-selected', 'true');
  await expect(hits).toHaveCount(1);
  await expect(chosen).toContainText('第十三条第（一）项');
  await expect(chosen).toContainText(recordHitText.onMark('主、次干道两厢'));
  await box.press('Enter');
  await expect(paragraph(page, '（一）主、次干道')).toBeInViewport();
  expect(page.url()).toContain(`#/d/${LIGHTING.id}/`);
});

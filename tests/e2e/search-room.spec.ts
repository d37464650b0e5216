/** The room 检索 as one lives with it: what it remembers, the keyboard alone, and all themes. */
import { filterText, searchStartText, searchText } from '../../renderer/text-zh/search.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { expect, test } from './fixture.ts';
import { countOf, enterSearch } from './searching.ts';
import { expectNoViolation } from './violations.ts';

test('queries that were used and searches that were kept are there after a restart', async ({ session }) => {
  const first = await session.open();
  const used = await enterSearch(first);
  await used.box.fill('照明 经费');
  await used.box.press('Enter');
  await used.box.fill('机场');
  await used.box.press('Enter');
  await first.getByRole('button', { name: searchText.save }).click();
  await expect(first.getByRole('button', { name: searchText.unsave })).toBeVisible();
  await session.restart();

  const page = await session.open();
  const { box, results } = await enterSearch(page);
  const forget = (query: string) => page.getByRole('button', { name: searchStartText.forgetQuery(query) });
  const kept = page.getByRole('button', { name: '机场', exact: true });
  await expect(kept).toHaveCount(2);
  await page.getByRole('button', { name: '照明 经费', exact: true }).click();
  await expect(box).toHaveValue('照明 经费');
  await expect(results).toBeVisible();
  await box.fill('');
  await forget('机场').click();
  await expect(kept).toHaveCount(1);
  await expect(page.getByRole('button', { name: '照明 经费', exact: true })).toBeFocused();
  await page.getByRole('button', { name: searchStartText.forgetSearch('机场') }).click();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: searchStartText.clearHistory }).click();
  await expect(page.getByText(searchStartText.history)).toBeHidden();
  await expect(box).toBeFocused();
});

test('a search is made, narrowed and opened by the keyboard alone', async ({ session }) => {
  const page = await session.open();
  const { box, results, chosen, filter, found } = await enterSearch(page);
  await page.keyboard.type('照明设施');
  await expect(chosen).toBeVisible();
  const all = await countOf(found);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(filter).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: filterText.openChosen(1) })).toBeVisible();
  await expect.poll(() => countOf(found)).toBeLessThanOrEqual(all);
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(results).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reader-scroll]')).toBeVisible();
  await page.keyboard.press('Control+Shift+F');
  await results.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('');
  await expect(page.getByRole('button', { name: '照明设施', exact: true })).toBeVisible();
});

test('no state of the room violates a rule in any theme', async ({ session }) => {
  test.setTimeout(150_000);
  const page = await session.open();
  for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const) {
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    const { box, chosen, filter, tab } = await enterSearch(page);
    for (const typed of ['照明设拖', 'zhaoming']) {
      await box.fill(typed);
      await box.press('Enter');
      await expectNoViolation(page, `${theme}: ${typed}`);
    }
    await box.fill('建设');
    await expect(chosen).toBeVisible();
    await filter.click();
    await page.getByRole('button', { name: filterText.facets.kind }).click();
    const kinds = page.getByRole('listbox', { name: filterText.facets.kind });
    await kinds.getByRole('option', { name: '方案' }).click();
    await expectNoViolation(page, `${theme}: filters unfolded`);
    await page.keyboard.press('Escape');
    await tab('records').click();
    await expectNoViolation(page, `${theme}: no notes`);
    await tab('clauses').click();
    await page.getByRole('button', { name: filterText.openChosen(1) }).click();
    await box.fill('');
    await expectNoViolation(page, `${theme}: the history`);
  }
});

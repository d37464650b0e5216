/** Search over all clauses, in the worker of the production bundle: from words to the clause with the match in view. */
import { searchText } from '../../renderer/text-zh/search.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING } from './reading.ts';

test('words are found while typing, and a click opens their clause with the match in view', async ({
  session,
}) => {
  const page = await session.open();
  await page.keyboard.press('Control+Shift+F');
  const box = page.getByRole('searchbox', { name: searchText.box });
  await expect(box).toBeFocused();
  await box.pressSequentially('机场、码头、车站');
  const results = page.getByRole('listbox', { name: searchText.results });
  await results.getByRole('option').filter({ hasText: '大型桥梁' }).click();

  const clause = page.locator('[data-block-text]').filter({ hasText: /^（二）机场、码头/ });
  await expect(clause).toBeInViewport();
  expect(page.url()).toContain(`#/d/${LIGHTING.id}/`);
  const painted = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => String(range))),
    );
  await expect.poll(painted).toContain('机场、码头、车站');
});

test('the index that was built once is there when the program starts again', async ({ session }) => {
  const search = async () => {
    const page = await session.open();
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('searchbox', { name: searchText.box }).fill('照明设施');
    await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
    return page.getByText(/份文件中有 \d+ 处/).textContent();
  };
  const first = await search();
  await session.restart();
  expect(await search()).toBe(first);
});

test('words that are nowhere are answered with what was searched', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('龘龘龘');
  await expect(page.getByText(searchText.nothingTitle('龘龘龘'))).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/已查遍 29 份文件/)).toBeVisible();
});

/** The walk by F3 through a document and through the list of results, and what a search shows in the text. */
import { findText } from '../../renderer/text-zh/find.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { bar, count, field, find, isInView, painted, status, WORD } from './finding.ts';
import { expect, test } from './fixture.ts';
import { openLighting } from './reading.ts';
import { enterSearch } from './searching.ts';

test('F3 walks on with the bar closed, says where it is, and makes no history', async ({ session }) => {
  const page = await session.open();
  await openLighting(page);
  await find(page, WORD);
  const [, total] = await count(page);
  await page.keyboard.press('Escape');
  const entries = await page.evaluate(() => history.length);
  const seen = new Set<string>();
  for (let step = 0; step < total; step += 1) {
    await page.keyboard.press('F3');
    const { all, current } = await painted(page);
    expect(all).toBe(total);
    seen.add(current.join());
    await expect.poll(() => isInView(page)).toBe(true);
  }
  const note = page.getByRole('status').filter({ hasText: findText.sought(WORD) });
  await expect(note).toContainText(findText.turn.start);
  await expect(note).toBeVisible();
  await page.keyboard.press('Shift+F3');
  await expect(note).toContainText(findText.turn.end);
  await expect(bar(page)).toHaveCount(0);
  // The address follows when the scrolling rests.
  const [block] = (await painted(page)).current[0]?.split('__').slice(0, 2) ?? [];
  await expect(page).toHaveURL(new RegExp(`/${block}`));
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => history.length)).toBe(entries);
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
  await expect(note).toHaveCount(0);
});

test('F3 walks the list of results, across documents, until the reader finds in one himself', async ({
  session,
}) => {
  const page = await session.open();
  const { box, chosen } = await enterSearch(page);
  await box.fill('路灯');
  await expect(chosen).toBeVisible();
  await box.press('Enter');
  const walk = page.getByRole('contentinfo').getByText(/^F3/);
  const isAt = async (place: string, block: RegExp) => {
    await expect(walk).toContainText(`${findText.walksList}${findText.sought('路灯')}${place}`);
    await expect(page.getByText(place, { exact: true }).first()).toBeVisible();
    await expect(chosen).toHaveAttribute('aria-posinset', place.split('/')[0] ?? '');
    await expect
      .poll(async () => (await painted(page)).current)
      .toEqual([expect.stringMatching(new RegExp(`${block.source}.*:路灯$`))]);
  };
  await isAt('1/3', /art_11/);
  await page.keyboard.press('F3');
  await isAt('2/3', /art_35/);
  await page.keyboard.press('F3');
  await isAt('3/3', /body__sec_1__item_2/);
  await page.keyboard.press('F3');
  await isAt('1/3', /art_11/);
  await expect(page.getByText(findText.listTurn.start)).toBeVisible();
  await page.keyboard.press('Shift+F3');
  await isAt('3/3', /body__sec_1__item_2/);
  // Quicker than a document is drawn.
  await page.keyboard.press('F3');
  await page.keyboard.press('F3');
  await isAt('2/3', /art_35/);
  await expect(bar(page)).toHaveCount(0);

  await page.keyboard.press('Control+F');
  await expect(field(page)).toHaveValue('路灯');
  await expect(status(page)).toContainText('2/2');
  await expect(walk).toHaveText(`${findText.walksDocument}${findText.sought('路灯')}`);
  await page.keyboard.press('F3');
  await expect(status(page)).toContainText('1/2');
  await expect(chosen).toHaveAttribute('aria-posinset', '2');
  await page.keyboard.press('Escape');
  await expect(walk).toHaveCount(0);
  await expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
});

test('what a search shows in the text goes with its words, and the next search takes its place', async ({
  session,
}) => {
  const page = await session.open();
  const { box, chosen } = await enterSearch(page);
  const open = async (words: string) => {
    await box.fill(words);
    await expect(chosen).toContainText(words);
    await box.press('Enter');
    await expect
      .poll(async () => (await painted(page)).current)
      .toEqual([expect.stringMatching(new RegExp(`:${words}$`))]);
  };
  const nothing = () => expect.poll(() => painted(page)).toEqual({ all: 0, current: [] });
  await open('照明设施');
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await nothing();
  await open('照明设施');
  await page.getByRole('button', { name: searchText.clear }).click();
  await expect(box).toHaveValue('');
  await nothing();
  await open('照明设施');
  await box.press('Control+A');
  await box.press('Delete');
  await nothing();
  await open('照明设施');
  const { all } = await painted(page);
  await open('绿化');
  expect((await painted(page)).all).not.toBe(all);
});

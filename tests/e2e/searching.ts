/**
 * What a user's hands and eyes do in the room 检索: find its parts, count its hits, read what is marked in them.
 */
import type { Locator, Page } from '@playwright/test';
import { filterText, searchText } from '../../renderer/text-zh/search.ts';
import { expect } from './fixture.ts';

/** The room, as a user finds his way in it. */
function roomOf(page: Page) {
  const results = page.getByRole('listbox', { name: searchText.results });
  return {
    box: page.getByRole('searchbox', { name: searchText.box }),
    results,
    hits: results.getByRole('option'),
    chosen: results.getByRole('option', { selected: true }),
    tab: (tab: keyof typeof searchText.tabs) => page.getByRole('tab', { name: searchText.tabs[tab] }),
    /** Unfolds the filters while nothing is chosen. */
    filter: page.getByRole('button', { name: filterText.open, exact: true }),
    found: page.getByText(/份文件中有 \d+ 段/),
  };
}

/** Goes there by its shortcut. */
export async function enterSearch(page: Page) {
  await page.keyboard.press('Control+Shift+F');
  const room = roomOf(page);
  await expect(room.box).toBeFocused();
  return room;
}

/** How many hits the list says there are. */
export async function countOf(found: Locator): Promise<number> {
  return Number(/有 (\d+) 段/.exec((await found.textContent()) ?? '')?.[1]);
}

/** The words marked in the hits that are drawn. */
export function markedWords(results: Locator): Promise<readonly string[]> {
  return results.locator('mark').allTextContents();
}

/** Lists of which only the rows in view are in the page: they stand still while another room is shown or the panel is shut. */
import type { Locator, Page } from '@playwright/test';
import { libraryText } from '../../renderer/text-zh/library.ts';
import { referencesText } from '../../renderer/text-zh/references.ts';
import { trashText } from '../../renderer/text-zh/trash.ts';
import { uuid } from '../support/notes/many-notes.ts';
import { expect, test } from './fixture.ts';
import { list as notesList, openRoom, room, SOME } from './notes-room.ts';
import { enterSearch } from './searching.ts';

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString();

/** More notes than fit a screen, of different heights; half of them deleted. */
const MANY = Array.from({ length: 80 }, (_, index) => ({
  ...SOME.notes?.[2],
  id: uuid(1000 + index),
  target: { kind: 'free' as const, title: `专题${index}` },
  markdown: Array.from({ length: (index % 4) + 1 }, (_, line) => `第${line + 1}行`).join('\n'),
  deleted: index % 2 === 0 ? null : YESTERDAY,
}));

interface Place {
  readonly top: number;
  /** Of the first row that is drawn. */
  readonly words: string;
  readonly y: number;
}

/** Where a list stands, once it has stood there for two frames. */
async function placeOf(list: Locator): Promise<Place> {
  return list.evaluate(async (element) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let scroller = element as HTMLElement;
    while (getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement as HTMLElement;
    const look = () => {
      const [row] = [...element.querySelectorAll<HTMLElement>('[data-index]')].filter(
        (each) => each.getBoundingClientRect().bottom > scroller.getBoundingClientRect().top + 1,
      );
      return {
        top: scroller.scrollTop,
        words: row?.innerText ?? '',
        y: Math.round(row?.getBoundingClientRect().top ?? 0),
      };
    };
    let before = '';
    for (let same = 0; same < 3; ) {
      await frame();
      const now = JSON.stringify(look());
      same = now === before ? same + 1 : 0;
      before = now;
    }
    return look();
  });
}

/** Turns the wheel over a list, once it stands. */
async function wheel(page: Page, list: Locator, by: number): Promise<void> {
  await placeOf(list);
  await list.hover({ position: { x: 40, y: 40 } });
  await page.mouse.wheel(0, by);
  // Rows that are measured for the first time shift it by what was guessed wrong.
  await expect.poll(async () => (await placeOf(list)).top).toBeGreaterThan(by / 2);
}

async function leaveAndReturn(page: Page, { to, back }: { to: string; back: string }): Promise<void> {
  await page.keyboard.press(to);
  await page.keyboard.press(back);
}

test('the results stand where they stood after another room and after the panel was shut', async ({
  session,
}) => {
  const page = await session.open();
  const { box, results, chosen } = await enterSearch(page);
  await box.fill('亮化设施');
  await expect(chosen).toBeVisible();
  await box.press('Enter');
  const first = await placeOf(results);
  expect(first.top).toBe(0);
  await leaveAndReturn(page, { to: 'Alt+1', back: 'Control+Shift+F' });
  await expect.poll(() => placeOf(results)).toEqual(first);
  await wheel(page, results, 900);
  const scrolled = await placeOf(results);
  // The same query is then asked of the index.
  await expect(page.locator('html')).toHaveAttribute('data-search-index', 'ready');
  await expect.poll(() => placeOf(results)).toEqual(scrolled);
  for (const to of ['Alt+1', 'Control+B', 'Alt+3']) {
    await leaveAndReturn(page, { to, back: 'Control+Shift+F' });
    await expect.poll(() => placeOf(results), { message: `back from ${to}` }).toEqual(scrolled);
  }
});

test('notes, deleted notes and cited works stand where they stood after another room', async ({
  session,
}) => {
  const page = await openRoom(session, { notes: MANY });
  const notes = notesList(page);
  await wheel(page, notes, 1500);
  const there = await placeOf(notes);
  for (let time = 0; time < 3; time += 1) {
    await leaveAndReturn(page, { to: 'Alt+1', back: 'Alt+3' });
    await expect.poll(() => placeOf(notes)).toEqual(there);
  }
  await room(page)
    .getByRole('button', { name: new RegExp(`^${trashText.name}`) })
    .click();
  const trash = page.getByRole('list', { name: trashText.list });
  await wheel(page, trash, 1500);
  const thrown = await placeOf(trash);
  await leaveAndReturn(page, { to: 'Alt+1', back: 'Alt+3' });
  await expect.poll(() => placeOf(trash)).toEqual(thrown);

  await page.keyboard.press('Alt+1');
  await page.getByTestId('side').getByRole('tab', { name: libraryText.tabs.works }).click();
  const works = page.getByRole('region', { name: referencesText.works.label }).getByRole('list').first();
  await wheel(page, works, 1500);
  const cited = await placeOf(works);
  await leaveAndReturn(page, { to: 'Alt+3', back: 'Alt+1' });
  await expect.poll(() => placeOf(works)).toEqual(cited);
});

/** Finding in a document as a reader's hands and eyes do: the bar, what is painted, what it says. */
import type { Locator, Page } from '@playwright/test';
import { findText } from '../../renderer/text-zh/find.ts';
import { expect } from './fixture.ts';

/** Printed ten times in the lighting rules. */
export const WORD = '设施管理';

export interface Painted {
  readonly all: number;
  readonly current: readonly string[];
}

/** How many matches are painted lightly, and what is painted strongly, with the words around it. */
export function painted(page: Page): Promise<Painted> {
  return page.evaluate(() => {
    const current = [...(CSS.highlights.get('search-hit') ?? [])].map((range) => {
      const block = range.startContainer.parentElement?.closest('[data-block-id]');
      return `${block?.getAttribute('data-block-id')}:${range}`;
    });
    return { all: CSS.highlights.get('find-hit')?.size ?? 0, current };
  });
}

export const bar = (page: Page): Locator => page.getByRole('search', { name: findText.label });
export const field = (page: Page): Locator => page.getByRole('textbox', { name: findText.label });
export const status = (page: Page): Locator => bar(page).getByRole('status');
export const text = (page: Page): Locator => page.locator('[data-reader-scroll]');

export async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(typed);
}

/** The position and the number of places that the bar shows. */
export async function count(page: Page): Promise<readonly [position: number, total: number]> {
  const said = /(\d+)\/(\d+)/.exec((await status(page).textContent()) ?? '');
  return [Number(said?.[1]), Number(said?.[2])];
}

export async function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('search-hit') ?? [];
    const view = document.querySelector('[data-reader-scroll]')?.getBoundingClientRect();
    if (!(range instanceof Range) || view === undefined) return false;
    const { top, bottom } = range.getBoundingClientRect();
    return top >= view.top && bottom <= view.bottom;
  });
}

/** The reading area as a reader's hands find it: its panes, what stands in them, two documents side by side. */
import type { Locator, Page } from '@playwright/test';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { expect } from './fixture.ts';
import { openLighting } from './reading.ts';

/** The greening rules, the sister of the lighting rules. */
export const GREENING = { id: '2018-08--nzbf-2018-12', docNumber: '南政办发[2018]12号' };

export const panes = (page: Page): Locator => page.locator('[data-pane]');
export const pane = (page: Page, at: number): Locator => panes(page).nth(at);
export const text = (within: Locator): Locator => within.locator('[data-reader-scroll]');
export const active = (page: Page): Locator => page.locator('[data-pane][data-active="true"]');
/** What says which document stands in a pane. */
export const number = (within: Locator): Locator => within.locator('header');

export function entry(page: Page, docNumber: string): Locator {
  return page.getByRole('option').filter({ hasText: docNumber }).first();
}

/** The library with the lighting rules open and every document listed again. */
export async function twoDocuments(page: Page): Promise<void> {
  await openLighting(page);
  await page.getByRole('textbox', { name: '按标题或文号筛选' }).fill('');
  await entry(page, GREENING.docNumber).click({ modifiers: ['Control'] });
  await expect(panes(page)).toHaveCount(2);
  await expect(number(pane(page, 1))).toContainText(GREENING.docNumber);
}

export async function goTo(within: Locator, typed: string): Promise<void> {
  const box = within.getByRole('textbox', { name: readerText.goToLabel });
  await box.fill(typed);
  await box.press('Enter');
}

/** The label of the clause at the reading line, as the pane's own breadcrumb names it. */
export function clause(within: Locator): Locator {
  return within.getByRole('navigation', { name: readerText.breadcrumbLabel }).getByRole('listitem').last();
}

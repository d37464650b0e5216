/** What the stories of the desktop shell share: one mark, made by hand and looked for. */
import type { Page } from '@playwright/test';
import { cardOf, markItem } from '../e2e/marking.ts';
import { LIGHTING, openFromLibrary, paragraph } from '../e2e/reading.ts';
import { expect } from './fixture.ts';

/** The words that are marked, in 第十三条. */
export const WORDS = '主、次干道两厢';

export async function readAndMark(page: Page): Promise<void> {
  await openFromLibrary(page, LIGHTING.docNumber);
  await expect(paragraph(page, '（一）主、次干道')).toBeVisible();
  await markItem(page, WORDS, '1');
}

/** In the open document. */
export async function expectMark(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(cardOf(page, WORDS)).toBeVisible();
}

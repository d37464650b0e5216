/**
 * A corpus that changed under a user's marks: the counts are told once, what is not certain waits in a list beside the
 * words that may have become of it, and nothing that was quoted is written over.
 */
import type { Locator, Page, Route } from '@playwright/test';
import type { CorpusIndex, GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { reviewText } from '../../renderer/text-zh/review.ts';
import type { Session } from '../support/browser/session.ts';
import { downloaded, openExport, withoutSaveDialog } from './exporting.ts';
import { expect, test } from './fixture.ts';
import { painted } from './marking.ts';
import { dragOver, goTo, LIGHTING, openFromLibrary, paragraph } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const KEPT = { clause: '（一）主、次干道', words: '主、次干道两厢主要建（构）筑物' };
const REWORDED = { clause: '第十九条', words: '应当建立照明能耗考核制度，定期对县城亮化能耗等情况进行检查' };
const GONE = { clause: '政府鼓励社会资金', words: '政府鼓励社会资金用于县城照明设施的建设和维护' };
const NOW = '应当建立亮化能耗考核制度，每年对县城亮化能耗等情况进行检查';
const NOTE = '由村镇办 8 月底前办理。';

function laterPrinting(text: string): string {
  return text.replace(REWORDED.words, NOW).replace(GONE.words, '政府投资的项目依照有关规定办理');
}

/** Serves the lighting rules as a later printing, in a corpus of another hash. */
async function serveLater(session: Session): Promise<void> {
  const json = async (route: Route) => (await route.fetch()).json();
  await session.context.route('**/corpus/index.json', async (route) => {
    const index = (await json(route)) as CorpusIndex;
    await route.fulfill({ json: { ...index, hash: 'f'.repeat(64) } });
  });
  await session.context.route(`**/corpus/documents/${LIGHTING.id}.json`, async (route) => {
    const document = (await json(route)) as GazetteDocument;
    const blocks = document.blocks.map((block) => ({ ...block, text: laterPrinting(block.text) }));
    await route.fulfill({ json: { ...document, blocks } });
  });
}

async function mark(page: Page, { clause, words }: typeof KEPT): Promise<void> {
  const bar = page.getByRole('toolbar', { name: notesText.bar.label });
  await dragOver(paragraph(page, clause), words);
  await expect(bar).toBeVisible();
  await page.keyboard.press('1');
  await expect(bar).toBeHidden();
}

async function exported(page: Page): Promise<string> {
  const dialog = await openExport(page);
  const { bytes } = await downloaded(dialog);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return bytes.toString('utf8');
}

/** Three marks, one with a note, made in the corpus as it is; the browser is closed then. */
async function annotate(session: Session): Promise<void> {
  const page = await session.open();
  await openFromLibrary(page, LIGHTING.docNumber);
  await mark(page, KEPT);
  await mark(page, GONE);
  await dragOver(paragraph(page, REWORDED.clause), REWORDED.words);
  await expect(page.getByRole('toolbar', { name: notesText.bar.label })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: notesText.panel.noteLabel }).fill(NOTE);
  await expect(page.getByText(notesText.saving.saved, { exact: true })).toBeVisible();
  await session.restart();
  await withoutSaveDialog(session);
}

const told = reviewText.counts({ exact: 1, approximate: 1, lost: 1 });
const review = (page: Page) => page.getByRole('region', { name: reviewText.title(2) });
const card = (within: Page | Locator, words: string) =>
  within.getByRole('listitem').filter({ hasText: words.slice(0, 6) });

test('a changed corpus is told once, and leads to what waits', async ({ session }) => {
  test.setTimeout(180_000);
  await annotate(session);
  await serveLater(session);
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expect(page.getByText(told)).toBeVisible();
  await page.getByRole('button', { name: reviewText.toReview }).click();
  await expect(page.getByText(told)).toBeHidden();
  await expect(review(page)).toContainText(REWORDED.words);
  await expect(review(page)).toContainText(NOW);
  await expect(review(page)).toContainText('第十九条');
  await expect(review(page)).toContainText(reviewText.none);
  await expect(review(page)).not.toContainText(KEPT.words);
  for (const theme of ['white', 'eyecare', 'dark', 'contrast']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await expectNoViolation(page, `待核对, ${theme}`);
  }
  await session.open(`#/d/${LIGHTING.id}`);
  await expect(review(page)).toBeVisible();
  await expect(page.getByText(told)).toBeHidden();
});

test('what waits is painted as waiting, and exported with its stored quote', async ({ session }) => {
  await annotate(session);
  await serveLater(session);
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expect(paragraph(page, '第一条')).toBeVisible();
  await goTo(page, '十三');
  await expect.poll(() => painted(page, 'mark-')).toContain(`mark-duty: ${KEPT.words}`);
  await goTo(page, '十九');
  await expect.poll(() => painted(page, 'mark-approximate')).toEqual([`mark-approximate-duty-note: ${NOW}`]);
  await page.keyboard.press('Alt+3');
  const text = await exported(page);
  for (const { words } of [KEPT, REWORDED, GONE]) expect(text).toContain(`> ${words}`);
  expect(text).not.toContain(NOW);
  expect(text).toContain('近似，待核对');
});

test('a candidate is gone to, confirmed and taken back, and the stored quote lives on', async ({
  session,
}) => {
  await annotate(session);
  await serveLater(session);
  const page = await session.open();
  await page.getByRole('button', { name: reviewText.toReview }).click();
  await card(review(page), REWORDED.words).getByRole('button', { name: reviewText.goTo }).click();
  await expect(paragraph(page, REWORDED.clause)).toBeInViewport();
  await card(review(page), REWORDED.words).getByRole('button', { name: reviewText.confirm }).click();
  await expect(page.getByText(reviewText.confirmed)).toBeVisible();
  await expect(page.getByRole('region', { name: reviewText.title(1) })).not.toContainText(NOW);
  const confirmed = await exported(page);
  expect(confirmed).toContain(`> ${NOW}`);
  expect(confirmed).toContain(NOTE);
  expect(confirmed).not.toContain(REWORDED.words);
  await page.getByRole('button', { name: notesText.actions.undo }).first().click();
  await expect(review(page)).toContainText(REWORDED.words);
  const undone = await exported(page);
  expect(undone).toContain(`> ${REWORDED.words}`);
  expect(undone).toContain(NOTE);
});

test('a mark that is lost goes, with its note, to the words that are selected, and back', async ({
  session,
}) => {
  await annotate(session);
  await serveLater(session);
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await page.getByRole('button', { name: reviewText.toReview }).click();
  const move = card(review(page), GONE.words).getByRole('button', { name: reviewText.move });
  await move.click();
  await expect(page.getByText(reviewText.selectFirst)).toBeVisible();
  await expect(review(page)).toContainText(GONE.words);

  await goTo(page, '三');
  await dragOver(paragraph(page, '第三条'), '功能照明');
  await move.click();
  await expect(page.getByText(reviewText.moved)).toBeVisible();
  await expect(page.getByRole('region', { name: reviewText.title(1) })).not.toContainText(GONE.words);
  const moved = await exported(page);
  expect(moved).toContain('> 功能照明');
  expect(moved).not.toContain(GONE.words);
  await page.getByRole('button', { name: notesText.actions.undo }).first().click();
  await expect(review(page)).toContainText(GONE.words);
});

test('a mark that is lost can be deleted, and nothing waits where everything is decided', async ({
  session,
}) => {
  await annotate(session);
  await serveLater(session);
  const page = await session.open();
  await page.getByRole('button', { name: reviewText.toReview }).click();
  for (const { words } of [GONE, REWORDED]) {
    await card(page, words).getByRole('button', { name: reviewText.remove }).first().click();
  }
  await expect(page.getByRole('region', { name: /^待核对/ })).toBeHidden();
  expect(await exported(page)).toContain(NOTE);
});

/**
 * References in the text as links: into the document and back, beside, into the library, out of it and to nowhere;
 * and that the printed text, its selection, marks and matches are what they were without them.
 */
import type { Locator, Page } from '@playwright/test';
import { findReferences } from '../../renderer/core/cite/references/find.ts';
import { resolveReferences } from '../../renderer/core/cite/references/resolve.ts';
import type { GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { panesText } from '../../renderer/text-zh/panes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { referencesText } from '../../renderer/text-zh/references.ts';
import { searchText } from '../../renderer/text-zh/search.ts';
import { lookOf } from '../../renderer/ui/reader/references/reference-look.ts';
import { expect, test } from './fixture.ts';
import { dragOver, LIGHTING, paragraph } from './reading.ts';
import { builtCorpus, card, linkIn, openReferring, serveSaying } from './referring.ts';

const GREENING = '2018-08--nzbf-2018-12';
const ARTICLE_27 = '第二十七条  任何单位和个人';

const panes = (page: Page): Locator => page.locator('[data-pane]');

/** The label of the clause at the reading line, as the pane's own breadcrumb names it. */
function clause(within: Locator): Locator {
  return within.getByRole('navigation', { name: readerText.breadcrumbLabel }).getByRole('listitem').last();
}

/** 第三十一条 of the lighting rules, whose 第二十七条 leads to that article. */
async function atArticle31(page: Page): Promise<Locator> {
  const link = linkIn(page, 'enc_1__art_31', '第二十七条').first();
  await link.scrollIntoViewIfNeeded();
  return link;
}

test('an internal reference jumps, and Back returns to the very line', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_30');
  await expect(clause(panes(page))).toContainText('第三十条');
  const scroll = page.locator('[data-reader-scroll]');
  const before = await scroll.evaluate((element) => element.scrollTop);
  await (await atArticle31(page)).click();
  await expect(clause(panes(page))).toContainText('第二十七条');
  await expect(paragraph(page, ARTICLE_27)).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(clause(panes(page))).toContainText('第三十条');
  await expect.poll(() => scroll.evaluate((element) => element.scrollTop)).toBe(before);
  // The same by the keyboard alone.
  await (await atArticle31(page)).focus();
  await page.keyboard.press('Enter');
  await expect(clause(panes(page))).toContainText('第二十七条');
  await expect(scroll).toBeFocused();
});

test('a reference opens beside with Ctrl, in a new tab with Ctrl+Shift, and by menu', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  await (await atArticle31(page)).click({ modifiers: ['Control'] });
  await expect(panes(page)).toHaveCount(2);
  await expect(clause(panes(page).nth(1))).toContainText('第二十七条');
  await expect(clause(panes(page).nth(0))).toContainText('第三十一条');
  const link = linkIn(panes(page).nth(0), 'enc_1__art_31', '第二十七条');
  await link.click({ modifiers: ['Control', 'Shift'] });
  await expect(panes(page).nth(0).getByRole('tab')).toHaveCount(2);
  await expect(clause(panes(page).nth(0))).toContainText('第二十七条');
  await page.keyboard.press('Alt+PageUp');
  await expect(clause(panes(page).nth(0))).toContainText('第三十一条');
  await link.click({ button: 'right' });
  await page.getByRole('menuitem', { name: panesText.where.here }).click();
  await expect(clause(panes(page).nth(0))).toContainText('第二十七条');
  await expect(panes(page)).toHaveCount(2);
});

test('a clause of another law never leads into this document', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_30');
  const law = linkIn(page, 'enc_1__art_30', '《城市照明管理规定》第三十一条');
  const address = page.url();
  const tops = () => page.locator('[data-reader-scroll]').evaluate((element) => element.scrollTop);
  const before = await tops();
  await law.click();
  await expect(card(page)).toContainText(referencesText.card.outside);
  await expect(card(page)).toContainText('《城市照明管理规定》');
  await expect(card(page)).toContainText(referencesText.card.outsideWhy);
  expect(await tops()).toBe(before);
  expect(page.url()).toBe(address);
  await expect(panes(page)).toHaveCount(1);
  await law.click({ modifiers: ['Control'] });
  await expect(panes(page)).toHaveCount(1);
});

test('a clause that the document does not print leads nowhere and says so', async ({ session }) => {
  const page = await openReferring(session, '2018-04--nzbf-2017-45', 'enc_1__num_3_2_2__sub_7');
  const missing = linkIn(page, 'enc_1__num_3_2_2__sub_7', '附件1');
  const address = page.url();
  await missing.focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText(referencesText.card.missing('附件1'));
  await expect(card(page).getByRole('button')).toHaveCount(0);
  expect(page.url()).toBe(address);
  await missing.click({ button: 'right' });
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('two documents that cite each other lead there and back, at the clause', async ({ session }) => {
  await serveSaying(session, LIGHTING.id, {
    enc_1__art_5: '第五条  绿化适用《衡南县县城绿化管理办法》第八条、清政办发〔2022〕9号。',
  });
  await serveSaying(session, GREENING, {
    enc_1__art_8: '第八条 照明依照《衡南县县城照明管理办法》（南政办发〔2018〕11号）第五条规定。',
  });
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_5');
  const first = linkIn(page, 'enc_1__art_5', '《衡南县县城绿化管理办法》第八条');
  await first.click();
  await expect(panes(page).locator('header')).toContainText('南政办发[2018]12号');
  await expect(clause(panes(page))).toContainText('第八条');
  await linkIn(page, 'enc_1__art_8', '《衡南县县城照明管理办法》（南政办发〔2018〕11号）第五条').click();
  await expect(panes(page).locator('header')).toContainText(LIGHTING.docNumber);
  await expect(clause(panes(page))).toContainText('第五条');
  // The card of a document names its printings with number, date and issue.
  await linkIn(page, 'enc_1__art_5', '清政办发〔2022〕9号').focus();
  await page.keyboard.press('Shift');
  await linkIn(page, 'enc_1__art_5', '清政办发〔2022〕9号').hover();
  await expect(card(page)).toContainText('关于推进绿色建筑发展的通知');
  await expect(card(page).getByRole('button', { name: referencesText.card.open, exact: true })).toHaveCount(
    2,
  );
  await first.click({ modifiers: ['Control'] });
  await expect(panes(page)).toHaveCount(2);
  await expect(clause(panes(page).nth(1))).toContainText('第八条');
});

/** One document of each issue, and the largest. */
function sample(documents: readonly GazetteDocument[]): readonly GazetteDocument[] {
  const bySize = [...documents].sort((a, b) => b.blocks.length - a.blocks.length);
  const first = bySize.filter(
    ({ issueId }, at) => bySize.findIndex((each) => each.issueId === issueId) === at,
  );
  return [...new Set([...bySize.slice(0, 1), ...first])];
}

test('every reference is a link, and every character is as it is printed', async ({ session }) => {
  const { documents, library } = builtCorpus();
  // The address bar is followed once a document is open.
  const page = await openReferring(session, LIGHTING.id);
  for (const document of sample(documents)) {
    const references = resolveReferences(document, findReferences(document), library);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/d/${document.id}`);
    const links = page.locator(`[data-reference]`);
    await expect(panes(page).locator('header').getByRole('heading')).toHaveText(document.title);
    await expect(links, document.id).toHaveCount(references.length);
    const shown = await links.evaluateAll((elements) =>
      elements.map((element) => [
        element.closest('[data-block-id]')?.getAttribute('data-block-id'),
        element.textContent,
        element.getAttribute('data-look'),
      ]),
    );
    expect(shown).toEqual(references.map((each) => [each.blockId, each.text, lookOf(each)]));
    const texts = await page
      .locator('[data-block-id]')
      .evaluateAll((elements) =>
        elements.map((element) => [
          element.getAttribute('data-block-id'),
          element.querySelector('[data-block-text]')?.textContent,
        ]),
      );
    expect(texts).toEqual(document.blocks.map(({ id, text }) => [id, text]));
  }
});

test('words are selected and copied across links as they are printed', async ({ session }) => {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: session.origin });
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_30');
  const address = page.url();
  const text = page.locator('[data-block-id="enc_1__art_30"] [data-block-text]');
  for (const words of [
    '依照住建部《城市照明管理规定》第三十一条规定，处以',
    // From inside a link to its outside, and within one.
    '管理规定》第三十一条规定，处以',
    '照明管理规定',
  ]) {
    await dragOver(text, words);
    await page.keyboard.press('Control+C');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(words);
    // What is selected would be dragged away by the next press on it.
    await page.evaluate(() => getSelection()?.removeAllRanges());
  }
  expect(page.url()).toBe(address);
});

/** The words under the highlights whose names begin so. */
function painted(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate(
    (beginning) =>
      [...CSS.highlights]
        .filter(([each]) => each.startsWith(beginning))
        .flatMap(([, ranges]) => [...ranges])
        .map((each) => {
          const range = document.createRange();
          range.setStart(each.startContainer, each.startOffset);
          range.setEnd(each.endContainer, each.endOffset);
          return range.toString();
        }),
    name,
  );
}

test('a mark lies on its words when the links are drawn, and Alt tells it from the link', async ({
  session,
}) => {
  const words = '有第二十七条规定行为之一';
  const first = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  await dragOver(first.locator('[data-block-id="enc_1__art_31"] [data-block-text]'), words);
  await first.keyboard.press('1');
  await expect.poll(() => painted(first, 'mark-')).toEqual([words]);

  // Drawn anew: the marks may be painted before the links or after them.
  const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
  await expect.poll(() => painted(page, 'mark-')).toEqual([words]);
  const link = linkIn(page, 'enc_1__art_31', '第二十七条');
  await link.click({ modifiers: ['Alt'] });
  await expect(clause(panes(page))).toContainText('第三十一条');
  await expect(page.getByRole('tab', { name: '批注', selected: true })).toBeVisible();
  await link.click();
  await expect(clause(panes(page))).toContainText('第二十七条');
});

test('what a search found is painted on its words when the links are drawn', async ({ session }) => {
  const page = await session.open();
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('searchbox', { name: searchText.box }).fill('依照住建部《城市照明管理规定》');
  await page.getByRole('option').filter({ hasText: '第三十二条规定' }).click({ timeout: 30_000 });
  await expect(linkIn(page, 'enc_1__art_31', '第二十七条')).toBeAttached();
  const found = async () => (await painted(page, 'search-hit')).join('');
  await expect.poll(found).toBe('依照住建部《城市照明管理规定》');
});

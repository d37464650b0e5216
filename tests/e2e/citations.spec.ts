/** The two tabs 引用: what a document cites and who cites it; all that the library cites. And every theme of them. */
import type { Locator, Page } from '@playwright/test';
import { citationsOf, citedWorks } from '../../renderer/core/cite/references/cited-works.ts';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { errorActions } from '../../renderer/text-zh/errors.ts';
import { frameText } from '../../renderer/text-zh/frame.ts';
import { libraryText } from '../../renderer/text-zh/library.ts';
import { panesText } from '../../renderer/text-zh/panes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { referencesText } from '../../renderer/text-zh/references.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { viewWorks } from '../../renderer/ui/references/works-view.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING } from './reading.ts';
import {
  allowClipboard,
  builtCorpus,
  card,
  clipboardText,
  linkIn,
  openReferring,
  serveSaying,
} from './referring.ts';
import { expectNoViolation } from './violations.ts';

const GREENING = '2018-08--nzbf-2018-12';
/** The first answer needs the whole corpus. */
const PATIENT = { timeout: 30_000 };

const panes = (page: Page): Locator => page.locator('[data-pane]');
const detail = (page: Page): Locator => page.getByRole('region', { name: referencesText.document.label });
const works = (page: Page): Locator => page.getByRole('region', { name: referencesText.works.label });

async function showCitations(page: Page): Promise<Locator> {
  await page
    .getByRole('region', { name: frameText.detailLabel })
    .getByRole('tab', { name: frameText.detailTabs.citations })
    .click();
  await expect(detail(page)).toBeVisible(PATIENT);
  return detail(page);
}

async function showWorks(page: Page): Promise<Locator> {
  await page
    .getByRole('tablist', { name: libraryText.tabsLabel })
    .getByRole('tab', { name: libraryText.tabs.works })
    .click();
  await expect(works(page)).toBeVisible(PATIENT);
  return works(page);
}

function clause(within: Locator): Locator {
  return within.getByRole('navigation', { name: readerText.breadcrumbLabel }).getByRole('listitem').last();
}

test('a document tells what it cites and where, and leads there', async ({ session }) => {
  await allowClipboard(session);
  const page = await openReferring(session, LIGHTING.id);
  const tab = await showCitations(page);
  const { documents, library } = builtCorpus();
  const lighting = documents.find(({ id }) => id === LIGHTING.id);
  if (lighting === undefined) throw new Error('the corpus has the lighting rules');
  const { cites, citedBy } = citationsOf(lighting.id, documents, library);
  await expect(tab.getByRole('heading', { name: referencesText.document.cites(cites.length) })).toBeVisible();
  for (const { name } of cites) await expect(tab).toContainText(name);
  expect(citedBy).toEqual([]);
  await expect(tab).toContainText(referencesText.document.citedByNobody);
  await tab.getByRole('button', { name: referencesText.works.copy('《城市照明管理规定》') }).click();
  await expect.poll(() => clipboardText(page)).toBe('《城市照明管理规定》');
  await tab.getByRole('button', { name: /^第三十条/ }).click();
  await expect(clause(panes(page))).toContainText('第三十条');
  await tab.getByRole('button', { name: /^第三十一条/ }).click({ modifiers: ['Control'] });
  await expect(panes(page)).toHaveCount(2);
  await expect(clause(panes(page).nth(1))).toContainText('第三十一条');
});

test('a document is told who cites it, and both lead to each other', async ({ session }) => {
  await serveSaying(session, GREENING, {
    enc_1__art_8: '第八条 照明依照《衡南县县城照明管理办法》（南政办发〔2018〕11号）第五条规定。',
  });
  const page = await openReferring(session, LIGHTING.id);
  const tab = await showCitations(page);
  await expect(tab.getByRole('heading', { name: referencesText.document.citedBy(1) })).toBeVisible();
  await expect(tab).toContainText('衡南县县城绿化管理办法');
  const place = tab.getByRole('button', { name: /^第八条.*照明依照/ });
  await place.click({ button: 'right' });
  await page.getByRole('menuitem', { name: panesText.where.beside }).click();
  await expect(panes(page)).toHaveCount(2);
  await expect(clause(panes(page).nth(1))).toContainText('第八条');
  // Beside it the other document is the active one: it cites a work of the library.
  const name = '《衡南县县城照明管理办法》（南政办发〔2018〕11号）';
  await expect(tab).toContainText(referencesText.document.library);
  await tab.getByRole('button', { name: referencesText.document.open(name) }).click();
  await expect(panes(page).nth(1).locator('header')).toContainText(LIGHTING.docNumber);
});

test('a document without citations says so', async ({ session }) => {
  const { documents, library } = builtCorpus();
  const quiet = documents.find(({ id }) => citationsOf(id, documents, library).cites.length === 0);
  if (quiet === undefined) throw new Error('a report cites nothing');
  const page = await session.open(`#/d/${quiet.id}`);
  const tab = await showCitations(page);
  await expect(tab).toContainText(referencesText.document.citesNothing);
});

test('the library’s list counts, filters and orders as the core does', async ({ session }) => {
  await allowClipboard(session);
  const { documents, library } = builtCorpus();
  const all = citedWorks(documents, library);
  const places = all.reduce((sum, { count }) => sum + count, 0);
  const page = await session.open();
  const list = await showWorks(page);
  await expect(list).toContainText(referencesText.works.all(all.length, places));
  const rows = list.getByRole('listitem').filter({ has: page.locator('[aria-expanded]') });
  for (const [at, { name, count }] of all.slice(0, 5).entries()) {
    await expect(rows.nth(at)).toContainText(name);
    await expect(rows.nth(at)).toContainText(referencesText.works.places(count));
  }
  const box = list.getByRole('textbox', { name: referencesText.works.filterLabel });
  for (const typed of ['条例', '[2018]7号', '自然资发（２０２１）', '照明 规定']) {
    await box.fill(typed);
    const left = viewWorks(all, { words: typed, order: 'count' });
    expect(left.length, typed).toBeGreaterThan(0);
    await expect(list).toContainText(referencesText.works.filtered(left.length, all.length));
    await expect(rows.first()).toContainText(left[0]?.name ?? '');
    if (left.length <= 5) await expect(rows).toHaveCount(left.length);
  }
  await box.fill('没有这样的法');
  await expect(list).toContainText(referencesText.works.nothing);
  await box.press('Escape');
  await expect(rows.first()).toContainText(all[0]?.name ?? '');
  await list.getByRole('button', { name: referencesText.works.order }).click();
  await page.getByRole('option', { name: referencesText.works.orders.name }).click();
  await expect(rows.first()).toContainText(viewWorks(all, { words: '', order: 'name' })[0]?.name ?? '');
});

test('a work unfolds to its places, which open', async ({ session }) => {
  await allowClipboard(session);
  const page = await session.open();
  const list = await showWorks(page);
  await list.getByRole('textbox', { name: referencesText.works.filterLabel }).fill('城市照明管理规定');
  const fold = list.getByRole('button', { name: /^3 处/ });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(list).toContainText('衡南县人民政府办公室关于印发《衡南县县城照明管理办法》的通知');
  await list.getByRole('button', { name: /^第三十条.*第三十一条规定/ }).click();
  await expect(clause(panes(page))).toContainText('第三十条');
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map(String).join('')))
    .toBe('《城市照明管理规定》第三十一条');
  await list.getByRole('button', { name: referencesText.works.copy('《城市照明管理规定》') }).click();
  await expect.poll(() => clipboardText(page)).toBe('《城市照明管理规定》');
  await fold.click();
  await expect(list.getByRole('button', { name: /^第三十条/ })).toHaveCount(0);
});

test('a corpus that cannot be read says so, and a second try lists it', async ({ session }) => {
  const page = await openReferring(session, LIGHTING.id);
  await session.context.route('**/corpus/index.json', (route) => route.fulfill({ status: 404 }));
  await page
    .getByRole('region', { name: frameText.detailLabel })
    .getByRole('tab', { name: frameText.detailTabs.citations })
    .click();
  await expect(page.getByText(referencesText.failed.what)).toBeVisible(PATIENT);
  await session.context.unroute('**/corpus/index.json');
  await page.getByRole('button', { name: errorActions.retry }).click();
  await expect(detail(page)).toContainText('《城市照明管理规定》', PATIENT);
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`links, cards and lists violate no rule in the theme ${settingsText.themes[theme]}`, async ({
    session,
  }) => {
    test.setTimeout(120_000);
    const page = await openReferring(session, LIGHTING.id, 'enc_1__art_31');
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.keyboard.press('Alt+1');
    await linkIn(page, 'enc_1__art_31', '第二十七条').focus();
    await expect(card(page)).toContainText('任何单位和个人');
    await expectNoViolation(page, 'the card of a clause');
    await linkIn(page, 'enc_1__art_31', '《城市照明管理规定》第三十二条').focus();
    await expect(card(page)).toContainText(referencesText.card.outside);
    await expectNoViolation(page, 'the card of a law out of the library');
    await page.keyboard.press('Escape');
    await showCitations(page);
    const list = await showWorks(page);
    await list
      .getByRole('button', { name: /^\d+ 处/ })
      .first()
      .click();
    await expect(list.getByRole('button', { name: /^第/ }).first()).toBeVisible();
    await expectNoViolation(page, `${commandText.library}: ${libraryText.tabs.works}`);
  });

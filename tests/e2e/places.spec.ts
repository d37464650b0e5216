/**
 * The ways back: bookmarks on clauses and reading areas under a name; and words taken along: copied with their
 * citation, as they are printed.
 */
import type { Page } from '@playwright/test';
import { quotedClause } from '../../renderer/core/cite/quoted.ts';
import type { BlockId, GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { bookmarksText, workspacesText } from '../../renderer/text-zh/bookmarks.ts';
import { citingText } from '../../renderer/text-zh/citing.ts';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { libraryText } from '../../renderer/text-zh/library.ts';
import { markingText } from '../../renderer/text-zh/marking.ts';
import { notesText } from '../../renderer/text-zh/notes.ts';
import { readerText } from '../../renderer/text-zh/reader.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import type { Session } from '../support/browser/session.ts';
import { expect, test } from './fixture.ts';
import { dragOver, LIGHTING, paragraph } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const GREENING = '2018-08--nzbf-2018-12';

async function goTo(page: Page, typed: string): Promise<void> {
  const box = page.getByRole('textbox', { name: readerText.goToLabel }).first();
  await box.fill(typed);
  await box.press('Enter');
}

async function openAt(session: Session, article: string): Promise<Page> {
  const page = await session.open(`#/d/${LIGHTING.id}`);
  await expect(paragraph(page, '第十三条')).toBeAttached();
  await goTo(page, article);
  return page;
}

async function showTab(page: Page, tab: keyof typeof libraryText.tabs): Promise<void> {
  await page.getByRole('tab', { name: libraryText.tabs[tab], exact: true }).click();
}

const bookmarks = (page: Page) => page.getByRole('region', { name: bookmarksText.list });

async function document(session: Session, id: string): Promise<GazetteDocument> {
  const response = await session.page.request.get(`${session.origin}/corpus/documents/${id}.json`);
  return (await response.json()) as GazetteDocument;
}

async function copied(session: Session): Promise<string> {
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: session.origin });
  return session.page.evaluate(() => navigator.clipboard.readText());
}

test('本条 is the clause that was clicked or selected, as long as it is in view, to keys, buttons and names', async ({
  session,
}) => {
  const page = await openAt(session, '十');
  const onClause = page.getByRole('button', { name: new RegExp(`^${notesText.panel.onClause('第')}`) });
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(onClause).toHaveText(notesText.panel.onClause('第十条第一款'));
  const clicked = paragraph(page, '第十三条');
  await expect(clicked).toBeInViewport();
  await clicked.click();
  await expect(onClause).toHaveText(notesText.panel.onClause('第十三条'));
  await expect(page.getByRole('navigation', { name: readerText.breadcrumbLabel })).toContainText('第十三条');
  await page.keyboard.press('Alt+C');
  await expect(page.getByText(citingText.copiedOf('第十三条'))).toBeVisible();
  await page.getByRole('button', { name: new RegExp(commandText.copyClause) }).click();
  expect(await copied(session)).toContain('第十三条');

  await dragOver(paragraph(page, '第十一条'), '照明设施');
  await expect(onClause).toHaveText(notesText.panel.onClause('第十一条'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+M');
  await expect(
    page.getByText(markingText.clause.marked('第十一条', notesText.colours.keypoint)),
  ).toBeVisible();
  await page.keyboard.press('Control+D');
  await expect(page.getByText(bookmarksText.wasSet('第十一条'))).toBeVisible();

  await page.locator('[data-reader-scroll]').evaluate((element) => element.scrollTo(0, 0));
  await expect(page.getByRole('button', { name: notesText.panel.onThisBlock })).toBeVisible();
  await expect(onClause).toHaveCount(0);
  await goTo(page, '十二');
  await expect(onClause).toHaveText(notesText.panel.onClause('第十二条'));
});

test('a bookmarked clause is found again, also after a restart, until the bookmark is taken away', async ({
  session,
}) => {
  const page = await openAt(session, '十三');
  await page.keyboard.press('Control+D');
  await expect(page.getByText(bookmarksText.wasSet('第十三条'))).toBeVisible();
  await expect(page.getByRole('button', { name: bookmarksText.remove, exact: true })).toBeVisible();
  await goTo(page, '三');
  await expect(page.getByRole('button', { name: bookmarksText.set, exact: true })).toBeVisible();

  await session.restart();
  const again = await session.open(`#/d/${GREENING}`);
  await showTab(again, 'bookmarks');
  await bookmarks(again).getByText('第十三条', { exact: true }).click();
  await expect(paragraph(again, '第十三条')).toBeInViewport();
  await expect(again.getByRole('heading', { level: 1 })).toContainText('照明');
  // Beside as well as here.
  await goTo(again, '三');
  await bookmarks(again)
    .getByText('第十三条', { exact: true })
    .click({ modifiers: ['Control'] });
  await expect(again.locator('[data-pane]')).toHaveCount(2);
  await expect(
    again
      .locator('[data-pane]')
      .nth(1)
      .locator('[data-block-text]')
      .filter({ hasText: /^第十三条/ }),
  ).toBeInViewport();

  await bookmarks(again)
    .getByRole('button', { name: bookmarksText.removeOne('第十三条') })
    .click();
  await expect(again.getByText(bookmarksText.empty)).toBeVisible();
  await again.getByRole('button', { name: notesText.actions.undo }).click();
  await expect(bookmarks(again).getByText('第十三条', { exact: true })).toBeVisible();
});

test('who goes to a clause and bookmarks it before a frame is painted has bookmarked that clause', async ({
  session,
}) => {
  const page = await openAt(session, '三');
  await expect(page.getByRole('navigation', { name: readerText.breadcrumbLabel })).toContainText('第三条');
  const box = page.getByRole('textbox', { name: readerText.goToLabel });
  await box.fill('十三');
  await box.evaluate(async (input) => {
    const press = (on: Element, init: KeyboardEventInit) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    press(input, { key: 'Enter' });
    // React answers in microtasks; frames are painted between tasks.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    press(input.ownerDocument.body, { key: 'd', code: 'KeyD', ctrlKey: true });
  });
  await expect(page.getByText(bookmarksText.wasSet('第十三条'))).toBeVisible();
});

test('who bookmarks while the text still moves has bookmarked the clause that is seen', async ({
  session,
}) => {
  const page = await openAt(session, '三');
  await expect(page.getByRole('navigation', { name: readerText.breadcrumbLabel })).toContainText('第三条');
  await page.locator('[data-reader-scroll]').evaluate(async (scroll) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const top = (label: string) => {
      const texts = [...scroll.querySelectorAll<HTMLElement>('[data-block-text]')];
      const text = texts.find((each) => each.textContent.startsWith(label));
      return (text?.getBoundingClientRect().top ?? Number.NaN) - scroll.getBoundingClientRect().top;
    };
    /** To just above the reading line. */
    const bringUp = async (label: string) => {
      scroll.scrollTop += top(label) - Math.min(scroll.clientHeight / 5, 110) + 8;
      await frame();
    };
    await bringUp('第九条');
    await frame();
    await bringUp('第十三条');
    scroll.ownerDocument.body.dispatchEvent(
      new KeyboardEvent('keydown', {
        bubbles: true,
        cancelable: true,
        key: 'd',
        code: 'KeyD',
        ctrlKey: true,
      }),
    );
  });
  await expect(page.getByText(bookmarksText.wasSet('第十三条'))).toBeVisible();
});

test('a reading area is kept under a name, opened again, replaced and deleted', async ({ session }) => {
  const page = await openAt(session, '十三');
  await page.keyboard.press('Control+\\');
  await page.getByRole('option').filter({ hasText: '南政办发[2018]12号' }).first().click();
  await expect(page.locator('[data-pane]').nth(1).locator('header')).toContainText('12号');
  await showTab(page, 'workspaces');
  await expect(page.getByText(workspacesText.empty)).toBeVisible();
  const name = page.getByRole('textbox', { name: workspacesText.name });
  await expect(page.getByRole('button', { name: workspacesText.save })).toBeDisabled();
  await name.fill('县城管理两个办法');
  await name.press('Enter');
  await expect(page.getByText(workspacesText.saved('县城管理两个办法'))).toBeVisible();
  await page.keyboard.press('Alt+W');
  await page.keyboard.press('Alt+W');
  await expect(page.getByText(readerText.emptyTitle)).toBeVisible();

  await session.restart();
  const again = await session.open();
  await showTab(again, 'workspaces');
  const item = again.getByTitle(workspacesText.open('县城管理两个办法'));
  await expect(item).toContainText(workspacesText.panes(2, 2));
  await item.click();
  await expect(again.locator('[data-pane]')).toHaveCount(2);
  await expect(again.locator('[data-pane]').nth(0).locator('header')).toContainText('11号');
  await expect(paragraph(again, '第十三条')).toBeInViewport();
  await expect(again.locator('[data-pane]').nth(1).locator('header')).toContainText('12号');

  await again.keyboard.press('Alt+W');
  await expect(again.locator('[data-pane]')).toHaveCount(1);
  await again.getByRole('textbox', { name: workspacesText.name }).fill(' 县城管理两个办法 ');
  await again.getByRole('button', { name: workspacesText.replace }).click();
  await expect(item).toContainText(workspacesText.panes(1, 1));
  await again.getByRole('button', { name: workspacesText.remove('县城管理两个办法') }).click();
  await expect(again.getByText(workspacesText.empty)).toBeVisible();
});

test('selected words and whole clauses are copied as printed, with their citation', async ({ session }) => {
  const page = await openAt(session, '十三');
  const words = '主、次干道两厢主要建（构）筑物';
  await dragOver(paragraph(page, '（一）主、次干道'), words);
  await page
    .getByRole('toolbar', { name: notesText.bar.label })
    .getByRole('button', { name: citingText.copy })
    .click();
  await expect(page.getByText(citingText.copied, { exact: true })).toBeVisible();
  expect(await copied(session)).toBe(
    `${words}\n——《衡南县县城照明管理办法》（南政办发〔2018〕11号）第十三条第（一）项`,
  );

  await dragOver(paragraph(page, '第三条'), '功能照明');
  await page.keyboard.press('c');
  await expect
    .poll(() => copied(session))
    .toBe('功能照明\n——《衡南县县城照明管理办法》（南政办发〔2018〕11号）第三条');

  await goTo(page, '十三');
  await page.keyboard.press('Alt+C');
  const lighting = await document(session, LIGHTING.id);
  const whole = quotedClause(lighting, 'enc_1__art_13' as BlockId);
  await expect.poll(() => copied(session)).toBe(whole);
  expect(whole?.split('\n').length).toBeGreaterThan(3);
});

test('a refused clipboard is said, with another way', async ({ session }) => {
  const page = await openAt(session, '十三');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.keyboard.press('Alt+C');
  await expect(page.getByRole('alert').filter({ hasText: citingText.refused })).toBeVisible();
});

for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const)
  test(`panes, bookmarks and workspaces violate no rule in the theme ${settingsText.themes[theme]}`, async ({
    session,
  }) => {
    test.setTimeout(300_000);
    const page = await openAt(session, '十三');
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    await page.keyboard.press('Control+\\');
    await expect(page.locator('[data-pane]')).toHaveCount(2);
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+D');
    await expectNoViolation(page, 'two panes');
    await page.keyboard.press('Alt+1');
    await showTab(page, 'bookmarks');
    await expect(bookmarks(page).getByRole('listitem')).toHaveCount(1);
    await expectNoViolation(page, 'bookmarks');
    await showTab(page, 'workspaces');
    await page.getByRole('textbox', { name: workspacesText.name }).fill('对读');
    await page.keyboard.press('Enter');
    await expect(page.getByTitle(workspacesText.open('对读'))).toBeVisible();
    await expectNoViolation(page, 'workspaces');
  });

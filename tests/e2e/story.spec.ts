/**
 * The main job from end to end, as the official of the design does it: find 南政办发[2018]11号, read 第十三条, mark half a
 * sentence, write a note, close, come back, export with the right citation.
 */
import type { Page } from '@playwright/test';
import type { GazetteDocument } from '../../renderer/core/gazette/model.ts';
import { downloaded, openExport, withoutSaveDialog } from './exporting.ts';
import { expect, test } from './fixture.ts';
import { noteText } from './noting.ts';
import { dragOver, LIGHTING, openFromLibrary, paragraph } from './reading.ts';

const WORDS = '主、次干道两厢主要建（构）筑物';
const NOTE = '本镇主街两侧由村镇办 8 月底前报县城管局。';
const CITATION = '《衡南县县城照明管理办法》（南政办发〔2018〕11号）第十三条第（一）项';

async function goToArticle13(page: Page): Promise<void> {
  const box = page.getByRole('textbox', { name: '转到条款' });
  await box.fill('十三');
  await box.press('Enter');
  await expect(paragraph(page, '第十三条')).toBeInViewport();
}

async function markAndNote(page: Page): Promise<void> {
  await dragOver(paragraph(page, '（一）主、次干道'), WORDS);
  await page.getByRole('toolbar', { name: '标记所选文字' }).getByRole('button', { name: '批注' }).click();
  await page.getByRole('textbox', { name: '批注内容' }).fill(NOTE);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}

/** Where the official stands when he comes back: the clause in view, his note beside it. */
async function expectComeBack(page: Page): Promise<void> {
  await expect(paragraph(page, '第十三条')).toBeInViewport();
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(noteText(page)).toHaveText(NOTE);
}

test.beforeEach(async ({ session }) => {
  const page = await session.open();
  await openFromLibrary(page, LIGHTING.docNumber);
  await goToArticle13(page);
  await markAndNote(page);
});

test('an official finds, reads, marks, notes, closes, comes back and exports', async ({ session }) => {
  await session.restart();
  await withoutSaveDialog(session);
  const page = await session.open();
  await expectComeBack(page);

  const dialog = await openExport(page);
  for (const onlyOpen of [false, true]) {
    if (onlyOpen) await dialog.getByRole('button', { name: '只选当前文件' }).click();
    const { bytes } = await downloaded(dialog);
    const lines = bytes.toString('utf8').split('\n');
    expect(lines).toContainEqual(expect.stringContaining(`> ${WORDS}`));
    expect(lines).toContainEqual(expect.stringContaining(CITATION));
    expect(lines).toContain(NOTE);
  }
});

test('what was saved outlives a killed browser', async ({ session }) => {
  await session.killAndRestart();
  await expectComeBack(await session.open());
});

test('marking changes no printed character', async ({ session }) => {
  const response = await session.page.request.get(`${session.origin}/corpus/documents/${LIGHTING.id}.json`);
  const { blocks } = (await response.json()) as GazetteDocument;
  const shown = await session.page
    .locator('[data-block-id]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.getAttribute('data-block-id'),
        element.querySelector('[data-block-text]')?.textContent,
      ]),
    );
  expect(shown).toEqual(blocks.map(({ id, text }) => [id, text]));
});

/**
 * The export dialog: what is chosen is what is exported, in each form; an earlier file is joined with what was written
 * around the program's block, and never written over where somebody edited it.
 */
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { exportingText } from '../../renderer/text-zh/exporting.ts';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import { annotationPageSchema } from '../unit/core/export/annotations/schema.ts';
import {
  choose,
  downloaded,
  fileOnDisk,
  laterNote,
  openExport,
  pressUpdate,
  seed,
  storyRows,
  WORDS,
  withOpenDialog,
  withoutSaveDialog,
} from './exporting.ts';
import { expect, test } from './fixture.ts';
import { LIGHTING } from './reading.ts';
import { expectNoViolation } from './violations.ts';

const ALL = '全部批注.md';

test('the scope by colour and tag is counted as it is chosen, and is what the file holds', async ({
  session,
}) => {
  await withoutSaveDialog(session);
  const page = await seed(session, await storyRows(session));
  const dialog = await openExport(page);
  await expect(dialog.getByText(exportingText.counts(2, 3, 2))).toBeVisible();
  await choose(page, 'colours', /职责/);
  await expect(dialog.getByText(exportingText.counts(2, 2, 1))).toBeVisible();
  await choose(page, 'tags', /照明/);
  await expect(dialog.getByText(exportingText.counts(1, 1, 1))).toBeVisible();
  const { name, bytes } = await downloaded(dialog);
  expect(name).toBe('部分批注（职责、照明）.md');
  const lines = bytes.toString('utf8').split('\n');
  expect(lines).toContain(`> ${WORDS.duty}`);
  expect(lines).toContain('**办法**');
  expect(lines).toContain('* 一');
  expect(lines).toContain('- 作者：李明（财政局）');
  expect(lines.filter((line) => line.startsWith('^zb-'))).toHaveLength(1);
  await expect(dialog.getByText(exportingText.downloaded(name))).toBeVisible();

  await choose(page, 'colours', /职责/, /资金/);
  await expect(dialog.getByText(exportingText.nothing)).toBeVisible();
  await expect(dialog.getByRole('button', { name: exportingText.run, exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: exportingText.clear }).click();
  await expect(dialog.getByText(exportingText.counts(2, 3, 2))).toBeVisible();
});

test('notes are written as they were typed, and nobody is named, where that is chosen', async ({
  session,
}) => {
  await withoutSaveDialog(session);
  const page = await seed(session, await storyRows(session));
  const dialog = await openExport(page);
  await dialog.getByText(exportingText.notesAsChoices.text, { exact: true }).click();
  await dialog.getByText(exportingText.showAuthors, { exact: true }).click();
  const { name, bytes } = await downloaded(dialog);
  expect(name).toBe(ALL);
  const text = bytes.toString('utf8');
  expect(text).toContain('\n\\# 办法\\\n\\*\\*照办\\*\\*\\\n\\- 一\n');
  expect(text).not.toContain('李明');
});

test('a file for each document comes as a zip, the open document alone under its own name', async ({
  session,
}) => {
  await withoutSaveDialog(session);
  await seed(session, await storyRows(session));
  const page = await session.open(`#/d/${LIGHTING.id}`);
  const dialog = await openExport(page);
  await dialog.getByText(exportingText.forms.markdownEach, { exact: true }).click();
  const zip = await downloaded(dialog);
  expect(zip.name).toBe('全部批注.zip');
  const files = Object.entries(unzipSync(zip.bytes)).map(([name, bytes]) => ({
    name,
    ids: new TextDecoder().decode(bytes).match(/^\^zb-\S+/gm)?.length,
  }));
  expect(files).toEqual([
    { name: expect.stringMatching(/^2018-\d\d-\d\d 南政办发〔2018〕10号 .*\.md$/), ids: 1 },
    { name: expect.stringMatching(/^2018-\d\d-\d\d 南政办发〔2018〕11号 .*\.md$/), ids: 2 },
    { name: '未归入文件的批注.md', ids: 1 },
  ]);

  await dialog.getByText(exportingText.forms.markdown, { exact: true }).click();
  await dialog.getByRole('button', { name: exportingText.onlyOpen }).click();
  await expect(dialog.getByText(exportingText.counts(1, 2, 1))).toBeVisible();
  expect((await downloaded(dialog)).name).toBe(files[1]?.name);
});

test('other programs get a W3C page, WPS a table', async ({ session }) => {
  await withoutSaveDialog(session);
  const page = await seed(session, await storyRows(session));
  const dialog = await openExport(page);
  await dialog.getByText(exportingText.forms.annotations, { exact: true }).click();
  await expect(dialog.getByText(exportingText.notesAs)).toBeHidden();
  const zip = await downloaded(dialog);
  const texts = Object.values(unzipSync(zip.bytes)).map((bytes) => new TextDecoder().decode(bytes));
  const [annotations, loose] = texts.map((text) => JSON.parse(text));
  expect(v.parse(annotationPageSchema, annotations).items).toHaveLength(3);
  expect(loose).toMatchObject({ notes: [{ title: '学习会', value: '下周三' }] });

  await dialog.getByText(exportingText.forms.table, { exact: true }).click();
  const table = await downloaded(dialog);
  expect(table.name).toBe('批注表.csv');
  expect([...table.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(table.bytes.toString('utf8').match(/\r\n/g)).toHaveLength(5);
});

test('exporting into the same file keeps what was written around the block', async ({ session }) => {
  await withOpenDialog(session, ALL);
  const rows = await storyRows(session);
  let page = await seed(session, rows);
  const first = (await downloaded(await openExport(page))).bytes.toString('utf8');
  expect(first).toContain(`> ${WORDS.duty}`);

  const before = '\uFEFF我的导语，*原样*\r\n\r\n';
  const after = '\r\n我的结语  \r\n';
  await fileOnDisk(page, ALL, before + first.replace(/\n/g, '\r\n') + after);
  page = await seed(session, [laterNote('后来写的')]);
  await pressUpdate(await openExport(page));
  await expect(page.getByText(exportingText.exported(ALL))).toBeVisible();
  const second = await fileOnDisk(page, ALL);
  expect(second.startsWith(before)).toBe(true);
  expect(second.endsWith(`<!-- zb:end -->\r\n${after}`)).toBe(true);
  expect(second).toContain('\r\n后来写的\r\n');
  expect(second.replace(/\r\n/g, '')).not.toContain('\n');

  await pressUpdate(page.getByRole('dialog'));
  await expect(page.getByText(exportingText.exported(ALL))).toBeVisible();
  expect(await fileOnDisk(page, ALL)).toBe(second);
});

test('a file that was edited inside the block is left alone, and a second one is said', async ({
  session,
}) => {
  await withOpenDialog(session, ALL);
  let page = await seed(session, await storyRows(session));
  const first = (await downloaded(await openExport(page))).bytes.toString('utf8');
  const edited = first.replace('下周三', '下周四，我改的');
  await fileOnDisk(page, ALL, edited);
  page = await seed(session, [laterNote('后来写的')]);
  const second = await downloaded(await openExport(page), pressUpdate);
  expect(second.name).toBe('全部批注 (2).md');
  expect(second.bytes.toString('utf8')).toContain('\n后来写的\n');
  expect(await fileOnDisk(page, ALL)).toBe(edited);
  const told = { name: ALL, reason: exportingText.kept.edited, beside: second.name };
  await expect(page.getByText(exportingText.keptDownloaded(told))).toBeVisible();
});

test('the dialog is used by keyboard alone, and gives the focus back', async ({ session }) => {
  await withoutSaveDialog(session);
  const page = await seed(session, await storyRows(session));
  await page.keyboard.press('Alt+3');
  const button = page.getByRole('button', { name: exportingText.open });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: exportingText.title });
  const forms = dialog.getByRole('radiogroup', { name: exportingText.form });
  await expect(forms).toBeVisible();
  for (let step = 0; step < 12 && (await forms.locator(':focus').count()) === 0; step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: exportingText.forms.markdownEach })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('the dialog violates no rule in any theme, and fits the screens', async ({ session }) => {
  test.setTimeout(240_000);
  await withoutSaveDialog(session);
  const page = await seed(session, await storyRows(session));
  for (const theme of ['white', 'eyecare', 'dark', 'contrast'] as const) {
    await page.keyboard.press('Alt+4');
    await page.getByText(settingsText.themes[theme], { exact: true }).click();
    const dialog = await openExport(page);
    await expectNoViolation(page, `导出 ${theme}`);
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 1024, height: 768 },
    ]) {
      await page.setViewportSize(viewport);
      await expect(dialog.getByText(exportingText.notBackup)).toBeInViewport({ ratio: 1 });
      await expect(dialog.getByRole('button', { name: exportingText.run, exact: true })).toBeInViewport({
        ratio: 1,
      });
    }
    await page.keyboard.press('Escape');
  }
});

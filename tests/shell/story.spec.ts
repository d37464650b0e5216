/** The main job in the desktop shell: start, read, mark, close, come back, export through the native dialog. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportingText } from '../../renderer/text-zh/exporting.ts';
import { openExport } from '../e2e/exporting.ts';
import { expect, test } from './fixture.ts';
import { expectMark, readAndMark, WORDS } from './marked.ts';

test('a mark is there again after the program was closed', async ({ shell }) => {
  await readAndMark(shell.page);
  await expectMark(shell.page);
  await expectMark(await shell.restart());
});

test('a mark is there again after the program was killed', async ({ shell }) => {
  await readAndMark(shell.page);
  await expectMark(shell.page);
  await shell.kill();
  await shell.launch();
  await expectMark(await shell.firstPage());
});

test('marks are exported to where the native dialog leads', async ({ shell }) => {
  const path = join(shell.folders.documents, '照明办法批注.md');
  shell.dialogs.set('showSaveDialog', () => ({ canceled: false, filePath: path }));
  await readAndMark(shell.page);
  const dialog = await openExport(shell.page);
  await dialog.getByRole('button', { name: exportingText.run, exact: true }).click();
  await expect(shell.page.getByText(exportingText.exported('照明办法批注.md'))).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain(`> ${WORDS}`);
});

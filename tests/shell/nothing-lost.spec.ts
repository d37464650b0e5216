/**
 * Nothing lost, with the real safety copy: what is marked in the page lies in main's journal on the disk, and comes back
 * from there when the database is gone. The copy's own rules are tested in tests/unit/main/safety, the page's in tests/e2e.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keepingText } from '../../renderer/text-zh/keeping.ts';
import { recoveryText } from '../../renderer/text-zh/recovery.ts';
import { safetyText } from '../../renderer/text-zh/safety.ts';
import { LIGHTING, openFromLibrary } from '../e2e/reading.ts';
import type { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';
import { expectMark, readAndMark, WORDS } from './marked.ts';

const safetyFolder = (shell: Shell) => join(shell.userData, 'safety');
const recovery = (page: Page) => page.getByRole('alertdialog', { name: recoveryText.situations.lost.title });

/** The lines of all journal files, in order. */
function journalLines(shell: Shell): readonly string[] {
  const folder = safetyFolder(shell);
  const files = readdirSync(folder).filter((name) => name.startsWith('journal-'));
  return files.sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
}

/** The mark is made, and said to be kept in both places. */
async function expectKept(page: Page): Promise<void> {
  await expect(page.getByText(safetyText.good)).toBeVisible();
  await expect(page.getByText(/^批注已保存 \d\d:\d\d$/)).toBeVisible();
}

/** Deletes the folder of the databases, as a cleaning program or a damaged disk would. */
function deleteDatabases(shell: Shell): void {
  const folder = join(shell.userData, 'chromium/Default/IndexedDB');
  expect(existsSync(folder)).toBe(true);
  rmSync(folder, { recursive: true });
}

test('what is said to be saved lies in the journal, and comes back when the databases are deleted', async ({
  shell,
}) => {
  await readAndMark(shell.page);
  await expectKept(shell.page);
  const lines = journalLines(shell);
  expect(lines.filter((line) => line.includes(WORDS)).length).toBeGreaterThan(0);
  expect(lines.map((line) => JSON.parse(line).number)).toEqual(lines.map((_, index) => index + 1));
  await shell.page.keyboard.press('Alt+4');
  await expect(shell.page.getByText(keepingText.desktop.copy(safetyFolder(shell)))).toBeAttached();
  await shell.quit();
  deleteDatabases(shell);

  await shell.launch();
  const page = await shell.firstPage();
  await expect(recovery(page)).toContainText(recoveryText.situations.lost.what);
  await expect(recovery(page)).toContainText(safetyFolder(shell));
  await recovery(page).getByRole('button', { name: recoveryText.actions.restore, exact: true }).click();
  await expect(page.getByText(recoveryText.restored(1, 0))).toBeVisible();
  await page.getByRole('button', { name: recoveryText.actions.open }).click();
  await expect(recovery(page)).toHaveCount(0);
  await openFromLibrary(page, LIGHTING.docNumber);
  await expectMark(page);
});

test('after a power cut the journal goes on where it stood, and nothing has to be recovered', async ({
  shell,
}) => {
  await readAndMark(shell.page);
  await expectKept(shell.page);
  await shell.kill();
  await shell.launch();
  const page = await shell.firstPage();
  await expectMark(page);
  await expect(recovery(page)).toHaveCount(0);
  await expect(page.getByText(safetyText.good)).toBeVisible();
  const numbers = journalLines(shell).map((line) => JSON.parse(line).number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test.describe('a safety copy that cannot be written', () => {
  test('is told of, the mark stays, and both places agree when it can be written again', async ({
    shell,
  }) => {
    await expect(shell.page.getByText(safetyText.good)).toBeVisible();
    // A file stands where the folder was: whoever runs the test, root too, cannot write there.
    renameSync(safetyFolder(shell), `${safetyFolder(shell)}-away`);
    writeFileSync(safetyFolder(shell), '');
    await readAndMark(shell.page);
    await expect(shell.page.getByText(safetyText.failing)).toBeVisible();
    await expectMark(shell.page);

    rmSync(safetyFolder(shell));
    renameSync(`${safetyFolder(shell)}-away`, safetyFolder(shell));
    const page = await shell.restart();
    await expectMark(page);
    await expect(page.getByText(safetyText.good)).toBeVisible();
    expect(journalLines(shell).filter((line) => line.includes(WORDS)).length).toBeGreaterThan(0);
  });
});

/**
 * What the compiled program does with the desktop around its page: the menu, its windows, backups that are opened, pages
 * that crash, and the edition that keeps its data beside it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rectangle } from 'electron';
import { backupText } from '../../renderer/text-zh/backup.ts';
import { commandText } from '../../renderer/text-zh/commands.ts';
import { menuText } from '../../renderer/text-zh/menu.ts';
import { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';
import { expectMark, readAndMark } from './marked.ts';

/** Chinese, blanks, and together more than 200 characters. */
const LONG_PATH = ['U盘 资料', '长'.repeat(60), '名'.repeat(60), '我的 备份（二〇二二年）.zbbak'];

/** The first window's place on the screens. */
async function bounds(shell: Shell): Promise<Rectangle> {
  const found = await shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  if (found === undefined) throw new Error('there is no window');
  return found;
}

async function saveBackup(shell: Shell, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  shell.dialogs.set('showSaveDialog', () => ({ canceled: false, filePath: path }));
  await shell.page.keyboard.press('Alt+4');
  await shell.page.getByRole('button', { name: backupText.save }).click();
  await expect(shell.page.getByText('备份已保存：')).toBeVisible();
}

test('a command that is chosen in the native menu is carried out by the page', async ({ shell }) => {
  const { groups } = menuText;
  // Pressing what the menu does not have yet is an error, so this waits for the page's items.
  await expect(async () => shell.main.ask('press', 'bar', [groups.file, commandText.settings])).toPass();
  await expect(shell.page.getByRole('button', { name: backupText.save })).toBeVisible();
});

test('each window has the menu of its own page', async ({ shell }) => {
  const { groups } = menuText;
  const press = (...labels: readonly string[]) => shell.main.ask('press', 'bar', labels);
  const saveButton = (index: number) =>
    shell.running.windows()[index]?.page.getByRole('button', { name: backupText.save });
  await press(groups.file, '新建窗口');
  // A window that is shown comes to the front.
  const shown = () =>
    shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
  await expect.poll(shown).toEqual([true, true]);
  const bringToFront = (index: number) =>
    shell.evaluate(({ BrowserWindow }, nth) => BrowserWindow.getAllWindows()[nth]?.focus(), index);
  await bringToFront(1);
  // There once the page has said what it can do.
  await expect(() => press(groups.file, commandText.settings)).toPass();
  await expect(async () => expect(await saveButton(1)?.isVisible()).toBe(true)).toPass();
  expect(await saveButton(0)?.isVisible()).toBe(false);
  await bringToFront(0);
  await press(groups.file, commandText.settings);
  await expect(async () => expect(await saveButton(0)?.isVisible()).toBe(true)).toPass();
});

test('a window is where it was left; where its screen is gone, it is on one that is there', async () => {
  const far = { x: 1366, y: 0, width: 1920, height: 1080 };
  const shell = await Shell.start({ displays: [{ x: 0, y: 0, width: 1366, height: 768 }, far] });
  try {
    const place = { x: 1500, y: 120, width: 1100, height: 720 };
    await shell.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
    await shell.restart();
    expect(await bounds(shell)).toEqual(place);
    await shell.quit();
    const state = readFileSync(join(shell.userData, 'window-state.json'), 'utf8');
    writeFileSync(join(shell.userData, 'window-state.json'), state.replace('1500', '91500'));
    await shell.launch();
    await shell.firstPage();
    const { x, y, width, height } = await bounds(shell);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(far.x + far.width);
    expect(y + height).toBeLessThanOrEqual(far.height);
    await shell.quit();
    writeFileSync(join(shell.userData, 'window-state.json'), state.slice(0, -3));
    await shell.launch();
    await shell.firstPage();
    expect((await bounds(shell)).width).toBeGreaterThan(0);
    expect(readFileSync(join(shell.userData, 'logs/main.log'), 'utf8')).toContain('window');
  } finally {
    await shell.end();
  }
});

test('a backup opened by double click is previewed, by the first start and by a further one', async ({
  shell,
}) => {
  const path = join(shell.home, ...LONG_PATH);
  await readAndMark(shell.page);
  await saveBackup(shell, path);
  const preview = () => shell.page.getByRole('dialog', { name: backupText.preview.title });
  expect(await shell.startAgain([path])).toBe(0);
  await expect(preview()).toContainText(LONG_PATH.at(-1) ?? '');
  await shell.quit();
  await shell.launch([path]);
  await shell.firstPage();
  await expect(preview()).toContainText(LONG_PATH.at(-1) ?? '');
});

test('a damaged backup opened by double click is told of, and nothing changes', async ({ shell }) => {
  const path = join(shell.folders.documents, '坏了.zbbak');
  await readAndMark(shell.page);
  await saveBackup(shell, path);
  writeFileSync(path, readFileSync(path).subarray(0, -40));
  expect(await shell.startAgain([path])).toBe(0);
  await expect(shell.page.getByText(backupText.problems.truncated.what)).toBeInViewport();
  await expect(shell.page.getByRole('dialog')).toHaveCount(0);
  await shell.page.keyboard.press('Alt+1');
  await expectMark(shell.page);
});

test('a page that crashes comes back with what was marked, and the crash is in the log', async ({
  shell,
  provoked,
}) => {
  provoked.push(/the page crashed/);
  await readAndMark(shell.page);
  await expectMark(shell.page);
  const crashed = shell.page;
  await shell.running.windows()[0]?.crash();
  await expect.poll(() => shell.page !== crashed).toBe(true);
  await expectMark(shell.page);
  expect(readFileSync(join(shell.userData, 'logs/main.log'), 'utf8')).toContain('crashed');
});

for (const [how, args, hasMarker] of [
  ['by its marker file', [], true],
  ['by a switch', ['--portable'], false],
] as const)
  test(`the portable edition, ${how}, keeps everything beside the program`, async () => {
    const shell = Shell.create({ packaged: true, args });
    try {
      const beside = dirname(shell.folders.exe);
      if (hasMarker) writeFileSync(join(beside, 'portable.txt'), '');
      await shell.launch();
      await readAndMark(await shell.firstPage());
      await expectMark(shell.page);
      await expectMark(await shell.restart());
      expect(existsSync(join(beside, 'gazette-reader-data/safety'))).toBe(true);
      expect(readdirSync(shell.folders.appData)).toEqual([]);
    } finally {
      await shell.end();
    }
  });

test('a data folder that cannot be written is told of, and the program ends', async () => {
  const shell = Shell.create();
  try {
    // A file stands where the folder would be: whoever runs the test, root too, cannot write there.
    writeFileSync(shell.userData, '');
    const main = await shell.launch();
    expect(await main.ended({ within: 45_000 })).toBe(1);
    expect(shell.records.errorBoxes).toEqual([
      { title: expect.any(String), content: expect.stringContaining(shell.userData) },
    ]);
    expect(shell.records.errorBoxes[0]?.content).toContain('已有的批注没有改动');
  } finally {
    await shell.end();
  }
});

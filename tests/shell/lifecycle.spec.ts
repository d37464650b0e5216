/** From start to quit: one instance, one data folder, and what is said when the program cannot start. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_FOLDER } from '../support/shell/app-folder.ts';
import { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';

test('a second start brings the first window back and ends', async ({ shell }) => {
  const state = () =>
    shell.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isFocused()]),
    );
  await shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect((await state())[0]?.[0]).toBe(true);
  expect(await shell.startAgain()).toBe(0);
  await expect.poll(state).toEqual([[false, true]]);
});

test('data lie in a folder of a fixed name, whatever the program is called', async ({ asked }) => {
  const [userData, appData] = await asked.evaluate(({ app }) => [
    app.getPath('userData'),
    app.getPath('appData'),
  ]);
  expect(userData).toBe(join(appData ?? '', 'gazette-reader'));
  expect(existsSync(userData ?? '')).toBe(true);
});

test('the scheme is declared secure with an origin of its own, and nothing more', async ({ asked }) => {
  const declared = await asked.evaluate(({ protocol }) => Reflect.get(protocol, 'declared'));
  expect(declared).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

test('a window is shown once there is something to see', async ({ asked }) => {
  const shown = await asked.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const { options } = window as unknown as { options: { show?: boolean } };
      return [options.show, window.isVisible()];
    }),
  );
  expect(shown).toEqual([[false, true]]);
});

test('closing the last window ends the program', async ({ shell }) => {
  const { running } = shell;
  await shell.evaluate(
    ({ BrowserWindow }) => void setImmediate(() => BrowserWindow.getAllWindows()[0]?.close()),
  );
  expect(await running.ended({ within: 45_000 })).toBe(0);
});

test('a program without its page says so and ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-damaged-'));
  const shell = Shell.create({ appFolder: folder });
  try {
    mkdirSync(join(folder, 'out'));
    cpSync(join(APP_FOLDER, 'package.json'), join(folder, 'package.json'));
    cpSync(join(APP_FOLDER, 'out/main'), join(folder, 'out/main'), { recursive: true });
    const main = await shell.launch();
    expect(await main.ended({ within: 45_000 })).toBe(1);
    expect(shell.records.errorBoxes).toEqual([
      { title: '政报研读', content: expect.stringContaining('程序文件不完整') },
    ]);
  } finally {
    await shell.end();
    rmSync(folder, { recursive: true });
  }
});

test('a start without the sandbox is refused with what to do', async () => {
  const shell = Shell.create({ packaged: true, args: ['--no-sandbox'] });
  try {
    const main = await shell.launch();
    // Whether it ended or not, what it said is to be seen.
    await expect.poll(() => shell.records.errorBoxes.length).toBe(1);
    expect(shell.records.errorBoxes[0]?.content).toContain('安装说明-README.txt');
    expect(await main.ended({ within: 45_000 })).toBe(1);
  } finally {
    await shell.end();
  }
});

/**
 * The stand-in does what the shell tests rely on, and says what it lacks: that they are quiet proves something only
 * because of this. Main is made to do what the program does not.
 */
import { test as bare } from '@playwright/test';
import { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';

test('a member that the stand-in lacks throws with its name', async ({ asked }) => {
  const reasons = await asked.evaluate((electron) => {
    const words = (work: () => unknown) => {
      try {
        return String(work());
      } catch (error) {
        return String(error);
      }
    };
    const { app, shell } = electron as unknown as Record<string, Record<string, unknown>>;
    return [words(() => app?.dock), words(() => shell?.openExternal)];
  });
  expect(reasons).toEqual([
    'Error: the stand-in for electron has no app.dock',
    'Error: the stand-in for electron has no shell.openExternal',
  ]);
});

bare('without guards a page leaves, opens windows and is told so', async () => {
  const shell = await Shell.start();
  try {
    await shell.evaluate(({ BrowserWindow, session }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.removeAllListeners('will-navigate');
      contents?.removeAllListeners('will-frame-navigate');
      contents?.setWindowOpenHandler(() => ({ action: 'allow' }));
      session.defaultSession.webRequest.onBeforeRequest(null);
    });
    const pages = shell.page.context().pages().length;
    await shell.page.evaluate(() => void window.open('/index.html'));
    await expect.poll(() => shell.page.context().pages().length).toBe(pages + 1);
    await shell.page.evaluate(() => location.assign('http://example.com/'));
    await expect
      .poll(() => shell.records.asked)
      .toContainEqual({ url: 'http://example.com/', answer: 'leaves' });
    expect(shell.records.left.at(-1)).toEqual({ url: 'http://example.com/', prevented: false });
  } finally {
    await shell.end();
  }
});

test('a page that dies is told to main, which can load it again', async ({ shell, provoked }) => {
  provoked.push(/the page crashed/);
  await shell.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.removeAllListeners('render-process-gone');
    contents?.on('render-process-gone', (_event, { reason }) => {
      Object.assign(globalThis, { reason });
      contents.reload();
    });
  });
  const died = shell.page;
  await shell.running.windows()[0]?.crash();
  await expect.poll(() => shell.evaluate(() => Reflect.get(globalThis, 'reason'))).toBe('crashed');
  await expect.poll(() => shell.page).not.toBe(died);
  await expect(shell.page.getByRole('textbox', { name: '按标题或文号筛选' })).toBeVisible();
  expect(await shell.page.evaluate(() => typeof Reflect.get(window, 'desktop'))).toBe('object');
});

test('every window has a page that draws, a preload and messages of its own', async ({ shell }) => {
  await shell.evaluate(async ({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows();
    const { options } = first as unknown as { options: Electron.BrowserWindowConstructorOptions };
    await new BrowserWindow(options).loadURL('app://reader/index.html');
  });
  const pages = shell.running.windows().map(({ page }) => page);
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await page.evaluate(() => {
      const desktop: { onCommand: (listener: (id: string) => void) => void } = Reflect.get(window, 'desktop');
      desktop.onCommand((id) => void Object.assign(window, { told: id }));
    });
  }
  await shell.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send('gazette:command', `窗口${window.id}`);
  });
  for (const [index, page] of pages.entries())
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'told'))).toBe(`窗口${index + 1}`);
});

test('a menu is pressed by its labels, and does what its roles say', async ({ shell }) => {
  const full = () => shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await shell.evaluate(({ Menu }) => {
    const pressed = { label: '按下', click: () => Object.assign(globalThis, { pressed: true }) };
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        { label: '甲', submenu: [pressed, { label: '全屏', role: 'togglefullscreen' }] },
        { label: '乙', enabled: false },
      ]),
    );
  });
  await shell.main.ask('press', 'bar', ['甲', '按下']);
  await shell.main.ask('press', 'bar', ['甲', '全屏']);
  expect(await shell.evaluate(() => Reflect.get(globalThis, 'pressed'))).toBe(true);
  expect(await full()).toBe(true);
  await expect(shell.main.ask('press', 'bar', ['乙'])).rejects.toThrow('not enabled');
  await expect(shell.main.ask('press', 'bar', ['丙'])).rejects.toThrow('no menu item');
});

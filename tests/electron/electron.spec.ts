/** On the real Electron: what the shell tests show of main and preload, Electron itself makes true. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { CHANNELS } from '../../preload/contract.ts';
import { exportingText } from '../../renderer/text-zh/exporting.ts';
import { openExport } from '../e2e/exporting.ts';
import { cardOf, markItem } from '../e2e/marking.ts';
import { LIGHTING, openFromLibrary, paragraph } from '../e2e/reading.ts';
import { expect, programArguments, test } from './fixture.ts';
import { findRuntime } from './runtime.ts';

const WORDS = '主、次干道两厢';

async function expectLibrary(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: '按标题或文号筛选' })).toBeVisible();
}

async function readAndMark(page: Page): Promise<void> {
  await openFromLibrary(page, LIGHTING.docNumber);
  await expect(paragraph(page, '（一）主、次干道')).toBeVisible();
  await markItem(page, WORDS, '1');
  await expectMark(page);
}

async function expectMark(page: Page): Promise<void> {
  await page.getByRole('tab', { name: '批注' }).click();
  await expect(cardOf(page, WORDS)).toBeVisible();
}

test('the program starts on its own origin, with the library', async ({ real }) => {
  const { page } = await real.start();
  await expectLibrary(page);
  expect(page.url()).toMatch(/^app:\/\/reader\/index\.html/);
});

test('its window is sandboxed and isolated', async ({ real }) => {
  const { program, page } = await real.start();
  await expectLibrary(page);
  const preferences = await program.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const found = await page.evaluate(() => ({
    leaks: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
    desktop: Object.keys(Reflect.get(window, 'desktop')),
  }));
  expect(found.leaks).toEqual([]);
  expect(found.desktop).toEqual(expect.arrayContaining(Object.keys(CHANNELS)));
});

test('the page reaches nothing outside, opens no window and stays where it is', async ({ real }) => {
  const { program, page } = await real.start();
  await expectLibrary(page);
  const outcome = await page.evaluate(async () => {
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    const outside = await fetch('/..%2f..%2fpackage.json').then(({ status }) => status);
    const policy = await fetch('/index.html').then(({ headers }) => headers.get('content-security-policy'));
    const camera = await navigator.permissions.query({ name: 'geolocation' });
    return {
      fetched,
      outside,
      policy,
      opened: window.open('https://example.com/'),
      geolocation: camera.state,
    };
  });
  expect(outcome).toEqual({
    fetched: 'refused',
    outside: 403,
    policy: expect.stringMatching(/^default-src 'none'; script-src 'self';/),
    opened: null,
    geolocation: 'denied',
  });
  await page.evaluate(() => location.assign('https://example.com/'));
  await expectLibrary(page);
  expect(page.url()).toMatch(/^app:\/\/reader\//);
  expect(program.windows()).toHaveLength(1);
});

test('a mark is there again after a restart', async ({ real }) => {
  const first = await real.start();
  await readAndMark(first.page);
  await first.program.close();
  await expectMark((await real.start()).page);
});

/** Answers every save dialog with that path. */
async function answerSaveDialog(program: ElectronApplication, filePath: string): Promise<void> {
  await program.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

test('marks are exported to where the dialog leads', async ({ real }) => {
  const { program, page } = await real.start();
  const path = join(real.home, '批注.md');
  await answerSaveDialog(program, path);
  await readAndMark(page);
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: exportingText.run, exact: true }).click();
  await expect(page.getByText(exportingText.exported('批注.md'))).toBeVisible();
  expect(readFileSync(path, 'utf8')).toContain(`> ${WORDS}`);
});

test('a second start ends by itself and brings the window back', async ({ real }) => {
  const { program, page } = await real.start();
  await expectLibrary(page);
  const minimized = () =>
    program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { env } = await program.evaluate(() => ({ env: { ...process.env } as Record<string, string> }));
  const runtime = findRuntime();
  if (runtime.kind === 'missing') throw new Error(runtime.reason);
  const second = spawn(runtime.executable, programArguments(), { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('close', resolve));
  expect(code).toBe(0);
  await expect.poll(minimized).toBe(false);
  expect(program.windows()).toHaveLength(1);
});

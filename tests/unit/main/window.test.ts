/** The window's isolation and the two menus. */
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { applicationMenu, contextMenu } from '../../../main/menu.ts';
import { focusWindow, openPage, windowOptions } from '../../../main/window.ts';

const files = { preload: '/app/out/preload/index.cjs', icon: '/app/icon.png' };

test('the page is sandboxed, isolated and without Node', () => {
  expect(windowOptions(files, false).webPreferences).toEqual({
    preload: files.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
});

test('the window fits the smallest screen and hides until it has something to show', () => {
  expect(windowOptions(files, true)).toMatchObject({
    title: '政报研读',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 700,
    show: false,
  });
});

function fakeWindow(load: () => Promise<void>, destroyed = false) {
  const calls: string[] = [];
  const window = {
    once: (_event: string, listener: () => void) => listener(),
    show: () => calls.push('show'),
    loadURL: (url: string) => {
      calls.push(url);
      return load();
    },
    isDestroyed: () => destroyed,
    isMinimized: () => true,
    restore: () => calls.push('restore'),
    focus: () => calls.push('focus'),
  } as unknown as BrowserWindow;
  return { window, calls };
}

test('the page is loaded over the own protocol', async () => {
  const { window, calls } = fakeWindow(async () => undefined);
  await openPage(window);
  expect(calls).toEqual(['show', 'app://reader/index.html']);
});

test('closing the window while it loads is no error; a page that fails to load is one', async () => {
  const aborted = () => Promise.reject(new Error('ERR_ABORTED'));
  await expect(openPage(fakeWindow(aborted, true).window)).resolves.toBeUndefined();
  await expect(openPage(fakeWindow(aborted, false).window)).rejects.toThrow('ERR_ABORTED');
});

test('a second start brings a minimised window back', () => {
  const { window, calls } = fakeWindow(async () => undefined);
  focusWindow(window);
  focusWindow(undefined);
  expect(calls).toEqual(['restore', 'focus']);
});

const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);

test('every menu item is named in Chinese and does something', () => {
  for (const item of flatten(applicationMenu(true))) {
    if (item.type === 'separator') continue;
    expect(item.label).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(item.role ?? item.submenu).toBeDefined();
  }
});

test('undo leaves its key to the page', () => {
  const undo = flatten(applicationMenu(false)).find((item) => item.role === 'undo');
  expect(undo?.registerAccelerator).toBe(false);
});

test('developer tools are in the menu of an unpackaged program only', () => {
  const roles = (tools: boolean) => flatten(applicationMenu(tools)).map((item) => item.role);
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
});

test('a right click offers what can be done with the text there', () => {
  const roles = (isEditable: boolean, selectionText: string) =>
    contextMenu({ isEditable, selectionText }).map((item) => item.role);
  expect(roles(true, '')).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(roles(false, '第十三条')).toEqual(['copy']);
  expect(roles(false, ' ')).toEqual([]);
});

/** The window's isolation, its size, and how it comes to be seen. */
import { expect, test } from 'vitest';
import { focusWindow, openPage, windowOptions } from '../../../main/window.ts';
import { FakeWindow } from './windows/fake-window.ts';

const files = { preload: '/app/out/preload/index.cjs', icon: '/app/icon.png' };
const bounds = { x: 5, y: 6, width: 1366, height: 768 };
const PAGE = 'app://reader/index.html';

test('the page is sandboxed, isolated and without Node, and nothing that is unsafe is switched on', () => {
  expect(windowOptions(files, bounds, false).webPreferences).toEqual({
    preload: files.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
  expect(windowOptions(files, bounds, true).webPreferences?.devTools).toBe(true);
});

test('the window stands where it is told and hides until it has something to show', () => {
  expect(windowOptions(files, bounds, true)).toMatchObject({
    title: '政报研读',
    ...bounds,
    minWidth: 1024,
    minHeight: 700,
    show: false,
  });
});

test('on a small screen the window may be as small as the screen', () => {
  const small = { x: 0, y: 0, width: 1000, height: 560 };
  expect(windowOptions(files, small, true)).toMatchObject({ minWidth: 1000, minHeight: 560 });
});

test('the page is loaded over the own protocol, and shown when it is there', async () => {
  const window = new FakeWindow(1);
  await openPage(window.asWindow, false);
  expect(window.done).toEqual([PAGE, 'show']);
});

test('a window that was maximised is so again before it is seen', async () => {
  const window = new FakeWindow(1);
  await openPage(window.asWindow, true);
  expect(window.done).toEqual([PAGE, 'maximize', 'show']);
});

test('closing the window while it loads is no error; a page that fails to load is one', async () => {
  const window = new FakeWindow(1);
  window.loadURL = () => Promise.reject(new Error('ERR_ABORTED'));
  await expect(openPage(window.asWindow, false)).rejects.toThrow('ERR_ABORTED');
  window.isGone = true;
  await expect(openPage(window.asWindow, false)).resolves.toBeUndefined();
});

test('a page that crashes while it loads is left to whoever watches crashes', async () => {
  const window = new FakeWindow(1);
  window.loadURL = async () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    throw new Error('ERR_FAILED');
  };
  await expect(openPage(window.asWindow, false)).resolves.toBeUndefined();
});

test('a second start brings a minimised window back', () => {
  const window = new FakeWindow(1);
  focusWindow(window.asWindow);
  expect(window.done).toEqual(['focus']);
  const restore = () => void window.done.push('restore');
  focusWindow(Object.assign(window.asWindow, { isMinimized: () => true, restore }));
  expect(window.done).toEqual(['focus', 'restore', 'focus']);
});

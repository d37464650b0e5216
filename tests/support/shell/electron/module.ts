/**
 * What the compiled main finds as `electron`. `shell`, `net`, `clipboard` and whatever else is not listed as built
 * does not exist here: the program must not need it.
 */
import { EventEmitter } from 'node:events';
import { connect } from '../link/link.ts';
import type { BrowserVerbs, MainVerbs } from '../link/verbs.ts';
import { answers } from './answers.ts';
import { StandInApp } from './app.ts';
import { createDialog, StandInScreen, StandInTheme } from './desktop.ts';
import { StandInIpcMain } from './ipc-main.ts';
import { StandInMenu, StandInMenuItem } from './menu.ts';
import { StandInProtocol, StandInSession } from './session.ts';
import { settings } from './settings.ts';
import { absent, emittedEvent, strict } from './strict.ts';
import { StandInWindow, surroundWindows } from './window.ts';

const standIn = new StandInApp({
  settings,
  lockTaken: (argv, folder) => link.ask('lockTaken', argv, folder),
  windows: () => StandInWindow.getAllWindows(),
  end: (exitCode) => process.exit(exitCode),
});
const defaultSession = new StandInSession(new StandInProtocol(standIn.isReady));
const ipc = new StandInIpcMain();

const link = connect<BrowserVerbs, MainVerbs>(
  {
    send: (message) => void process.send?.(message),
    listen: (listener) => void process.on('message', listener),
  },
  answers({ app: standIn, session: defaultSession, ipcMain: ipc, electron: () => import('./module.ts') }),
);
// The test has ended: no main outlives it.
process.on('disconnect', () => process.exit(0));

surroundWindows({
  link,
  session: strict('session', defaultSession),
  isReady: standIn.isReady,
  created: (window) => {
    standIn.emit('web-contents-created', emittedEvent({}), window.webContents);
    standIn.emit('browser-window-created', emittedEvent({}), window);
  },
  allClosed: () => standIn.allClosed(),
});

export const app = strict('app', standIn);
export const BrowserWindow = strict('BrowserWindow', StandInWindow);
export const ipcMain = strict('ipcMain', ipc);
export const protocol = defaultSession.protocol;
export const session = strict('session', { defaultSession: strict('session', defaultSession) });
export const Menu = strict('Menu', StandInMenu);
export const MenuItem = StandInMenuItem;
export const dialog = strict('dialog', createDialog(link));
export const screen = strict('screen', new StandInScreen(settings.displays, standIn.isReady));
export const nativeTheme = strict('nativeTheme', new StandInTheme());
export const powerMonitor = new EventEmitter();
export const webContents = strict('webContents', {
  getAllWebContents: () => StandInWindow.getAllWindows().map((window) => window.webContents),
  fromId: (id: number) => StandInWindow.fromId(id)?.webContents,
  getFocusedWebContents: () => StandInWindow.getFocusedWindow()?.webContents ?? null,
});
export const autoUpdater = absent('autoUpdater');
export const clipboard = absent('clipboard');
export const contentTracing = absent('contentTracing');
export const crashReporter = absent('crashReporter');
export const desktopCapturer = absent('desktopCapturer');
export const globalShortcut = absent('globalShortcut');
export const nativeImage = absent('nativeImage');
export const net = absent('net');
export const netLog = absent('netLog');
export const Notification = absent('Notification');
export const powerSaveBlocker = absent('powerSaveBlocker');
export const safeStorage = absent('safeStorage');
export const shell = absent('shell');
export const systemPreferences = absent('systemPreferences');
export const Tray = absent('Tray');
export const utilityProcess = absent('utilityProcess');

// Electron is ready once main's first lines have run, unless they ended the program.
setImmediate(async () => {
  if (standIn.quitting) return;
  await link.ask('launch', standIn.getPath('sessionData'));
  standIn.becomeReady();
});

/**
 * The desktop shell's start-up, in order: one instance, the frozen data folder, the origin, the guards, the handlers,
 * the window. Each step is one call into the file that owns it; only this file loads the electron module.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import { saveFile } from './files.ts';
import { guardNavigation } from './guards/navigation.ts';
import { forbidNameResolution, guardRequests } from './guards/network.ts';
import { guardPermissions } from './guards/permissions.ts';
import { createHandle, registerSaving } from './ipc.ts';
import { installContextMenu, installMenu } from './menu.ts';
import { declareScheme, serveApp } from './protocol.ts';
import { registerSafety } from './safety/register.ts';
import { createSafety } from './safety/safety.ts';
import { createTargetDesk } from './targets/desk.ts';
import { shellText } from './text-zh.ts';
import { focusWindow, openPage, windowOptions } from './window.ts';

const APP_ID = 'cn.gazette.reader';
const DATA_FOLDER = 'gazette-reader';
const rendererRoot = join(import.meta.dirname, '../renderer');
const files = {
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  icon: join(rendererRoot, 'icons/gazette-reader.png'),
};

async function start(): Promise<void> {
  const userData = join(app.getPath('appData'), DATA_FOLDER);
  mkdirSync(userData, { recursive: true }); // Electron refuses a path that does not exist
  app.setPath('userData', userData);
  app.setAppUserModelId(APP_ID);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => focusWindow(BrowserWindow.getAllWindows()[0]));
  app.on('window-all-closed', () => app.quit());
  forbidNameResolution(app);
  declareScheme(protocol);
  guardNavigation(app);
  app.on('web-contents-created', (_event, contents) => installContextMenu(Menu, contents));
  await app.whenReady();
  await open();
}

async function open(): Promise<void> {
  const developerTools = !app.isPackaged;
  if (!existsSync(join(rendererRoot, 'index.html')) || !existsSync(files.preload)) {
    dialog.showErrorBox(shellText.productName, shellText.filesMissing);
    app.exit(1);
    return;
  }
  guardRequests(session.defaultSession, developerTools);
  guardPermissions(session.defaultSession);
  serveApp(protocol, rendererRoot);
  const desk = createTargetDesk(app.getPath('documents'));
  const handle = createHandle(ipcMain, (event) => BrowserWindow.fromWebContents(event.sender));
  registerSaving(handle, {
    saveFile: (request, window) =>
      saveFile(request, app.getPath('documents'), (options) => dialog.showSaveDialog(window, options)),
    chooseTargets: (request, window) =>
      desk.choose(request, {
        owner: window.id,
        chooseFile: (options) => dialog.showSaveDialog(window, options),
        chooseFolder: (options) => dialog.showOpenDialog(window, options),
      }),
    writeTargets: (request, window) => desk.write(request, window.id),
  });
  const safety = createSafety(join(app.getPath('userData'), 'safety'));
  registerSafety(handle, safety);
  app.on('will-quit', safety.release);
  installMenu(Menu, developerTools);
  await openPage(new BrowserWindow(windowOptions(files, developerTools)));
}

start().catch((error: unknown) => {
  console.error(error);
  dialog.showErrorBox(shellText.productName, shellText.startFailed(String(error)));
  app.exit(1);
});

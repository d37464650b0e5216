/**
 * The desktop shell's start-up, in order: the display server, the data folder, the log, one instance, the origin, the
 * guards, the handlers, the window. Each step is one call into the file that owns it; only this file loads the
 * electron module.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session } from 'electron';
import { EVENTS } from '../preload/contract.ts';
import { aboutBox } from './about.ts';
import { handOverStart, startApart } from './display-server.ts';
import { logErrors } from './errors.ts';
import { saveFile } from './files.ts';
import { guardCertificates, guardDevices } from './guards/devices.ts';
import { guardNavigation } from './guards/navigation.ts';
import { forbidNameResolution, guardRequests } from './guards/network.ts';
import { guardPermissions } from './guards/permissions.ts';
import { createHandle, registerSaving, registerShell } from './ipc.ts';
import { createLog, type Log } from './log.ts';
import { createMenuBars, type MenuBars } from './menu/bar.ts';
import { installContextMenu } from './menu.ts';
import { backupIn, createOpenedBackups } from './opened-backup.ts';
import { dataPlace, holdsLinks, lockFolder, type StartedProgram, tryFolder } from './places.ts';
import { declareScheme, serveApp } from './protocol.ts';
import { registerSafety } from './safety/register.ts';
import { createSafety } from './safety/safety.ts';
import { createTargetDesk } from './targets/desk.ts';
import { shellText } from './text-zh.ts';
import { sayNoSandbox } from './unsafe-start.ts';
import { sayUnwritable } from './unwritable.ts';
import { windowOptions } from './window.ts';
import { createWindowMemory } from './windows/memory.ts';
import { watchTrouble } from './windows/trouble.ts';
import { createWindows, workAreas } from './windows/windows.ts';

const APP_ID = 'cn.gazette.reader';
const rendererRoot = join(import.meta.dirname, '../renderer');
const files = {
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  icon: join(rendererRoot, 'icons/gazette-reader.png'),
};
const developerTools = !app.isPackaged;
const backups = createOpenedBackups();

async function start(): Promise<void> {
  const { argv, env, execPath: executable, platform } = process;
  const program: StartedProgram = { argv, env, executable, isPackaged: app.isPackaged };
  if (app.commandLine.hasSwitch('no-sandbox')) return sayNoSandbox({ app, dialog });
  const next = handOverStart({ ...program, platform });
  if (next !== null && startApart(next.file, next.args)) return app.exit(0);
  const place = dataPlace(program, app.getPath('appData'), existsSync);
  const unwritable = tryFolder(place.folder);
  if (unwritable !== null) return sayUnwritable({ app, dialog }, place, unwritable);
  const log = createLog(join(place.folder, 'logs'));
  logErrors({ process, console }, log);
  app.setAppUserModelId(APP_ID);
  app.setPath('userData', platform === 'linux' ? lockFolder(place.folder, env, holdsLinks) : place.folder);
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.setPath('userData', place.folder);
  app.on('window-all-closed', () => app.quit());
  app.on('child-process-gone', (_event, { type, reason }) => log.log(`process gone: ${type} ${reason}`));
  app.enableSandbox();
  forbidNameResolution(app);
  declareScheme(protocol);
  guardNavigation(app);
  guardCertificates(app);
  app.on('web-contents-created', (_event, contents) => installContextMenu(Menu, contents));
  backups.offer(backupIn(argv, process.cwd()));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    backups.offer(backupIn(['', path], '/'));
  });
  await app.whenReady();
  await open(place.folder, log);
}

async function open(userData: string, log: Log): Promise<void> {
  if (!existsSync(join(rendererRoot, 'index.html')) || !existsSync(files.preload)) {
    dialog.showErrorBox(shellText.productName, shellText.filesMissing);
    app.exit(1);
    return;
  }
  guardRequests(session.defaultSession, developerTools);
  guardPermissions(session.defaultSession);
  guardDevices(session.defaultSession);
  serveApp(protocol, rendererRoot);
  const bars = createMenuBars({
    menu: Menu,
    developerTools,
    newWindow: () => void windows.open(),
    about: () => {
      const { versions } = process;
      void dialog.showMessageBox(aboutBox({ version: app.getVersion(), versions, userData }));
    },
  });
  const windows = createWindows({
    create: (bounds) => new BrowserWindow(windowOptions(files, bounds, developerTools)),
    screens: () => workAreas(screen),
    memory: createWindowMemory(join(userData, 'window-state.json'), log),
    prepare: (window) => {
      bars.install(window);
      watchTrouble(window, {
        ...log,
        ask: (asked, options) => dialog.showMessageBox(asked, options),
        quit: () => app.quit(),
        now: Date.now,
      });
    },
  });
  answerPages(bars, log);
  backups.announceTo(() => windows.current()?.webContents.send(EVENTS.backupWaiting));
  app.on('second-instance', (_event, argv, folder) => {
    backups.offer(backupIn(argv, folder));
    void windows.show();
  });
  await windows.open();
}

function answerPages(bars: MenuBars, log: Log): void {
  const handle = createHandle(ipcMain, (event) => BrowserWindow.fromWebContents(event.sender));
  const desk = createTargetDesk(app.getPath('documents'));
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
  const safety = createSafety(join(app.getPath('userData'), 'safety'), { log: log.log });
  registerSafety(handle, safety);
  app.on('will-quit', safety.release);
  registerShell(handle, {
    setMenu: (model, window) => bars.setModel(window, model),
    takeBackup: backups.take,
  });
}

start().catch((error: unknown) => {
  console.error(error);
  dialog.showErrorBox(shellText.productName, shellText.startFailed(String(error)));
  app.exit(1);
});

/** What this process answers to the one that shows the pages: main's listeners are called as Electron calls them. */
import type { MainVerbs } from '../link/verbs.ts';
import type { StandInApp } from './app.ts';
import type { StandInIpcMain } from './ipc-main.ts';
import { pressItem, StandInMenu } from './menu.ts';
import type { StandInSession } from './session.ts';
import { emittedEvent } from './strict.ts';
import { StandInWindow } from './window.ts';

export interface Answering {
  readonly app: StandInApp;
  readonly session: StandInSession;
  readonly ipcMain: StandInIpcMain;
  /** The module that main sees. */
  readonly electron: () => Promise<object>;
}

export function answers({ app, session, ipcMain, electron }: Answering): MainVerbs {
  return {
    evaluate: async (source, argument) => {
      const run = new Function('electron', 'argument', `return (${source})(electron, argument)`);
      return run(await electron(), argument);
    },
    request: (request) => session.answer(request),
    invoke: (windowId, frame, channel, args) =>
      // A window that is closed is found by nobody.
      ipcMain.invoke(StandInWindow.fromId(windowId)?.webContents ?? {}, frame, channel, args),
    leave: (windowId, kind, url) => {
      const event = emittedEvent({ url, isMainFrame: true, isSameDocument: false, params: {} });
      contentsOf(windowId).emit(kind, event, kind === 'will-attach-webview' ? {} : url, { src: url });
      return event.defaultPrevented;
    },
    openWindow: (windowId, url) => contentsOf(windowId).opening(url),
    permission: (windowId, permission, frame) => session.permission(contentsOf(windowId), permission, frame),
    press: (which, labels) => {
      const menu = which === 'bar' ? StandInWindow.getFocusedWindow()?.barOf() : StandInMenu.popups.at(-1);
      if (!menu) throw new Error(`there is no menu ${which}`);
      pressItem(menu, labels, { window: StandInWindow.getFocusedWindow(), quit: () => app.quit() });
    },
    navigated: (windowId, url) => StandInWindow.fromId(windowId)?.webContents.navigated(url),
    pageGone: (windowId, reason) => {
      const window = StandInWindow.fromId(windowId);
      if (reason === 'closed') window?.vanish();
      else window?.webContents.gone(reason);
    },
    secondInstance: (argv, folder) => {
      app.emit('second-instance', emittedEvent({}), argv, folder, null);
    },
  };
}

function contentsOf(windowId: number): StandInWindow['webContents'] {
  const window = StandInWindow.fromId(windowId);
  if (window === null) throw new Error(`there is no window ${windowId}`);
  return window.webContents;
}

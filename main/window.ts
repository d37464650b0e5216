/**
 * The reader's window: its size, its isolation from the machine, and bringing it to the front. What the page in it
 * may reach is decided by the guards.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { APP_PAGE } from './guards/origin.ts';
import { shellText } from './text-zh.ts';
import { type Bounds, LEAST_SIZE } from './windows/placing.ts';

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

/** The options of every window. On a screen that is smaller than the least size, what fits there is the least. */
export function windowOptions(
  files: WindowFiles,
  bounds: Bounds,
  developerTools: boolean,
): BrowserWindowConstructorOptions {
  return {
    title: shellText.productName,
    icon: files.icon,
    ...bounds,
    minWidth: Math.min(LEAST_SIZE.width, bounds.width),
    minHeight: Math.min(LEAST_SIZE.height, bounds.height),
    show: false,
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // A file dropped beside its target must not replace the page.
      navigateOnDragDrop: false,
      plugins: false,
      webviewTag: false,
      // Chromium fetches spelling dictionaries from the network.
      spellcheck: false,
      devTools: developerTools,
    },
  };
}

/** Loads the page into a new window and shows it once there is something to see. */
export async function openPage(window: BrowserWindow, isMaximised: boolean): Promise<void> {
  window.once('ready-to-show', () => {
    // Maximising shows a window that is hidden.
    if (isMaximised) window.maximize();
    window.show();
  });
  let isGone = false;
  window.webContents.once('render-process-gone', () => {
    isGone = true;
  });
  try {
    await window.loadURL(APP_PAGE);
  } catch (error) {
    // A window that the user closes while it loads also ends here, and a page that crashes: windows/trouble.ts loads it again.
    if (!window.isDestroyed() && !isGone) throw error;
  }
}

/** Brings a window to the front, as a second start of the program expects. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

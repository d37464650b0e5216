/**
 * The reader's window: its size, its isolation from the machine, and bringing it to the front. What the page in it
 * may reach is decided by the guards.
 */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { APP_PAGE } from './guards/origin.ts';
import { shellText } from './text-zh.ts';

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

/** The options of every window. Sizes in device-independent pixels. */
export function windowOptions(files: WindowFiles, developerTools: boolean): BrowserWindowConstructorOptions {
  return {
    title: shellText.productName,
    icon: files.icon,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    webPreferences: {
      preload: files.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium fetches spelling dictionaries from the network.
      spellcheck: false,
      devTools: developerTools,
    },
  };
}

/** Loads the page into a new window and shows it once there is something to see. */
export async function openPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show());
  try {
    await window.loadURL(APP_PAGE);
  } catch (error) {
    // A window that the user closes while it loads also ends here.
    if (!window.isDestroyed()) throw error;
  }
}

/** Brings the open window to the front, as a second start of the program expects. Nothing if there is none yet. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/**
 * The menu bars: each window has one of its own, with its own page's commands, built anew when these change. What stands
 * in a bar is menu.ts's.
 */
import type { BrowserWindow, Menu } from 'electron';
import { EVENTS, type MenuModel } from '../../preload/contract.ts';
import { applicationMenu, type ZoomStep } from '../menu.ts';

export interface BarServices {
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly developerTools: boolean;
  readonly newWindow: () => void;
  readonly about: () => void;
}

export interface MenuBars {
  /** Gives a new window its bar, with native items only until its page says what it can do. */
  readonly install: (window: BrowserWindow) => void;
  /** Replaces the bar of a window by one with these commands. */
  readonly setModel: (window: BrowserWindow, model: MenuModel) => void;
}

/** In Chromium's levels; one level is a fifth. */
const ZOOM_STEP = 0.5;
const ZOOM_MOST = 4;

/** No bar yet, and Electron's own none. */
export function createMenuBars({ menu, developerTools, newWindow, about }: BarServices): MenuBars {
  menu.setApplicationMenu(null);
  const show = (window: BrowserWindow, model: MenuModel | null) => {
    const contents = window.webContents;
    const items = applicationMenu({
      model,
      developerTools,
      run: (commandId) => contents.send(EVENTS.command, commandId),
      actions: {
        newWindow,
        about,
        zoom: (step) => contents.setZoomLevel(zoomed(contents.getZoomLevel(), step)),
      },
    });
    window.setMenu(menu.buildFromTemplate(items));
  };
  return { install: (window) => show(window, null), setModel: show };
}

function zoomed(level: number, step: ZoomStep): number {
  if (step === 'reset') return 0;
  const next = level + (step === 'in' ? ZOOM_STEP : -ZOOM_STEP);
  return Math.max(-ZOOM_MOST, Math.min(ZOOM_MOST, next));
}

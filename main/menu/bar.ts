/**
 * Whose commands the menu bar shows: those of the window that was used last. There is one bar for all windows, built
 * anew when its window or that window's commands change.
 */
import type { BrowserWindow, Menu } from 'electron';
import { EVENTS, type MenuModel } from '../../preload/contract.ts';
import { applicationMenu, type BarContent, type ZoomStep } from '../menu.ts';

export interface BarServices {
  readonly menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  readonly developerTools: boolean;
  readonly newWindow: () => void;
  readonly about: () => void;
}

export interface MenuBar {
  /** Shows the bar of a new window from now on, and whenever it gets the focus. */
  readonly follow: (window: BrowserWindow) => void;
  readonly setModel: (window: Pick<BrowserWindow, 'id'>, model: MenuModel) => void;
}

/** In Chromium's levels; one level is a fifth. */
const ZOOM_STEP = 0.5;
const ZOOM_MOST = 4;

/** A bar with native items only, until a page says what it can do. */
export function createMenuBar({ menu, developerTools, newWindow, about }: BarServices): MenuBar {
  const models = new Map<number, MenuModel>();
  let shown: BrowserWindow | null = null;
  const target = () => (shown === null || shown.isDestroyed() ? null : shown.webContents);
  const show = () => {
    const content: BarContent = {
      model: shown === null ? null : (models.get(shown.id) ?? null),
      developerTools,
      run: (commandId) => target()?.send(EVENTS.command, commandId),
      actions: {
        newWindow,
        about,
        zoom: (step) => {
          const contents = target();
          contents?.setZoomLevel(zoomed(contents.getZoomLevel(), step));
        },
      },
    };
    menu.setApplicationMenu(menu.buildFromTemplate(applicationMenu(content)));
  };
  const turnTo = (window: BrowserWindow) => {
    if (shown?.id === window.id) return;
    shown = window;
    show();
  };
  show();
  return {
    follow: (window) => {
      turnTo(window);
      window.on('focus', () => turnTo(window));
      window.on('closed', () => models.delete(window.id));
    },
    setModel: (window, model) => {
      models.set(window.id, model);
      if (shown?.id === window.id) show();
    },
  };
}

function zoomed(level: number, step: ZoomStep): number {
  if (step === 'reset') return 0;
  const next = level + (step === 'in' ? ZOOM_STEP : -ZOOM_STEP);
  return Math.max(-ZOOM_MOST, Math.min(ZOOM_MOST, next));
}

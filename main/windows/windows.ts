/**
 * The open windows: opens one at its place with everything that belongs to it, and finds the one that the user means.
 * What a window may do is window.ts's and the guards', where it stands placing.ts's.
 */
import type { BrowserWindow, Screen } from 'electron';
import { focusWindow, openPage } from '../window.ts';
import type { WindowMemory } from './memory.ts';
import { stateOf } from './memory.ts';
import { type Bounds, placeBeside, placeWindow } from './placing.ts';

export interface WindowServices {
  readonly create: (bounds: Bounds) => BrowserWindow;
  /** The work areas of the displays, the primary one first. */
  readonly screens: () => readonly Bounds[];
  readonly memory: WindowMemory;
  /** Called for each new window, before its page is loaded. */
  readonly prepare: (window: BrowserWindow) => void;
}

export interface Windows {
  /** Opens a window; resolves when its page is loaded. */
  readonly open: () => Promise<void>;
  /** The one that was used last; null if none is open. */
  readonly current: () => BrowserWindow | null;
  /** Brings the current window to the front, or opens one if there is none. */
  readonly show: () => Promise<void>;
}

/** No window yet. */
export function createWindows({ create, screens, memory, prepare }: WindowServices): Windows {
  /** The one that was used last comes last. */
  let inUse: readonly BrowserWindow[] = [];
  const without = (window: BrowserWindow) => inUse.filter((each) => each !== window);
  const current = () => inUse.at(-1) ?? null;
  const open = async () => {
    const before = current();
    const { bounds, isMaximised } =
      before === null ? placeWindow(memory.recall(), screens()) : placeBeside(stateOf(before), screens());
    const window = create(bounds);
    inUse = [...inUse, window];
    window.on('focus', () => {
      inUse = [...without(window), window];
    });
    window.on('closed', () => {
      inUse = without(window);
    });
    memory.follow(window);
    prepare(window);
    await openPage(window, isMaximised);
  };
  return {
    open,
    current,
    show: async () => {
      const window = current();
      if (window === null) await open();
      else focusWindow(window);
    },
  };
}

/** Where windows may stand, the primary display first. */
export function workAreas(screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>): readonly Bounds[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}

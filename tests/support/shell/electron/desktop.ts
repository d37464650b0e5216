/** What the machine has beside windows: screens, dialogs, the colour scheme, power. */
import { EventEmitter } from 'node:events';
import type { Rectangle } from 'electron';
import type { Link } from '../link/link.ts';
import type { BrowserVerbs, DialogName } from '../link/verbs.ts';

interface Display {
  readonly id: number;
  readonly bounds: Rectangle;
  readonly workArea: Rectangle;
  readonly size: { readonly width: number; readonly height: number };
  readonly workAreaSize: { readonly width: number; readonly height: number };
  readonly scaleFactor: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `screen`: the screens of the settings; tests may change them and tell. */
export class StandInScreen extends EventEmitter {
  displays: readonly Rectangle[];
  readonly #isReady: () => boolean;
  constructor(displays: readonly Rectangle[], isReady: () => boolean) {
    super();
    this.displays = displays;
    this.#isReady = isReady;
  }

  getAllDisplays(): Display[] {
    if (!this.#isReady()) throw new Error('The screen module cannot be used before the app ready event');
    return this.displays.map((bounds, index) => {
      const size = { width: bounds.width, height: bounds.height };
      return { id: index + 1, bounds, workArea: bounds, size, workAreaSize: size, scaleFactor: 1 };
    });
  }
  getPrimaryDisplay(): Display {
    const [first] = this.getAllDisplays();
    if (first === undefined) throw new Error('there is no screen');
    return first;
  }
  getDisplayMatching(wanted: Rectangle): Display {
    const shared = ({ bounds }: Display) => overlap(bounds, wanted);
    return this.getAllDisplays().reduce((best, each) => (shared(each) > shared(best) ? each : best));
  }
  getDisplayNearestPoint({ x, y }: Point): Display {
    const away = ({ bounds }: Display) =>
      Math.hypot(bounds.x + bounds.width / 2 - x, bounds.y + bounds.height / 2 - y);
    return this.getAllDisplays().reduce((best, each) => (away(each) < away(best) ? each : best));
  }
  getCursorScreenPoint = (): Point => ({ x: 0, y: 0 });
}

function overlap(a: Rectangle, b: Rectangle): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, high);
}

/** `dialog`: the test answers. The window that a dialog belongs to may be left out, as in Electron. */
export function createDialog(link: Link<BrowserVerbs>) {
  const ask =
    (name: DialogName) =>
    (...args: readonly object[]): Promise<object> =>
      link.ask('dialog', name, withoutFunctions(args.at(-1) ?? {}));
  return {
    showSaveDialog: ask('showSaveDialog'),
    showOpenDialog: ask('showOpenDialog'),
    showMessageBox: ask('showMessageBox'),
    showErrorBox: (title: string, content: string): void => {
      link.ask('errorBox', title, content).catch((error: unknown) => console.error(error));
    },
  };
}

function withoutFunctions(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'));
}

/** `nativeTheme`. */
export class StandInTheme extends EventEmitter {
  themeSource = 'system';
  readonly shouldUseDarkColors = false;
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
}

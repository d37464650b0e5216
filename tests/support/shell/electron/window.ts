/**
 * `BrowserWindow`: one page of the real Chromium, with the state that a window manager would keep remembered here.
 * Closing asks main's listeners first, as Electron does.
 */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { Link } from '../link/link.ts';
import type { BrowserVerbs } from '../link/verbs.ts';
import { onApplicationMenu, StandInMenu } from './menu.ts';
import { emittedEvent, strict } from './strict.ts';
import { StandInWebContents } from './web-contents.ts';

/** What Electron takes where main says nothing. */
const DEFAULT_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  devTools: true,
};

export interface WindowSurroundings {
  readonly link: Link<BrowserVerbs>;
  readonly session: object;
  readonly isReady: () => boolean;
  readonly created: (window: StandInWindow) => void;
  readonly allClosed: () => void;
}

let surroundings: WindowSurroundings | null = null;
const open = new Map<number, StandInWindow>();
let lastId = 0;

/** Must be called once, before main runs: Electron's class is made with `new` and takes nothing but options. */
export function surroundWindows(given: WindowSurroundings): void {
  surroundings = given;
}

// Electron gives the menu of the program to every window, whatever bar it had.
onApplicationMenu((menu) => {
  for (const window of open.values()) window.setMenu(menu);
});

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

export class StandInWindow extends EventEmitter {
  readonly id: number;
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: StandInWebContents;
  readonly #around: WindowSurroundings;
  readonly #page: Promise<void>;
  #bounds: Rectangle;
  #before: Rectangle;
  #state: WindowState = 'normal';
  #visible: boolean;
  #destroyed = false;
  #title: string;
  #menu = StandInMenu.getApplicationMenu();

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (surroundings === null || !surroundings.isReady())
      throw new Error('Cannot create BrowserWindow before app is ready');
    this.#around = surroundings;
    lastId += 1;
    this.id = lastId;
    this.options = options;
    const { width = 800, height = 600, x = 0, y = 0, title = '', show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#before = this.#bounds;
    this.#title = title;
    this.#visible = show;
    const preferences = { ...DEFAULT_PREFERENCES, ...options.webPreferences };
    const { link, session } = surroundings;
    this.webContents = strict(
      'webContents',
      new StandInWebContents({ id: this.id, link, session, preferences }),
    );
    open.set(this.id, this);
    const { preload = null, contextIsolation, nodeIntegration } = preferences;
    const spec = { id: this.id, width, height, preload, contextIsolation, nodeIntegration };
    this.#page = link.ask('createWindow', spec);
    this.#page.catch((error: unknown) => console.error(error));
    surroundings.created(this);
  }

  async loadURL(url: string): Promise<void> {
    await this.#page;
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    await this.webContents.loadURL(url);
  }
  reload = (): void => this.webContents.reload();

  show(): void {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }
  showInactive(): void {
    this.#visible = true;
    this.emit('show');
  }
  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }
  isVisible = (): boolean => this.#visible;

  focus(): void {
    // The window in front is the last in the order.
    open.delete(this.id);
    open.set(this.id, this);
    this.emit('focus');
    this.#around.link.ask('focus', this.id).catch((error: unknown) => {
      if (!this.#destroyed) console.error(error);
    });
  }
  isFocused = (): boolean => [...open.values()].at(-1) === this;
  blur = (): void => void this.emit('blur');
  moveTop = (): void => undefined;
  flashFrame = (): void => undefined;

  minimize = (): void => this.#enter('minimized', 'minimize');
  restore = (): void => this.#enter('normal', 'restore');
  maximize = (): void => this.#enter('maximized', 'maximize');
  unmaximize = (): void => this.#enter('normal', 'unmaximize');
  setFullScreen = (on: boolean): void =>
    on ? this.#enter('fullscreen', 'enter-full-screen') : this.#enter('normal', 'leave-full-screen');
  isMinimized = (): boolean => this.#state === 'minimized';
  isMaximized = (): boolean => this.#state === 'maximized';
  isFullScreen = (): boolean => this.#state === 'fullscreen';
  isNormal = (): boolean => this.#state === 'normal';

  getBounds = (): Rectangle => ({ ...this.#bounds });
  getContentBounds = (): Rectangle => ({ ...this.#bounds });
  getNormalBounds = (): Rectangle => ({ ...(this.isNormal() ? this.#bounds : this.#before) });
  setBounds(bounds: Partial<Rectangle>): void {
    const { x, y, width, height } = this.#bounds;
    this.#bounds = { ...this.#bounds, ...bounds };
    const { width: wide, height: high } = this.#bounds;
    if (x !== this.#bounds.x || y !== this.#bounds.y) this.emit('move');
    if (wide === width && high === height) return;
    this.emit('resize');
    this.#around.link
      .ask('resize', this.id, { width: wide, height: high })
      .catch((error: unknown) => console.error(error));
  }
  getSize = (): number[] => [this.#bounds.width, this.#bounds.height];
  setSize = (width: number, height: number): void => this.setBounds({ width, height });
  getPosition = (): number[] => [this.#bounds.x, this.#bounds.y];
  setPosition = (x: number, y: number): void => this.setBounds({ x, y });
  center = (): void => undefined;
  setMinimumSize = (): void => undefined;

  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle = (): string => this.#title;
  setMenu(menu: StandInMenu | null): void {
    this.#menu = menu;
  }
  /** For the test that presses it; Electron does not tell. */
  barOf = (): StandInMenu | null => this.#menu;
  removeMenu = (): void => this.setMenu(null);
  setMenuBarVisibility = (): void => undefined;
  setAutoHideMenuBar = (): void => undefined;
  setIcon = (): void => undefined;
  setBackgroundColor = (): void => undefined;
  setRepresentedFilename = (): void => undefined;

  close(): void {
    if (this.#destroyed) return;
    const event = emittedEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#around.link.ask('closeWindow', this.id).catch((error: unknown) => console.error(error));
    this.vanish();
  }
  isDestroyed = (): boolean => this.#destroyed;

  /** The page is closed, by whomever. */
  vanish(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    open.delete(this.id);
    this.webContents.destroyed();
    this.emit('closed');
    if (open.size === 0) this.#around.allClosed();
  }

  #enter(state: WindowState, event: string): void {
    if (this.isNormal()) this.#before = this.#bounds;
    else if (state === 'normal') this.#bounds = this.#before;
    this.#state = state;
    this.emit(event);
  }

  static getAllWindows = (): StandInWindow[] => [...open.values()].sort((a, b) => a.id - b.id);
  static getFocusedWindow = (): StandInWindow | null => [...open.values()].at(-1) ?? null;
  static fromId = (id: number): StandInWindow | null => open.get(id) ?? null;
  static fromWebContents = (contents: object): StandInWindow | null =>
    [...open.values()].find(({ webContents }) => webContents === contents) ?? null;
}

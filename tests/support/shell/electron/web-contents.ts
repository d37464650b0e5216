/**
 * `webContents`: what main may do with the page of a window, which the other process shows in Chromium. What a user
 * cannot see in a headless browser (zoom, developer tools) is only remembered.
 */
import { EventEmitter } from 'node:events';
import type { Link } from '../link/link.ts';
import type { BrowserVerbs } from '../link/verbs.ts';
import { frameOf, type StandInFrame } from './ipc-main.ts';
import { emittedEvent } from './strict.ts';

type OpenHandler = (details: object) => { readonly action: 'allow' | 'deny' };

export interface WebContentsOptions {
  readonly id: number;
  readonly link: Link<BrowserVerbs>;
  readonly session: object;
  readonly preferences: Readonly<Record<string, unknown>>;
}

export class StandInWebContents extends EventEmitter {
  readonly id: number;
  readonly session: object;
  /** The names of what the page was told to do with its text: copy, undo … */
  readonly edits: string[] = [];
  zoomFactor = 1;
  zoomLevel = 0;
  readonly #link: Link<BrowserVerbs>;
  readonly #preferences: Readonly<Record<string, unknown>>;
  /** Electron opens what nobody refuses. */
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #url = '';
  #destroyed = false;
  #crashed = false;
  #tools = false;

  constructor({ id, link, session, preferences }: WebContentsOptions) {
    super();
    this.id = id;
    this.#link = link;
    this.session = session;
    this.#preferences = preferences;
  }

  get mainFrame(): StandInFrame | null {
    return frameOf({ url: this.#url, isMainFrame: true });
  }
  getLastWebPreferences = (): object => this.#preferences;
  getType = (): string => 'window';
  getURL = (): string => this.#url;
  getTitle = (): string => '';
  isDestroyed = (): boolean => this.#destroyed;
  isCrashed = (): boolean => this.#crashed;
  isLoading = (): boolean => false;
  isFocused = (): boolean => !this.#destroyed;
  getOSProcessId = (): number => 0;
  focus = (): void => undefined;
  setVisualZoomLevelLimits = async (): Promise<void> => undefined;
  setIgnoreMenuShortcuts = (): void => undefined;
  setBackgroundThrottling = (): void => undefined;

  send(channel: string, ...args: readonly unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#told(this.#link.ask('send', this.id, channel, args));
  }

  async loadURL(url: string): Promise<void> {
    this.emit('did-start-loading');
    try {
      await this.#link.ask('load', this.id, url);
    } catch (error) {
      this.emit('did-fail-load', emittedEvent({}), -2, String(error), url, true);
      throw error;
    }
    this.#loaded();
  }

  reload(): void {
    this.#told(this.#link.ask('reload', this.id).then(() => this.#loaded()));
  }
  reloadIgnoringCache = (): void => this.reload();

  executeJavaScript(code: string): Promise<unknown> {
    return this.#link.ask('runInPage', this.id, code);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  /** What main says to `window.open` and to links with a target. */
  opening(url: string): 'allow' | 'deny' {
    return this.#openHandler({ url, frameName: '', features: '', disposition: 'new-window' }).action;
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }
  getZoomFactor = (): number => this.zoomFactor;
  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }
  getZoomLevel = (): number => this.zoomLevel;

  openDevTools(): void {
    this.#tools = this.#preferences.devTools !== false;
  }
  closeDevTools(): void {
    this.#tools = false;
  }
  toggleDevTools(): void {
    if (this.#tools) this.closeDevTools();
    else this.openDevTools();
  }
  isDevToolsOpened = (): boolean => this.#tools;

  undo = (): void => void this.edits.push('undo');
  redo = (): void => void this.edits.push('redo');
  cut = (): void => void this.edits.push('cut');
  copy = (): void => void this.edits.push('copy');
  paste = (): void => void this.edits.push('paste');
  selectAll = (): void => void this.edits.push('selectAll');

  /** The page went somewhere, be it to another hash. */
  navigated(url: string): void {
    this.#url = url;
    this.#crashed = false;
    this.emit('did-navigate-in-page', emittedEvent({}), url, true);
  }

  gone(reason: string): void {
    this.#crashed = true;
    this.emit('render-process-gone', emittedEvent({}), { reason, exitCode: 1 });
  }

  destroyed(): void {
    this.#destroyed = true;
    this.emit('destroyed');
  }

  #loaded(): void {
    this.#crashed = false;
    this.emit('dom-ready', emittedEvent({}));
    this.emit('did-finish-load');
    this.emit('did-stop-loading');
  }

  /** What Electron does without telling when; a window that closes meanwhile is no failure. */
  #told(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      if (!this.#destroyed) console.error(error);
    });
  }
}

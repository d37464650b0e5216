/** A window as main sees it: events, a place, a page, and a record of what was done to it. */
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import type { Bounds } from '../../../../main/windows/placing.ts';

export class FakeWindow extends EventEmitter {
  readonly done: string[] = [];
  readonly sent: unknown[][] = [];
  /** The menu bars it was given, the present one last. */
  readonly bars: unknown[] = [];
  readonly id: number;
  bounds: Bounds;
  isFull = false;
  isGone = false;
  zoom = 0;
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (...sent: unknown[]) => void this.sent.push(sent),
    reload: () => void this.done.push('reload'),
    forcefullyCrashRenderer: () => void this.done.push('crash'),
    getZoomLevel: () => this.zoom,
    setZoomLevel: (level: number) => {
      this.zoom = level;
    },
  });

  constructor(id: number, bounds: Bounds = { x: 10, y: 20, width: 1100, height: 720 }) {
    super();
    this.id = id;
    this.bounds = bounds;
  }

  /** As Electron types it. */
  get asWindow(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }

  setMenu = (menu: unknown) => void this.bars.push(menu);
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.isFull;
  isDestroyed = () => this.isGone;
  isMinimized = () => false;
  show = () => void this.done.push('show');
  focus = () => void this.done.push('focus');
  maximize = () => void this.done.push('maximize');

  async loadURL(url: string): Promise<void> {
    this.done.push(url);
    this.emit('ready-to-show');
  }

  /** As the user closes it. */
  close(): void {
    this.emit('close');
    this.isGone = true;
    this.emit('closed');
  }
}

/**
 * `app`: paths, the life of the program from ready to quit, the single instance. It quits as Electron does: windows
 * may refuse, and without a listener the last closed window ends the program.
 */
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { deferred } from '../link/deferred.ts';
import type { MainSettings } from '../link/verbs.ts';
import { CommandLine } from './command-line.ts';
import { emittedEvent, strict } from './strict.ts';

/** What the app needs of the rest. */
export interface AppSurroundings {
  readonly settings: MainSettings;
  readonly lockTaken: (argv: readonly string[], folder: string) => Promise<void>;
  readonly windows: () => readonly { readonly close: () => void; readonly isDestroyed: () => boolean }[];
  readonly end: (exitCode: number) => void;
}

interface Manifest {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
}

export class StandInApp extends EventEmitter {
  readonly isPackaged: boolean;
  readonly commandLine = strict('app.commandLine', new CommandLine());
  readonly #surroundings: AppSurroundings;
  readonly #manifest: Manifest;
  readonly #paths: Record<string, string>;
  readonly #ready = deferred();
  #isReady = false;
  #quitting = false;
  #lock: string | null = null;
  name: string;

  constructor(surroundings: AppSurroundings) {
    super();
    const { appFolder, packaged, paths } = surroundings.settings;
    this.#surroundings = surroundings;
    this.#manifest = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as Manifest;
    this.isPackaged = packaged;
    this.name = this.#manifest.productName ?? this.#manifest.name;
    this.#paths = { ...paths };
  }

  getPath(name: string): string {
    const path = this.#paths[name];
    if (path !== undefined) return path;
    if (name === 'userData') return join(this.getPath('appData'), this.name);
    if (name === 'sessionData') return this.getPath('userData');
    if (['logs', 'crashDumps'].includes(name)) return join(this.getPath('userData'), name);
    throw new Error(`Failed to get '${name}' path`);
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path) || !existsSync(path)) throw new Error(`Failed to set path: ${path}`);
    this.#paths[name] = path;
  }

  setAppLogsPath(path = join(this.getPath('userData'), 'logs')): void {
    mkdirSync(path, { recursive: true });
    this.#paths.logs = path;
  }

  getAppPath = (): string => this.#surroundings.settings.appFolder;
  getVersion = (): string => this.#manifest.version;
  getName = (): string => this.name;
  getLocale = (): string => 'zh-CN';
  setName(name: string): void {
    this.name = name;
  }

  whenReady = (): Promise<void> => this.#ready.promise;
  isReady = (): boolean => this.#isReady;

  /** Said by the stand-in once Chromium runs. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('will-finish-launching');
    this.emit('ready', emittedEvent({}), {});
  }

  get quitting(): boolean {
    return this.#quitting;
  }

  /** A file in the data folder, as Chromium's own lock; one whose holder is dead is no lock. */
  requestSingleInstanceLock(): boolean {
    const lock = join(this.getPath('userData'), 'stand-in.lock');
    if (takeLock(lock)) {
      this.#lock = lock;
      return true;
    }
    this.#told = this.#surroundings.lockTaken(process.argv, process.cwd());
    return false;
  }
  #told: Promise<void> = Promise.resolve();
  hasSingleInstanceLock = (): boolean => this.#lock !== null;
  releaseSingleInstanceLock(): void {
    if (this.#lock !== null) rmSync(this.#lock, { force: true });
    this.#lock = null;
  }

  quit(): void {
    if (this.#quitting) return;
    const before = emittedEvent({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    const windows = this.#surroundings.windows();
    for (const window of windows) window.close();
    if (windows.some((window) => !window.isDestroyed())) {
      this.#quitting = false;
      return;
    }
    const will = emittedEvent({});
    this.emit('will-quit', will);
    this.#quitting = !will.defaultPrevented;
    if (this.#quitting) this.exit(0);
  }

  /** Ends the process, once the first instance has been told of this start. */
  exit(exitCode = 0): void {
    this.emit('quit', emittedEvent({}), exitCode);
    this.releaseSingleInstanceLock();
    this.#told.finally(() => this.#surroundings.end(exitCode));
  }

  /** The last window was closed. */
  allClosed(): void {
    if (this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  readonly relaunches: object[] = [];
  relaunch(options: object = {}): void {
    this.relaunches.push(options);
  }
  focus = (): void => undefined;
  show = (): void => undefined;
  hide = (): void => undefined;
  /** Whether every window is in the sandbox, whatever it asks for. */
  isSandboxed = false;
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  disableHardwareAcceleration = (): void => undefined;
  setAppUserModelId = (): void => undefined;
  setAboutPanelOptions = (): void => undefined;
  showAboutPanel = (): void => undefined;
  addRecentDocument = (): void => undefined;
  clearRecentDocuments = (): void => undefined;
  setAsDefaultProtocolClient = (): boolean => true;
  getGPUFeatureStatus = (): object => ({});
  getAppMetrics = (): readonly object[] => [];
}

function takeLock(lock: string): boolean {
  if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock);
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

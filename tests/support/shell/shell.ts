/**
 * The desktop shell under test: the compiled main in a process of its own over the stand-in for `electron`, its
 * windows in a real Chromium. It can be closed and come back, be started twice, or be killed. It stands for main and
 * preload, not for Electron itself.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import { APP_FOLDER } from './app-folder.ts';
import type { DialogAnswer } from './chromium/shell-browser.ts';
import type { Link } from './link/link.ts';
import type { DialogName, MainVerbs } from './link/verbs.ts';
import { emptyRecords, type ShellRecords } from './records.ts';
import { RunningMain } from './running-main.ts';

export interface ShellOptions {
  /** The folder with package.json and out/. */
  readonly appFolder?: string;
  readonly packaged?: boolean;
  readonly args?: readonly string[];
  readonly displays?: readonly Rectangle[];
  readonly env?: Readonly<Record<string, string>>;
}

type Electron = typeof import('electron');

export class Shell {
  readonly options: ShellOptions;
  /** Everything of this shell: the user's folders, the data, Chromium's profile. Removed at the end. */
  readonly home: string;
  /** What main finds under Electron's names of paths; `exe` is where the program lies. */
  readonly folders: Readonly<Record<'appData' | 'documents' | 'exe' | 'resources', string>>;
  /** Of the whole shell, over all restarts. */
  readonly records: ShellRecords = emptyRecords();
  readonly dialogs = new Map<DialogName, DialogAnswer>();
  #main: RunningMain | null = null;

  private constructor(options: ShellOptions) {
    this.options = options;
    this.home = mkdtempSync(join(tmpdir(), 'gazette-shell-'));
    const folder = (name: string) => join(this.home, name);
    this.folders = {
      appData: folder('appData'),
      documents: folder('文档'),
      exe: folder('program/gazette-reader'),
      resources: folder('program/resources'),
    };
    for (const path of [this.folders.appData, this.folders.documents, this.folders.resources])
      mkdirSync(path, { recursive: true });
  }

  /** Makes the folders; nothing runs yet. */
  static create(options: ShellOptions = {}): Shell {
    return new Shell(options);
  }

  /** Starts the program and waits until its first window shows the page. */
  static async start(options: ShellOptions = {}): Promise<Shell> {
    const shell = new Shell(options);
    try {
      await shell.launch();
      await shell.firstPage();
    } catch (error) {
      await shell.end();
      throw error;
    }
    return shell;
  }

  get running(): RunningMain {
    if (this.#main === null) throw new Error('the program does not run');
    return this.#main;
  }
  /** Main, to be asked as Electron would. */
  get main(): Link<MainVerbs> {
    return this.running.link;
  }
  /** The page of the first window that is open. */
  get page() {
    return this.running.page();
  }
  /** Where the program keeps what the user made. */
  get userData(): string {
    return join(this.folders.appData, 'gazette-reader');
  }

  /** Starts the program without waiting for a window. */
  async launch(args: readonly string[] = this.options.args ?? []): Promise<RunningMain> {
    const { folders, home } = this;
    const paths = {
      ...folders,
      home,
      temp: join(home, 'temp'),
      desktop: join(home, '桌面'),
      downloads: join(home, '下载'),
    };
    for (const path of [paths.temp, paths.desktop, paths.downloads]) mkdirSync(path, { recursive: true });
    const settings = {
      appFolder: this.options.appFolder ?? APP_FOLDER,
      packaged: this.options.packaged ?? false,
      args,
      paths,
      displays: this.options.displays ?? [{ x: 0, y: 0, width: 1366, height: 768 }],
    };
    const { records, dialogs } = this;
    const main = new RunningMain({
      settings,
      env: this.options.env ?? {},
      records,
      dialogs,
      first: this.#main,
    });
    this.#main ??= main;
    return main;
  }

  firstPage() {
    return this.running.firstPage();
  }

  /** Runs a function in main, as Playwright's `electronApp.evaluate` does. It sees nothing but its arguments. */
  async evaluate<Value, Argument = undefined>(
    work: (electron: Electron, argument: Argument) => Value,
    argument?: Argument,
  ): Promise<Awaited<Value>> {
    return (await this.main.ask('evaluate', work.toString(), argument)) as Awaited<Value>;
  }

  /** Quits as the user would and starts again over the same data. */
  async restart() {
    await this.quit();
    await this.launch();
    return this.firstPage();
  }

  async quit(): Promise<number | null> {
    const { running } = this;
    await this.evaluate(({ app }) => void setImmediate(() => app.quit()));
    return this.#ended(running);
  }

  /** Kills main and the browser as a power cut would. */
  async kill(): Promise<void> {
    const { running } = this;
    await running.cutPower();
    await this.#ended(running);
  }

  /** A further start of the program while it runs; resolves with its exit code, null if it did not end by itself. */
  async startAgain(args: readonly string[] = []): Promise<number | null> {
    const second = await this.launch(args);
    return second.ended({ within: 30_000 });
  }

  /** Ends everything and removes the folders. */
  async end(): Promise<void> {
    if (this.#main !== null) {
      this.#main.kill();
      await this.#ended(this.#main);
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ended(main: RunningMain): Promise<number | null> {
    const code = await main.ended({ within: 45_000 });
    this.#main = null;
    return code;
  }
}

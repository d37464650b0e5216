/** One run of the program: main's process with the stand-in for `electron`, and the browser it shows its windows in. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type DialogAnswer, ShellBrowser } from './chromium/shell-browser.ts';
import type { WindowPage } from './chromium/window-page.ts';
import { deferred } from './link/deferred.ts';
import { connect, type Link } from './link/link.ts';
import {
  type BrowserVerbs,
  type DialogName,
  type MainSettings,
  type MainVerbs,
  SETTINGS_VARIABLE,
} from './link/verbs.ts';
import type { ShellRecords } from './records.ts';

export interface RunOptions {
  readonly settings: MainSettings;
  readonly env: Readonly<Record<string, string>>;
  readonly records: ShellRecords;
  readonly dialogs: ReadonlyMap<DialogName, DialogAnswer>;
  /** The run that holds the lock of the single instance, if this is a further start. */
  readonly first: RunningMain | null;
}

const REGISTER = join(import.meta.dirname, 'electron/register.ts');
/** How long the program may take to show its first page, in ms. */
const START_PATIENCE_MS = 45_000;

export class RunningMain {
  readonly link: Link<MainVerbs>;
  readonly #options: RunOptions;
  readonly #child: ChildProcess;
  readonly #browser: ShellBrowser;
  readonly #exit: Promise<number | null>;
  readonly #firstLoad = deferred();
  readonly #closed = deferred();

  constructor(options: RunOptions) {
    this.#options = options;
    const { records, dialogs, first } = options;
    const child = startMain(options);
    this.#child = child;
    this.#browser = new ShellBrowser({
      main: () => this.link,
      records,
      dialogs,
      loaded: () => this.#firstLoad.resolve(),
    });
    this.link = connect<MainVerbs, BrowserVerbs>(
      {
        // What can no longer be sent stays unanswered until the link is cut.
        send: (message) => void (child.connected && child.send(message, () => undefined)),
        listen: (listener) => void child.on('message', listener),
      },
      {
        ...this.#browser.answers(),
        lockTaken: (argv, folder) => first?.link.ask('secondInstance', argv, folder),
      },
    );
    // Whoever does not wait for a page does not hear of it.
    this.#firstLoad.promise.catch(() => undefined);
    child.once('exit', () => this.#browser.orphan());
    this.#exit = new Promise((resolve) => child.once('close', resolve));
    this.#exit.then((code) => this.#ended(code)).catch((error: Error) => records.errors.push(error.message));
  }

  windows(): readonly WindowPage[] {
    return this.#browser.windows();
  }
  /** The page of the window that was opened so many windows after the first one still open. */
  page(index = 0): Page {
    const window = this.windows()[index];
    if (window === undefined) throw new Error(`no window ${index} is open`);
    return window.page;
  }

  /** Waits until a window has loaded the program's page. */
  async firstPage(): Promise<Page> {
    const giveUp = () => this.#firstLoad.reject(new Error(`no window came up: ${this.#printed()}`));
    const timer = setTimeout(giveUp, START_PATIENCE_MS);
    await this.#firstLoad.promise.finally(() => clearTimeout(timer));
    return this.page();
  }

  kill(): void {
    this.#browser.orphan();
    this.#child.kill('SIGKILL');
  }

  /** Kills main and the browser at once, with no chance to write anything. */
  async cutPower(): Promise<void> {
    const browser = await this.#browser.processId();
    this.kill();
    process.kill(browser, 'SIGKILL');
  }

  /** The exit code, once the browser is closed too; null if main was killed, be it for taking longer than that. */
  async ended({ within }: { readonly within: number }): Promise<number | null> {
    const timer = setTimeout(() => this.kill(), within);
    const code = await this.#exit.finally(() => clearTimeout(timer));
    await this.#closed.promise;
    return code;
  }

  async #ended(code: number | null): Promise<void> {
    const words = `main ended with ${code}: ${this.#printed()}`;
    this.link.cut(words);
    this.#firstLoad.reject(new Error(words));
    try {
      await this.#browser.close();
    } finally {
      this.#closed.resolve();
    }
  }

  #printed(): string {
    return this.#options.records.output.join('');
  }
}

function startMain({ settings, env, records }: RunOptions): ChildProcess {
  const manifest = readFileSync(join(settings.appFolder, 'package.json'), 'utf8');
  const { main } = JSON.parse(manifest) as { readonly main: string };
  const child = fork(join(settings.appFolder, main), [], {
    execArgv: ['--import', REGISTER],
    env: { ...process.env, NODE_OPTIONS: '', ...env, [SETTINGS_VARIABLE]: JSON.stringify(settings) },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => records.output.push(text));
  return child;
}

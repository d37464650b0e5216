/** One run of the program: main's process, the browser it shows its windows in, and what passes between them. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type Observations, observe } from '../browser/observations.ts';
import { applyPermissions, launchBehindGate } from './chromium/browser.ts';
import { type AskedFor, type Gate, openGate } from './chromium/gate.ts';
import { WindowPage } from './chromium/window-page.ts';
import { deferred } from './link/deferred.ts';
import { connect, type Link } from './link/link.ts';
import {
  type BrowserVerbs,
  type DialogName,
  type MainSettings,
  type MainVerbs,
  SETTINGS_VARIABLE,
} from './link/verbs.ts';

/** What happened behind the user's back; `requests` is what the pages asked for, `asked` what reached the gate. */
export interface ShellRecords extends Observations {
  readonly asked: AskedFor[];
  readonly left: { readonly url: string; readonly prevented: boolean }[];
  readonly opened: { readonly url: string; readonly action: 'allow' | 'deny' }[];
  readonly errorBoxes: { readonly title: string; readonly content: string }[];
  readonly invoked: { readonly channel: string; readonly args: readonly unknown[] }[];
  readonly dialogs: { readonly name: DialogName; readonly options: Readonly<Record<string, unknown>> }[];
  /** What main printed. */
  readonly output: string[];
}

export interface RunOptions {
  readonly settings: MainSettings;
  readonly env: Readonly<Record<string, string>>;
  readonly records: ShellRecords;
  readonly dialogs: ReadonlyMap<DialogName, (options: Readonly<Record<string, unknown>>) => object>;
}

const REGISTER = join(import.meta.dirname, 'electron/register.ts');
/** How long the program may take to show its first page, in ms. */
const START_PATIENCE_MS = 45_000;

export class RunningMain {
  readonly link: Link<MainVerbs>;
  readonly #options: RunOptions;
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;
  readonly #windows = new Map<number, WindowPage>();
  readonly #firstLoad = deferred();
  #gate: Gate | null = null;
  #context: BrowserContext | null = null;
  #profile: string | null = null;
  /** Main is gone; what its pages still want leads nowhere. */
  #ended = false;
  #first: RunningMain = this;

  constructor(options: RunOptions) {
    this.#options = options;
    const { settings, env, records } = options;
    const { main } = JSON.parse(readFileSync(join(settings.appFolder, 'package.json'), 'utf8'));
    const child = fork(join(settings.appFolder, String(main)), [], {
      execArgv: ['--import', REGISTER],
      env: { ...process.env, NODE_OPTIONS: '', ...env, [SETTINGS_VARIABLE]: JSON.stringify(settings) },
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => records.output.push(text));
    this.link = connect<MainVerbs, BrowserVerbs>(
      {
        // What can no longer be sent stays unanswered until the link is cut.
        send: (message) => void (child.connected && child.send(message, () => undefined)),
        listen: (listener) => void child.on('message', listener),
      },
      this.#answers(),
    );
    this.#firstLoad.promise.catch(() => undefined);
    child.once('exit', () => {
      this.#ended = true;
    });
    this.#exit = new Promise((resolve) => child.once('close', resolve));
    this.#exit
      .then((code) => this.#mainEnded(code))
      .catch((error: Error) => records.errors.push(error.message));
  }

  /** The page of the window that was opened so many windows after the first one still open. */
  page(index = 0): Page {
    const window = this.windows()[index];
    if (window === undefined) throw new Error(`no window ${index} is open`);
    return window.page;
  }
  windows(): readonly WindowPage[] {
    return [...this.#windows.values()];
  }

  /** Waits until a window has loaded the program's page. */
  async firstPage(): Promise<Page> {
    const timer = setTimeout(
      () => this.#firstLoad.reject(new Error(`no window came up: ${this.#options.records.output.join('')}`)),
      START_PATIENCE_MS,
    );
    await this.#firstLoad.promise.finally(() => clearTimeout(timer));
    return this.page();
  }

  /** What a further start of the program tells goes to the first one. */
  passTo(first: RunningMain): void {
    this.#first = first;
  }

  kill(): void {
    this.#ended = true;
    this.#child.kill('SIGKILL');
  }

  /** Kills main and the browser at once, with no chance to write anything. */
  async cutPower(): Promise<void> {
    const devtools = await this.#context?.browser()?.newBrowserCDPSession();
    const told = await devtools?.send('SystemInfo.getProcessInfo');
    const browser = told?.processInfo.find(({ type }) => type === 'browser');
    if (browser === undefined) throw new Error('the browser does not tell its process');
    this.kill();
    process.kill(browser.id, 'SIGKILL');
  }

  /** The exit code, once the browser is closed too; null if main was killed, be it for taking longer than that. */
  async ended({ within }: { readonly within: number }): Promise<number | null> {
    const timer = setTimeout(() => this.kill(), within);
    const code = await this.#exit.finally(() => clearTimeout(timer));
    await this.#closed.promise;
    return code;
  }
  readonly #closed = deferred();

  async #mainEnded(code: number | null): Promise<void> {
    this.link.cut(`main ended with ${code}: ${this.#options.records.output.join('')}`);
    this.#firstLoad.reject(new Error(`main ended with ${code}: ${this.#options.records.output.join('')}`));
    try {
      await this.#launched;
      if (this.#context?.browser()?.isConnected() === true) await this.#context.close();
      await this.#gate?.close();
      // A main that was killed leaves its lock, as Chromium's own would be left; the system then knows better.
      if (this.#profile !== null) rmSync(join(this.#profile, '../stand-in.lock'), { force: true });
    } finally {
      this.#closed.resolve();
    }
  }
  #launched: Promise<void> = Promise.resolve();

  #window(id: number): WindowPage {
    const window = this.#windows.get(id);
    if (window === undefined) throw new Error(`there is no window ${id}`);
    return window;
  }

  #answers(): BrowserVerbs {
    const { records, dialogs } = this.#options;
    return {
      launch: (userData) => {
        this.#launched = this.#launch(join(userData, 'chromium'));
        return this.#launched;
      },
      createWindow: async (spec) => {
        const context = this.#context;
        if (context === null) throw new Error('Chromium does not run');
        const window = new WindowPage(spec, {
          context,
          main: this.link,
          left: (leaving) => records.left.push(leaving),
          opened: (opening) => records.opened.push(opening),
          invoked: (invocation) => records.invoked.push(invocation),
          trouble: (error) => void (this.#ended || records.errors.push(error.message)),
        });
        this.#windows.set(spec.id, window);
        await window.open();
        await this.#permit(window);
      },
      load: async (id, url) => {
        await this.#window(id).load(url);
        this.#firstLoad.resolve();
      },
      reload: (id) => this.#window(id).reload(),
      resize: (id, size) => this.#window(id).page.setViewportSize(size),
      focus: (id) => this.#window(id).page.bringToFront(),
      closeWindow: async (id) => {
        const window = this.#window(id);
        this.#windows.delete(id);
        await window.close();
      },
      send: (id, channel, args) => this.#window(id).send(channel, args),
      runInPage: (id, code) => this.#window(id).page.evaluate(code),
      dialog: async (name, options) => {
        const given = options as Readonly<Record<string, unknown>>;
        records.dialogs.push({ name, options: given });
        const answer = dialogs.get(name);
        if (answer === undefined) throw new Error(`the test gave no answer for dialog.${name}`);
        return answer(given);
      },
      errorBox: (title, content) => void records.errorBoxes.push({ title, content }),
      lockTaken: (argv, folder) => this.#first.link.ask('secondInstance', argv, folder),
    };
  }

  async #launch(profile: string): Promise<void> {
    const { records } = this.#options;
    this.#profile = profile;
    this.#gate = await openGate({
      ask: (request) => this.link.ask('request', request),
      watching: () => this.#windows.size > 0,
      told: (asked) => records.asked.push(asked),
    });
    const context = await launchBehindGate(profile, this.#gate.port);
    this.#context = context;
    await observe(context, records);
    context.on('page', (page) =>
      this.#welcome(page).catch((error: Error) => records.errors.push(error.message)),
    );
  }

  /** A page that another page opened stays only if main allowed it. */
  async #welcome(page: Page): Promise<void> {
    if ((await page.opener()) === null) return;
    if (this.#options.records.opened.at(-1)?.action !== 'allow') await page.close();
  }

  async #permit(window: WindowPage): Promise<void> {
    const context = this.#context;
    if (context === null) return;
    const frame = { url: 'app://reader/index.html', isMainFrame: true };
    await applyPermissions(context, window.page, async (permission) => {
      const { requested, checked } = await this.link.ask('permission', window.spec.id, permission, frame);
      return requested && checked;
    });
  }
}

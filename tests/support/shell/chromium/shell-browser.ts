/**
 * The browser of one run of the program: Chromium behind the gate, the pages of main's windows, and what main asks of
 * both. Whatever happens in it is written into the records.
 */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { observe } from '../../browser/observations.ts';
import type { Link } from '../link/link.ts';
import type { BrowserVerbs, DialogName, MainVerbs } from '../link/verbs.ts';
import type { ShellRecords } from '../records.ts';
import { applyPermissions, launchBehindGate } from './browser.ts';
import { type Gate, openGate } from './gate.ts';
import { WindowPage } from './window-page.ts';

/** How a dialog is answered. */
export type DialogAnswer = (options: Readonly<Record<string, unknown>>) => object;

export interface BrowserOptions {
  readonly main: () => Link<MainVerbs>;
  readonly records: ShellRecords;
  readonly dialogs: ReadonlyMap<DialogName, DialogAnswer>;
  /** A window has loaded its page. */
  readonly loaded: () => void;
}

export class ShellBrowser {
  readonly #options: BrowserOptions;
  readonly #windows = new Map<number, WindowPage>();
  #context: BrowserContext | null = null;
  #gate: Gate | null = null;
  #launched: Promise<void> = Promise.resolve();
  /** Main is gone; what its pages still want leads nowhere. */
  #orphaned = false;

  constructor(options: BrowserOptions) {
    this.#options = options;
  }

  /** In the order in which they were opened. */
  windows(): readonly WindowPage[] {
    return [...this.#windows.values()];
  }

  orphan(): void {
    this.#orphaned = true;
  }

  async close(): Promise<void> {
    await this.#launched;
    // It may have been killed.
    if (this.#context?.browser()?.isConnected() === true) await this.#context.close();
    await this.#gate?.close();
  }

  /** The process of the browser itself. */
  async processId(): Promise<number> {
    const devtools = await this.#context?.browser()?.newBrowserCDPSession();
    const told = await devtools?.send('SystemInfo.getProcessInfo');
    const browser = told?.processInfo.find(({ type }) => type === 'browser');
    if (browser === undefined) throw new Error('the browser does not tell its process');
    return browser.id;
  }

  /** All that main may ask, except what concerns other runs. */
  answers(): Omit<BrowserVerbs, 'lockTaken'> {
    const { records, loaded } = this.#options;
    return {
      launch: (userData) => {
        this.#launched = this.#launch(join(userData, 'chromium'));
        return this.#launched;
      },
      createWindow: (spec) => this.#create(spec),
      load: async (id, url) => {
        await this.#window(id).load(url);
        loaded();
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
      dialog: async (name, options) => this.#answerDialog(name, { ...options }),
      errorBox: (title, content) => void records.errorBoxes.push({ title, content }),
    };
  }

  #answerDialog(name: DialogName, options: Readonly<Record<string, unknown>>): object {
    this.#options.records.dialogs.push({ name, options });
    const answer = this.#options.dialogs.get(name);
    if (answer === undefined) throw new Error(`the test gave no answer for dialog.${name}`);
    return answer(options);
  }

  async #launch(profile: string): Promise<void> {
    const { records, main } = this.#options;
    this.#gate = await openGate({
      ask: (request) => main().ask('request', request),
      watching: () => this.#windows.size > 0,
      told: (asked) => records.asked.push(asked),
    });
    const context = await launchBehindGate(profile, this.#gate.port);
    this.#context = context;
    await observe(context, records);
    context.on('page', (page) => this.#welcome(page).catch(this.#complain));
  }

  #window(id: number): WindowPage {
    const window = this.#windows.get(id);
    if (window === undefined) throw new Error(`there is no window ${id}`);
    return window;
  }

  async #create(spec: WindowPage['spec']): Promise<void> {
    const { records, main } = this.#options;
    if (this.#context === null) throw new Error('Chromium does not run');
    const window = new WindowPage(spec, {
      context: this.#context,
      main: main(),
      left: (leaving) => records.left.push(leaving),
      opened: (opening) => records.opened.push(opening),
      invoked: (invocation) => records.invoked.push(invocation),
      closed: () => this.#windows.delete(spec.id),
      trouble: this.#complain,
    });
    this.#windows.set(spec.id, window);
    await window.open();
    const frame = { url: 'app://reader/index.html', isMainFrame: true };
    await applyPermissions(this.#context, window.page, async (permission) => {
      const { requested, checked } = await main().ask('permission', spec.id, permission, frame);
      return requested && checked;
    });
  }

  /** A page that another page opened stays only if main allowed it. */
  async #welcome(page: Page): Promise<void> {
    if ((await page.opener()) === null) return;
    await Promise.all(this.windows().map(({ openings }) => openings));
    if (this.#options.records.opened.at(-1)?.action !== 'allow') await page.close();
  }

  readonly #complain = (error: Error): void => {
    if (!this.#orphaned) this.#options.records.errors.push(error.message);
  };
}

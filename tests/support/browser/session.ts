/**
 * The production bundle behind the browser shell's own server, in a real Chromium with a fresh profile of its own:
 * what the end-to-end tests, the benches and the screenshots share. It can be closed and come back, or be killed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { ReaderServer } from '../../../main/launch/reader-server.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { type Observations, observe, observeSharedWorkers } from './observations.ts';
import { serveBundle } from './served.ts';

/** The screen of an office laptop. */
export const LAPTOP = { width: 1366, height: 768 };

/** Habits are stored once they have rested this long in the page's own time, and a little more, in ms. */
const HABITS_REST_MS = 600;

/** How long anything on the page may take before the test says what it waited for. */
const PATIENCE_MS = 15_000;

export interface SessionOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
}

export class Session {
  /** Of the whole session, over all restarts. */
  readonly observations: Observations = { requests: [], violations: [], errors: [] };
  readonly #options: SessionOptions;
  readonly #served: ReaderServer;
  readonly #profile: string;
  #context: BrowserContext | null = null;

  private constructor(options: SessionOptions, served: ReaderServer) {
    this.#options = options;
    this.#served = served;
    this.#profile = mkdtempSync(join(tmpdir(), 'gazette-profile-'));
  }

  /** Serves the bundle and starts a browser; no page is loaded yet. */
  static async start(options: SessionOptions = {}): Promise<Session> {
    const session = new Session(options, await serveBundle());
    await session.#launch();
    return session;
  }

  get origin(): string {
    return this.#served.origin;
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('the browser is not running');
    return this.#context;
  }

  /** The one page that every browser window starts with. */
  get page(): Page {
    const [page] = this.context.pages();
    if (page === undefined) throw new Error('the browser has no page');
    return page;
  }

  /** Loads the program at a hash address (`#/d/…`; empty for the start page), as typing it into a new window would. */
  async open(hash = ''): Promise<Page> {
    // Changing nothing but the hash would not load anything.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.origin}/${hash}`);
    return this.page;
  }

  /**
   * Closes the browser as a user would, a moment after what he did last, and starts it again with the same profile; no
   * page is loaded yet.
   */
  async restart(): Promise<void> {
    await this.habitsStored();
    await this.#close();
    await this.#launch();
  }

  /** Waits until every page of the program has put what it remembers of its user into the database. */
  async habitsStored(): Promise<void> {
    const pages = this.context.pages().filter((page) => page.url().startsWith(this.origin));
    await Promise.all(pages.map((page) => page.evaluate(restAndSettle, HABITS_REST_MS)));
  }

  /** Kills the browser as a power cut would, with no chance to write anything, and starts it again. */
  async killAndRestart(): Promise<void> {
    const browser = this.context.browser();
    if (browser === null) throw new Error('this browser cannot be killed');
    const devtools = await browser.newBrowserCDPSession();
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const main = processInfo.find(({ type }) => type === 'browser');
    if (main === undefined) throw new Error('the browser does not tell its process');
    const closed = this.context.waitForEvent('close');
    process.kill(main.id, 'SIGKILL');
    await closed;
    await this.#launch();
  }

  /** Closes browser and server and removes the profile. */
  async end(): Promise<void> {
    await this.#close();
    await this.#served.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #close(): Promise<void> {
    const context = this.#context;
    this.#context = null;
    if (context?.browser()?.isConnected() !== true) return;
    await observeSharedWorkers(context, this.observations);
    await context.close();
  }

  async #launch(): Promise<void> {
    this.#context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: findChromium(),
      // Whatever the page may ask for, nothing but the loopback address can be reached.
      args: [...chromiumArguments(), '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
      viewport: this.#options.viewport ?? LAPTOP,
      locale: 'zh-CN',
      acceptDownloads: true,
    });
    this.#context.setDefaultTimeout(PATIENCE_MS);
    await observe(this.#context, this.observations);
  }
}

/** In the page: resolves when its timers of that long have gone off and the database has done what it was asked then. */
async function restAndSettle(restMs: number): Promise<void> {
  await new Promise((rested) => setTimeout(rested, restMs));
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (!names.includes('gazette-notes')) return;
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('gazette-notes');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      // One that reads waits for all before it that write.
      const reading = database.transaction([...database.objectStoreNames], 'readonly');
      reading.objectStore('settings').count();
      reading.oncomplete = () => {
        database.close();
        resolve();
      };
      reading.onabort = () => reject(reading.error);
    };
  });
}

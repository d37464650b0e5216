/**
 * One window of main's as a page of the real Chromium, from its opening to its end. A page that crashed is replaced by
 * a new one when main loads it again. Its preload is in preload-wire.ts, what it may leave for in leaving.ts.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Link } from '../link/link.ts';
import type { MainVerbs, WindowSpec } from '../link/verbs.ts';
import { toChromium, toElectron } from './addresses.ts';
import { guardLeaving } from './leaving.ts';
import { PreloadWire } from './preload-wire.ts';

export interface PageSurroundings {
  readonly context: BrowserContext;
  readonly main: Link<MainVerbs>;
  /** Hears of a navigation that the page began, and whether main prevented it. */
  readonly left: (leaving: { readonly url: string; readonly prevented: boolean }) => void;
  /** Hears of a window that the page wanted, and what main said. */
  readonly opened: (opening: { readonly url: string; readonly action: 'allow' | 'deny' }) => void;
  /** Hears of what the preload asks main. */
  readonly invoked: (invocation: { readonly channel: string; readonly args: readonly unknown[] }) => void;
  /** Hears that the page closed without main. */
  readonly closed: () => void;
  /** Hears of what went wrong while main and page live. */
  readonly trouble: (error: Error) => void;
}

export class WindowPage {
  readonly spec: WindowSpec;
  /** Settled once main has said what it says to the windows that the page wanted so far. */
  openings: Promise<void> = Promise.resolve();
  readonly #around: PageSurroundings;
  #page: Page | null = null;
  #devtools: CDPSession | null = null;
  #preload: PreloadWire | null = null;
  /** What main itself is loading, without hash. */
  #loading: string | null = null;
  #crashed = false;
  #closing = false;

  constructor(spec: WindowSpec, around: PageSurroundings) {
    this.spec = spec;
    this.#around = around;
  }

  get page(): Page {
    if (this.#page === null) throw new Error('the window has no page yet');
    return this.#page;
  }

  /** Opens the page; nothing is loaded yet. */
  async open(): Promise<void> {
    const page = await this.#around.context.newPage();
    this.#page = page;
    this.#crashed = false;
    await page.setViewportSize(this.spec);
    const devtools = await this.#around.context.newCDPSession(page);
    this.#devtools = devtools;
    await guardLeaving(devtools, {
      loading: (address) => address === this.#loading,
      prevented: (url, isMainFrame) => this.#prevented(url, isMainFrame),
      opening: (url) => {
        this.openings = this.openings.then(() => this.#opening(url));
        return this.openings;
      },
      trouble: this.#complain,
    });
    this.#preload = new PreloadWire(devtools, (channel, args) => this.#invoke(channel, args));
    await this.#preload.install(this.spec);
    this.#follow(page);
  }

  async load(url: string): Promise<void> {
    await this.#navigate(toChromium(url), () => this.page.goto(toChromium(url)));
  }

  /** Loads the same address again, in a new page if the old one crashed. */
  async reload(): Promise<void> {
    const old = this.page;
    const address = old.url();
    if (!this.#crashed) return this.#navigate(address, () => old.reload());
    await this.open();
    await old.close();
    await this.#navigate(address, () => this.page.goto(address));
  }

  async send(channel: string, args: readonly unknown[]): Promise<void> {
    await this.#preload?.send(channel, args);
  }

  /** As when a user's page dies. */
  async crash(): Promise<void> {
    const crashed = this.page.waitForEvent('crash');
    // The answer never comes: who would give it is gone.
    this.#devtools?.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.page.close();
  }

  /** Tells main what becomes of the page, unless it is no longer this window's. */
  #follow(page: Page): void {
    const { main, closed } = this.#around;
    const { id } = this.spec;
    page.on('crash', () => {
      this.#crashed = true;
      main.ask('pageGone', id, 'crashed').catch(this.#complain);
    });
    page.on('close', () => {
      if (this.#page !== page || this.#closing) return;
      this.#closing = true;
      closed();
      main.ask('pageGone', id, 'closed').catch(this.#complain);
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame())
        main.ask('navigated', id, toElectron(frame.url())).catch(this.#complain);
    });
  }

  async #navigate(address: string, work: () => Promise<unknown>): Promise<void> {
    this.#loading = address.replace(/#.*$/, '');
    try {
      await work();
    } finally {
      this.#loading = null;
    }
  }

  #invoke(channel: string, args: readonly unknown[]): Promise<unknown> {
    this.#around.invoked({ channel, args });
    const frame = { url: toElectron(this.page.url()), isMainFrame: true };
    return this.#around.main.ask('invoke', this.spec.id, frame, channel, args);
  }

  async #prevented(url: string, isMainFrame: boolean): Promise<boolean> {
    const { main, left } = this.#around;
    const { id } = this.spec;
    const byFrame = await main.ask('leave', id, 'will-frame-navigate', url);
    const prevented = byFrame || (isMainFrame && (await main.ask('leave', id, 'will-navigate', url)));
    left({ url, prevented });
    return prevented;
  }

  async #opening(url: string): Promise<void> {
    this.#around.opened({ url, action: await this.#around.main.ask('openWindow', this.spec.id, url) });
  }

  readonly #complain = (error: Error): void => {
    if (!this.#closing) this.#around.trouble(error);
  };
}

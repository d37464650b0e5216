/**
 * One window of main's as a page of the real Chromium: its preload in an isolated world, its messages to and from
 * main, its navigations put to main before they happen. A page that crashed is replaced by a new one.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Link } from '../link/link.ts';
import type { AskingFrame, MainVerbs, WindowSpec } from '../link/verbs.ts';
import { pageScript, preloadScript, type WorldNames, worldNames } from '../world/scripts.ts';
import { createWire } from '../world/wire.ts';
import { toChromium, toElectron } from './addresses.ts';

export interface PageSurroundings {
  readonly context: BrowserContext;
  readonly main: Link<MainVerbs>;
  /** Hears of a navigation that the page began, and whether main prevented it. */
  readonly left: (leaving: { readonly url: string; readonly prevented: boolean }) => void;
  /** Hears of a window that the page wanted, and what main said. */
  readonly opened: (opening: { readonly url: string; readonly action: 'allow' | 'deny' }) => void;
  /** Hears of what the preload asks main. */
  readonly invoked: (invocation: { readonly channel: string; readonly args: readonly unknown[] }) => void;
}

const wire = createWire();

interface Invocation {
  readonly invoke: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

export class WindowPage {
  readonly spec: WindowSpec;
  readonly #around: PageSurroundings;
  #page: Page | null = null;
  #devtools: CDPSession | null = null;
  #names: WorldNames = worldNames('');
  /** The isolated world of the document that is loaded now. */
  #world: number | null = null;
  /** What main itself loads is not put to it. */
  #loading: string | null = null;
  #closing = false;
  #mainFrame = '';

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
    this.#names = worldNames(randomUUID());
    await page.setViewportSize(this.spec);
    this.#devtools = await this.#around.context.newCDPSession(page);
    await this.#install(this.#devtools);
    const tell = (reason: 'crashed' | 'closed') => {
      if (this.#page === page && !this.#closing)
        this.#around.main.ask('pageGone', this.spec.id, reason).catch(mainEnded);
    };
    page.on('crash', () => tell('crashed'));
    page.on('close', () => tell('closed'));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame())
        this.#around.main.ask('navigated', this.spec.id, toElectron(frame.url())).catch(mainEnded);
    });
  }

  async load(url: string): Promise<void> {
    this.#loading = toChromium(url);
    await this.page.goto(this.#loading);
  }

  /** Loads the same address again, in a new page if the old one crashed. */
  async reload(): Promise<void> {
    const old = this.page;
    const url = old.url();
    const crashed = await old.evaluate(() => false).catch(() => true);
    if (!crashed) {
      this.#loading = url;
      await old.reload();
      return;
    }
    await this.open();
    await old.close();
    this.#loading = url;
    await this.page.goto(url);
  }

  async send(channel: string, args: readonly unknown[]): Promise<void> {
    await this.#deliver({ channel, args });
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

  async #install(devtools: CDPSession): Promise<void> {
    const { preload, contextIsolation, nodeIntegration } = this.spec;
    devtools.on('Page.windowOpen', ({ url }) => void this.#put(url));
    await devtools.send('Page.enable');
    this.#mainFrame = (await devtools.send('Page.getFrameTree')).frameTree.frame.id;
    devtools.on('Fetch.requestPaused', ({ requestId, request, frameId }) => {
      this.#guard(devtools, { requestId, url: request.url, frameId }).catch(mainEnded);
    });
    await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
    await devtools.send('Runtime.enable');
    const page = pageScript(this.#names, nodeIntegration);
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: page });
    // Without isolation Electron refuses the bridge, and the page has no desktop.
    if (preload === null || !contextIsolation) return;
    const { world, binding } = this.#names;
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) void this.#invoke(payload, executionContextId);
    });
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world) this.#world = context.id;
    });
    await devtools.send('Runtime.addBinding', { name: binding, executionContextName: world });
    const source = preloadScript(this.#names, readFileSync(preload, 'utf8'));
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
  }

  async #invoke(payload: string, executionContextId: number): Promise<void> {
    const { invoke, channel, args } = wire.read(payload) as Invocation;
    this.#around.invoked({ channel, args });
    const frame: AskingFrame = { url: toElectron(this.page.url()), isMainFrame: true };
    const answer = await this.#around.main.ask('invoke', this.spec.id, frame, channel, args).then(
      (value) => ({ answer: invoke, value }),
      (error: Error) => ({ answer: invoke, error: error.message }),
    );
    await this.#deliver(answer, executionContextId);
  }

  /** Into the world that asked, else the one of the document that is loaded; none may be left. */
  async #deliver(message: object, executionContextId = this.#world): Promise<void> {
    if (executionContextId === null) return;
    await this.#devtools
      ?.send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: `(text) => globalThis[${JSON.stringify(this.#names.receiver)}](text)`,
        arguments: [{ value: wire.write(message) }],
      })
      .catch(() => undefined);
  }

  async #guard(
    devtools: CDPSession,
    asked: { readonly requestId: string; readonly url: string; readonly frameId: string },
  ): Promise<void> {
    const { requestId, frameId } = asked;
    const byMain = this.#loading === asked.url;
    if (byMain) this.#loading = null;
    const prevented = !byMain && (await this.#prevented(toElectron(asked.url), frameId === this.#mainFrame));
    if (prevented) await devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    else await devtools.send('Fetch.continueRequest', { requestId });
  }

  async #prevented(url: string, isMainFrame: boolean): Promise<boolean> {
    const { main, left } = this.#around;
    const { id } = this.spec;
    const byFrame = await main.ask('leave', id, 'will-frame-navigate', url);
    const prevented = byFrame || (isMainFrame && (await main.ask('leave', id, 'will-navigate', url)));
    left({ url, prevented });
    return prevented;
  }

  async #put(address: string): Promise<void> {
    const url = toElectron(address);
    const action = await this.#around.main.ask('openWindow', this.spec.id, url).catch(() => 'deny' as const);
    this.#around.opened({ url, action });
  }
}

/** Main may end while its pages still speak; whoever asked for something of it is told by the link. */
function mainEnded(error: unknown): void {
  if (!(error instanceof Error)) throw error;
}

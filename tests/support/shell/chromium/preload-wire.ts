/**
 * The preload of one page: its isolated world, what it asks main and what main sends to it. The answers go back into
 * the world that asked; a message of main's goes to the document that is loaded then.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import type { WindowSpec } from '../link/verbs.ts';
import { pageScript, preloadScript, worldNames } from '../world/scripts.ts';
import { createWire } from '../world/wire.ts';

/** Asks main; rejects as `ipcRenderer.invoke` does. */
export type Invoke = (channel: string, args: readonly unknown[]) => Promise<unknown>;

const wire = createWire();

interface Invocation {
  readonly invoke: number;
  readonly channel: string;
  readonly args: readonly unknown[];
}

export class PreloadWire {
  readonly #names = worldNames(randomUUID());
  readonly #devtools: CDPSession;
  readonly #invoke: Invoke;
  #world: number | null = null;

  constructor(devtools: CDPSession, invoke: Invoke) {
    this.#devtools = devtools;
    this.#invoke = invoke;
  }

  /** For every document that is loaded from now on. */
  async install({ preload, contextIsolation, nodeIntegration }: WindowSpec): Promise<void> {
    const devtools = this.#devtools;
    await devtools.send('Runtime.enable');
    const page = pageScript(this.#names, nodeIntegration);
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: page });
    // Without isolation Electron refuses the bridge, and the page has no desktop.
    if (preload === null || !contextIsolation) return;
    const { world, binding } = this.#names;
    devtools.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) void this.#answer(payload, executionContextId);
    });
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world) this.#world = context.id;
    });
    await devtools.send('Runtime.addBinding', { name: binding, executionContextName: world });
    const source = preloadScript(this.#names, readFileSync(preload, 'utf8'));
    await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world });
  }

  async send(channel: string, args: readonly unknown[]): Promise<void> {
    if (this.#world !== null) await this.#deliver({ channel, args }, this.#world);
  }

  async #answer(payload: string, world: number): Promise<void> {
    const { invoke, channel, args } = wire.read(payload) as Invocation;
    const answer = await this.#invoke(channel, args).then(
      (value) => ({ answer: invoke, value }),
      (error: Error) => ({ answer: invoke, error: error.message }),
    );
    await this.#deliver(answer, world);
  }

  async #deliver(message: object, executionContextId: number): Promise<void> {
    const functionDeclaration = `(text) => globalThis[${JSON.stringify(this.#names.receiver)}](text)`;
    const args = [{ value: wire.write(message) }];
    await this.#devtools
      .send('Runtime.callFunctionOn', { executionContextId, functionDeclaration, arguments: args })
      // The document may have gone since; Electron says nothing of that either.
      .catch(() => undefined);
  }
}

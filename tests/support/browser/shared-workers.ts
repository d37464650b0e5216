/**
 * Shared workers, through the DevTools protocol of the whole browser: they belong to no page, and Playwright tells
 * nothing of them.
 */
import type { BrowserContext, CDPSession } from '@playwright/test';

/** How long a worker may take to answer, in ms. */
const PATIENCE_MS = 2_000;

/**
 * Runs an expression in every shared worker of the context's browser; its value must be fit for JSON. undefined for a
 * worker that does not answer: some tests let one hang.
 */
export async function evaluateInSharedWorkers(
  context: BrowserContext,
  expression: string,
): Promise<readonly unknown[]> {
  return inEverySharedWorker(context, async (ask) => {
    const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
    return (result as { readonly value?: unknown } | undefined)?.value;
  });
}

/** Bytes that the shared workers use after a garbage collection, together. */
export async function sharedWorkersHeap(context: BrowserContext): Promise<number> {
  const sizes = await inEverySharedWorker(context, async (ask) => {
    await ask('HeapProfiler.collectGarbage');
    const { usedSize } = await ask('Runtime.getHeapUsage');
    return typeof usedSize === 'number' ? usedSize : Number.NaN;
  });
  return sizes.reduce((total, size) => total + size, 0);
}

/** Sends one command to a worker; resolves with its result. */
type AskWorker = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

async function inEverySharedWorker<Value>(
  context: BrowserContext,
  work: (ask: AskWorker) => Promise<Value>,
): Promise<readonly Value[]> {
  const browser = context.browser();
  if (browser === null) throw new Error('the browser does not tell its workers');
  const devtools = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await devtools.send('Target.getTargets');
    const values: Value[] = [];
    for (const { type, targetId } of targetInfos) {
      if (type !== 'shared_worker') continue;
      const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false });
      values.push(await work((method, params) => relay(devtools, sessionId, { method, params })));
    }
    return values;
  } finally {
    await devtools.detach();
  }
}

let lastId = 0;

interface Command {
  readonly method: string;
  readonly params: object | undefined;
}

function relay(devtools: CDPSession, sessionId: string, command: Command): ReturnType<AskWorker> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => settle({}), PATIENCE_MS);
    const settle = (result: Record<string, unknown>): void => {
      clearTimeout(giveUp);
      devtools.off('Target.receivedMessageFromTarget', listen);
      resolve(result);
    };
    const listen = (relayed: { sessionId: string; message: string }): void => {
      const answer = JSON.parse(relayed.message) as { id?: number; result?: Record<string, unknown> };
      if (relayed.sessionId !== sessionId || answer.id !== id) return;
      settle(answer.result ?? {});
    };
    devtools.on('Target.receivedMessageFromTarget', listen);
    devtools
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, ...command }) })
      .catch(reject);
  });
}

/**
 * How much JavaScript memory a page and its workers hold, through the DevTools protocol. Workers are asked by messages
 * relayed through the page's session, since Playwright gives them no session of their own.
 */
import type { CDPSession, Page } from '@playwright/test';
import { sharedWorkersHeap } from './shared-workers.ts';

/** Bytes used after a garbage collection, of the page, its workers and the shared workers of its browser together. */
export async function usedHeap(page: Page): Promise<number> {
  return (await pageHeap(page)) + (await sharedWorkersHeap(page.context()));
}

async function pageHeap(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const workers = await attachWorkers(devtools, page.workers().length);
    return usedSize + (await totalHeap(devtools, workers));
  } finally {
    await devtools.detach();
  }
}

async function totalHeap(devtools: CDPSession, workers: readonly string[]): Promise<number> {
  const sizes = await Promise.all(workers.map((worker) => workerHeap(devtools, worker)));
  return sizes.reduce((total, size) => total + size, 0);
}

/** Resolves with the session ids of so many workers. */
function attachWorkers(devtools: CDPSession, count: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const sessions: string[] = [];
    if (count === 0) resolve(sessions);
    devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') sessions.push(sessionId);
      if (sessions.length === count) resolve(sessions);
    });
    devtools
      .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
      .catch(reject);
  });
}

async function workerHeap(devtools: CDPSession, sessionId: string): Promise<number> {
  await ask(devtools, sessionId, { id: 1, method: 'HeapProfiler.collectGarbage' });
  const { usedSize } = await ask(devtools, sessionId, { id: 2, method: 'Runtime.getHeapUsage' });
  if (usedSize === undefined) throw new Error('the worker does not tell its heap');
  return usedSize;
}

interface Question {
  readonly id: number;
  readonly method: string;
}

function ask(devtools: CDPSession, sessionId: string, question: Question): Promise<{ usedSize?: number }> {
  return new Promise((resolve, reject) => {
    const listen = (relayed: { sessionId: string; message: string }): void => {
      const answer = JSON.parse(relayed.message) as { id?: number; result?: { usedSize?: number } };
      if (relayed.sessionId !== sessionId || answer.id !== question.id) return;
      devtools.off('Target.receivedMessageFromTarget', listen);
      resolve(answer.result ?? {});
    };
    devtools.on('Target.receivedMessageFromTarget', listen);
    devtools
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(question) })
      .catch(reject);
  });
}

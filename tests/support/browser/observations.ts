/**
 * What a browser did that a user would not see: where its requests went, what the content policy refused, what broke.
 * Gathers; what may and may not have happened is for the test.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { evaluateInSharedWorkers } from './shared-workers.ts';

export interface Observations {
  /** Every address asked for, by pages and workers, web sockets included, in order. */
  readonly requests: string[];
  /** `directive blocked-address`, one per refusal. */
  readonly violations: string[];
  /** Uncaught errors, and what was written to the console as an error. */
  readonly errors: string[];
}

const REPORT_VIOLATION = 'reportPolicyViolation';

/** Starts gathering from every page of the context. Must be awaited before the first page is opened. */
export async function observe(context: BrowserContext, into: Observations): Promise<void> {
  context.on('request', (request) => into.requests.push(request.url()));
  context.on('weberror', (webError) => into.errors.push(String(webError.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') into.errors.push(`${message.text()} (${message.location().url})`);
  });
  const watchSockets = (page: Page): void => {
    page.on('websocket', (socket) => into.requests.push(socket.url()));
    page.on('crash', () => into.errors.push(`the page crashed: ${page.url()}`));
  };
  context.pages().forEach(watchSockets);
  context.on('page', watchSockets);
  await context.exposeBinding(REPORT_VIOLATION, (_, violation: string) => into.violations.push(violation));
  await context.addInitScript((report) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const send = Reflect.get(globalThis, report) as (violation: string) => void;
      send(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  }, REPORT_VIOLATION);
}

/** Adds what the shared workers that are running have asked for so far; to be called before their browser closes. */
export async function observeSharedWorkers(context: BrowserContext, into: Observations): Promise<void> {
  const asked = "performance.getEntriesByType('resource').map(({ name }) => name)";
  for (const requests of await evaluateInSharedWorkers(context, asked)) {
    into.requests.push(...((requests ?? []) as readonly string[]));
  }
}

/** The requests that went anywhere but to the origin. */
export function requestsLeaving(
  origin: string,
  { requests }: Pick<Observations, 'requests'>,
): readonly string[] {
  return requests.filter((url) => new URL(url).origin !== origin);
}

/**
 * The browser shell: the server, the window on it, and their common end. Without a window the address is printed and
 * served until Ctrl+C.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { launchText } from '../text-zh.ts';
import type { OpenedWindow } from './browser-window.ts';
import { findBrowser, openBrowserWindow, windowArguments } from './browser-window.ts';
import { browserProfile } from './data-folders.ts';
import { identifyPortHolder } from './port-holder.ts';
import { createReaderServer, READER_HOST } from './reader-server.ts';
import type { Surroundings } from './surroundings.ts';
import { hasDisplay } from './surroundings.ts';

/** Serves out/renderer until the window is closed or a signal comes. Returns the exit code of the command. */
export async function runBrowserShell(surroundings: Surroundings, version: string): Promise<number> {
  const { root, port, say } = surroundings;
  const server = await createReaderServer({ root: join(root, 'out/renderer'), port, version }).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (server instanceof Error) return explainPort(surroundings, server);
  const signals = listenForSignals();
  say(launchText.serving(`${server.origin}/`));
  const window = showWindow(surroundings, server.origin);
  await endOf(window, signals.received, say);
  signals.release();
  window?.close();
  await server.close();
  say(launchText.ended);
  return 0;
}

/** From now on SIGINT and SIGTERM no longer end the process but settle `received`, until released. */
function listenForSignals(): { readonly received: Promise<unknown>; readonly release: () => void } {
  const listening = new AbortController();
  const received = Promise.race([once(process, 'SIGINT', listening), once(process, 'SIGTERM', listening)]);
  return { received, release: () => listening.abort() };
}

/** The port is taken: by a reader, then a window is opened on that one; or by a stranger, then nothing is done. */
async function explainPort(surroundings: Surroundings, error: NodeJS.ErrnoException): Promise<number> {
  const { port, say } = surroundings;
  if (error.code !== 'EADDRINUSE') {
    say(launchText.portRefused(port, error.code ?? error.message));
    return 1;
  }
  const holder = await identifyPortHolder(port);
  if (holder.kind === 'stranger') {
    say(launchText.portTaken(port));
    return 1;
  }
  const origin = `http://${READER_HOST}:${port}`;
  say(launchText.alreadyRunning(holder.version, `${origin}/`));
  const window = showWindow(surroundings, origin);
  const end = await window?.ended;
  if (end?.kind === 'failed') say(launchText.noWindow.failed(end.cause));
  return 0;
}

/** Opens a window on `origin` where one is possible; null, with the reason said, where not. */
function showWindow(surroundings: Surroundings, origin: string): OpenedWindow | null {
  const { say } = surroundings;
  const refusal = noWindowReason(surroundings);
  const browser = findBrowser(surroundings);
  if (refusal !== null || browser === null) {
    say(refusal ?? launchText.noWindow.noBrowser);
    return null;
  }
  const window = openBrowserWindow(browser, windowArguments(`${origin}/`, browserProfile(surroundings)));
  say(launchText.window(browser));
  return window;
}

function noWindowReason(surroundings: Surroundings): string | null {
  if (!hasDisplay(surroundings)) return launchText.noWindow.noDisplay;
  return surroundings.isRoot ? launchText.noWindow.root : null;
}

/** Resolves on a signal, or once the user has closed the window; a window that never opened ends nothing. */
async function endOf(
  window: OpenedWindow | null,
  signalled: Promise<unknown>,
  say: (line: string) => void,
): Promise<void> {
  const end = await Promise.race([signalled.then(() => null), ...(window === null ? [] : [window.ended])]);
  if (end === null || end.kind === 'closed') return;
  say(end.kind === 'failed' ? launchText.noWindow.failed(end.cause) : launchText.handedOver);
  await signalled;
}

/**
 * Finds an installed Chromium, Chrome or Edge and opens the reader in it as a window of its own, with a profile of
 * its own. The browser's sandbox is never switched off.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPlaces } from './browser-places.ts';
import type { Surroundings } from './surroundings.ts';

type Machine = Pick<Surroundings, 'platform' | 'env'>;

/** The browser to use: CHROMIUM_PATH if it exists, else the first installed one; null if there is none. */
export function findBrowser(machine: Machine, exists: (path: string) => boolean = existsSync): string | null {
  const given = machine.env.CHROMIUM_PATH;
  const candidates = [...(given ? [given] : []), ...browserPlaces(machine.platform, machine.env)];
  return candidates.find((path) => exists(path)) ?? null;
}

/** The command line of a window: no first-run pages, no requests of the browser's own, no system key ring. */
export function windowArguments(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--password-store=basic',
  ];
}

export type WindowEnd =
  /** The user closed it. */
  | { readonly kind: 'closed' }
  /** The browser handed the window to an instance that was already running, and ended. */
  | { readonly kind: 'handedOver' }
  | { readonly kind: 'failed'; readonly cause: string };

export interface OpenedWindow {
  readonly ended: Promise<WindowEnd>;
  /** Closes the window. Does nothing if it has ended. */
  readonly close: () => void;
}

/** A browser that ends without an error within this time, in milliseconds, has handed its window over. */
const HANDOVER_SPAN = 3000;

/** Starts the browser on `address`. The process is this one's child and ends with it. */
export function openBrowserWindow(browser: string, args: readonly string[]): OpenedWindow {
  const started = Date.now();
  const child = spawn(browser, args, { stdio: 'ignore' });
  return { ended: endOf(child, started), close: () => child.kill('SIGTERM') };
}

function endOf(child: ChildProcess, started: number): Promise<WindowEnd> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ kind: 'failed', cause: error.message }));
    child.once('close', (code, signal) => {
      if (code !== 0) resolve({ kind: 'failed', cause: signal ?? `exit ${code}` });
      else resolve({ kind: Date.now() - started < HANDOVER_SPAN ? 'handedOver' : 'closed' });
    });
  });
}

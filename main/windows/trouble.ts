/**
 * A page that crashed or hangs. A crashed one is loaded anew at once and restores itself; one that keeps crashing, or
 * does not answer, is put before the user. What was written is safe in either case.
 */
import type { BrowserWindow, MessageBoxOptions, RenderProcessGoneDetails } from 'electron';
import type { Log } from '../log.ts';
import { troubleText } from '../text-zh.ts';

/** So many crashes within {@link SPAN_MS} are not answered by one more reload. */
const CRASHES = 3;
const SPAN_MS = 60_000;

export interface TroubleServices extends Log {
  /** Answers with the index of the chosen button; `cancelId` if the signal aborts. */
  readonly ask: (window: BrowserWindow, options: MessageBoxOptions) => Promise<{ readonly response: number }>;
  readonly quit: () => void;
  readonly now: () => number;
}

/** Watches a window's page from now on. */
export function watchTrouble(window: BrowserWindow, services: TroubleServices): void {
  watchCrashes(window, services);
  watchAnswers(window, services);
}

function watchCrashes(window: BrowserWindow, { ask, quit, now, log }: TroubleServices): void {
  let crashes: readonly number[] = [];
  const handle = async ({ reason, exitCode }: RenderProcessGoneDetails) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`page gone: ${reason} ${exitCode}`);
    crashes = [...crashes.filter((each) => now() - each < SPAN_MS), now()];
    if (crashes.length >= CRASHES) {
      crashes = [];
      const { response } = await ask(window, choice(troubleText.crashed, troubleText.quit));
      if (response === 1) return quit();
    }
    if (!window.isDestroyed()) window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, details) => void handle(details));
}

function watchAnswers(window: BrowserWindow, { ask, log }: TroubleServices): void {
  let question: AbortController | null = null;
  const handle = async () => {
    if (question !== null) return;
    log('page unresponsive');
    const asking = new AbortController();
    question = asking;
    const { response } = await ask(window, {
      ...choice(troubleText.hangs, troubleText.wait),
      signal: asking.signal,
    });
    question = null;
    // Ended, the page is gone, and is loaded anew like any other that is.
    if (response === 0 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  };
  window.on('unresponsive', () => void handle());
  window.on('responsive', () => question?.abort());
}

/** Load anew (0), or else (1), which is also what closing the dialog means. */
function choice({ message, detail }: { message: string; detail: string }, other: string): MessageBoxOptions {
  return {
    type: 'warning',
    message,
    detail,
    buttons: [troubleText.reload, other],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
}

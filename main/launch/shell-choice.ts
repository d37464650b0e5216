/**
 * Which shell `npm start` uses, and the reason in words. Electron wherever it can run in its sandbox, the browser
 * shell everywhere else; the sandbox is never switched off to make it run.
 */
import { launchText } from '../text-zh.ts';
import type { FetchOptions, FetchOutcome } from './electron-runtime.ts';
import { probeRuntime } from './electron-runtime.ts';
import type { Surroundings } from './surroundings.ts';
import { hasDisplay } from './surroundings.ts';

const DEFAULT_LIMIT_SECONDS = 120;

export type ShellChoice =
  | { readonly kind: 'electron'; readonly executable: string }
  | { readonly kind: 'browser'; readonly reason: string };

/** Fetches the runtime; `fetchRuntime` bound to the machine, or another in a test. */
export type Fetcher = (options: FetchOptions) => Promise<FetchOutcome>;

/** Decides, and fetches the runtime if that is what is missing. Takes at most the time limit. */
export async function chooseShell(surroundings: Surroundings, fetch: Fetcher): Promise<ShellChoice> {
  const { reason } = launchText;
  if (!hasDisplay(surroundings)) return browser(reason.noDisplay);
  if (surroundings.isRoot) return browser(reason.root);
  const probe = probeRuntime(surroundings);
  if (probe.kind === 'present') return { kind: 'electron', executable: probe.executable };
  if (probe.kind === 'packageMissing') return browser(reason.packageMissing);
  if (probe.kind === 'overrideMissing') return browser(reason.overrideMissing(probe.path));
  return fetchAndChoose(surroundings, fetch);
}

async function fetchAndChoose(surroundings: Surroundings, fetch: Fetcher): Promise<ShellChoice> {
  const { reason } = launchText;
  const limit = waitLimit(surroundings);
  if (limit === 0) return browser(reason.notFetched);
  surroundings.say(launchText.fetching(limit));
  const outcome = await fetch({ limit, onProgress: progressPrinter(surroundings, limit) });
  if (outcome.kind === 'timedOut') return browser(reason.timedOut(limit));
  if (outcome.kind === 'failed') return browser(reason.fetchFailed(outcome.cause));
  const probe = probeRuntime(surroundings);
  if (probe.kind === 'present') return { kind: 'electron', executable: probe.executable };
  return browser(reason.fetchFailed('path.txt'));
}

/** Seconds to wait for a download: GAZETTE_ELECTRON_WAIT, else 120. What is no number is said and ignored. */
export function waitLimit({ env, say }: Pick<Surroundings, 'env' | 'say'>): number {
  const given = env.GAZETTE_ELECTRON_WAIT?.trim();
  if (!given) return DEFAULT_LIMIT_SECONDS;
  if (/^\d{1,5}$/.test(given)) return Number(given);
  say(launchText.badLimit(given));
  return DEFAULT_LIMIT_SECONDS;
}

/** One line every five seconds: enough to see that it moves, few enough for a log. */
function progressPrinter({ say }: Surroundings, limit: number): FetchOptions['onProgress'] {
  let printed = 0;
  return ({ bytes, elapsed }) => {
    if (elapsed < printed + 5) return;
    printed = elapsed;
    say(launchText.fetched({ megabytes: Math.round(bytes / 1024 / 1024), elapsed, limit }));
  };
}

function browser(reason: string): ShellChoice {
  return { kind: 'browser', reason };
}

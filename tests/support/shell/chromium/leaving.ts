/**
 * What a page wants to leave for or open, put to main before it happens: navigations of its frames, which main may
 * prevent, and windows. What main loads itself it is not asked about.
 */
import type { CDPSession } from '@playwright/test';
import { toElectron } from './addresses.ts';

export interface LeavingPolicy {
  /** Whether main itself loads that address into the main frame now. */
  readonly loading: (address: string) => boolean;
  readonly prevented: (url: string, isMainFrame: boolean) => Promise<boolean>;
  readonly opening: (url: string) => Promise<void>;
  /** Hears of what went wrong meanwhile. */
  readonly trouble: (error: Error) => void;
}

interface Asked {
  readonly requestId: string;
  readonly address: string;
  readonly isMainFrame: boolean;
}

export async function guardLeaving(devtools: CDPSession, policy: LeavingPolicy): Promise<void> {
  devtools.on('Page.windowOpen', ({ url }) => {
    policy.opening(toElectron(url)).catch(policy.trouble);
  });
  await devtools.send('Page.enable');
  const { frameTree } = await devtools.send('Page.getFrameTree');
  devtools.on('Fetch.requestPaused', ({ requestId, request, frameId }) => {
    const asked = { requestId, address: request.url, isMainFrame: frameId === frameTree.frame.id };
    decide(devtools, policy, asked).catch(policy.trouble);
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
}

async function decide(devtools: CDPSession, policy: LeavingPolicy, asked: Asked): Promise<void> {
  const { requestId, address, isMainFrame } = asked;
  const byMain = isMainFrame && policy.loading(address);
  const prevented = !byMain && (await policy.prevented(toElectron(address), isMainFrame));
  if (prevented) await devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  else await devtools.send('Fetch.continueRequest', { requestId });
}

/**
 * The safety copy as the page sees it: what main answers, and a failure with a reason where it answers nothing, so
 * that nobody waits for ever and nothing throws.
 */
import type { Answer, SafetyApi, SafetyFailure } from '../../preload/contract.ts';
import { safetyText } from '../text-zh/safety.ts';

/** How long main may take, in ms: a snapshot goes onto the slowest of USB sticks. */
const PATIENCE_MS = 60_000;

/** The functions of the desktop, made safe to call. */
export function guardedSafety(desktop: SafetyApi, patienceMs: number = PATIENCE_MS): SafetyApi {
  const guarded = async <Value>(
    asked: () => Promise<Answer<Value, SafetyFailure>>,
  ): Promise<Answer<Value, SafetyFailure>> => {
    try {
      return await Promise.race([asked(), silence(patienceMs)]);
    } catch (error) {
      return { ok: false, error: { code: 'failed', reason: safetyText.noAnswer(String(error)) } };
    }
  };
  return {
    openSafety: () => guarded(() => desktop.openSafety()),
    appendJournal: (request) => guarded(() => desktop.appendJournal(request)),
    readJournal: (request) => guarded(() => desktop.readJournal(request)),
    writeSnapshot: (request) => guarded(() => desktop.writeSnapshot(request)),
    readSnapshot: (request) => guarded(() => desktop.readSnapshot(request)),
    setSafetyAside: () => guarded(() => desktop.setSafetyAside()),
  };
}

function silence(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
}

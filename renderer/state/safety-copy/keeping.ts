/**
 * The browser's promise to keep what is stored, and how much that is. The promise is asked for once there is something
 * to lose, since some browsers ask the user then.
 */
import { create } from 'zustand';
import type { BrowserKeeping } from '../../platform/browser-keeping.ts';

export type KeepingPromise = 'unknown' | 'notAsked' | 'kept' | 'notKept' | 'unsupported';

export interface Keeping {
  /** Null in the desktop shell. */
  readonly address: string | null;
  readonly promise: KeepingPromise;
  /** In bytes; null if the browser does not say. */
  readonly used: number | null;
}

export const useKeeping = create<Keeping>()(() => ({ address: null, promise: 'unknown', used: null }));

type Storage = BrowserKeeping['storage'];

/** What the browser has promised already. */
export async function learnPromise(storage: Storage): Promise<KeepingPromise> {
  if (storage?.persisted === undefined) return 'unsupported';
  return settledPromise(storage.persisted(), 'notAsked');
}

/** Asks for the promise; nothing is asked of the user where it was given already. */
export async function askPromise(storage: Storage): Promise<KeepingPromise> {
  if (storage?.persist === undefined) return 'unsupported';
  if ((await learnPromise(storage)) === 'kept') return 'kept';
  return settledPromise(storage.persist(), 'notKept');
}

/** In bytes; null if the browser does not say. */
export async function usedSpace(storage: Storage): Promise<number | null> {
  if (storage?.estimate === undefined) return null;
  try {
    return (await storage.estimate()).usage ?? null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** A browser that refuses to answer (no secure context, policy) promises nothing. */
async function settledPromise(asked: Promise<boolean>, otherwise: KeepingPromise): Promise<KeepingPromise> {
  try {
    return (await asked) ? 'kept' : otherwise;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return 'unsupported';
    throw error;
  }
}

/** Works of which only one may go on at a time, in whatever window of the program. */
import { createTurns } from '../in-turn.ts';

export interface Turns {
  /** Waits until nobody else does work of that name, then does it. */
  readonly inTurn: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  /** Does the work unless somebody else is at it: then null. */
  readonly ifFree: <Value>(name: string, work: () => Promise<Value>) => Promise<Value | null>;
}

/** Over the windows of the origin by Web Locks; a window that goes lets its lock go. */
export function createWebTurns(locks: LockManager): Turns {
  return {
    inTurn: async (name, work) => locks.request(name, work),
    ifFree: async (name, work) =>
      locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : work())),
  };
}

/** Within this window alone, where the machine has no Web Locks. */
export function createWindowTurns(): Turns {
  const queues = new Map<string, ReturnType<typeof createTurns>>();
  const busy = new Set<string>();
  const inTurn = <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const queue = queues.get(name) ?? createTurns();
    queues.set(name, queue);
    return queue(async () => {
      busy.add(name);
      try {
        return await work();
      } finally {
        busy.delete(name);
      }
    });
  };
  return { inTurn, ifFree: async (name, work) => (busy.has(name) ? null : inTurn(name, work)) };
}

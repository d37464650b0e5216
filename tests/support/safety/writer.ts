/** Starts processes that write a safety folder, gives them orders, and kills them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type {
  Answer,
  JournalEntry,
  SafetyFailure,
  SafetySnapshot,
  SafetyState,
  WriteSnapshotRequest,
} from '../../../preload/contract.ts';
import { got } from './places.ts';

const LAST_WORDS_MS = 500;

export type Order =
  | { readonly kind: 'open' }
  | { readonly kind: 'append'; readonly entries: readonly JournalEntry[] }
  | { readonly kind: 'snapshot'; readonly request: WriteSnapshotRequest };

export interface Reply {
  readonly id: number;
  readonly answer: Answer<SafetyState | { readonly last: number } | SafetySnapshot, SafetyFailure>;
}

export interface Writer {
  /** Each resolves with the value, or null if the process died first; a failure rejects. */
  readonly open: () => Promise<SafetyState | null>;
  readonly append: (entries: readonly JournalEntry[]) => Promise<{ readonly last: number } | null>;
  readonly snapshot: (request: WriteSnapshotRequest) => Promise<SafetySnapshot | null>;
  /** SIGKILL; returns when the process is gone and all that it said has been heard. */
  readonly kill: () => Promise<void>;
}

/** Starts one on that folder. */
export function startWriter(folder: string): Writer {
  const child = fork(join(import.meta.dirname, 'writer-process.ts'), [folder], {
    serialization: 'advanced',
    execArgv: [],
  });
  // After its end what it said may still be on its way, but not for long.
  const heard = once(child, 'disconnect');
  const gone = once(child, 'exit').then(() => Promise.race([heard, pause(LAST_WORDS_MS)]));
  const waiting = new Map<number, (answer: Reply['answer'] | null) => void>();
  let sent = 0;
  child.on('message', (reply) => {
    const { id, answer } = reply as Reply;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });

  async function ask<Value>(order: Order): Promise<Value | null> {
    sent += 1;
    const id = sent;
    const answered = new Promise<Reply['answer'] | null>((settle) => {
      waiting.set(id, settle);
      child.send({ id, order }, (error) => {
        if (error !== null) settle(null);
      });
    });
    // Also what is asked after the end has an end.
    const answer = await Promise.race([answered, gone.then(() => null)]);
    return answer === null ? null : (got(answer) as Value);
  }

  return {
    open: () => ask({ kind: 'open' }),
    append: (entries) => ask({ kind: 'append', entries }),
    snapshot: (request) => ask({ kind: 'snapshot', request }),
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Starts processes that write a safety folder, gives them orders, and kills them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type {
  Answer,
  JournalEntry,
  SafetyFailure,
  SafetySnapshot,
  SafetyState,
  WriteSnapshotRequest,
} from '../../../preload/contract.ts';
import { got } from './places.ts';

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
  const gone = Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  const waiting = new Map<number, (answer: Reply['answer'] | null) => void>();
  let sent = 0;
  child.on('message', (reply) => {
    const { id, answer } = reply as Reply;
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  gone.then(() => {
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  });

  async function ask<Value>(order: Order): Promise<Value | null> {
    sent += 1;
    const id = sent;
    const answer = await new Promise<Reply['answer'] | null>((settle) => {
      waiting.set(id, settle);
      child.send({ id, order }, (error) => {
        if (error !== null) settle(null);
      });
    });
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

/**
 * Whether the browser shell's notes are still what they were when the program was last used. Found out before anything
 * is written; what is told is the interface's. Until the user has decided, or written something, what is remembered
 * stays, so that the next start tells it again.
 */
import type { LastSeen, LossReason } from '../../core/backup/last-seen.ts';
import type { Present } from './present.ts';

export interface Loss {
  readonly why: LossReason;
  /** What there was. */
  readonly before: LastSeen;
}

export interface LossParts {
  /** Null if nothing is remembered. */
  readonly recall: () => LastSeen | null;
  readonly keep: (seen: LastSeen | null) => void;
  /** What is missing in the database, which can be used; rejects if it cannot be read. */
  readonly find: (before: LastSeen) => Promise<LossReason | null>;
  readonly tell: (loss: Loss | null) => void;
}

export interface LossWatch {
  /** To be called when the database can be used. Looks once; told again it does nothing. Never rejects. */
  readonly check: () => Promise<void>;
  /** What is here now. */
  readonly look: (present: Present) => void;
  /** The user goes on with what is here. */
  readonly accept: () => void;
}

export function createLossWatch({ recall, keep, find, tell }: LossParts): LossWatch {
  let state: 'unchecked' | 'checking' | 'told' | 'watching' = 'unchecked';
  let last: Present | null = null;

  const keepLast = () => {
    if (last !== null) keep(last.seen);
  };

  const check = async (): Promise<void> => {
    if (state !== 'unchecked') return;
    state = 'checking';
    const before = recall();
    try {
      const why = before === null ? null : await find(before);
      state = why === null ? 'watching' : 'told';
      if (before !== null && why !== null) tell({ why, before });
      else keepLast();
    } catch (error) {
      // It is tried again with the next one who asks.
      console.error(error);
      state = 'unchecked';
    }
  };

  return {
    check,
    look: (present) => {
      const isChanged = last !== null && present.fingerprint !== last.fingerprint;
      last = present;
      if (state === 'told' && isChanged) state = 'watching';
      if (state === 'watching') keepLast();
    },
    accept: () => {
      state = 'watching';
      keepLast();
      tell(null);
    },
  };
}

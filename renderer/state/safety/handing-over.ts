/**
 * Hands the commits that wait in the database over to the safety copy, in order, in batches. Knows how far the copy is
 * known to have come; another window may have brought it further, which the copy itself says then.
 */

import type { NotesDatabase } from '../../data/database/notes-database.ts';
import { forgetUpTo, NO_TEXT, oldestNumber, reachedNumber, waitingAbove } from '../../data/journal/outbox.ts';
import type { SafetyApi, SafetyFailure } from '../../platform/platform.ts';

/**
 * `whole`: the copy holds every commit. `failing`: it takes none now. `unreachable`: it lacks commits that cannot be
 * handed over one by one, a snapshot can bring it on. `ahead`: it holds more commits than the database counts.
 */
export type Handed =
  | { readonly kind: 'whole' | 'unreachable' | 'ahead' }
  | { readonly kind: 'failing'; readonly failure: SafetyFailure };

export interface Handover {
  /** The number up to which the copy is known to hold commits. */
  readonly last: () => number;
  /** The copy has said how far it is. */
  readonly learn: (last: number) => void;
  /** Hands over all that waits. To be called by one at a time. */
  readonly handOver: () => Promise<Handed>;
}

/** Commits handed over at once: more would be a message of many megabytes. */
const MOST = 200;
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** Commits that are kept after they were handed over, before they are removed together. */
const KEPT = 200;

export function createHandover(copy: SafetyApi, database: NotesDatabase): Handover {
  let last = 0;

  /** Asks the copy how far it is; null, or why it does not say. */
  const refresh = async (): Promise<SafetyFailure | null> => {
    const opened = await copy.openSafety();
    if (!opened.ok) return opened.error;
    last = opened.value.last;
    return null;
  };

  const whole = async (): Promise<Handed> => {
    if (last > (await reachedNumber(database))) return { kind: 'ahead' };
    if (last - ((await oldestNumber(database)) ?? last) >= KEPT) await forgetUpTo(database, last);
    return { kind: 'whole' };
  };

  /** Hands over one batch; `gap` if what waits does not follow what the copy is known to hold. */
  const handOverNext = async (): Promise<Handed | 'more' | 'gap'> => {
    const entries = await nextBatch(database, last);
    const [first] = entries;
    if (first === undefined) return whole();
    if (first.text === NO_TEXT) return { kind: 'unreachable' };
    if (first.number !== last + 1) return 'gap';
    const answer = await copy.appendJournal({ entries });
    if (!answer.ok) return refusal(answer.error);
    last = answer.value.last;
    return 'more';
  };

  const handOver = async (): Promise<Handed> => {
    let isFresh = false;
    while (true) {
      const handed = await handOverNext();
      if (handed === 'more') continue;
      if (handed !== 'gap') return handed;
      if (isFresh) return { kind: 'unreachable' };
      isFresh = true;
      const silent = await refresh();
      if (silent !== null) return { kind: 'failing', failure: silent };
    }
  };

  return {
    last: () => last,
    learn: (told) => {
      last = told;
    },
    handOver,
  };
}

/** What is refused for what it is would be refused again. */
function refusal(failure: SafetyFailure): Handed | 'gap' {
  if (failure.code === 'gap') return 'gap';
  return failure.code === 'refused' ? { kind: 'unreachable' } : { kind: 'failing', failure };
}

/** What can be handed over next; a commit that has no text stands alone. */
async function nextBatch(database: NotesDatabase, last: number) {
  const waiting = await waitingAbove(database, last, MOST);
  let characters = 0;
  const end = waiting.findIndex(({ text }, index) => {
    characters += text.length;
    return index > 0 && (text === NO_TEXT || characters > MOST_CHARACTERS);
  });
  return end === -1 ? waiting : waiting.slice(0, end);
}

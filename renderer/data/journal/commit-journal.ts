/**
 * Where commits meet the safety copy: what `commit.ts` asks before it writes, and whom it tells afterwards. The copy
 * itself is state/safety's; the browser shell has none, and no commit leaves anything for one.
 */

/**
 * `open`: commits may be written. `shut`: not before the user has decided about a lost database. `held`: not while the
 * copy cannot be read, since the database may be a lost one.
 */
export type Admission = 'open' | 'shut' | 'held';

export interface CommitJournal {
  /** Whether commits may be written: they wait until the database is known to be the one the copy belongs to. */
  readonly admit: () => Promise<Admission>;
  /** The number up to which the copy is known to hold commits: what the database counts next must be above it. */
  readonly reached: () => number;
  /** A commit is durable in the database and waits to be handed over. */
  readonly written: () => void;
  /** The database counted a number that the copy has already: it is not the one it was. Nothing was written. */
  readonly fellBehind: () => void;
}

let kept: CommitJournal | null = null;

/** To be called once, before anything is committed, where there is a safety copy. */
export function keepJournal(journal: CommitJournal): void {
  kept = journal;
}

/** The journal of this window; null where there is none. */
export function windowJournal(): CommitJournal | null {
  return kept;
}

/**
 * The safety copy of one window at work: checks at the start, lets commits through or not, hands each over, takes
 * snapshots, and carries out what the user decides when the database is lost. Tells every change of its state; drawing
 * it is the interface's. `safety.ts` holds the one of this window.
 */
import type { Result } from '../../core/result.ts';
import type { Admission, CommitJournal } from '../../data/journal/commit-journal.ts';
import { readNumbered } from '../../data/journal/contents.ts';
import { reachedNumber } from '../../data/journal/outbox.ts';
import type {
  SafetyFailure,
  SafetySnapshot,
  SafetyState,
  SnapshotOccasion,
} from '../../platform/platform.ts';
import { safetyText } from '../../text-zh/safety.ts';
import { bringCopyOn, type CheckParts } from './checking.ts';
import { checkAndRescue, type Found, putAside, type RecoveryStatus, restoreContent } from './deciding.ts';
import { Gate } from './gate.ts';
import type { Handed } from './handing-over.ts';
import type { Counts } from './rescue.ts';
import { snapshotOf, takeDueSnapshot } from './snapshots.ts';

/**
 * `whole`: both places hold every commit of this window. `pending`: a commit is on its way into the copy. `failing`: the
 * copy takes none now, for that reason. `held`: it cannot be read, and no commit is let through, since the database may
 * be a lost one. `waiting`: the database cannot be used, and says so itself. `recovery`: nothing is committed before the user
 * has decided.
 */
export type SafetyStatus =
  | { readonly kind: 'checking' | 'whole' | 'pending' | 'waiting' }
  | { readonly kind: 'failing' | 'held'; readonly failure: SafetyFailure }
  | RecoveryStatus;

export interface EngineParts extends CheckParts {
  readonly tell: (status: SafetyStatus) => void;
  /** So many commits, or the settings of a database in which nobody wrote, were brought back. */
  readonly sayBroughtBack: (what: { readonly commits: number } | 'settings') => void;
  /** Does the work after so many ms. */
  readonly later: (work: () => void, ms: number) => void;
}

const TURN = 'gazette-journal';
/** How long a commit waits for the check at the start, in ms. */
const PATIENCE_MS = 10_000;
/** When a copy that took nothing is tried again, in ms. */
const RETRY_MS = 15_000;
/** How long a commit may be on its way before that is told, in ms. */
const SLOW_MS = 5_000;
/** When it is tried again while the database may be a lost one, in ms. */
const HELD_RETRY_MS = 3_000;
/**
 * So often it is tried again while commits wait, before their patience ends. Then somebody may begin whose database is
 * empty and whose copy tells of nothing it holds; beside a copy that cannot be read commits are refused at once.
 */
const HELD_RETRIES = 2;

export class SafetyEngine implements CommitJournal {
  readonly #parts: EngineParts;
  readonly #gate = new Gate();
  #checking: Promise<void> | null = null;
  #flushing: Promise<void> | null = null;
  /** Whether a commit was written that no handing over has looked for yet. */
  #isWanted = false;
  #isFailing = false;
  #isRetrying = false;
  /** How often it was found, one time after the other, that the database may be a lost one. */
  #held = 0;
  /** Whether the last check found a database that cannot be used. */
  #isWaiting = false;
  /** Whether the database came to be usable since the last check began. */
  #isWoken = false;
  /** The commits on their way that were told last; null if none are. */
  #pending: symbol | null = null;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    // A database that comes to be usable after all has not been compared yet.
    parts.connection.subscribe(() => {
      const isReady = parts.connection.state().kind === 'ready';
      if (!isReady || this.#gate.state === 'open' || this.#gate.state === 'shut') return;
      if (this.#checking === null) void this.check();
      else this.#isWoken = true;
    });
  }

  /** Compares database and copy, at the start or anew. Commits that were not let through yet wait until it has ended. */
  check(): Promise<void> {
    this.#checking ??= this.#compare().finally(() => {
      this.#checking = null;
      // It came to be usable while that was being found out.
      if (this.#isWoken && this.#isWaiting) void this.check();
    });
    return this.#checking;
  }

  /** A copy that does not answer keeps no commit waiting for long; one of what may be a lost database is refused then. */
  async admit(): Promise<Admission> {
    if (this.#gate.state !== 'undecided') return this.#gate.decided;
    const waited = new Promise<void>((resolve) => this.#parts.later(resolve, PATIENCE_MS));
    return Promise.race([this.#gate.decided, waited.then(() => this.#admitUnchecked())]);
  }

  reached(): number {
    return this.#parts.handover.last();
  }

  written(): void {
    this.#isWanted = true;
    // What fails is told until it succeeds, not taken back for a moment with every commit.
    if (!this.#isFailing && this.#gate.state === 'open') this.#tellPending();
    this.#flush();
  }

  fellBehind(): void {
    this.#gate.reconsider();
    void this.check();
  }

  /** Resolves when nothing is being compared or handed over. */
  async settled(): Promise<void> {
    while (this.#checking !== null || this.#flushing !== null) {
      await this.#checking;
      await this.#flushing;
    }
  }

  /** At the start if anything was committed since the newest one; daily if that is also of another day. */
  async snapshotWhenDue(occasion: 'start' | 'daily'): Promise<void> {
    if (this.#gate.state !== 'open') return;
    const today = dayOf(this.#parts.now());
    const isDue = (newest: SafetySnapshot | null) =>
      occasion === 'start' || newest === null || dayOf(newest.made) !== today;
    try {
      this.#tellFailed(await takeDueSnapshot(this.#parts, isDue, () => this.#takeSnapshot(occasion)));
    } catch (error) {
      console.error(error);
      this.#fail({ code: 'failed', reason: safetyText.unreadable });
    }
  }

  /** Before a backup is restored. A failure is told as the status, and blocks nothing. */
  async snapshotBeforeRestoring(): Promise<void> {
    this.#tellFailed(await this.#takeSnapshot('restore'));
  }

  /** Makes the database what the copy holds; resolves with what it holds then, null if that was not needed any more. */
  async restore(): Promise<Result<Counts | null, SafetyFailure>> {
    const restored = await this.#parts.turns.inTurn(TURN, () => restoreContent(this.#parts));
    // What is to be decided is something else once the database is not the one that could not be opened.
    if (!restored.ok && this.#parts.connection.wasDeleted()) await this.check();
    return restored;
  }

  /** Puts the copy aside and goes on with what the database holds; null if that was not needed any more. */
  async startAfresh(): Promise<Result<SafetyState | null, SafetyFailure>> {
    const aside = await this.#parts.turns.inTurn(TURN, () => putAside(this.#parts));
    // Also where it failed: the database may have been made anew by then.
    await this.check();
    return aside;
  }

  /**
   * What was committed is handed over between reading and writing: the copy counts a snapshot's number as reached, so an
   * entry that was still on its way would lie in that snapshot alone.
   */
  #takeSnapshot(occasion: SnapshotOccasion): Promise<Result<SafetySnapshot, SafetyFailure>> {
    return snapshotOf(this.#parts, occasion, async () => {
      const numbered = await readNumbered(this.#parts.database);
      this.#flush();
      await this.#flushing;
      return numbered;
    });
  }

  async #admitUnchecked(): Promise<Admission> {
    try {
      if ((await reachedNumber(this.#parts.database)) > 0) return 'open';
    } catch (error) {
      // Closed in between: the commit is refused, and the database says why itself.
      console.error(error);
      return 'shut';
    }
    if (this.#gate.state !== 'undecided') return this.#gate.decided;
    this.#hold({ code: 'failed', reason: safetyText.silent });
    return 'held';
  }

  async #compare(): Promise<void> {
    // What the user is asked stays before him until it is known to be settled.
    if (this.#gate.state === 'undecided') this.#parts.tell({ kind: 'checking' });
    if (this.#gate.state === 'shut') this.#gate.reconsider();
    this.#isWoken = false;
    const found = await this.#parts.turns.inTurn(TURN, () => checkAndRescue(this.#parts));
    if (found.kind !== 'held') this.#held = 0;
    this.#isWaiting = found.kind === 'waiting';
    if (found.kind === 'recovery') {
      this.#gate.set('shut');
      this.#parts.tell(found);
    } else if (found.kind === 'waiting') {
      if (this.#gate.state === 'held') this.#gate.reconsider();
      this.#parts.tell({ kind: 'waiting' });
    } else if (found.kind === 'held' && this.#mustHold(found.isAnswered)) {
      if (this.#held > HELD_RETRIES || this.#gate.state === 'held') this.#hold(found.failure);
      else this.#parts.tell({ kind: 'checking' });
      this.#retry(HELD_RETRY_MS);
    } else this.#goOn(found);
  }

  #goOn(found: Exclude<Found, { readonly kind: 'recovery' | 'waiting' }>): void {
    this.#gate.set('open');
    if (found.kind === 'rebuilt') {
      this.#parts.sayBroughtBack('settings');
      this.#settle({ kind: 'whole' });
    } else if (found.kind === 'live') {
      if (found.replayed > 0) this.#parts.sayBroughtBack({ commits: found.replayed });
      this.#settle(found.handed);
    } else this.#fail(found.failure);
    if (this.#isWanted) this.#flush();
  }

  #mustHold(isAnswered: boolean): boolean {
    if (this.#gate.state === 'open') return false;
    this.#held += 1;
    return this.#held <= HELD_RETRIES || !isAnswered;
  }

  /** Whoever waits is refused, and whoever comes, until a check finds that they may go on. */
  #hold(failure: SafetyFailure): void {
    this.#gate.set('held');
    this.#parts.tell({ kind: 'held', failure });
  }

  #flush(): void {
    if (this.#gate.state !== 'open') return;
    this.#flushing ??= this.#handOver().finally(() => {
      this.#flushing = null;
      // What was written while the last one ended.
      if (this.#isWanted) this.#flush();
    });
  }

  async #handOver(): Promise<void> {
    while (this.#isWanted && this.#gate.state === 'open') {
      this.#isWanted = false;
      this.#settle(await this.#parts.turns.inTurn(TURN, () => bringCopyOn(this.#parts)));
    }
  }

  #settle(handed: Handed): void {
    if (handed.kind === 'whole') {
      this.#isFailing = false;
      this.#pending = null;
      if (this.#isWanted) this.#tellPending();
      else this.#parts.tell({ kind: 'whole' });
    } else if (handed.kind === 'failing') this.#fail(handed.failure);
    // Not inside the work that found it out: that one ends first.
    else this.#parts.later(() => void this.check(), 0);
  }

  /** What is on its way for long is not taken for good any more. */
  #tellPending(): void {
    if (this.#pending !== null) return;
    const pending = Symbol('pending');
    this.#pending = pending;
    this.#parts.tell({ kind: 'pending' });
    this.#parts.later(() => {
      if (this.#pending === pending) this.#parts.tell({ kind: 'checking' });
    }, SLOW_MS);
  }

  #tellFailed(taken: Result<SafetySnapshot, SafetyFailure> | null): void {
    if (taken !== null && !taken.ok) this.#fail(taken.error);
  }

  #fail(failure: SafetyFailure): void {
    this.#isFailing = true;
    this.#pending = null;
    this.#parts.tell({ kind: 'failing', failure });
    this.#retry(RETRY_MS);
  }

  #retry(ms: number): void {
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    this.#parts.later(() => {
      this.#isRetrying = false;
      // A copy that did not answer at the start has not been compared yet.
      void this.check();
    }, ms);
  }
}

/** The day on the user's own calendar. */
function dayOf(instant: string): string {
  return new Date(instant).toDateString();
}

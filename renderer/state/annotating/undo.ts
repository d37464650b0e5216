/**
 * What this window did and can take back: one stack, each entry the inverse of a commit. Taking back is itself a
 * commit, so it is durable and refused where another window changed the record since. What to say about it is the
 * caller's; the Chinese names of the entries come from there too.
 */
import type { RecordId } from '../../core/annotation/model.ts';
import type { Brand } from '../../core/gazette/model.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  type Change,
  type CommitFailure,
  type Committed,
  isRecordChange,
  type RevisionStep,
  recordIdOf,
} from '../../data/commit/change.ts';
import type { Commit } from '../../data/commit/commit.ts';

/** How many steps can be taken back. */
export const UNDO_DEPTH = 200;

/** One step that can be taken back; every order makes another, also one that joins the step before it. */
export type UndoStep = Brand<number, 'UndoStep'>;

/** `passed`: another step was made since the one that was meant. */
export type UndoFailure = CommitFailure | { readonly code: 'nothing' } | { readonly code: 'passed' };

/** What was taken back or done again: the name given when it was done, and what the commit wrote. */
export interface Undone {
  readonly label: string;
  readonly committed: Committed;
}

export interface Order {
  /** What it is called when it is taken back, in the user's words. */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Orders with the same key that follow each other are taken back as one (typing in one note). */
  readonly mergeKey?: string;
}

export interface UndoHistory {
  /** Commits, and remembers the inverse. A failed commit changes nothing here. */
  readonly perform: (order: Order) => Promise<Result<Committed, CommitFailure>>;
  /** Takes back the last step, or none if another one is meant. A step that another window made impossible is dropped. */
  readonly undo: (meant?: UndoStep) => Promise<Result<Undone, UndoFailure>>;
  /** The step that would be taken back now; null if there is none. */
  readonly top: () => UndoStep | null;
  /** Does again what was taken back last. */
  readonly redo: () => Promise<Result<Undone, UndoFailure>>;
  /** Resolves when every order given so far is carried out. */
  readonly settled: () => Promise<void>;
  readonly depth: () => { readonly undo: number; readonly redo: number };
}

interface Entry {
  readonly step: UndoStep;
  readonly label: string;
  readonly mergeKey: string | null;
  /** Committed, these take the step back. */
  readonly changes: readonly Change[];
  /** The revisions that stood before the step, by record. */
  readonly previous: ReadonlyMap<RecordId, number>;
}

/** A history of its own over this commit function. Orders run one after the other. */
export function createUndoHistory(commit: Commit, depth: number = UNDO_DEPTH): UndoHistory {
  let past: readonly Entry[] = [];
  let future: readonly Entry[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => null);
    return turn;
  };

  const perform = async ({ label, changes, mergeKey }: Order) => {
    const result = await commit(changes);
    if (!result.ok) return result;
    const entry = entryOf(label, mergeKey ?? null, result.value);
    const merged = mergeEntries(past.at(-1), entry, result.value.revisions);
    past = merged === null ? [...past, entry].slice(-depth) : [...past.slice(0, -1), merged];
    future = [];
    return result;
  };

  /** Commits `entry`; both stacks then know the new revisions. Null: it has become impossible. */
  const takeBack = async (entry: Entry): Promise<Result<Undone, UndoFailure>> => {
    const result = await commit(entry.changes);
    if (!result.ok) return result;
    past = past.map((each) => rebase(each, entry.previous, result.value.revisions));
    future = future.map((each) => rebase(each, entry.previous, result.value.revisions));
    return ok({ label: entry.label, committed: result.value });
  };

  const undo = async (meant?: UndoStep): Promise<Result<Undone, UndoFailure>> => {
    const entry = past.at(-1);
    if (meant !== undefined && entry?.step !== meant) return fail({ code: 'passed' });
    if (entry === undefined) return fail({ code: 'nothing' });
    const result = await takeBack(entry);
    if (result.ok || result.error.code === 'changedElsewhere') past = past.slice(0, -1);
    if (result.ok) future = [...future, entryOf(entry.label, null, result.value.committed)];
    return result;
  };

  const redo = async (): Promise<Result<Undone, UndoFailure>> => {
    const entry = future.at(-1);
    if (entry === undefined) return fail({ code: 'nothing' });
    const result = await takeBack(entry);
    if (result.ok || result.error.code === 'changedElsewhere') future = future.slice(0, -1);
    if (result.ok) past = [...past, entryOf(entry.label, null, result.value.committed)].slice(-depth);
    return result;
  };

  return {
    perform: (order) => inTurn(() => perform(order)),
    undo: (meant) => inTurn(() => undo(meant)),
    top: () => past.at(-1)?.step ?? null,
    redo: () => inTurn(redo),
    settled: () => inTurn(() => Promise.resolve()),
    depth: () => ({ undo: past.length, redo: future.length }),
  };
}

let steps = 0;

function entryOf(label: string, mergeKey: string | null, { inverse, revisions }: Committed): Entry {
  steps += 1;
  return {
    step: steps as UndoStep,
    label,
    mergeKey,
    changes: inverse,
    previous: new Map(revisions.map(({ id, before }) => [id, before])),
  };
}

/** The older entry, made to take back both; null if they are not steps of one work on the same records. */
function mergeEntries(
  older: Entry | undefined,
  newer: Entry,
  revisions: readonly RevisionStep[],
): Entry | null {
  if (older === undefined || newer.mergeKey === null || older.mergeKey !== newer.mergeKey) return null;
  if (!revisions.every(({ id }) => older.previous.has(id))) return null;
  const written = stepsById(revisions);
  const changes = older.changes.map((change) => expectNewer(change, written));
  return { ...older, step: newer.step, changes };
}

/** A commit writes each record once. */
function stepsById(revisions: readonly RevisionStep[]): ReadonlyMap<RecordId, RevisionStep> {
  return new Map(revisions.map((step) => [step.id, step]));
}

/** The change, expecting the revision that came after the one it expected. */
function expectNewer(change: Change, steps: ReadonlyMap<RecordId, RevisionStep>): Change {
  if (!isRecordChange(change) || change.kind === 'restoreDamaged') return change;
  const step = steps.get(recordIdOf(change));
  return step?.before === change.expected ? { ...change, expected: step.after } : change;
}

/**
 * Taking a step back restores what stood at the revision before it, under a new revision number; whoever in the
 * stacks expects that earlier one means the new one from now on.
 */
function rebase(
  entry: Entry,
  restored: ReadonlyMap<RecordId, number>,
  revisions: readonly RevisionStep[],
): Entry {
  const renamed = stepsById(
    revisions.map(({ id, after }) => ({ id, before: restored.get(id) ?? -1, after })),
  );
  const previous = new Map(
    [...entry.previous].map(([id, revision]) => {
      const step = renamed.get(id);
      return [id, step?.before === revision ? step.after : revision];
    }),
  );
  return { ...entry, previous, changes: entry.changes.map((change) => expectNewer(change, renamed)) };
}

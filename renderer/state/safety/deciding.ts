/**
 * What the user decides about a lost database, carried out: it becomes what the safety copy holds, or the copy is put
 * aside. Whatever he decides, another window may have done it already; that is looked at first.
 */
import { holdNothingWritten } from '../../core/journal/apply.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type NumberedRows, readNumbered, replaceEverything } from '../../data/journal/contents.ts';
import type { SafetyFailure, SafetyState } from '../../platform/platform.ts';
import { safetyText } from '../../text-zh/safety.ts';
import { type Checked, type CheckParts, checkStart, type RecoveryReason } from './checking.ts';
import { type Counts, countLiving, type Rescued, rescueContent } from './rescue.ts';
import { snapshotOf, takeSnapshot } from './snapshots.ts';

/** What a check comes to. `rebuilt`: nobody wrote anything in what was lost, and it was brought back unasked. */
export type Found =
  | Exclude<Checked, { readonly kind: 'recover' }>
  | { readonly kind: 'rebuilt' }
  | RecoveryStatus;

/** What the database holds while the user decides. */
export interface Present extends Counts {
  /** Whether anybody wrote anything in it, so that it is kept as a snapshot before it is replaced. */
  readonly isWritten: boolean;
}

/** What the user is to decide. */
export interface RecoveryStatus {
  readonly kind: 'recovery';
  readonly why: RecoveryReason;
  /** What the copy holds, or why that cannot be read. */
  readonly rescued: Result<Rescued, SafetyFailure>;
  /** Null if the database cannot be read. */
  readonly present: Present | null;
  /** Whether a database that could not be opened was deleted already, at the user's word, and nothing took its place. */
  readonly isDeleted: boolean;
}

/** Checks, and finds out what there is to decide. To be called by one at a time: what it brings back is of this moment. */
export async function checkAndRescue(parts: CheckParts): Promise<Found> {
  const checked = await checkStart(parts);
  if (checked.kind !== 'recover') return checked;
  const { why } = checked;
  const rescued = await rescueContent(parts.copy, parts.tools);
  if (why === 'lost' && rescued.ok && isUnwritten(rescued.value)) {
    try {
      await replaceEverything(parts.database, rescued.value.content);
      return { kind: 'rebuilt' };
    } catch (error) {
      console.error(error);
    }
  }
  const present = await readPresent(parts);
  return { kind: 'recovery', why, rescued, present, isDeleted: parts.connection.wasDeleted() };
}

async function readPresent({ connection, database }: CheckParts): Promise<Present | null> {
  if (connection.state().kind !== 'ready') return null;
  try {
    const { rows } = await readNumbered(database);
    return { ...countLiving(rows), isWritten: !holdNothingWritten(rows) };
  } catch (error) {
    console.error(error);
    return null;
  }
}

function isUnwritten({ content, damaged, isMissing }: Rescued): boolean {
  return !isMissing && damaged === 0 && holdNothingWritten(content.rows);
}

/**
 * Makes the database what the copy holds, all of it or nothing; one that cannot be opened is deleted first. Null: there
 * is nothing to decide any more. To be called by one at a time.
 */
export async function restoreContent(parts: CheckParts): Promise<Result<Counts | null, SafetyFailure>> {
  const checked = await checkStart(parts);
  if (checked.kind === 'failing' || checked.kind === 'held') return fail(checked.failure);
  if (checked.kind !== 'recover') return ok(null);
  const rescued = await rescueContent(parts.copy, parts.tools);
  if (!rescued.ok) return rescued;
  const { content, counts, isNothing } = rescued.value;
  if (isNothing) return failed(safetyText.nothingRead);
  const usable = await makeUsable(parts, checked.why);
  if (!usable.ok) return usable;
  const kept = await keepBoth(parts, content);
  if (!kept.ok) return failed(safetyText.notKept(kept.error.reason));
  try {
    await replaceEverything(parts.database, content);
  } catch (error) {
    console.error(error);
    return failed(safetyText.notWritten(String(error)));
  }
  // What was put together now lies in one piece. A failure is told at the next start, by the status of the copy.
  await takeSnapshot(parts, 'restore');
  return ok(counts);
}

/**
 * Snapshots of what was put together and of what the database holds, if that is anything, before it is replaced. The
 * latter counts as the lower one: the next rescue must not begin with it, though it stays among the newest.
 */
async function keepBoth(parts: CheckParts, content: NumberedRows): Promise<Result<null, SafetyFailure>> {
  try {
    const { rows } = await readNumbered(parts.database);
    if (holdNothingWritten(rows)) return ok(null);
    const together = await snapshotOf(parts, 'restore', async () => content);
    if (!together.ok) return together;
    const number = Math.max(0, content.number - 1);
    const replaced = await snapshotOf(parts, 'restore', async () => ({ number, rows }));
    return replaced.ok ? ok(null) : replaced;
  } catch (error) {
    console.error(error);
    return failed(safetyText.unreadable);
  }
}

/**
 * Puts the copy aside, deleting nothing of it, once the database can be used; one that cannot be opened is made anew.
 * Null: there is nothing to decide any more, and nothing was put aside.
 */
export async function putAside(parts: CheckParts): Promise<Result<SafetyState | null, SafetyFailure>> {
  const checked = await checkStart(parts);
  if (checked.kind === 'failing' || checked.kind === 'held') return fail(checked.failure);
  if (checked.kind !== 'recover') return ok(null);
  const usable = await makeUsable(parts, checked.why);
  if (!usable.ok) return usable;
  const aside = await parts.copy.setSafetyAside();
  return aside.ok ? ok(aside.value) : fail(aside.error);
}

/** Opens the database. Deletes it only if it is known to be broken: one that is slow or newer holds all that was made. */
async function makeUsable(
  { connection }: CheckParts,
  why: RecoveryReason,
): Promise<Result<null, SafetyFailure>> {
  const state = await connection.open();
  if (state.kind === 'ready') return ok(null);
  const isBroken = state.kind === 'unavailable' && state.reason === 'failed';
  if (why !== 'unreadable' || !isBroken) return failed(safetyText.notOpened);
  return (await connection.remake()).kind === 'ready' ? ok(null) : failed(safetyText.notRemade);
}

function failed(reason: string): Result<never, SafetyFailure> {
  return fail({ code: 'failed', reason });
}

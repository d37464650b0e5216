/**
 * What the user decides about a lost database, carried out: it becomes what the safety copy holds, or the copy is put
 * aside. Whatever he decides, another window may have done it already; that is looked at first.
 */
import { fail, ok, type Result } from '../../core/result.ts';
import { replaceEverything } from '../../data/journal/contents.ts';
import type { SafetyFailure, SafetyState } from '../../platform/platform.ts';
import { safetyText } from '../../text-zh/safety.ts';
import { type CheckParts, checkStart } from './checking.ts';
import { type Counts, rescueContent } from './rescue.ts';
import { takeSnapshot } from './snapshots.ts';

/**
 * Makes the database what the copy holds, all of it or nothing; one that cannot be opened is deleted first. Null: there
 * is nothing to decide any more. To be called by one at a time.
 */
export async function restoreContent(parts: CheckParts): Promise<Result<Counts | null, SafetyFailure>> {
  const checked = await checkStart(parts);
  if (checked.kind === 'failing') return fail(checked.failure);
  if (checked.kind !== 'recover') return ok(null);
  const rescued = await rescueContent(parts.copy, parts.tools);
  if (!rescued.ok) return rescued;
  const { content, counts, isNothing } = rescued.value;
  if (isNothing) return failed(safetyText.nothingRead);
  if (!(await madeUsable(parts))) return failed(safetyText.notRemade);
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

/** Puts the copy aside, deleting nothing of it; a database that cannot be opened is made anew. */
export async function putAside(parts: CheckParts): Promise<Result<SafetyState, SafetyFailure>> {
  const checked = await checkStart(parts);
  if (checked.kind === 'recover') {
    const aside = await parts.copy.setSafetyAside();
    if (!aside.ok) return fail(aside.error);
    return (await madeUsable(parts)) ? ok(aside.value) : failed(safetyText.notRemade);
  }
  const opened = await parts.copy.openSafety();
  return opened.ok ? ok(opened.value) : fail(opened.error);
}

async function madeUsable({ connection }: CheckParts): Promise<boolean> {
  const { kind } = await connection.open();
  return kind === 'ready' || (await connection.remake()).kind === 'ready';
}

function failed(reason: string): Result<never, SafetyFailure> {
  return fail({ code: 'failed', reason });
}

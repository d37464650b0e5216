/**
 * Takes snapshots: everything the user made as a backup file, read at one moment together with the number of the last
 * commit, and read back before it is handed over. One window at a time.
 */
import type { Instant } from '../../core/annotation/model.ts';
import type { BackupTools } from '../../core/backup/format.ts';
import { joined } from '../../core/backup/joined.ts';
import { readBackup } from '../../core/backup/read.ts';
import { writeBackup } from '../../core/backup/write.ts';
import { holdNothingWritten } from '../../core/journal/apply.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { NOTES_DATABASE_VERSION, type NotesDatabase } from '../../data/database/notes-database.ts';
import { type NumberedRows, readNumbered } from '../../data/journal/contents.ts';
import { reachedNumber } from '../../data/journal/outbox.ts';
import type { SafetyApi, SafetyFailure, SafetySnapshot, SnapshotOccasion } from '../../platform/platform.ts';
import { safetyText } from '../../text-zh/safety.ts';
import type { Turns } from './turns.ts';

export interface SnapshotParts {
  readonly copy: SafetyApi;
  readonly database: NotesDatabase;
  readonly turns: Turns;
  readonly tools: BackupTools;
  readonly now: () => Instant;
}

const TURN = 'gazette-snapshot';

/** A snapshot of the database as it is now. Never rejects for what disk or database do. */
export function takeSnapshot(
  parts: SnapshotParts,
  occasion: SnapshotOccasion,
): Promise<Result<SafetySnapshot, SafetyFailure>> {
  return snapshotOf(parts, occasion, () => readNumbered(parts.database));
}

/** A snapshot of these rows under their number. Never rejects for what disk or database do. */
export function snapshotOf(
  parts: SnapshotParts,
  occasion: SnapshotOccasion,
  read: () => Promise<NumberedRows>,
): Promise<Result<SafetySnapshot, SafetyFailure>> {
  return parts.turns.inTurn(TURN, async () => {
    const created = parts.now();
    try {
      const origin = { created, occasion, database: NOTES_DATABASE_VERSION };
      return await writeSnapshot(parts, await read(), origin);
    } catch (error) {
      console.error(error);
      return failed(safetyText.unreadable);
    }
  });
}

/**
 * `take` if a snapshot is due: something was committed since the newest one, and `isDue` has nothing against it. Null if
 * none is. The windows of the program wake up at the same time: one of them is enough.
 */
export async function takeDueSnapshot(
  parts: SnapshotParts,
  isDue: (newest: SafetySnapshot | null) => boolean,
  take: () => Promise<Result<SafetySnapshot, SafetyFailure>>,
): Promise<Result<SafetySnapshot, SafetyFailure> | null> {
  return parts.turns.ifFree(`${TURN}-due`, async () => {
    const opened = await parts.copy.openSafety();
    if (!opened.ok) return opened;
    const newest = opened.value.snapshots[0] ?? null;
    const number = await reachedNumber(parts.database);
    const isNeeded = number > 0 && number !== newest?.number && isDue(newest);
    return isNeeded ? take() : null;
  });
}

/**
 * A snapshot of a database that is about to be upgraded, as the earlier release left it; null in the result if nobody
 * wrote anything into it. Never rejects.
 */
export async function snapshotEarlierRows(
  parts: Pick<SnapshotParts, 'copy' | 'tools'>,
  read: () => Promise<NumberedRows>,
  origin: Omit<SnapshotOrigin, 'occasion'>,
): Promise<Result<SafetySnapshot | null, SafetyFailure>> {
  try {
    const numbered = await read();
    if (holdNothingWritten(numbered.rows)) return ok(null);
    // Nobody has asked the copy for anything yet.
    const opened = await parts.copy.openSafety();
    if (!opened.ok) return fail(opened.error);
    return await writeSnapshot(parts, numbered, { ...origin, occasion: 'upgrade' });
  } catch (error) {
    console.error(error);
    return failed(safetyText.unreadable);
  }
}

interface SnapshotOrigin {
  readonly created: Instant;
  readonly occasion: SnapshotOccasion;
  /** The version of the database that the rows were read from. */
  readonly database: number;
}

/** Writes rows as a snapshot. */
async function writeSnapshot(
  { copy, tools }: Pick<SnapshotParts, 'copy' | 'tools'>,
  { number, rows }: NumberedRows,
  { created, occasion, database }: SnapshotOrigin,
): Promise<Result<SafetySnapshot, SafetyFailure>> {
  const written = await writeBackup(rows, { created, database }, tools);
  if (!written.ok) {
    return failed(written.error.code === 'tooMuch' ? safetyText.tooMuch : safetyText.unportable);
  }
  const bytes = joined(written.value.chunks);
  const read = await readBackup(bytes, database, tools);
  if (!read.ok) return failed(safetyText.unverified);
  const answer = await copy.writeSnapshot({ number, occasion, bytes });
  return answer.ok ? ok(answer.value) : fail(answer.error);
}

function failed(reason: string): Result<never, SafetyFailure> {
  return fail({ code: 'failed', reason });
}

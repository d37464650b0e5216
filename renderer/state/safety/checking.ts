/**
 * The check at the start, and whatever brings the safety copy to where the database is: hands over, takes a snapshot, or
 * brings back from the copy what the database lacks. What only the user can decide it leaves to deciding.ts.
 */
import { type Entry, entryOfText } from '../../core/journal/entry.ts';
import { compareStandings, type DatabaseStanding, isBlank } from '../../core/journal/verdict.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { NotesConnection } from '../../data/database/connection.ts';
import { readStanding, replayEntries } from '../../data/journal/contents.ts';
import { textOfCommit } from '../../data/journal/outbox.ts';
import type { SafetyFailure, SafetyState } from '../../platform/platform.ts';
import { safetyText } from '../../text-zh/safety.ts';
import type { Handed, Handover } from './handing-over.ts';
import { type SnapshotParts, takeSnapshot } from './snapshots.ts';

/**
 * `lost`: the database is empty; `older`: that of an earlier moment, whether or not it went on from there; `unreadable`: it
 * cannot be opened.
 */
export type RecoveryReason = 'lost' | 'older' | 'unreadable';

/**
 * `live`: the two belong together, commits may go on. `failing`: the copy cannot be used, they may go on all the same.
 * `held`: it cannot be used, and the database holds nothing, so that it may be a lost one; `isAnswered`: the copy tells
 * what hinders it, and of nothing that it holds. `waiting`: the database cannot be used, and the copy is no help.
 * `recover`: nothing may be committed before the user has decided.
 */
export type Checked =
  | { readonly kind: 'live'; readonly replayed: number; readonly handed: Handed }
  | { readonly kind: 'failing'; readonly failure: SafetyFailure }
  | { readonly kind: 'held'; readonly failure: SafetyFailure; readonly isAnswered: boolean }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'recover'; readonly why: RecoveryReason };

export interface CheckParts extends SnapshotParts {
  readonly connection: NotesConnection;
  readonly handover: Handover;
}

/** To be called by one at a time. Never rejects for what disk or database do. */
export async function checkStart(parts: CheckParts): Promise<Checked> {
  const connected = await parts.connection.open();
  const opened = await parts.copy.openSafety();
  if (!opened.ok) {
    const failure = opened.error;
    const isBroken = connected.kind === 'unavailable' && connected.reason === 'failed';
    if (connected.kind !== 'ready' && !isBroken) return { kind: 'waiting' };
    if (!isBroken && (await isBegun(parts))) return { kind: 'failing', failure };
    return { kind: 'held', failure, isAnswered: false };
  }
  const { value: state } = opened;
  parts.handover.learn(state.last);
  const broken: Checked = holdsAnything(state) ? { kind: 'recover', why: 'unreadable' } : { kind: 'waiting' };
  if (connected.kind !== 'ready') {
    return connected.kind === 'unavailable' && connected.reason === 'failed' ? broken : { kind: 'waiting' };
  }
  try {
    const checked = await compareAndMend(parts, state);
    if (checked.kind !== 'live' || state.problem === null) return checked;
    return { ...checked, handed: { kind: 'failing', failure: state.problem } };
  } catch (error) {
    console.error(error);
    return broken;
  }
}

/** Whether the database counts or holds anything; false if that cannot be read. */
async function isBegun({ database }: CheckParts): Promise<boolean> {
  try {
    return !isBlank(await readStanding(database));
  } catch (error) {
    console.error(error);
    return false;
  }
}

async function compareAndMend(parts: CheckParts, state: SafetyState): Promise<Checked> {
  const standing = await readStanding(parts.database);
  if (state.problem !== null && isBlank(standing) && !holdsAnything(state)) {
    return { kind: 'held', failure: state.problem, isAnswered: true };
  }
  const verdict = compareStandings(standing, { ...state, snapshots: state.snapshots.length });
  const common = Math.min(standing.reached, state.last);
  const isTrusting = verdict === 'agree' || verdict === 'handOver' || verdict === 'replay';
  if (isTrusting && common > 0 && !(await isSameIn(parts, common))) return { kind: 'recover', why: 'older' };
  switch (verdict) {
    case 'agree':
    case 'handOver':
      return { kind: 'live', replayed: 0, handed: await bringCopyOn(parts) };
    case 'snapshot':
      return { kind: 'live', replayed: 0, handed: await bringOnBySnapshot(parts) };
    case 'replay':
      return replay(parts, standing, state.last);
    case 'lost':
    case 'older':
      return { kind: 'recover', why: verdict };
  }
}

/**
 * Whether the commit of that number is the same one in database and copy, as far as both still hold its text. Numbers
 * alone would not tell a database that was exchanged for an earlier one and went on from there.
 */
async function isSameIn({ copy, database }: CheckParts, number: number): Promise<boolean> {
  const text = await textOfCommit(database, number);
  if (text === null) return true;
  const answer = await copy.readJournal({ after: number - 1 });
  const entry = answer.ok ? answer.value.entries.find((each) => each.number === number) : undefined;
  return entry === undefined || entry.text === text;
}

async function replay(
  parts: CheckParts,
  { reached, holdsRecords }: DatabaseStanding,
  last: number,
): Promise<Checked> {
  const entries = await readEntries(parts.copy, reached);
  if (!entries.ok || entries.value.isBroken || entries.value.read.length !== last - reached)
    return { kind: 'recover', why: 'older' };
  const { read, lastText } = entries.value;
  await replayEntries(parts.database, read, { number: last, text: lastText });
  // What was there uncounted the copy may not have.
  const isCovered = reached > 0 || !holdsRecords;
  const handed = isCovered ? await bringCopyOn(parts) : await bringOnBySnapshot(parts);
  return { kind: 'live', replayed: read.length, handed };
}

/** Entries above a number, as far as they follow it one by one and can be read. */
export interface ReadEntries {
  readonly read: readonly Entry[];
  /** The last one as the copy holds it; empty if there is none. */
  readonly lastText: string;
  /** Whether the copy holds others that do not follow or cannot be read. */
  readonly isBroken: boolean;
}

/** The entries of the copy above that number, each of which can be read. Fails if the copy does not give them. */
export async function readEntries(
  copy: SnapshotParts['copy'],
  after: number,
): Promise<Result<ReadEntries, SafetyFailure>> {
  const answer = await copy.readJournal({ after });
  if (!answer.ok) return fail(answer.error);
  const { entries } = answer.value;
  const read = entries.flatMap(({ text }) => entryOfText(text) ?? []);
  const follow = entries.every(({ number }, index) => number === after + 1 + index);
  return ok({
    read,
    lastText: entries.at(-1)?.text ?? '',
    isBroken: !follow || read.length < entries.length,
  });
}

/** Whether there is anything in the copy that a database could be made of. */
export function holdsAnything({ last, snapshots }: Pick<SafetyState, 'last' | 'snapshots'>): boolean {
  return last > 0 || snapshots.length > 0;
}

/** Hands over what waits; what cannot be handed over one by one goes into a snapshot. To be called by one at a time. */
export async function bringCopyOn(parts: CheckParts): Promise<Handed> {
  try {
    const handed = await parts.handover.handOver();
    return handed.kind === 'unreachable' ? await bringOnBySnapshot(parts) : handed;
  } catch (error) {
    // The database was closed in between; it says so itself, and is tried again.
    console.error(error);
    return { kind: 'failing', failure: { code: 'failed', reason: safetyText.unreadable } };
  }
}

async function bringOnBySnapshot(parts: CheckParts): Promise<Handed> {
  const { handover } = parts;
  const taken = await takeSnapshot(parts, 'start');
  if (!taken.ok) return { kind: 'failing', failure: taken.error };
  handover.learn(Math.max(handover.last(), taken.value.number));
  const handed = await handover.handOver();
  if (handed.kind !== 'unreachable') return handed;
  return { kind: 'failing', failure: { code: 'failed', reason: safetyText.mismatch } };
}

/**
 * The safety copy as the page asks for it: one request after the other, the lock held before anything is written, every
 * expected failure told in the result. No failure is remembered: the next request tries again.
 */
import type {
  Answer,
  JournalEntry,
  SafetyApi,
  SafetyFailure,
  SafetySnapshot,
  SafetyState,
  WriteSnapshotRequest,
} from '../../preload/contract.ts';
import { safetyText } from '../text-zh.ts';
import { moveAside } from './aside.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { failureOf, SafetyProblem } from './failure.ts';
import { append, beginFile, type JournalTools, removeCovered } from './journal.ts';
import { createLock } from './lock.ts';
import { type ProcessIdentity, thisProcess } from './process-identity.ts';
import { createQueue } from './queue.ts';
import { createSession, type Session, survey } from './session.ts';
import { listSnapshots, pruneSnapshots, readSnapshot, writeSnapshot } from './snapshots.ts';

export interface Safety extends SafetyApi {
  /** Gives the folder back, so that another program need not find out that this one is gone. */
  readonly release: () => void;
}

/** What the safety copy gets from outside. */
export interface SafetyWorld {
  readonly disk: Disk;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  readonly process: ProcessIdentity;
}

const WORLD: SafetyWorld = {
  disk: nodeDisk,
  now: () => new Date(),
  log: (line) => console.warn(line),
  process: thisProcess,
};

/** The safety copy in that folder, whose parent must be there. Touches nothing before the first request. */
export function createSafety(folder: string, world: Partial<SafetyWorld> = {}): Safety {
  const { disk, now, log, process } = { ...WORLD, ...world };
  const tools: JournalTools = { disk, folder, now, log };
  const lock = createLock(tools, process);
  const session = createSession(tools, lock);
  const inTurn = createQueue();
  const answer = <Value>(work: () => Promise<Value>): Promise<Answer<Value, SafetyFailure>> =>
    inTurn(() => answered(log, work));
  return {
    openSafety: () => answer(() => stateOf(tools, session)),
    appendJournal: ({ entries }) => answer(() => add(tools, session, entries)),
    readJournal: ({ after }) => answer(() => entriesAfter(tools, session, after)),
    writeSnapshot: (request) => answer(() => take(tools, session, request)),
    readSnapshot: ({ name }) => answer(async () => ({ bytes: await readSnapshot(tools, name) })),
    setSafetyAside: () =>
      answer(async () => {
        await session.ready();
        session.forget();
        await moveAside(tools);
        return stateOf(tools, session);
      }),
    release: lock.release,
  };
}

/** Whatever hinders writing is told in the state; what can be read is read. */
async function stateOf(tools: JournalTools, session: Session): Promise<SafetyState> {
  const { disk, folder, log } = tools;
  const ready = await answered(log, session.ready);
  const listed = await answered(log, () => listSnapshots(disk, folder));
  const found = ready.ok ? ready : await answered(log, () => readableEnds(tools));
  const { first, last } = found.ok ? found.value : { first: null, last: 0 };
  const failed = [ready, listed, found].find(({ ok }) => !ok);
  return {
    folder,
    first,
    last,
    snapshots: listed.ok ? listed.value : [],
    problem: failed === undefined || failed.ok ? null : failed.error,
  };
}

async function readableEnds(tools: JournalTools): Promise<Pick<SafetyState, 'first' | 'last'>> {
  const { entries, last } = await survey(tools);
  return { first: entries[0]?.number ?? null, last };
}

async function add(
  tools: JournalTools,
  session: Session,
  entries: readonly JournalEntry[],
): Promise<{ readonly last: number }> {
  const journal = await session.ready();
  if (!entries.every(({ number }, index) => number === journal.last + 1 + index)) {
    throw new SafetyProblem('gap', safetyText.gap);
  }
  await append(tools, journal, entries);
  return { last: journal.last };
}

/** What a failed write left behind the acknowledged entries is not told. */
async function entriesAfter(
  tools: JournalTools,
  session: Session,
  after: number,
): Promise<{ readonly entries: readonly JournalEntry[] }> {
  const last = session.current()?.last ?? Number.POSITIVE_INFINITY;
  const { entries } = await survey(tools);
  return { entries: entries.filter(({ number }) => number > after && number <= last) };
}

/** Once the snapshot stands, that no new file can be begun and no old one removed is no failure of it. */
async function take(
  tools: JournalTools,
  session: Session,
  request: WriteSnapshotRequest,
): Promise<SafetySnapshot> {
  const { last } = await session.ready();
  const snapshot = await writeSnapshot(tools, request);
  session.forget();
  await answered(tools.log, async () => {
    await beginFile(tools, Math.max(last, snapshot.number) + 1);
    await removeCovered(tools, snapshot.number);
    await pruneSnapshots(tools, snapshot);
  });
  return snapshot;
}

async function answered<Value>(
  log: (line: string) => void,
  work: () => Promise<Value>,
): Promise<Answer<Value, SafetyFailure>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof SafetyProblem)) log(`safety: ${error}`);
    return { ok: false, error: failureOf(error) };
  }
}

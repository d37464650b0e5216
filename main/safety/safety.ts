/**
 * The safety copy as the page asks for it: one request after the other, the lock held before anything is written, every
 * expected failure told in the result. Nothing that failed is remembered: the next request tries again.
 */
import { join } from 'node:path';
import type { Answer, JournalEntry, SafetyApi, SafetyFailure, SafetyState } from '../../preload/contract.ts';
import { safetyText } from '../text-zh.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { failureOf, SafetyProblem } from './failure.ts';
import {
  append,
  type JournalTools,
  type OpenJournal,
  openJournal,
  removeCovered,
  stands,
} from './journal.ts';
import { createLock } from './lock.ts';
import { asideName, SNAPSHOT_FOLDER } from './names.ts';
import { type ProcessIdentity, thisProcess } from './process-identity.ts';
import { createQueue } from './queue.ts';
import {
  listSnapshots,
  pruneSnapshots,
  readSnapshot,
  removeTemporaries,
  writeSnapshot,
} from './snapshots.ts';
import { listJournal, type Survey, surveyJournal } from './survey.ts';

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
  const inTurn = createQueue();
  let opened: OpenJournal | null = null;

  /** The journal ready to be written, by us alone. */
  async function ready(): Promise<OpenJournal> {
    if (await holdsAnew()) opened = null;
    if (opened === null || !(await stands(tools, opened))) opened = await open(tools);
    return opened;
  }

  async function holdsAnew(): Promise<boolean> {
    try {
      if (opened === null) await disk.makeFolder(folder);
      return await lock.hold();
    } catch (error) {
      opened = null;
      throw error;
    }
  }

  async function state(): Promise<SafetyState> {
    const problem = await failureIn(ready);
    const snapshots = await listSnapshots(disk, folder);
    if (problem === null && opened !== null) {
      const { first, last } = opened;
      return { folder, first, last, snapshots, problem };
    }
    const { last, entries } = await survey(tools);
    return { folder, first: entries[0]?.number ?? null, last, snapshots, problem };
  }

  const answer = <Value>(work: () => Promise<Value>): Promise<Answer<Value, SafetyFailure>> =>
    inTurn(async () => {
      try {
        return { ok: true, value: await work() };
      } catch (error) {
        if (!(error instanceof SafetyProblem)) log(`safety: ${error}`);
        return { ok: false, error: failureOf(error) };
      }
    });

  return {
    openSafety: () => answer(state),
    appendJournal: ({ entries }) =>
      answer(async () => {
        const journal = await ready();
        if (!follow(entries, journal.last)) throw new SafetyProblem('gap', safetyText.gap);
        await append(tools, journal, entries);
        return { last: journal.last };
      }),
    readJournal: ({ after }) =>
      answer(async () => {
        const last = opened?.last ?? Number.POSITIVE_INFINITY;
        const { entries } = await survey(tools);
        return { entries: entries.filter(({ number }) => number > after && number <= last) };
      }),
    writeSnapshot: (request) =>
      answer(async () => {
        await ready();
        const snapshot = await writeSnapshot(tools, request);
        opened = null;
        const untidy = await failureIn(async () => {
          await removeCovered(tools, snapshot.number);
          await pruneSnapshots(tools, snapshot);
        });
        if (untidy !== null) log(`safety: what a snapshot replaces could not be removed: ${untidy.reason}`);
        return snapshot;
      }),
    readSnapshot: ({ name }) => answer(async () => ({ bytes: await readSnapshot(tools, name) })),
    setSafetyAside: () =>
      answer(async () => {
        await ready();
        opened = null;
        await moveAside(tools);
        return state();
      }),
    release: lock.release,
  };
}

async function open(tools: JournalTools): Promise<OpenJournal> {
  await removeTemporaries(tools);
  const floor = await newestSnapshot(tools);
  return openJournal(tools, await surveyJournal(tools.disk, tools.folder, { floor, log: tools.log }), floor);
}

async function survey({ disk, folder, log }: JournalTools): Promise<Survey> {
  return surveyJournal(disk, folder, { floor: await newestSnapshot({ disk, folder }), log });
}

async function newestSnapshot({ disk, folder }: Pick<JournalTools, 'disk' | 'folder'>): Promise<number> {
  return (await listSnapshots(disk, folder))[0]?.number ?? 0;
}

/** The newest journal file goes last: if this is cut short, the numbering still stands. */
async function moveAside({ disk, folder, now }: JournalTools): Promise<void> {
  const files = await listJournal(disk, folder);
  await disk.makeFolder(join(folder, SNAPSHOT_FOLDER));
  const taken = new Set<string>();
  let aside = asideName(now(), taken);
  while (!(await disk.makeFolder(join(folder, aside)))) aside = asideName(now(), taken.add(aside));
  for (const name of [SNAPSHOT_FOLDER, ...files.map((file) => file.name)]) {
    await disk.rename(join(folder, name), join(folder, aside, name));
  }
  await disk.syncFolder(join(folder, aside));
  await disk.syncFolder(folder);
}

function follow(entries: readonly JournalEntry[], last: number): boolean {
  return entries.every(({ number }, index) => number === last + 1 + index);
}

async function failureIn(work: () => Promise<unknown>): Promise<SafetyFailure | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

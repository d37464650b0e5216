/**
 * The safety copy under SIGKILL: a process writes entries and snapshots and is killed at random moments, again and again.
 * What it acknowledged is logged here, outside of it, and then looked for in the files.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createSafety } from '../../../main/safety/safety.ts';
import type { JournalEntry } from '../../../preload/contract.ts';
import { got } from './places.ts';
import { startWriter, type Writer } from './writer.ts';

export interface KillFigures {
  /** Entries that were acknowledged. */
  readonly acknowledged: number;
  /** Of these the ones that stand in the journal or in a snapshot at the end. */
  readonly found: number;
  /** Those that were missing at any time. */
  readonly lost: number;
}

/** Orders under way at once. */
const IN_FLIGHT = 4;
/** So many orders to one snapshot, about. */
const ORDERS_TO_SNAPSHOT = 60;
/** The longest pause before a kill, in ms: some writes. */
const LONGEST_PAUSE = 25;

/**
 * Goes on until there were so many kills and so many acknowledged entries. Throws if something was read that was never
 * written, or if an acknowledged snapshot cannot be read.
 */
export async function runKills({ kills, writes }: { kills: number; writes: number }): Promise<KillFigures> {
  const root = mkdtempSync(join(tmpdir(), 'kills-'));
  const folder = join(root, 'safety');
  const log = createLog(join(root, 'acknowledged.log'));
  const lost = new Set<number>();
  try {
    for (let killed = 0; killed < kills || log.entries().size < writes; killed += 1) {
      await writeUntilKilled(folder, log, below((2 * writes) / kills));
      // Every other time it is the next process that finds what the killed one left.
      if (killed % 2 === 0) for (const number of await missing(folder, log)) lost.add(number);
    }
    const gone = await missing(folder, log);
    for (const number of gone) lost.add(number);
    const acknowledged = log.entries().size;
    return { acknowledged, found: acknowledged - gone.length, lost: lost.size };
  } finally {
    rmSync(root, { recursive: true });
  }
}

interface AcknowledgementLog {
  readonly wrote: (entries: readonly JournalEntry[]) => void;
  readonly took: (name: string) => void;
  readonly entries: () => ReadonlySet<number>;
  /** The name of the newest snapshot; null if there is none. */
  readonly snapshot: () => string | null;
  /** The highest number that was ever sent. */
  sent: number;
}

/** A file of its own, so that no trust is put in what is tested. */
function createLog(path: string): AcknowledgementLog {
  appendFileSync(path, '');
  const lines = (): readonly string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return {
    wrote: (entries) => appendFileSync(path, entries.map(({ number }) => `${number}\n`).join('')),
    took: (name) => appendFileSync(path, `${name}\n`),
    entries: () => new Set(lines().map(Number).filter(Number.isInteger)),
    snapshot: () =>
      lines()
        .filter((line) => line.endsWith('.zbbak'))
        .at(-1) ?? null,
    sent: 0,
  };
}

/** One process from its start to its end, which comes a moment after so many acknowledged entries. */
async function writeUntilKilled(folder: string, log: AcknowledgementLog, enough: number): Promise<void> {
  const writer = startWriter(folder);
  const state = await writer.open();
  if (state === null || state.problem !== null) throw new Error(`not open: ${JSON.stringify(state)}`);
  let next = state.last + 1;
  let acknowledged = 0;
  let killing = false;
  const one = async (): Promise<void> => {
    try {
      while (!killing) {
        const entries = Array.from({ length: below(10) < 8 ? 1 : 1 + below(5) }, () => entryOf(next++));
        log.sent = Math.max(log.sent, next - 1);
        if ((await writer.append(entries)) !== null) {
          log.wrote(entries);
          acknowledged += entries.length;
        }
        if (below(ORDERS_TO_SNAPSHOT) === 0) await takeSnapshot(writer, log, next - 1);
      }
    } finally {
      killing = true;
    }
  };
  const ends = Promise.allSettled(Array.from({ length: IN_FLIGHT }, one));
  while (acknowledged < enough && !killing) await pause(1);
  await pause(below(LONGEST_PAUSE));
  killing = true;
  await writer.kill();
  for (const end of await ends) if (end.status === 'rejected') throw end.reason;
}

async function takeSnapshot(writer: Writer, log: AcknowledgementLog, number: number): Promise<void> {
  const snapshot = await writer.snapshot({ number, occasion: 'daily', bytes: allUpTo(number) });
  if (snapshot !== null) log.took(snapshot.name);
}

/** The acknowledged entries that stand neither in the journal nor in a snapshot. */
async function missing(folder: string, log: AcknowledgementLog): Promise<readonly number[]> {
  const safety = createSafety(folder, { log: () => undefined });
  try {
    const { snapshots, problem } = got(await safety.openSafety());
    if (problem !== null) throw new Error(problem.reason);
    const covered = await newestWhole(safety, snapshots);
    const acknowledged = log.snapshot();
    if (acknowledged !== null && !snapshots.some(({ name }) => name === acknowledged)) {
      throw new Error(`${acknowledged} was acknowledged and is gone`);
    }
    const { entries } = got(await safety.readJournal({ after: 0 }));
    for (const { number, text } of entries) {
      if (number > log.sent || text !== entryOf(number).text) throw new Error(`${number} was never written`);
    }
    const read = new Set(entries.map(({ number }) => number));
    return [...log.entries()].filter((number) => number > covered && !read.has(number));
  } finally {
    safety.release();
  }
}

/** The number of the newest snapshot, which must be what was written; 0 if there is none. */
async function newestWhole(
  safety: ReturnType<typeof createSafety>,
  snapshots: readonly { readonly name: string; readonly number: number }[],
): Promise<number> {
  const [newest] = snapshots;
  if (newest === undefined) return 0;
  const { bytes } = got(await safety.readSnapshot(newest));
  if (!Buffer.from(bytes).equals(allUpTo(newest.number)))
    throw new Error(`${newest.name} is not what was written`);
  return newest.number;
}

/** The entry of that number, of any length up to some hundred bytes. */
function entryOf(number: number): JournalEntry {
  return { number, text: JSON.stringify({ number, markdown: '批注'.repeat((number * 7919) % 97) }) };
}

/** What a snapshot after that entry holds: all of them. */
function allUpTo(number: number): Uint8Array<ArrayBuffer> {
  const texts = Array.from({ length: number }, (_, index) => entryOf(index + 1).text);
  return new Uint8Array(Buffer.from(`${texts.join('\n')}\n`));
}

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}

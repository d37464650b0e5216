/**
 * The snapshots: whole backup files, each written beside its place, flushed, renamed and read back before it counts.
 * Names carry number, instant and digest; nothing is ever written over.
 */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SafetySnapshot, WriteSnapshotRequest } from '../../preload/contract.ts';
import { SAVE_LIMIT_BYTES } from '../save-request.ts';
import { safetyText } from '../text-zh.ts';
import { codeOf, type Disk } from './disk.ts';
import { SafetyProblem } from './failure.ts';
import type { JournalTools } from './journal.ts';
import { keptNames } from './keeping.ts';
import { parseSnapshotName, SNAPSHOT_FOLDER, type SnapshotName, snapshotName } from './names.ts';

const TEMPORARY = /^\.[0-9a-f-]{36}\.tmp$/;

interface FoundSnapshot extends SnapshotName {
  readonly size: number;
}

/** Newest first: by number, then by instant. */
export async function listSnapshots(disk: Disk, folder: string): Promise<readonly SafetySnapshot[]> {
  return (await find(disk, folder)).map(shown);
}

/** On the disk and read back the same when it returns; else there is nothing of it. Prunes nothing. */
export async function writeSnapshot(
  { disk, folder, now }: JournalTools,
  { number, occasion, bytes }: WriteSnapshotRequest,
): Promise<SafetySnapshot> {
  const place = join(folder, SNAPSHOT_FOLDER);
  await disk.makeFolder(place);
  const taken = new Set((await find(disk, folder)).map(({ name }) => name));
  const name = snapshotName({ number, occasion, digest: digestOf(bytes) }, now(), taken);
  const temporary = join(place, `.${randomUUID()}.tmp`);
  try {
    await disk.create(temporary, bytes);
    await disk.rename(temporary, join(place, name));
    await disk.syncFolder(place);
    if (!(await disk.read(join(place, name))).equals(bytes)) {
      throw new SafetyProblem('failed', safetyText.unlike);
    }
  } catch (error) {
    await disk.remove(temporary);
    await disk.remove(join(place, name));
    throw error;
  }
  const [written] = (await find(disk, folder)).filter((snapshot) => snapshot.name === name);
  if (written === undefined) throw new SafetyProblem('failed', safetyText.unlike);
  return shown(written);
}

/**
 * The bytes as they were written. Throws `missing` for any name that is not in the list, and for content that is changed or
 * lies where the disk is broken: an older one is the better one then.
 */
export async function readSnapshot(
  { disk, folder }: JournalTools,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const snapshot = (await find(disk, folder)).find((each) => each.name === name);
  if (snapshot === undefined || snapshot.size > SAVE_LIMIT_BYTES) {
    throw new SafetyProblem('missing', safetyText.missing);
  }
  const bytes = new Uint8Array(await readable(disk, join(folder, SNAPSHOT_FOLDER, name)));
  if (digestOf(bytes) !== snapshot.digest) throw new SafetyProblem('missing', safetyText.changed);
  return bytes;
}

async function readable(disk: Disk, path: string): Promise<Uint8Array> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (codeOf(error) === 'EIO') throw new SafetyProblem('missing', safetyText.changed);
    throw error;
  }
}

/** Removes all but those to be kept (`keptNames`); `written` stays in any case. */
export async function pruneSnapshots({ disk, folder }: JournalTools, written: SafetySnapshot): Promise<void> {
  const found = await find(disk, folder);
  const kept = keptNames(found, written);
  for (const { name } of found.filter((each) => !kept.has(each.name))) {
    await disk.remove(join(folder, SNAPSHOT_FOLDER, name));
  }
}

/** Removes what a crash left of a snapshot that was never acknowledged. */
export async function removeTemporaries({ disk, folder }: JournalTools): Promise<void> {
  const place = join(folder, SNAPSHOT_FOLDER);
  for (const { name } of await disk.list(place)) {
    if (TEMPORARY.test(name)) await disk.remove(join(place, name));
  }
}

async function find(disk: Disk, folder: string): Promise<readonly FoundSnapshot[]> {
  const files = await disk.list(join(folder, SNAPSHOT_FOLDER));
  return files
    .flatMap(({ name, size }) => {
      const parsed = parseSnapshotName(name);
      return parsed === null ? [] : [{ ...parsed, size }];
    })
    .sort((a, b) => b.number - a.number || (a.made < b.made ? 1 : -1));
}

function shown({ name, number, made, size }: FoundSnapshot): SafetySnapshot {
  return { name, number, made, size };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/**
 * Sets the safety of the browser shell going: looks whether everything is still there, follows what the user makes, asks
 * the browser for its promise once there is something to lose, and has safety copies written while he works and when he
 * leaves.
 */
import { create, useStore } from 'zustand';
import type { Instant } from '../../core/annotation/model.ts';
import { copyName, outdatedCopies } from '../../core/backup/copies.ts';
import { ok } from '../../core/result.ts';
import { notesConnection } from '../../data/database/connection.ts';
import type { Live } from '../../data/database/live.ts';
import { allRecords } from '../../data/records/all-records/all-records.ts';
import { type Bookmarks, followBookmarks } from '../../data/records/bookmarks.ts';
import { findLoss, keepLastSeen, readLastSeen } from '../../data/records/last-seen.ts';
import { createFolderMemory } from '../../data/safety-folder/kept-folder.ts';
import { saveSetting } from '../../data/settings/settings.ts';
import type { BrowserKeeping } from '../../platform/browser-keeping.ts';
import {
  askToWrite,
  type FolderHandle,
  isFolder,
  mayWrite,
  type PickFolder,
  pickFolder,
  writeCopy,
} from '../../platform/safety-folder.ts';
import { keepingText } from '../../text-zh/keeping.ts';
import { composeBackup, localStamp } from '../backup/composing.ts';
import { type CopyFolder, type CopyState, createSafetyCopies, type SafetyCopies } from './copies.ts';
import { askPromise, learnPromise, usedSpace, useKeeping } from './keeping.ts';
import { createLossWatch, type Loss } from './loss.ts';
import { presentOf } from './present.ts';

/** A page that is never at rest gets to it all the same, in ms. */
const PATIENCE_MS = 5_000;

let keeping: BrowserKeeping | null = null;
let pick: PickFolder | undefined;

/** The safety copies of this window. Nothing happens with them in the desktop shell. */
export const safetyCopies: SafetyCopies = createSafetyCopies({
  memory: createFolderMemory(),
  pick: async () => {
    if (pick === undefined) return ok(null);
    const picked = await pickFolder(pick);
    if (!picked.ok) return picked;
    return ok(picked.value === null ? null : folderOf(picked.value));
  },
  reopen: (handle) => (isFolder(handle) ? folderOf(handle) : null),
  compose: composeBackup,
  saved: (created: Instant) => saveSetting('lastBackup', created),
  newMark: () => crypto.randomUUID().slice(0, 4),
  later: (work, ms) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
});

export function useSafetyCopies(): CopyState {
  return useStore(safetyCopies.state);
}

/** Whether the browser gives a folder to write into. */
export function canKeepCopies(): boolean {
  return pick !== undefined;
}

/** What is missing since the program was last used, for as long as the user has not decided; null if nothing is. */
export const useLoss = create<{ readonly loss: Loss | null }>()(() => ({ loss: null }));

const lossWatch = createLossWatch({
  recall: readLastSeen,
  keep: keepLastSeen,
  find: (before) => findLoss(notesConnection.database, before),
  tell: (loss) => {
    useLoss.setState({ loss });
    // The copies that are there may be all that is left.
    if (loss !== null) void safetyCopies.beginSeries();
  },
});

/** Goes on with what is here. */
export function acceptLoss(): void {
  lossWatch.accept();
}

/** The user has read of it and looks for his backup; should he leave without, the next start tells it again. */
export function putLossOff(): void {
  useLoss.setState({ loss: null });
}

/**
 * Looks whether everything is still there, as soon as the database can be used; resolves when that was tried once. To be
 * called once, before anything is written. Null (the desktop shell): its journal knows.
 */
export async function checkForLoss(parts: BrowserKeeping | null): Promise<void> {
  if (parts === null) return;
  const check = async () => {
    if (notesConnection.state().kind === 'ready') await lossWatch.check();
  };
  notesConnection.subscribe(() => void check());
  await notesConnection.open();
  await check();
}

/** To be called once; null (the desktop shell) starts nothing. */
export async function startKeeping(parts: BrowserKeeping | null): Promise<void> {
  if (parts === null) return;
  keeping = parts;
  pick = parts.pickFolder;
  // The reader sees his text first.
  await idle();
  useKeeping.setState({ address: parts.address, promise: await learnPromise(parts.storage) });
  await safetyCopies.start();
  if (useLoss.getState().loss !== null) await safetyCopies.beginSeries();
  followWork(parts);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') safetyCopies.leaving();
  });
}

function followWork({ storage }: BrowserKeeping): void {
  let bookmarks: Live<Bookmarks> = { kind: 'loading' };
  let isAsked = false;
  const look = () => {
    const records = allRecords.current();
    if (records.kind !== 'ready' || bookmarks.kind !== 'ready') return;
    const present = presentOf(records.value, bookmarks.value);
    lossWatch.look(present);
    safetyCopies.changed(present.fingerprint);
    if (present.fingerprint === null || isAsked) return;
    isAsked = true;
    void askPromise(storage).then((promise) => useKeeping.setState({ promise }));
  };
  allRecords.subscribe(look);
  followBookmarks((live) => {
    bookmarks = live;
    look();
  });
}

/** Looks how much is stored, for the room 设置. */
export async function lookAtSpace(): Promise<void> {
  useKeeping.setState({ used: await usedSpace(keeping?.storage) });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}

function folderOf(handle: FolderHandle): CopyFolder {
  return {
    name: handle.name,
    handle,
    mayWrite: () => mayWrite(handle),
    askToWrite: () => askToWrite(handle),
    write: ({ bytes, created }, mark) => {
      const series = { title: keepingText.copies.fileTitle, mark };
      const { day, hour, minute } = localStamp(created);
      const name = copyName(series, `${day} ${hour}${minute}`);
      return writeCopy(handle, { name, bytes, outdated: (names) => outdatedCopies(names, name, series) });
    },
  };
}

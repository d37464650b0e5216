/**
 * Safety copies of the browser shell: when one is written into the folder that the user chose, and what became of it.
 * Everything that touches the machine is handed in; what the folder is asked is in platform/safety-folder.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '../../core/annotation/model.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FolderMemory, KeptFolder } from '../../data/safety-folder/kept-folder.ts';
import type { FolderFailure } from '../../platform/safety-folder.ts';
import type { ComposedBackup, ComposeFailure } from '../backup/composing.ts';

/** How long work may lie in no copy, in ms. */
export const REST_MS = 10 * 60_000;

export type CopyFailure = FolderFailure | ComposeFailure;

export interface CopyState {
  /** `unknown` until the memory was read; `asleep`: the browser wants the user to allow it anew. */
  readonly kind: 'unknown' | 'none' | 'asleep' | 'on';
  /** The folder's name; empty if there is none. */
  readonly folder: string;
  /** The moment whose state the newest copy holds. */
  readonly last: Instant | null;
  readonly isWriting: boolean;
  /** Why the last attempt brought nothing; null if it did. */
  readonly failure: CopyFailure | null;
  /** False if the folder is forgotten when the program is closed. */
  readonly isRemembered: boolean;
  /** Whether there is anything to be copied. */
  readonly holdsAnything: boolean;
}

/** A folder, behind whatever handle it has. */
export interface CopyFolder {
  readonly name: string;
  readonly handle: unknown;
  readonly mayWrite: () => Promise<boolean>;
  /** From a press alone. */
  readonly askToWrite: () => Promise<boolean>;
  readonly write: (backup: ComposedBackup, mark: string) => Promise<Result<null, FolderFailure>>;
}

export interface CopyParts {
  readonly memory: FolderMemory;
  /** From a press alone; null if the user left the dialog. */
  readonly pick: () => Promise<Result<CopyFolder | null, FolderFailure>>;
  /** Null if what was stored is no folder. */
  readonly reopen: (handle: unknown) => CopyFolder | null;
  readonly compose: () => Promise<Result<ComposedBackup, ComposeFailure>>;
  /** Told after each copy. */
  readonly saved: (created: Instant) => Promise<unknown>;
  readonly newMark: () => string;
  /** Calls once after so many ms; returns how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
}

export interface SafetyCopies {
  readonly state: StoreApi<CopyState>;
  /** Reads what was remembered. */
  readonly start: () => Promise<void>;
  /** Lets the user choose a folder and writes the first copy. From a press alone. */
  readonly choose: () => Promise<void>;
  /** Asks for the folder again and writes a copy. From a press alone. */
  readonly wake: () => Promise<void>;
  readonly copyNow: () => Promise<void>;
  /** Leaves the copies that are there for good: from now on each one belongs to another series. */
  readonly beginSeries: () => Promise<void>;
  /** Writes no more copies; those that are there stay. */
  readonly stop: () => Promise<void>;
  /** What is here now: the same string as long as nothing changed; null while there is nothing to lose. */
  readonly changed: (fingerprint: string | null) => void;
  /** The page may be gone in a moment. */
  readonly leaving: () => void;
}

const NO_FOLDER: Omit<CopyState, 'holdsAnything'> = {
  kind: 'none',
  folder: '',
  last: null,
  isWriting: false,
  failure: null,
  isRemembered: true,
};

interface Open {
  readonly folder: CopyFolder;
  readonly kept: KeptFolder;
}

export function createSafetyCopies(parts: CopyParts): SafetyCopies {
  const state = createStore<CopyState>()(() => ({
    ...NO_FOLDER,
    kind: 'unknown',
    holdsAnything: false,
  }));
  let open: Open | null = null;
  let present: string | null = null;
  let callOff: (() => void) | null = null;

  const isDue = (): boolean =>
    open !== null &&
    state.getState().kind === 'on' &&
    present !== null &&
    present !== open.kept.fingerprint &&
    !state.getState().isWriting;

  const plan = (): void => {
    if (!isDue() || callOff !== null) return;
    callOff = parts.later(() => {
      callOff = null;
      void copyIfDue();
    }, REST_MS);
  };

  const copyIfDue = async (): Promise<void> => {
    if (isDue()) await copyNow();
  };

  const become = async (folder: CopyFolder, kept: KeptFolder, kind: 'on' | 'asleep'): Promise<void> => {
    open = { folder, kept };
    state.setState({ ...NO_FOLDER, kind, folder: folder.name, last: kept.last });
  };

  const copyNow = async (): Promise<void> => {
    if (open === null || present === null || state.getState().isWriting) return;
    callOff?.();
    callOff = null;
    const { folder, kept } = open;
    const fingerprint = present;
    state.setState({ isWriting: true });
    const written = await copyInto(folder, kept.mark, parts);
    // The user may have chosen another folder, or none, meanwhile.
    if (open?.folder !== folder) return;
    if (written.ok) {
      const { created } = written.value;
      open = { folder, kept: { ...kept, fingerprint, last: created } };
      const isRemembered = await parts.memory.write(open.kept);
      state.setState({ isWriting: false, failure: null, last: created, isRemembered });
      await parts.saved(created);
    } else {
      const { error } = written;
      const kind = error.code === 'denied' ? 'asleep' : 'on';
      state.setState({ isWriting: false, failure: error.code === 'denied' ? null : error, kind });
    }
    plan();
  };

  const start = async (): Promise<void> => {
    const kept = await parts.memory.read();
    const folder = kept === null ? null : parts.reopen(kept.handle);
    if (state.getState().kind !== 'unknown') return;
    if (kept === null || folder === null) return state.setState(NO_FOLDER);
    await become(folder, kept, (await folder.mayWrite()) ? 'on' : 'asleep');
    plan();
  };

  const choose = async (): Promise<void> => {
    const picked = await parts.pick();
    if (!picked.ok) return state.setState({ failure: picked.error });
    const folder = picked.value;
    if (folder === null) return;
    const kept = { handle: folder.handle, mark: parts.newMark(), fingerprint: null, last: null };
    const isAllowed = await folder.askToWrite();
    await become(folder, kept, isAllowed ? 'on' : 'asleep');
    state.setState({ isRemembered: await parts.memory.write(kept) });
    if (isAllowed) await copyNow();
  };

  const wake = async (): Promise<void> => {
    if (open === null || !(await open.folder.askToWrite())) return;
    state.setState({ kind: 'on', failure: null });
    await copyIfDue();
  };

  const beginSeries = async (): Promise<void> => {
    if (open === null) return;
    open = { folder: open.folder, kept: { ...open.kept, mark: parts.newMark() } };
    await parts.memory.write(open.kept);
  };

  const stop = async (): Promise<void> => {
    callOff?.();
    callOff = null;
    open = null;
    state.setState(NO_FOLDER);
    await parts.memory.forget();
  };

  return {
    state,
    start,
    choose,
    wake,
    copyNow,
    beginSeries,
    stop,
    changed: (fingerprint) => {
      present = fingerprint;
      state.setState({ holdsAnything: fingerprint !== null });
      plan();
    },
    leaving: () => void copyIfDue(),
  };
}

async function copyInto(
  folder: CopyFolder,
  mark: string,
  { compose }: CopyParts,
): Promise<Result<{ readonly created: Instant }, CopyFailure>> {
  const backup = await compose();
  if (!backup.ok) return fail(backup.error);
  const written = await folder.write(backup.value, mark);
  return written.ok ? ok({ created: backup.value.created }) : written;
}

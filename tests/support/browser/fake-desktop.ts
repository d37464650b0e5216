/**
 * A desktop shell inside the page: the whole of `window.desktop`, kept in memory, with what a hand at the native menu or
 * in the file manager would do. For the production bundle in a browser; the real shell has tests of its own.
 */
import type {
  Answer,
  DesktopApi,
  JournalEntry,
  MenuModel,
  OpenedBackup,
  SafetySnapshot,
  SafetyState,
  SaveFailure,
  SaveFileRequest,
} from '../../../preload/contract.ts';

/** What the test sees and does, as `window.fakeDesktop`. */
export interface FakeDesktop {
  /** The menus that the page sent, the last one last. */
  readonly menus: MenuModel[];
  /** The files that the page saved. */
  readonly saved: SaveFileRequest[];
  /** Chooses a command in the native menu. */
  readonly choose: (id: string) => void;
  /** Opens a backup in the file manager: its bytes, or why they cannot be read. */
  readonly open: (name: string, content: Uint8Array<ArrayBuffer> | { readonly reason: string }) => void;
}

export type DesktopWindow = Window & { desktop?: DesktopApi; fakeDesktop: FakeDesktop };

/** Puts it in the page; to be given to `addInitScript`, so it uses nothing from outside itself. */
export function installFakeDesktop(): void {
  type Waiting = Answer<OpenedBackup | null, SaveFailure>;
  const none: Waiting = { ok: true, value: null };
  const commandListeners = new Set<(id: string) => void>();
  const backupListeners = new Set<() => void>();
  const menus: MenuModel[] = [];
  const saved: SaveFileRequest[] = [];
  let waiting: Waiting = none;
  let entries: readonly JournalEntry[] = [];
  let snapshots: readonly (SafetySnapshot & { readonly bytes: Uint8Array<ArrayBuffer> })[] = [];
  const told = ({ name, number, made, size }: SafetySnapshot) => ({ name, number, made, size });
  const answer = <Value>(value: Value) => ({ ok: true, value }) as const;
  const state = (): SafetyState => ({
    folder: '/home/u/safety',
    last: Math.max(0, entries.at(-1)?.number ?? 0, snapshots[0]?.number ?? 0),
    first: entries[0]?.number ?? null,
    snapshots: snapshots.map(told),
    problem: null,
  });
  const listen = <Listener>(listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const desktop: DesktopApi = {
    saveFile: async (request) => {
      saved.push(request);
      return answer({ name: request.name });
    },
    chooseTargets: async () => ({ ok: false, error: { code: 'cancelled' } }),
    writeTargets: async () => ({ ok: false, error: { code: 'cancelled' } }),
    openSafety: async () => answer(state()),
    appendJournal: async (request) => {
      entries = [...entries, ...request.entries];
      return answer({ last: state().last });
    },
    readJournal: async ({ after }) => answer({ entries: entries.filter(({ number }) => number > after) }),
    writeSnapshot: async ({ number, bytes }) => {
      const made = new Date().toISOString();
      const snapshot = { name: `${number}.zbbak`, number, made, size: bytes.length, bytes };
      snapshots = [snapshot, ...snapshots];
      return answer(told(snapshot));
    },
    readSnapshot: async ({ name }) => {
      const found = snapshots.find((each) => each.name === name);
      return found === undefined
        ? { ok: false, error: { code: 'missing', reason: name } }
        : answer({ bytes: found.bytes });
    },
    setSafetyAside: async () => {
      entries = [];
      snapshots = [];
      return answer(state());
    },
    setMenu: async (model) => {
      menus.push(model);
      return answer(null);
    },
    onCommand: (listener) => listen(commandListeners, listener),
    takeBackup: async () => {
      const taken = waiting;
      waiting = none;
      return taken;
    },
    onBackupWaiting: (listener) => listen(backupListeners, listener),
  };
  const fakeDesktop: FakeDesktop = {
    menus,
    saved,
    choose: (id) => {
      for (const listener of commandListeners) listener(id);
    },
    open: (name, content) => {
      waiting =
        'reason' in content
          ? { ok: false, error: { code: 'failed', reason: content.reason } }
          : answer({ name, bytes: content });
      for (const listener of backupListeners) listener();
    },
  };
  Object.assign(window, { desktop, fakeDesktop });
}

/**
 * Opens the notes database and knows at every moment whether it can be used, and if not, why. A database of a newer
 * program is left untouched: Dexie would open it and even patch its schema, so its version is read first.
 */
import { NOTES_DATABASE_NAME, NOTES_DATABASE_VERSION, NotesDatabase } from './notes-database.ts';

/**
 * `newer`: written by a newer program; `noStorage`: the machine offers no database (private mode, policy);
 * `full`: no room on the disk; `silent`: no answer in time (another window holds it, or the disk hangs);
 * `failed`: anything else.
 */
export type UnavailableReason = 'newer' | 'noStorage' | 'full' | 'silent' | 'failed';

export type ConnectionState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason; readonly detail: string };

export interface NotesConnection {
  readonly database: NotesDatabase;
  /** Opens the database, again if it failed before; resolves with the state reached and never rejects. */
  readonly open: () => Promise<ConnectionState>;
  readonly state: () => ConnectionState;
  /** Has this done before a database of an earlier version is upgraded; whatever comes of it, the upgrade follows. */
  readonly beforeUpgrade: (work: BeforeUpgrade) => void;
  /** Deletes a database that cannot be used and makes a new one; resolves as {@link open} does. */
  readonly remake: () => Promise<ConnectionState>;
  /** Whether {@link remake} has deleted a database, whatever came of it then. */
  readonly wasDeleted: () => boolean;
  /** Calls the listener after every change of state; returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Given the stored version and the implementation it lies in. */
export type BeforeUpgrade = (stored: number, factory: IDBFactory) => Promise<void>;

/** How long the database may take to answer before the user is told, in milliseconds. */
const PATIENCE_MS = 10_000;

/** `factory` is undefined where the machine has no IndexedDB at all. */
export function createConnection(
  database: NotesDatabase,
  factory: IDBFactory | undefined,
  patienceMs: number = PATIENCE_MS,
): NotesConnection {
  let state: ConnectionState = { kind: 'opening' };
  let pending: Promise<ConnectionState> | null = null;
  let beforeUpgrade: BeforeUpgrade = async () => undefined;
  let wasDeleted = false;
  const listeners = new Set<() => void>();
  const become = (next: ConnectionState): ConnectionState => {
    state = next;
    for (const listener of listeners) listener();
    return next;
  };
  /** What the attempt reaches, or after a while that it is silent; it may still succeed then. */
  const patiently = (attempt: Promise<ConnectionState>): Promise<ConnectionState> =>
    Promise.race([attempt, silence(patienceMs)]).then((reached) =>
      state.kind === 'opening' ? become(reached) : state,
    );
  const open = (): Promise<ConnectionState> => {
    if (pending !== null) return patiently(pending);
    if (state.kind === 'ready' && database.isOpen()) return Promise.resolve(state);
    if (state.kind !== 'opening') become({ kind: 'opening' });
    const attempt = openDatabase(database, factory, beforeUpgrade).then((reached) => {
      pending = null;
      return become(reached);
    });
    pending = attempt;
    return patiently(attempt);
  };
  // Dexie closes the database after this, so that the other window can go on.
  database.on('versionchange', ({ newVersion }) => {
    become(
      newVersion === null
        ? { kind: 'unavailable', reason: 'failed', detail: 'another window deletes the database' }
        : { kind: 'unavailable', reason: 'newer', detail: `another window upgrades to ${newVersion}` },
    );
  });
  // The browser may close a database by itself (disk trouble); one that was in use is opened again.
  database.on('close', () => {
    if (state.kind === 'ready') become({ kind: 'opening' });
    if (state.kind === 'opening') void open();
  });
  return {
    database,
    open,
    state: () => state,
    beforeUpgrade: (work) => {
      beforeUpgrade = work;
    },
    remake: async () => {
      try {
        await database.delete();
      } catch (error) {
        return become({ kind: 'unavailable', reason: unavailableReasonOf(error), detail: String(error) });
      }
      wasDeleted = true;
      return open();
    },
    wasDeleted: () => wasDeleted,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function openDatabase(
  database: NotesDatabase,
  factory: IDBFactory | undefined,
  beforeUpgrade: BeforeUpgrade,
): Promise<ConnectionState> {
  try {
    const stored = await storedVersion(factory);
    if (stored <= NOTES_DATABASE_VERSION) {
      const isEarlier = stored > 0 && stored < NOTES_DATABASE_VERSION;
      if (isEarlier && factory !== undefined) await beforeUpgrade(stored, factory);
      await database.open();
      return { kind: 'ready' };
    }
    return { kind: 'unavailable', reason: 'newer', detail: `database version ${stored}` };
  } catch (error) {
    return { kind: 'unavailable', reason: unavailableReasonOf(error), detail: String(error) };
  }
}

/** The version of the stored database; 0 if there is none yet. Dexie stores version numbers times ten. */
async function storedVersion(factory: IDBFactory | undefined): Promise<number> {
  if (factory === undefined) return 0;
  const databases = await factory.databases();
  const native = databases.find(({ name }) => name === NOTES_DATABASE_NAME)?.version ?? 0;
  return Math.floor(native / 10);
}

/** What an error of the database means for the user. */
export function unavailableReasonOf(error: unknown): UnavailableReason {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer';
  if (names.includes('MissingAPIError') || names.includes('SecurityError')) return 'noStorage';
  return 'failed';
}

/** The names of an error and of those it wraps: Dexie reports what IndexedDB said as `inner`. */
export function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  let current = error;
  while (typeof current === 'object' && current !== null && names.length < 5) {
    if ('name' in current) names.push(String(current.name));
    current = 'inner' in current ? current.inner : null;
  }
  return names;
}

function silence(milliseconds: number): Promise<ConnectionState> {
  return new Promise((resolve) => {
    setTimeout(
      () => resolve({ kind: 'unavailable', reason: 'silent', detail: `no answer in ${milliseconds} ms` }),
      milliseconds,
    );
  });
}

/** The connection of this window. */
export const notesConnection: NotesConnection = createConnection(new NotesDatabase(), globalThis.indexedDB);

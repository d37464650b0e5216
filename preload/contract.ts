/**
 * The whole surface between the page and the desktop shell: channel names, arguments and results.
 * Imports nothing, so that main, preload and renderer can all read it.
 */

/** A file to be written. `name` is a suggestion; the user chooses the place. */
export type SaveFileRequest = SaveTextRequest | SaveBytesRequest;

export interface SaveTextRequest {
  readonly name: string;
  readonly mime: 'text/markdown' | 'text/csv' | 'application/json';
  /** The whole content, UTF-8 when written. */
  readonly text: string;
}

export interface SaveBytesRequest {
  readonly name: string;
  readonly mime: 'application/x-gazette-backup';
  /** The whole content. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type SaveFailure =
  | { readonly code: 'cancelled' }
  | { readonly code: 'refused'; readonly reason: string }
  | { readonly code: 'failed'; readonly reason: string };

export type SaveFileResult =
  | { readonly ok: true; readonly value: { readonly name: string } }
  | { readonly ok: false; readonly error: SaveFailure };

/**
 * Where files are to be saved that may be there already: one that the user names, or some in a folder that he
 * chooses. The first of two steps; nothing is written yet.
 */
export type ChooseTargetsRequest =
  | { readonly place: 'file'; readonly name: string; readonly mime: SaveTextRequest['mime'] }
  | { readonly place: 'folder'; readonly names: readonly string[] };

/** What stands under a name now. `unreadable`: no UTF-8 text, or too large. A byte order mark is part of the text. */
export type PresentFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** A place for a file: the name it has there, and what stands under it now. */
export interface TargetFile {
  readonly name: string;
  readonly present: PresentFile;
}

export interface ChosenTargets {
  /** Good for one {@link WriteTargetsRequest} of the same window, until that window chooses again. */
  readonly token: string;
  /** In the order of the request. */
  readonly targets: readonly TargetFile[];
}

export type ChooseTargetsResult =
  | { readonly ok: true; readonly value: ChosenTargets }
  | { readonly ok: false; readonly error: SaveFailure };

/** The second step: for each chosen target what is written, and whether over what is there or beside it. */
export interface WriteTargetsRequest {
  readonly token: string;
  readonly writes: readonly { readonly text: string; readonly where: 'over' | 'beside' }[];
}

export type WriteTargetsResult =
  | { readonly ok: true; readonly value: { readonly names: readonly string[] } }
  | { readonly ok: false; readonly error: SaveFailure };

/** What main answers: a value, or why there is none. */
export type Answer<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/**
 * One commit as the journal keeps it. Commits are numbered from 1 without gaps, over all windows. `text` is one line
 * of JSON that only the page understands.
 */
export interface JournalEntry {
  readonly number: number;
  readonly text: string;
}

/** Everything the user made as a backup file, after the commit of that number and before the next one. */
export interface SafetySnapshot {
  /** The file's name in the safety folder. */
  readonly name: string;
  readonly number: number;
  /** When it was written, a UTC instant. */
  readonly made: string;
  /** The size in bytes. */
  readonly size: number;
}

/** The safety copy: a journal of all commits since a snapshot, and the snapshots that are kept, in plain files. */
export interface SafetyState {
  /** The folder, for the user to see. */
  readonly folder: string;
  /** The number of the newest entry or snapshot, whichever is higher; 0 if there is neither. The next one is one more. */
  readonly last: number;
  /** From this number up to `last` every entry can be read; null if there is none. */
  readonly first: number | null;
  /** Newest first. */
  readonly snapshots: readonly SafetySnapshot[];
  /** Why nothing can be written now; null if it can. What is there can still be read. */
  readonly problem: SafetyFailure | null;
}

/**
 * `gap`: entries that do not follow the last one; `elsewhere`: another program writes this journal; `missing`: no such
 * snapshot, or it is not what was written. `reason` is a sentence for the user.
 */
export interface SafetyFailure {
  readonly code: 'refused' | 'gap' | 'readOnly' | 'full' | 'elsewhere' | 'missing' | 'failed';
  readonly reason: string;
}

/** Why a snapshot is taken: at the start, once a day, before a backup is restored, before the database is upgraded. */
export type SnapshotOccasion = 'start' | 'daily' | 'restore' | 'upgrade';

export interface WriteSnapshotRequest {
  readonly number: number;
  readonly occasion: SnapshotOccasion;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The page's commands as the native menu shows them. Carrying one out, and its keys, are the page's. */
export interface MenuModel {
  readonly groups: readonly MenuGroup[];
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly (MenuCommand | { readonly kind: 'separator' })[];
}

export interface MenuCommand {
  readonly kind: 'command';
  readonly id: string;
  readonly label: string;
  /** As Electron writes them (`Ctrl+Shift+F`); shown, never registered. Null: none. */
  readonly accelerator: string | null;
  readonly enabled: boolean;
}

/** A backup that the user opened from the desktop. */
export interface OpenedBackup {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Channel names of `ipcRenderer.invoke`, one per function below. */
export const CHANNELS = {
  saveFile: 'gazette:save-file',
  chooseTargets: 'gazette:choose-targets',
  writeTargets: 'gazette:write-targets',
  openSafety: 'gazette:open-safety',
  appendJournal: 'gazette:append-journal',
  readJournal: 'gazette:read-journal',
  writeSnapshot: 'gazette:write-snapshot',
  readSnapshot: 'gazette:read-snapshot',
  setSafetyAside: 'gazette:set-safety-aside',
  setMenu: 'gazette:set-menu',
  takeBackup: 'gazette:take-backup',
} as const;

/** Channel names of what main tells the page. */
export const EVENTS = {
  /** With the id of the command that was chosen in the native menu. */
  command: 'gazette:command',
  /** A backup waits to be taken. */
  backupWaiting: 'gazette:backup-waiting',
} as const;

/** What the page finds as `window.desktop`; absent in the browser shell. */
export interface DesktopApi extends SavingApi, SafetyApi, ShellApi {}

/** Files that leave the program. */
export interface SavingApi {
  readonly saveFile: (request: SaveFileRequest) => Promise<SaveFileResult>;
  readonly chooseTargets: (request: ChooseTargetsRequest) => Promise<ChooseTargetsResult>;
  readonly writeTargets: (request: WriteTargetsRequest) => Promise<WriteTargetsResult>;
}

/** The safety copy of what the user made. */
export interface SafetyApi {
  /** Reads what is there and makes ready to write; asked again, it tells the state as it is by then. */
  readonly openSafety: () => Promise<Answer<SafetyState, SafetyFailure>>;
  /** Acknowledged when the entries are on the disk, all of them or none; they must follow `last` one by one. */
  readonly appendJournal: (request: {
    readonly entries: readonly JournalEntry[];
  }) => Promise<Answer<{ readonly last: number }, SafetyFailure>>;
  /** The readable entries above that number, in order. */
  readonly readJournal: (request: {
    readonly after: number;
  }) => Promise<Answer<{ readonly entries: readonly JournalEntry[] }, SafetyFailure>>;
  /** Acknowledged when the file is on the disk and was read back the same. */
  readonly writeSnapshot: (request: WriteSnapshotRequest) => Promise<Answer<SafetySnapshot, SafetyFailure>>;
  readonly readSnapshot: (request: {
    readonly name: string;
  }) => Promise<Answer<{ readonly bytes: Uint8Array<ArrayBuffer> }, SafetyFailure>>;
  /** Moves journal and snapshots into a folder of their own, deleting nothing, and begins a new journal at 1. */
  readonly setSafetyAside: () => Promise<Answer<SafetyState, SafetyFailure>>;
}

/** What belongs to the desktop around the page. */
export interface ShellApi {
  readonly setMenu: (model: MenuModel) => Promise<Answer<null, SaveFailure>>;
  /** Returns how to stop listening. */
  readonly onCommand: (listener: (id: string) => void) => () => void;
  /** The backup that waits, once; null if none does. A file that cannot be read fails with a sentence. */
  readonly takeBackup: () => Promise<Answer<OpenedBackup | null, SaveFailure>>;
  /** Returns how to stop listening. */
  readonly onBackupWaiting: (listener: () => void) => () => void;
}

/**
 * What the page asks of the machine it runs on. Two implementations: `desktop.ts` (the Electron shell) and
 * `browser.ts` (download). Nothing else in the renderer knows which shell it is in.
 */
import type {
  Answer,
  MenuModel,
  OpenedBackup,
  SafetyApi,
  SaveFailure,
  SaveFileRequest,
  SaveFileResult,
  SaveTextRequest,
  TargetFile,
} from '../../preload/contract.ts';

export type {
  Answer,
  JournalEntry,
  MenuModel,
  OpenedBackup,
  PresentFile,
  SafetyApi,
  SafetyFailure,
  SafetySnapshot,
  SafetyState,
  SaveFailure,
  SaveFileRequest,
  SaveFileResult,
  SaveTextRequest,
  SnapshotOccasion,
  TargetFile,
} from '../../preload/contract.ts';

/** What becomes of a file where another may stand already: the text that is written, over that one or beside it. */
export interface Placement {
  readonly text: string;
  readonly where: 'over' | 'beside';
}

/** Asked once for each file, when it is known where it goes and what stands there. */
export type Decide = (file: SaveTextRequest, target: TargetFile) => Placement;

export interface SavedFiles {
  /** As they are called where they are now. */
  readonly names: readonly string[];
  /** `chosen`: where the user said; `downloads`: where the browser puts what it downloads. */
  readonly landed: 'chosen' | 'downloads';
}

export type SaveFilesResult =
  | { readonly ok: true; readonly value: SavedFiles }
  | { readonly ok: false; readonly error: SaveFailure };

export interface SaveManyRequest {
  /** What the whole is called where it becomes one file, without an extension. */
  readonly archive: string;
  /** Names differ. */
  readonly files: readonly SaveTextRequest[];
}

/** The desktop around the page. Nothing here ever rejects. */
export interface DesktopShell {
  /** Shows the page's commands in the native menu; false if it could not. */
  readonly showMenu: (model: MenuModel) => Promise<boolean>;
  /** Tells the ids of commands that are chosen there. Returns how to stop listening. */
  readonly onCommand: (listener: (id: string) => void) => () => void;
  /** The backup that the user opened from the desktop, once; null if none waits. */
  readonly takeBackup: () => Promise<Answer<OpenedBackup | null, SaveFailure>>;
  /** Tells that one waits. Returns how to stop listening. */
  readonly onBackupWaiting: (listener: () => void) => () => void;
}

export interface Platform {
  readonly shell: 'desktop' | 'browser';
  /** The safety copy of what the user made; null where there is none. Never throws. */
  readonly safety: SafetyApi | null;
  /** Offers the content to the user as a file. Never throws: a refusal or a failed write is in the result. */
  readonly saveFile: (request: SaveFileRequest) => Promise<SaveFileResult>;
  /**
   * Saves a file where the user says; what stands there is put before `decide` first. Where the machine cannot be
   * asked for a place, it is a download, and nothing is decided. Never throws.
   */
  readonly saveOver: (request: SaveTextRequest, decide: Decide) => Promise<SaveFilesResult>;
  /**
   * Writes into a file that is there already and that the user picks, as {@link saveOver} does. Null where that asks for
   * the place anyway, or the machine has no such dialog. Never throws.
   */
  readonly updateFile: ((request: SaveTextRequest, decide: Decide) => Promise<SaveFilesResult>) | null;
  /** Saves files into a folder that the user chooses, each as {@link saveOver} does; or as one zip file. Never throws. */
  readonly saveMany: (request: SaveManyRequest, decide: Decide) => Promise<SaveFilesResult>;
  /** Null in the browser shell. */
  readonly desktopShell: DesktopShell | null;
  /** Puts plain text on the clipboard; false if the machine refused. */
  readonly copyText: (text: string) => Promise<boolean>;
}

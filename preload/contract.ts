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

/** Channel names of `ipcRenderer.invoke`, one per function below. */
export const CHANNELS = {
  saveFile: 'gazette:save-file',
  chooseTargets: 'gazette:choose-targets',
  writeTargets: 'gazette:write-targets',
} as const;

/** What the page finds as `window.desktop`; absent in the browser shell. */
export interface DesktopApi {
  readonly saveFile: (request: SaveFileRequest) => Promise<SaveFileResult>;
  readonly chooseTargets: (request: ChooseTargetsRequest) => Promise<ChooseTargetsResult>;
  readonly writeTargets: (request: WriteTargetsRequest) => Promise<WriteTargetsResult>;
}

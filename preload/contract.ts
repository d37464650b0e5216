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

/** Channel names of `ipcRenderer.invoke`, one per function below. */
export const CHANNELS = {
  saveFile: 'gazette:save-file',
} as const;

/** What the page finds as `window.desktop`; absent in the browser shell. */
export interface DesktopApi {
  readonly saveFile: (request: SaveFileRequest) => Promise<SaveFileResult>;
}

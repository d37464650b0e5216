/**
 * What the page asks of the machine it runs on. Two implementations: `desktop.ts` (the Electron shell) and
 * `browser.ts` (download). Nothing else in the renderer knows which shell it is in.
 */
import type { SaveFileRequest, SaveFileResult } from '../../preload/contract.ts';

export type {
  SaveFailure,
  SaveFileRequest,
  SaveFileResult,
  SaveTextRequest,
} from '../../preload/contract.ts';

export interface Platform {
  readonly shell: 'desktop' | 'browser';
  /** Offers the content to the user as a file. Never throws: a refusal or a failed write is in the result. */
  readonly saveFile: (request: SaveFileRequest) => Promise<SaveFileResult>;
  /** Puts plain text on the clipboard; false if the machine refused. */
  readonly copyText: (text: string) => Promise<boolean>;
}

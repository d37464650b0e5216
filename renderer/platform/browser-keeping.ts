/** What the browser shell can do so that notes are kept: the browser's own promise, and a folder for safety copies. */
import type { DesktopApi } from '../../preload/contract.ts';
import type { PickFolder } from './safety-folder.ts';

export interface BrowserKeeping {
  /** The page's origin: the notes are this address's, in this browser. */
  readonly address: string;
  /** Undefined where the browser promises nothing. */
  readonly storage: Pick<StorageManager, 'persist' | 'persisted' | 'estimate'> | undefined;
  /** Undefined where the browser gives no folder. */
  readonly pickFolder: PickFolder | undefined;
}

type KeepingWindow = Pick<Window, 'location' | 'navigator'> & {
  readonly desktop?: DesktopApi;
  /** Of Chromium alone, and only where the page is a secure context. */
  readonly showDirectoryPicker?: PickFolder;
};

/** Null in the desktop shell, which keeps a journal. */
export function detectKeeping(page: KeepingWindow): BrowserKeeping | null {
  if (page.desktop !== undefined) return null;
  const { storage } = page.navigator as Partial<Pick<Navigator, 'storage'>>;
  return {
    address: page.location.origin,
    storage,
    pickFolder: page.showDirectoryPicker?.bind(page),
  };
}

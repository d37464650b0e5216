/** Finds out which shell the page runs in: the desktop shell is there if, and only if, its preload is. */
import type { DesktopApi } from '../../preload/contract.ts';
import { createBrowserPlatform } from './browser.ts';
import { createDesktopPlatform } from './desktop.ts';
import type { PickFile } from './picked-file.ts';
import type { Platform } from './platform.ts';

type ReaderWindow = Window & {
  readonly desktop?: DesktopApi;
  /** Of Chromium alone, and only where the page is a secure context. */
  readonly showOpenFilePicker?: PickFile;
};

/** The platform of this window. */
export function detectPlatform(page: ReaderWindow): Platform {
  const { clipboard } = page.navigator as Partial<Pick<Navigator, 'clipboard'>>;
  return page.desktop === undefined
    ? createBrowserPlatform({
        document: page.document,
        url: URL,
        clipboard,
        pickFile: page.showOpenFilePicker?.bind(page),
      })
    : createDesktopPlatform(page.desktop, clipboard);
}

/** Finds out which shell the page runs in: the desktop shell is there if, and only if, its preload is. */
import type { DesktopApi } from '../../preload/contract.ts';
import { createBrowserPlatform } from './browser.ts';
import { createDesktopPlatform } from './desktop.ts';
import type { Platform } from './platform.ts';

/** The platform of this window. */
export function detectPlatform(page: Window & { readonly desktop?: DesktopApi }): Platform {
  const { clipboard } = page.navigator as Partial<Pick<Navigator, 'clipboard'>>;
  return page.desktop === undefined
    ? createBrowserPlatform({ document: page.document, url: URL, clipboard })
    : createDesktopPlatform(page.desktop, clipboard);
}

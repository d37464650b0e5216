/** What stands in for the browser's dialog for folders, which no test can press: a real folder that the page may have. */
import type { Page } from '@playwright/test';
import { settingsText } from '../../renderer/text-zh/settings.ts';
import type { Session } from '../support/browser/session.ts';
import { expect } from './fixture.ts';

export const FOLDER = '安全副本';

/**
 * Every page gets the folder when it asks for one. `localStorage.permission` is what the browser answers when it is asked
 * whether it may be written into, until a press changes it; `localStorage.trouble` is how writing fails.
 */
export async function offerFolder(session: Session): Promise<void> {
  await session.context.addInitScript((name) => {
    // The blank page before the program has none of this.
    if (!isSecureContext) return;
    const permission = () => (localStorage.getItem('permission') ?? 'granted') as PermissionState;
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => permission(),
      requestPermission: async () => {
        localStorage.setItem('permission', 'granted');
        return 'granted';
      },
    });
    const createWritable = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = function (...options) {
      const trouble = localStorage.getItem('trouble');
      if (trouble !== null) return Promise.reject(new DOMException('refused', trouble));
      return createWritable.apply(this, options);
    };
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
    });
  }, FOLDER);
}

/** The files in the folder, by name. */
export async function filesInFolder(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name, { create: true });
    const found: [string, number[]][] = [];
    for await (const [file, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>) {
      found.push([file, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
    }
    return found;
  }, FOLDER);
  return new Map(files.map(([name, bytes]) => [name, new Uint8Array(bytes)]));
}

/** As if the user went to another window. */
export async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  });
}

export async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('heading', { name: settingsText.title })).toBeVisible();
}

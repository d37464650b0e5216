/**
 * Keeps every window on the page: no navigation elsewhere, no further windows, no webview. Links out do not exist in
 * this program, so nothing is handed to the system's browser either.
 */
import type { App, WebContents } from 'electron';
import { isPageUrl } from './origin.ts';

interface Leaving {
  readonly url: string;
  readonly preventDefault: () => void;
}

/** Guards every window and frame that is created from now on. Call before the first window opens. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  const keep = (leaving: Leaving) => {
    if (!isPageUrl(leaving.url)) leaving.preventDefault();
  };
  contents.on('will-navigate', keep);
  contents.on('will-frame-navigate', keep);
  contents.on('will-redirect', keep);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

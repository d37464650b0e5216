/**
 * What belongs to the program's own origin. The guards, the protocol and the IPC handlers all ask here.
 * The origin is frozen: the user's notes are stored under it.
 */

export const APP_SCHEME = 'app';
const APP_HOST = 'reader';
/** The address of the page; a document and a clause are named behind it as a hash. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** What a guard needs to know of a frame: Electron's WebFrameMain has it. */
export interface FrameFacts {
  readonly url: string;
  /** null for the main frame. */
  readonly parent: object | null;
}

/** Whether the address lies in `app://reader`, whatever its path. */
export function isAppUrl(address: string): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether the address is the page itself: the only place a window may ever go to. */
export function isPageUrl(address: string): boolean {
  const path = parse(address)?.pathname;
  return isAppUrl(address) && (path === '/index.html' || path === '/' || path === '');
}

/** Whether a message or a permission request comes from the main frame of our own page. Null: the frame is gone. */
export function isOwnMainFrame(frame: FrameFacts | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

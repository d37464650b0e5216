/**
 * Refuses every request that leaves the program. The content policy already forbids the page to ask; this holds also
 * for what Chromium asks on its own account.
 */
import type { App, Session } from 'electron';
import { isAppUrl } from './origin.ts';

/** Whether a request may be carried out: `app://reader`, and the developer tools' own files where they exist. */
export function requestAllowed(address: string, developerTools: boolean): boolean {
  return isAppUrl(address) || (developerTools && address.startsWith('devtools://'));
}

/** Cancels all other requests of the session. Call before the first window opens. */
export function guardRequests(session: Session, developerTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !requestAllowed(details.url, developerTools) });
  });
}

/** Makes every host name unknown, so that not even a name look-up leaves. Call before the app is ready. */
export function forbidNameResolution(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
}

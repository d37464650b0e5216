/**
 * Refuses what the permissions do not cover: devices, screen capture, downloads, and certificates that would tell who
 * the user is. Nothing of the program needs any of them.
 */
import type { App, Session } from 'electron';

/** Refuses devices, screen capture and downloads of the session. Call before the first window opens. */
export function guardDevices(session: Session): void {
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
}

/** Sends no certificate of the user; without this Chromium would take the first one. Call before the first window opens. */
export function guardCertificates(app: App): void {
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault();
    answer();
  });
}

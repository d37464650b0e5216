/**
 * Which of the browser's permissions the page has: copying text and full screen, for the main frame of our own page,
 * and nothing else. Both of Electron's handlers are set, since one of them alone leaves the other's questions open.
 */
import type { Session } from 'electron';
import { isAppUrl } from './origin.ts';

const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

export interface PermissionQuestion {
  readonly permission: string;
  /** Address or origin of the asking frame; undefined if Electron does not know it. */
  readonly requester: string | undefined;
  /** Undefined counts as a sub-frame. */
  readonly isMainFrame: boolean | undefined;
}

/** Whether the permission is granted; the user is never asked. */
export function permissionAllowed({ permission, requester, isMainFrame }: PermissionQuestion): boolean {
  return ALLOWED.has(permission) && isMainFrame === true && requester !== undefined && isAppUrl(requester);
}

/** Answers requests and silent checks of the session alike. Call before the first window opens. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(
      permissionAllowed({ permission, requester: details.requestingUrl, isMainFrame: details.isMainFrame }),
    );
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    permissionAllowed({ permission, requester: origin, isMainFrame: details.isMainFrame }),
  );
}

/** The guards as Electron calls them: requests, navigation and permissions are refused unless they are the page's own. */
import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { guardNavigation } from '../../../../main/guards/navigation.ts';
import { forbidNameResolution, guardRequests, requestAllowed } from '../../../../main/guards/network.ts';
import { guardPermissions, permissionAllowed } from '../../../../main/guards/permissions.ts';

describe('requests', () => {
  test.each([
    'https://example.com/x',
    'http://127.0.0.1:17630/',
    'ws://localhost/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/x',
    'chrome://settings/',
    'blob:https://example.com/1',
  ])('%s is cancelled', (url) => {
    expect(requestAllowed(url, true)).toBe(false);
    expect(requestAllowed(url, false)).toBe(false);
  });

  test('the program and, where they exist, the developer tools may load their own files', () => {
    expect(requestAllowed('app://reader/assets/main.js', false)).toBe(true);
    expect(requestAllowed('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(requestAllowed('devtools://devtools/bundled/x.js', false)).toBe(false);
  });

  test('the session cancels exactly what is not allowed', () => {
    const answers: boolean[] = [];
    const session = {
      webRequest: {
        onBeforeRequest: (
          listener: (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void,
        ) => {
          for (const url of ['https://example.com/', 'app://reader/index.html']) {
            listener({ url }, ({ cancel }) => answers.push(cancel));
          }
        },
      },
    };
    guardRequests(session as unknown as Session, false);
    expect(answers).toEqual([true, false]);
  });

  test('host names are not looked up', () => {
    const switches: string[][] = [];
    forbidNameResolution({
      commandLine: { appendSwitch: (...given: string[]) => void switches.push(given) },
    } as unknown as App);
    expect(switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });
});

describe('navigation', () => {
  function guarded() {
    const app = new EventEmitter();
    const contents = new EventEmitter() as EventEmitter & {
      setWindowOpenHandler?: (f: () => unknown) => void;
    };
    let opener: (() => unknown) | undefined;
    contents.setWindowOpenHandler = (handler) => {
      opener = handler;
    };
    guardNavigation(app as unknown as App);
    app.emit('web-contents-created', {}, contents);
    const prevented = (event: string, url: string) => {
      let stopped = false;
      contents.emit(event, { url, preventDefault: () => (stopped = true) });
      return stopped;
    };
    return { prevented, open: () => opener?.() };
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s leads nowhere but to the page',
    (event) => {
      const { prevented } = guarded();
      expect(prevented(event, 'https://example.com/')).toBe(true);
      expect(prevented(event, 'file:///etc/passwd')).toBe(true);
      expect(prevented(event, 'app://reader/corpus/index.json')).toBe(true);
      expect(prevented(event, 'app://reader/index.html#/d/x')).toBe(false);
    },
  );

  test('a webview is never attached and no window is opened', () => {
    const { prevented, open } = guarded();
    expect(prevented('will-attach-webview', 'app://reader/index.html')).toBe(true);
    expect(open()).toEqual({ action: 'deny' });
  });
});

describe('permissions', () => {
  const own = { requester: 'app://reader/index.html', isMainFrame: true };

  test.each(['clipboard-sanitized-write', 'fullscreen'])(
    '%s is granted to the main frame of the page',
    (permission) => {
      expect(permissionAllowed({ permission, ...own })).toBe(true);
      expect(permissionAllowed({ permission, ...own, isMainFrame: false })).toBe(false);
      expect(permissionAllowed({ permission, ...own, isMainFrame: undefined })).toBe(false);
      expect(permissionAllowed({ permission, ...own, requester: 'https://example.com/' })).toBe(false);
      expect(permissionAllowed({ permission, ...own, requester: undefined })).toBe(false);
    },
  );

  test.each([
    'clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'fileSystem',
    'hid',
    '',
  ])('%s is refused even to the page', (permission) =>
    expect(permissionAllowed({ permission, ...own })).toBe(false),
  );

  test('requests and silent checks get the same answers', () => {
    type Details = { requestingUrl?: string; isMainFrame?: boolean };
    let request: ((c: null, p: string, done: (granted: boolean) => void, d: Details) => void) | undefined;
    let check: ((c: null, p: string, origin: string, d: Details) => boolean) | undefined;
    guardPermissions({
      setPermissionRequestHandler: (handler: typeof request) => (request = handler),
      setPermissionCheckHandler: (handler: typeof check) => (check = handler),
    } as unknown as Session);
    for (const [permission, expected] of [
      ['fullscreen', true],
      ['media', false],
    ] as const) {
      const answers: (boolean | undefined)[] = [];
      request?.(null, permission, (granted) => answers.push(granted), {
        requestingUrl: 'app://reader/index.html',
        isMainFrame: true,
      });
      answers.push(check?.(null, permission, 'app://reader/', { isMainFrame: true }));
      answers.push(check?.(null, permission, 'app://reader/', { isMainFrame: false }));
      expect(answers).toEqual([expected, expected, false]);
    }
  });
});

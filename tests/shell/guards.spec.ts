/** Where a page may go, what it may open, and what the browser may do for it. */
import { expect, test } from './fixture.ts';

const PAGE = 'app://reader/index.html';
const OUTSIDE = [
  'https://example.com/',
  'http://127.0.0.1:17630/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'app://other/index.html',
  'app://reader/corpus/index.json',
  'app://reader@example.com/index.html',
  'app://user@reader/index.html',
  'app://:word@reader/index.html',
];

for (const kind of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
  test(`${kind} is allowed to the page itself alone`, async ({ asked }) => {
    const prevented = (url: string) => asked.main.ask('leave', 1, kind, url);
    for (const url of OUTSIDE) expect(await prevented(url), url).toBe(true);
    for (const url of [PAGE, 'app://reader/', `${PAGE}#/d/x`]) expect(await prevented(url), url).toBe(false);
  });
}

test('no webview is attached', async ({ asked }) => {
  expect(await asked.main.ask('leave', 1, 'will-attach-webview', PAGE)).toBe(true);
});

test('no window is opened, not even on the page itself', async ({ asked }) => {
  for (const url of [...OUTSIDE, PAGE]) expect(await asked.main.ask('openWindow', 1, url), url).toBe('deny');
});

test('a page that wants to leave stays', async ({ shell }) => {
  const leave = async (url: string) => {
    await shell.page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address });
      document.body.append(link);
      link.click();
    }, url);
    await expect.poll(() => shell.records.left.at(-1)).toEqual({ url, prevented: true });
  };
  await leave('https://example.com/');
  await leave('http://example.com/?x=1');
  await shell.page.evaluate(() => location.assign('/corpus/index.json'));
  await expect
    .poll(() => shell.records.left.at(-1))
    .toEqual({ url: 'app://reader/corpus/index.json', prevented: true });
  await expect(shell.page.getByRole('textbox', { name: '按标题或文号筛选' })).toBeVisible();
  await shell.page.evaluate(() => location.assign('/index.html#/'));
  await expect(shell.page.getByRole('textbox', { name: '按标题或文号筛选' })).toBeVisible();
});

test('a page that wants a second window has one', async ({ shell }) => {
  const pages = shell.page.context().pages().length;
  await shell.page.evaluate(() => {
    window.open('https://example.com/');
    window.open('/index.html');
  });
  await expect
    .poll(() => shell.records.opened)
    .toEqual([
      { url: 'https://example.com/', action: 'deny' },
      { url: PAGE, action: 'deny' },
    ]);
  await expect.poll(() => shell.page.context().pages().length).toBe(pages);
});

/** All that Electron asks about, by its names. */
const PERMISSIONS = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
];
const GRANTED = ['clipboard-sanitized-write', 'fullscreen'];

for (const permission of PERMISSIONS) {
  const granted = GRANTED.includes(permission);
  test(`${permission} is ${granted ? 'granted to the page alone' : 'refused'}`, async ({ asked }) => {
    const answers = (url: string, isMainFrame = true) =>
      asked.main.ask('permission', 1, permission, { url, isMainFrame });
    const [no, yes] = [
      { requested: false, checked: false },
      { requested: granted, checked: granted },
    ];
    expect(await answers(PAGE)).toEqual(yes);
    expect(await answers(PAGE, false)).toEqual(no);
    expect(await answers('https://example.com/')).toEqual(no);
    expect(await answers('app://other/index.html')).toEqual(no);
    expect(await asked.main.ask('permission', 1, permission, null)).toEqual(no);
  });
}

test('the page copies text, and is refused the rest without a question', async ({ shell }) => {
  const states = await shell.page.evaluate(async () => {
    await navigator.clipboard.writeText('第十三条');
    const names = ['clipboard-read', 'geolocation', 'notifications', 'camera', 'midi'];
    const found = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(found)).map(({ state }) => state);
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
});

test('devices, screen capture, downloads and certificates of the user are refused, and nothing is out of the sandbox', async ({
  asked,
}) => {
  const answers = await asked.evaluate(({ app, session }) => {
    const standIn = session.defaultSession as unknown as {
      devices: (() => boolean) | null;
      capture: ((request: object, answer: (streams: object | null) => void) => void) | null;
      download: (item: object, contents: object) => boolean;
    };
    let captured: unknown = 'not answered';
    standIn.capture?.({}, (streams) => {
      captured = streams;
    });
    let certificate: unknown = 'not answered';
    let isPrevented = false;
    const event = {
      preventDefault: () => {
        isPrevented = true;
      },
    };
    const answer = (chosen?: unknown) => {
      certificate = chosen ?? 'none';
    };
    app.emit('select-client-certificate', event, {}, 'https://example.com/', [{}], answer);
    return {
      device: standIn.devices?.(),
      captured,
      isDownloadPrevented: standIn.download({}, {}),
      certificate: isPrevented ? certificate : 'the first one',
      isSandboxed: Reflect.get(app, 'isSandboxed'),
    };
  });
  expect(answers).toEqual({
    device: false,
    captured: null,
    isDownloadPrevented: true,
    certificate: 'none',
    isSandboxed: true,
  });
});

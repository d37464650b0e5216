/** Nothing is loaded but the program's own files, whatever the page may try. */
import { expect, test } from './fixture.ts';

const ELSEWHERE = [
  'http://example.com/',
  'https://example.com/x.js',
  'http://127.0.0.1:17630/',
  'http://localhost/',
  'https://reader/index.html',
  'ws://example.com/socket',
  'wss://example.com/socket',
  'file:///etc/passwd',
  'file:///C:/Windows/win.ini',
  'ftp://example.com/',
  'app://other/index.html',
  'app://reader.example.com/index.html',
  'app://user@reader/index.html',
  'chrome://settings/',
  'chrome-extension://abc/x.js',
  'data:text/html,<script>1</script>',
  'blob:https://example.com/1',
];

for (const url of ELSEWHERE) {
  test(`a request for ${url} is cancelled`, async ({ asked }) => {
    const answer = await asked.main.ask('request', { url, method: 'GET', headers: {}, body: null });
    expect(answer).toEqual({ kind: 'cancelled' });
  });
}

test('a page that no policy holds back reaches nothing either', async ({ shell }) => {
  const devtools = await shell.page.context().newCDPSession(shell.page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await shell.page.reload();
  const before = shell.records.asked.length;
  const reached = await shell.page.evaluate(async () => {
    const fetched = await Promise.allSettled([
      fetch('http://example.com/a', { mode: 'no-cors' }),
      fetch('https://example.com/b', { mode: 'no-cors' }),
      new Promise((resolve, reject) => {
        const socket = new WebSocket('ws://example.com/c');
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
      new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = reject;
        image.src = 'http://example.com/d.png';
      }),
    ]);
    return fetched.map(({ status }) => status);
  });
  expect(reached).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
  const answers = shell.records.asked.slice(before).filter(({ url }) => url.includes('example.com'));
  expect(new Set(answers.map(({ url }) => new URL(url).protocol))).toEqual(
    new Set(['http:', 'https:', 'ws:']),
  );
  expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['cancelled']));
  // Chromium reports each of them; they are what this test is about.
  shell.records.errors.length = 0;
});

test('no host name is known, and Chromium asks nothing in the background', async ({ asked }) => {
  const switches = await asked.evaluate(({ app }) => [
    app.commandLine.getSwitchValue('host-resolver-rules'),
    app.commandLine.hasSwitch('disable-background-networking'),
  ]);
  expect(switches).toEqual(['MAP * ~NOTFOUND', true]);
});

test('the page runs no script but its own files', async ({ shell, provoked }) => {
  provoked.push(
    /^script-src-elem inline/,
    /^script-src eval/,
    /^connect-src http:\/\/example\.com/,
    /violates/,
  );
  provoked.push(/^img-src http:\/\/example\.com/, /^frame-src |^default-src .*frame/);
  const ran = await shell.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://example.com/' }));
    document.body.append(Object.assign(document.createElement('img'), { src: 'http://example.com/a.png' }));
    // Later, since the developer tools may do what the page may not.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      }),
    );
    const fetched = await fetch('http://example.com/').then(
      () => true,
      () => false,
    );
    return [Reflect.get(window, 'ranInline') ?? false, evaluated, fetched];
  });
  expect(ran).toEqual([false, false, false]);
  await expect.poll(() => shell.records.violations.length).toBeGreaterThanOrEqual(5);
  expect(shell.records.asked.filter(({ url }) => url.includes('example.com'))).toEqual([]);
});

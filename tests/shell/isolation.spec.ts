/** What the page has of the machine: the functions of the contract and nothing else. */
import { CHANNELS, EVENTS } from '../../preload/contract.ts';
import { expect, test } from './fixture.ts';

/** `command` is told to `onCommand`. */
const listeners = Object.keys(EVENTS).map((name) => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`);

test('every window is sandboxed, isolated, without Node, webview and dictionaries', async ({ asked }) => {
  const preferences = await asked.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const contents = webContents as unknown as { getLastWebPreferences: () => object };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences).toEqual([
    expect.objectContaining({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
    }),
  ]);
});

test('the page has neither Node nor the wires of the preload', async ({ asked }) => {
  const found = await asked.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      'contextBridge',
    ];
    return names.filter((name) => name in globalThis);
  });
  expect(found).toEqual([]);
});

test('the desktop has exactly the functions of the contract, and they cannot be changed', async ({
  asked,
}) => {
  const desktop = await asked.page.evaluate(() => {
    const found: Record<string, unknown> = Reflect.get(window, 'desktop');
    const kinds = Object.entries(found).map(([name, value]) => [name, typeof value]);
    return { kinds, frozen: Object.isFrozen(found), replaced: Reflect.set(window, 'desktop', {}) };
  });
  const expected = [...Object.keys(CHANNELS), ...listeners].sort();
  expect(desktop.kinds.map(([name]) => name).sort()).toEqual(expected);
  expect(new Set(desktop.kinds.map(([, kind]) => kind))).toEqual(new Set(['function']));
  expect([desktop.frozen, desktop.replaced]).toEqual([true, false]);
});

for (const [name, channel] of Object.entries(CHANNELS)) {
  test(`${name} asks on its own channel`, async ({ asked }) => {
    const before = asked.records.invoked.length;
    await asked.page.evaluate(async (called) => {
      const desktop: Record<string, (given: unknown) => Promise<unknown>> = Reflect.get(window, 'desktop');
      // A channel whose handler is not registered rejects.
      await desktop[called]?.({ probe: called }).catch(() => undefined);
    }, name);
    const sent = asked.records.invoked.slice(before).filter(({ args }) => isProbe(args, name));
    const silent = asked.records.invoked.slice(before).filter(({ args }) => args.length === 0);
    expect([...sent, ...silent].map((invocation) => invocation.channel)).toEqual([channel]);
  });
}

function isProbe([first]: readonly unknown[], name: string): boolean {
  return typeof first === 'object' && first !== null && Reflect.get(first, 'probe') === name;
}

test('what main tells reaches the listener without the event, until he stops listening', async ({
  shell,
}) => {
  await shell.page.evaluate((names) => {
    const heard: unknown[][] = [];
    type Listen = (listener: (...told: unknown[]) => void) => () => void;
    const desktop: Record<string, Listen> = Reflect.get(window, 'desktop');
    const stops = names.map((name) => desktop[name]?.((...told) => heard.push([name, ...told])));
    Object.assign(window, { heard, stop: () => stops.map((stop) => stop?.()) });
  }, listeners);
  const tell = () =>
    shell.evaluate(({ BrowserWindow }, channels) => {
      for (const channel of channels) BrowserWindow.getAllWindows()[0]?.webContents.send(channel, '编号');
    }, Object.values(EVENTS));
  const heard = () => shell.page.evaluate(() => Reflect.get(window, 'heard') as unknown[][]);
  await tell();
  await expect.poll(heard).toEqual([['onCommand', '编号'], ['onBackupWaiting']]);
  const left = await shell.page.evaluate(() => (Reflect.get(window, 'stop') as () => unknown[])());
  expect(left).toEqual(listeners.map(() => undefined));
  await tell();
  // What main sends next arrives after it.
  await shell.page.evaluate(() => {
    const desktop: { onCommand: (listener: (id: string) => void) => void } = Reflect.get(window, 'desktop');
    desktop.onCommand((id) => void Object.assign(window, { last: id }));
  });
  await tell();
  await expect.poll(() => shell.page.evaluate(() => Reflect.get(window, 'last'))).toBe('编号');
  expect(await heard()).toHaveLength(2);
});

for (const packaged of [false, true]) {
  test.describe(packaged ? 'packaged' : 'not packaged', () => {
    test.use({ started: { packaged } });
    test(`developer tools are ${packaged ? 'closed' : 'there'}`, async ({ shell }) => {
      const tools = await shell.evaluate(({ BrowserWindow }) => {
        interface Item {
          readonly role?: string;
          readonly submenu?: Bar;
        }
        interface Bar {
          readonly items: readonly Item[];
        }
        const roles = (bar: Bar | null | undefined): (string | undefined)[] =>
          (bar?.items ?? []).flatMap(({ role, submenu }) => [role?.toLowerCase(), ...roles(submenu)]);
        const [window] = BrowserWindow.getAllWindows();
        const { barOf } = window as unknown as { readonly barOf: () => Bar | null };
        window?.webContents.openDevTools();
        return [window?.webContents.isDevToolsOpened(), roles(barOf()).includes('toggledevtools')];
      });
      expect(tools).toEqual([!packaged, !packaged]);
      const answer = await shell.main.ask('request', {
        url: 'devtools://devtools/bundled/inspector.html',
        method: 'GET',
        headers: {},
        body: null,
      });
      expect(answer.kind).toBe(packaged ? 'cancelled' : 'leaves');
    });
  });
}

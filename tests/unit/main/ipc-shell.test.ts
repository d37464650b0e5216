/** The channels of the desktop around the page: who may ask, and what is done for whom. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { createHandle, registerShell } from '../../../main/ipc.ts';
import { CHANNELS } from '../../../preload/contract.ts';

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;
const window = { id: 1 } as BrowserWindow;
const page = { url: 'app://reader/index.html', parent: null };
const MODEL = { groups: [] };
const BACKUP = { ok: true, value: { name: '备份.zbbak', bytes: new Uint8Array([1]) } } as const;

function register() {
  const handlers = new Map<string, Handler>();
  const done: unknown[] = [];
  const ipc = { handle: (name: string, handler: unknown) => void handlers.set(name, handler as Handler) };
  registerShell(
    createHandle(ipc, () => window),
    {
      setMenu: (...given) => void done.push(given),
      takeBackup: async () => {
        done.push('taken');
        return BACKUP;
      },
    },
  );
  const ask = (channel: keyof typeof CHANNELS, frame: unknown, input?: unknown) =>
    handlers.get(CHANNELS[channel])?.({ senderFrame: frame } as IpcMainInvokeEvent, input);
  return { handlers, done, ask };
}

test('each of its channels has a handler, and no other', () => {
  expect([...register().handlers.keys()]).toEqual([CHANNELS.setMenu, CHANNELS.takeBackup]);
});

test('a menu is set for the window that sent it', async () => {
  const { ask, done } = register();
  expect(await ask('setMenu', page, MODEL)).toEqual({ ok: true, value: null });
  expect(done).toEqual([[MODEL, window]]);
});

test('the waiting backup is given to the page', async () => {
  const { ask, done } = register();
  expect(await ask('takeBackup', page)).toEqual(BACKUP);
  expect(done).toEqual(['taken']);
});

test.each([
  ['setMenu', { groups: 'x' }],
  ['takeBackup', '/etc/passwd'],
  ['takeBackup', null],
  ['takeBackup', {}],
] as const)('%s refuses %j with a reason, and nothing is done', async (channel, input) => {
  const { ask, done } = register();
  expect(await ask(channel, page, input)).toEqual({
    ok: false,
    error: { code: 'refused', reason: expect.stringMatching(/[\u4e00-\u9fff]/) },
  });
  expect(done).toEqual([]);
});

test.each([
  ['a sub-frame', { ...page, parent: page }],
  ['another origin', { url: 'https://example.com/', parent: null }],
  ['a frame that is gone', null],
])('%s gets nothing', async (_name, frame) => {
  const { ask, done } = register();
  for (const [channel, request] of [['setMenu', MODEL], ['takeBackup']] as const) {
    expect(await ask(channel, frame, request)).toMatchObject({ ok: false, error: { code: 'refused' } });
  }
  expect(done).toEqual([]);
});

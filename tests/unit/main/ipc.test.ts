/** The handlers: who may ask, what may be asked, before anything is done. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { registerHandlers } from '../../../main/ipc.ts';
import { CHANNELS } from '../../../preload/contract.ts';

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;
const window = { id: 1 } as BrowserWindow;
const request = { name: '批注.md', mime: 'text/markdown', text: 'x' } as const;
const page = { url: 'app://reader/index.html#/d/x', parent: null };

function register(windowOf: BrowserWindow | null = window) {
  const handlers = new Map<string, Handler>();
  const saved: unknown[] = [];
  registerHandlers(
    { handle: (channel, handler) => void handlers.set(channel, handler as Handler) },
    {
      windowOf: () => windowOf,
      saveFile: async (given, target) => {
        saved.push([given, target]);
        return { ok: true, value: { name: given.name } };
      },
    },
  );
  const save = (frame: unknown, input: unknown) =>
    handlers.get(CHANNELS.saveFile)?.({ senderFrame: frame } as IpcMainInvokeEvent, input);
  return { handlers, saved, save };
}

test('every channel of the contract has a handler, and no other', () => {
  expect([...register().handlers.keys()]).toEqual(Object.values(CHANNELS));
});

test('a valid request of the page is carried out on its window', async () => {
  const { save, saved } = register();
  expect(await save(page, request)).toEqual({ ok: true, value: { name: '批注.md' } });
  expect(saved).toEqual([[request, window]]);
});

test.each([
  ['a sub-frame', { ...page, parent: page }],
  ['another origin', { url: 'https://example.com/', parent: null }],
  ['a look-alike host', { url: 'app://reader.example/index.html', parent: null }],
  ['a blank frame', { url: 'about:blank', parent: null }],
  ['a frame that is gone', null],
])('%s is refused and nothing is done', async (_name, frame) => {
  const { save, saved } = register();
  expect(await save(frame, request)).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(saved).toEqual([]);
});

test('a closed window is refused', async () => {
  const { save, saved } = register(null);
  expect(await save(page, request)).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(saved).toEqual([]);
});

test.each([undefined, {}, { ...request, name: '../x.md' }, { ...request, mime: 'text/html' }])(
  'the payload %j is refused with a reason and nothing is done',
  async (input) => {
    const { save, saved } = register();
    expect(await save(page, input)).toEqual({
      ok: false,
      error: { code: 'refused', reason: expect.stringMatching(/[\u4e00-\u9fff]/) },
    });
    expect(saved).toEqual([]);
  },
);

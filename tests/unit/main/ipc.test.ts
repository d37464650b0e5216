/** The handlers: who may ask, what may be asked, before anything is done. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { describe, expect, test } from 'vitest';
import { createHandle, parseNothing, registerSaving } from '../../../main/ipc.ts';
import { CHANNELS } from '../../../preload/contract.ts';

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;
const SAVING = ['saveFile', 'chooseTargets', 'writeTargets'] as const;
type Channel = (typeof SAVING)[number];
const window = { id: 1 } as BrowserWindow;
const page = { url: 'app://reader/index.html#/d/x', parent: null };
const file = { name: '批注.md', mime: 'text/markdown', text: 'x' } as const;

const REQUESTS = {
  saveFile: file,
  chooseTargets: { place: 'folder', names: ['甲.md'] },
  writeTargets: { token: 't', writes: [{ text: 'x', where: 'over' }] },
} as const;

const BAD: Readonly<Record<Channel, readonly unknown[]>> = {
  saveFile: [undefined, {}, { ...file, name: '../x.md' }, { ...file, mime: 'text/html' }],
  chooseTargets: [undefined, {}, { place: 'folder', names: ['../x.md'] }],
  writeTargets: [undefined, {}, { token: 't', writes: [{ text: 'x', where: '/etc' }] }],
};

function register(windowOf: BrowserWindow | null = window) {
  const handlers = new Map<string, Handler>();
  const done: unknown[] = [];
  registerSaving(
    createHandle(
      { handle: (channel, handler) => void handlers.set(channel, handler as Handler) },
      () => windowOf,
    ),
    {
      saveFile: async (given, target) => {
        done.push(['saveFile', given, target]);
        return { ok: true, value: { name: given.name } };
      },
      chooseTargets: async (given, target) => {
        done.push(['chooseTargets', given, target]);
        return { ok: true, value: { token: 't', targets: [] } };
      },
      writeTargets: async (given, target) => {
        done.push(['writeTargets', given, target]);
        return { ok: true, value: { names: [] } };
      },
    },
  );
  const ask = (channel: Channel, frame: unknown, input: unknown) =>
    handlers.get(CHANNELS[channel])?.({ senderFrame: frame } as IpcMainInvokeEvent, input);
  return { handlers, done, ask };
}

test('where there is no request to send, none is taken', () => {
  expect(parseNothing(undefined)).toEqual({ kind: 'valid', request: undefined });
  for (const input of [null, {}, 7]) {
    expect(parseNothing(input)).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
  }
});

test('each of its channels has a handler, and no other', () => {
  expect([...register().handlers.keys()]).toEqual(SAVING.map((channel) => CHANNELS[channel]));
});

describe.each(SAVING)('%s', (channel) => {
  test('a valid request of the page is carried out on its window', async () => {
    const { ask, done } = register();
    expect(await ask(channel, page, REQUESTS[channel])).toMatchObject({ ok: true });
    expect(done).toEqual([[channel, REQUESTS[channel], window]]);
  });

  test.each([
    ['a sub-frame', { ...page, parent: page }],
    ['another origin', { url: 'https://example.com/', parent: null }],
    ['a look-alike host', { url: 'app://reader.example/index.html', parent: null }],
    ['a blank frame', { url: 'about:blank', parent: null }],
    ['a frame that is gone', null],
  ])('%s is refused and nothing is done', async (_name, frame) => {
    const { ask, done } = register();
    expect(await ask(channel, frame, REQUESTS[channel])).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(done).toEqual([]);
  });

  test('a closed window is refused', async () => {
    const { ask, done } = register(null);
    expect(await ask(channel, page, REQUESTS[channel])).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(done).toEqual([]);
  });

  test.each(BAD[channel])('the payload %j is refused with a reason and nothing is done', async (input) => {
    const { ask, done } = register();
    expect(await ask(channel, page, input)).toEqual({
      ok: false,
      error: { code: 'refused', reason: expect.stringMatching(/[\u4e00-\u9fff]/) },
    });
    expect(done).toEqual([]);
  });
});

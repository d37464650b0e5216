/** The channels of the safety copy: each has a handler that checks what is asked. */
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandle } from '../../../../main/ipc.ts';
import { registerSafety } from '../../../../main/safety/register.ts';
import { CHANNELS } from '../../../../preload/contract.ts';
import { entries, makePlace, type Place } from '../../../support/safety/places.ts';

type Handler = (event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>;
const SAFETY = [
  'openSafety',
  'appendJournal',
  'readJournal',
  'writeSnapshot',
  'readSnapshot',
  'setSafetyAside',
] as const;
const page = { url: 'app://reader/index.html', parent: null };
const refused = { ok: false, error: { code: 'refused', reason: expect.stringMatching(/[\u4e00-\u9fff]/) } };

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.clean());

function register() {
  const handlers = new Map<string, Handler>();
  const handle = createHandle(
    { handle: (channel, handler) => void handlers.set(channel, handler as Handler) },
    () => ({ id: 1 }) as BrowserWindow,
  );
  registerSafety(handle, place.start());
  const ask = (channel: (typeof SAFETY)[number], input?: unknown, frame: unknown = page) =>
    handlers.get(CHANNELS[channel])?.({ senderFrame: frame } as IpcMainInvokeEvent, input);
  return { handlers, ask };
}

test('each of its channels has a handler, and no other', () => {
  expect([...register().handlers.keys()]).toEqual(SAFETY.map((channel) => CHANNELS[channel]));
});

test('the page writes and reads through them', async () => {
  const { ask } = register();
  expect(await ask('openSafety')).toMatchObject({ ok: true, value: { last: 0 } });
  expect(await ask('appendJournal', { entries: entries(1, 2) })).toEqual({ ok: true, value: { last: 2 } });
  expect(await ask('readJournal', { after: 1 })).toEqual({ ok: true, value: { entries: entries(2, 2) } });
  const bytes = new Uint8Array([1, 2]);
  const written = await ask('writeSnapshot', { number: 2, occasion: 'daily', bytes });
  expect(written).toMatchObject({ ok: true, value: { number: 2, size: 2 } });
  const { name } = (written as { value: { name: string } }).value;
  expect(await ask('readSnapshot', { name })).toEqual({ ok: true, value: { bytes } });
  expect(await ask('setSafetyAside')).toMatchObject({ ok: true, value: { last: 0, snapshots: [] } });
});

test.each(SAFETY)('%s refuses a request that is none, and another sender', async (channel) => {
  const { ask } = register();
  expect(await ask(channel, 7)).toEqual(refused);
  expect(await ask(channel, undefined, { ...page, parent: page })).toEqual(refused);
  expect(await ask(channel, undefined, { ...page, url: 'https://example.com/' })).toEqual(refused);
});

/** Devices, screen capture, downloads and the user's certificates: refused. */
import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { expect, test } from 'vitest';
import { guardCertificates, guardDevices } from '../../../../main/guards/devices.ts';

test('no device, no screen and no download is given', () => {
  let device: (() => boolean) | undefined;
  let screen: ((request: unknown, answer: (streams: unknown) => void) => void) | undefined;
  const session = Object.assign(new EventEmitter(), {
    setDevicePermissionHandler: (handler: typeof device) => (device = handler),
    setDisplayMediaRequestHandler: (handler: typeof screen) => (screen = handler),
  });
  guardDevices(session as unknown as Session);
  expect(device?.()).toBe(false);
  const streams: unknown[] = [];
  screen?.({}, (given) => streams.push(given));
  expect(streams).toEqual([null]);
  let stopped = false;
  session.emit('will-download', { preventDefault: () => (stopped = true) });
  expect(stopped).toBe(true);
});

test('no certificate of the user is sent', () => {
  const app = new EventEmitter();
  guardCertificates(app as unknown as App);
  let stopped = false;
  const answers: unknown[][] = [];
  app.emit(
    'select-client-certificate',
    { preventDefault: () => (stopped = true) },
    null,
    'https://x/',
    [{}],
    (...given: unknown[]) => answers.push(given),
  );
  expect(stopped).toBe(true);
  expect(answers).toEqual([[]]);
});

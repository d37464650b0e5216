/** Linux starts under X11 unless the user says otherwise: by a switch, or by handing over to a start with it. */
import { expect, test } from 'vitest';
import { displaySwitches, handOverStart, startApart } from '../../../main/display-server.ts';

const X11 = '--ozone-platform=x11';
const wayland = { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: 'wayland' };
const executable = '/opt/gazette-reader/gazette-reader';
const started = {
  argv: [executable, '/home/u/备 份.zbbak'],
  env: wayland as Readonly<Record<string, string | undefined>>,
  executable,
  isPackaged: true,
  platform: 'linux' as NodeJS.Platform,
};

test('only Linux with an X11 display gets the switch', () => {
  expect(displaySwitches({ platform: 'linux', env: { DISPLAY: ':0' } })).toEqual([X11]);
  expect(displaySwitches({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual([]);
  expect(displaySwitches({ platform: 'win32', env: { DISPLAY: ':0' } })).toEqual([]);
});

test('a start under Wayland hands over with the switch and all it was given', () => {
  const next = { file: executable, args: [X11, '/home/u/备 份.zbbak'] };
  expect(handOverStart(started)).toEqual(next);
  expect(handOverStart({ ...started, env: { DISPLAY: ':0', XDG_SESSION_TYPE: 'wayland' } })).toEqual(next);
  expect(handOverStart({ ...started, env: { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0' } })).toEqual(next);
});

test('the start that was handed over to stays', () => {
  const args = handOverStart(started)?.args ?? [];
  expect(args).toContain(X11);
  expect(handOverStart({ ...started, argv: [executable, ...args] })).toBeNull();
});

test.each([
  ['the user chose himself', { argv: [executable, '--ozone-platform=wayland'] }],
  ['the user gave a hint', { argv: [executable, '--ozone-platform-hint=auto'] }],
  ['the session is X11', { env: { DISPLAY: ':0', XDG_SESSION_TYPE: 'x11' } }],
  ['there is no X11', { env: { WAYLAND_DISPLAY: 'wayland-0' } }],
  ['it is no Linux', { platform: 'win32' as const }],
])('a start stays as it is where %s', (_name, difference) => {
  expect(handOverStart({ ...started, ...difference })).toBeNull();
});

test('an AppImage hands over to the file that the user started', () => {
  const env = { ...wayland, APPIMAGE: '/home/u/reader.AppImage', APPDIR: '/tmp/.mount_x' };
  const image = { ...started, env, executable: '/tmp/.mount_x/gazette-reader' };
  expect(handOverStart(image)?.file).toBe('/home/u/reader.AppImage');
});

test('whether a program could be started is known at once', () => {
  expect(startApart(process.execPath, ['--version'])).toBe(true);
  expect(startApart('/nowhere/gazette-reader', [])).toBe(false);
});

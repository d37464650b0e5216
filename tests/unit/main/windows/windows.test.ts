/** Several windows: each at its place with all that belongs to it, and the one that was used last is the one meant. */
import type { Display, Screen } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { type Bounds, placeWindow, type WindowState } from '../../../../main/windows/placing.ts';
import { createWindows, type Windows, workAreas } from '../../../../main/windows/windows.ts';
import { FakeWindow } from './fake-window.ts';

const screen: Bounds = { x: 0, y: 0, width: 1920, height: 1040 };
const PAGE = 'app://reader/index.html';
let remembered: WindowState | null;
let opened: FakeWindow[];
let windows: Windows;

beforeEach(() => {
  remembered = null;
  opened = [];
  windows = createWindows({
    create: (bounds) => {
      const window = new FakeWindow(opened.length + 1, bounds);
      opened.push(window);
      return window.asWindow;
    },
    screens: () => [screen],
    memory: {
      recall: () => remembered,
      follow: (window) => void (window as unknown as FakeWindow).done.push('followed'),
    },
    prepare: (window) => void (window as unknown as FakeWindow).done.push('prepared'),
  });
});

test('a window is followed and prepared before its page is loaded, then shown', async () => {
  await windows.open();
  expect(opened[0]?.done).toEqual(['followed', 'prepared', PAGE, 'show']);
  expect(opened[0]?.bounds).toEqual(placeWindow(null, [screen]).bounds);
});

test('the first window stands where the last one was left, maximised if it was', async () => {
  remembered = { bounds: { x: 100, y: 90, width: 1200, height: 800 }, isMaximised: true };
  await windows.open();
  expect(opened[0]?.bounds).toEqual(remembered.bounds);
  expect(opened[0]?.done).toContain('maximize');
});

test('a further window stands aside from the one that was used last', async () => {
  await windows.open();
  await windows.open();
  const [first, second] = opened;
  expect(second?.bounds.x).toBe((first?.bounds.x ?? 0) + 32);
  expect(second?.done).toEqual(['followed', 'prepared', PAGE, 'show']);
  first?.emit('focus');
  await windows.open();
  expect(opened[2]?.bounds).toEqual(second?.bounds);
});

test('showing means the window that was used last, of those that are open', async () => {
  expect(windows.current()).toBeNull();
  await windows.open();
  await windows.open();
  expect(windows.current()).toBe(opened[1]);
  opened[0]?.emit('focus');
  expect(windows.current()).toBe(opened[0]);
  opened[0]?.close();
  await windows.show();
  expect(opened[1]?.done.at(-1)).toBe('focus');
  expect(opened).toHaveLength(2);
});

test('showing opens a window where none is open', async () => {
  await windows.open();
  opened[0]?.close();
  await windows.show();
  expect(opened[1]?.done).toContain('show');
});

test('the work areas begin with the primary display', () => {
  const display = (id: number, x: number) => ({ id, workArea: { ...screen, x } }) as Display;
  const given = {
    getPrimaryDisplay: () => display(2, 0),
    getAllDisplays: () => [display(1, -1920), display(2, 0)],
  } satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>;
  expect(workAreas(given).map(({ x }) => x)).toEqual([0, -1920]);
});

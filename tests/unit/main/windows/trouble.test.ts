/** Pages that crash or hang: loaded anew, but not for ever, and nothing is done that the user did not choose. */
import type { MessageBoxOptions } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { watchTrouble } from '../../../../main/windows/trouble.ts';
import { FakeWindow } from './fake-window.ts';

let window: FakeWindow;
let time: number;
let asked: MessageBoxOptions[];
let lines: string[];
let answer: (response: number) => void;

beforeEach(() => {
  window = new FakeWindow(1);
  time = 1_000_000;
  asked = [];
  lines = [];
  watchTrouble(window.asWindow, {
    log: (line) => void lines.push(line),
    ask: (_window, options) => {
      asked.push(options);
      return new Promise((resolve) => {
        answer = (response) => resolve({ response });
      });
    },
    quit: () => void window.done.push('quit'),
    now: () => time,
  });
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

function crash(reason = 'crashed'): void {
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
}

/** What the button of that name answers; -1 if there is none. */
const button = (name: string) => asked.at(-1)?.buttons?.indexOf(name) ?? -1;

describe('a page that crashed', () => {
  test.each(['crashed', 'killed', 'oom', 'launch-failed', 'integrity-failure', 'memory-eviction'])(
    'is loaded anew (%s), and the log says why',
    (reason) => {
      crash(reason);
      expect(window.done).toEqual(['reload']);
      expect(lines).toEqual([`page gone: ${reason} 5`]);
    },
  );

  test('is left alone if it ended by itself or its window is gone', () => {
    crash('clean-exit');
    window.isGone = true;
    crash();
    expect(window.done).toEqual([]);
  });

  test('three times within a minute is put before the user, who may load it anew', async () => {
    for (let count = 0; count < 3; count += 1) {
      crash();
      time += 10_000;
    }
    expect(window.done).toEqual(['reload', 'reload']);
    expect(asked).toHaveLength(1);
    answer(button('重新载入'));
    await settle();
    expect(window.done).toEqual(['reload', 'reload', 'reload']);
    crash();
    expect(window.done).toHaveLength(4);
    expect(asked).toHaveLength(1);
  });

  test('ends the program if the user chooses so', async () => {
    for (let count = 0; count < 3; count += 1) crash();
    answer(button('退出'));
    await settle();
    expect(window.done).toEqual(['reload', 'reload', 'quit']);
  });

  test('is loaded anew each time if it crashes seldom', () => {
    for (let count = 0; count < 9; count += 1) {
      crash();
      time += 30_000;
    }
    expect(asked).toEqual([]);
    expect(window.done).toHaveLength(9);
  });

  test('is not loaded into a window that was closed meanwhile', async () => {
    for (let count = 0; count < 3; count += 1) crash();
    window.isGone = true;
    answer(0);
    await settle();
    expect(window.done).toEqual(['reload', 'reload']);
  });
});

describe('a page that hangs', () => {
  test('is ended if the user wants it, and then loaded anew like one that crashed', async () => {
    window.emit('unresponsive');
    answer(button('重新载入'));
    await settle();
    expect(window.done).toEqual(['crash']);
    crash('killed');
    expect(window.done).toEqual(['crash', 'reload']);
  });

  test('is waited for if the user wants it, and asked about again later', async () => {
    window.emit('unresponsive');
    window.emit('unresponsive');
    expect(asked).toHaveLength(1);
    answer(button('继续等待'));
    await settle();
    expect(window.done).toEqual([]);
    window.emit('unresponsive');
    expect(asked).toHaveLength(2);
  });

  test('takes the question back when it answers again', () => {
    window.emit('unresponsive');
    expect(asked[0]?.signal?.aborted).toBe(false);
    window.emit('responsive');
    expect(asked[0]?.signal?.aborted).toBe(true);
    // What an aborted dialog answers changes nothing.
    expect(asked[0]?.buttons?.[asked[0].cancelId ?? 0]).toBe('继续等待');
  });
});

test('both questions say what is safe', () => {
  for (let count = 0; count < 3; count += 1) crash();
  window.emit('unresponsive');
  for (const { message, detail } of asked) expect(`${message}${detail}`).toContain('没有受到影响');
  expect(asked).toHaveLength(2);
});

/** The remembered window: written when it rests and when it closes, and harmless when it cannot be read. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWindowMemory } from '../../../../main/windows/memory.ts';
import { FakeWindow } from './fake-window.ts';

let folder: string;
let file: string;
let lines: string[];
const memory = () => createWindowMemory(file, { log: (line) => void lines.push(line) });

beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(join(tmpdir(), 'gazette-window-'));
  file = join(folder, 'window-state.json');
  lines = [];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing is remembered at first, and that is nothing to log', () => {
  expect(memory().recall()).toBeNull();
  expect(lines).toEqual([]);
});

test.each(['resize', 'move', 'maximize', 'unmaximize'])('%s is written when the window rests', (event) => {
  const window = new FakeWindow(1);
  memory().follow(window.asWindow);
  window.isFull = true;
  window.emit(event);
  expect(existsSync(file)).toBe(false);
  vi.runAllTimers();
  expect(memory().recall()).toEqual({ bounds: window.bounds, isMaximised: true });
});

test('while it moves nothing is written', () => {
  const window = new FakeWindow(1);
  memory().follow(window.asWindow);
  for (let count = 0; count < 20; count += 1) {
    window.emit('move');
    vi.advanceTimersByTime(100);
  }
  expect(existsSync(file)).toBe(false);
  vi.runAllTimers();
  expect(existsSync(file)).toBe(true);
});

test('closing writes at once, and nothing afterwards', () => {
  const window = new FakeWindow(1);
  memory().follow(window.asWindow);
  window.emit('move');
  window.bounds = { x: 1, y: 2, width: 1200, height: 800 };
  window.close();
  expect(memory().recall()).toEqual({ bounds: window.bounds, isMaximised: false });
  window.bounds = { x: 9, y: 9, width: 1200, height: 800 };
  vi.runAllTimers();
  expect(memory().recall()?.bounds.x).toBe(1);
  expect(readdirSync(folder)).toEqual(['window-state.json']);
});

test.each(['', '{"bounds":', '[]', '{"bounds":{"x":0},"isMaximised":true}', '\u0000'.repeat(100)])(
  'a file with %j is ignored with a line in the log, and written over',
  (content) => {
    writeFileSync(file, content);
    expect(memory().recall()).toBeNull();
    expect(lines).toHaveLength(1);
    const window = new FakeWindow(1);
    memory().follow(window.asWindow);
    window.close();
    expect(JSON.parse(readFileSync(file, 'utf8')).bounds).toEqual(window.bounds);
  },
);

test('a file that cannot be written costs a line in the log and leaves nothing behind', () => {
  mkdirSync(file);
  writeFileSync(join(file, 'kept'), '');
  const window = new FakeWindow(1);
  memory().follow(window.asWindow);
  expect(() => window.close()).not.toThrow();
  expect(lines).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['window-state.json']);
});

/** Two sides that ask each other: answers, errors, and what happens once the link is cut. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { toChromium, toElectron } from '../../../support/shell/chromium/addresses.ts';
import { connect } from '../../../support/shell/link/link.ts';

interface Left {
  readonly double: (value: number) => number;
}
interface Right {
  readonly fail: (words: string) => never;
  readonly wait: () => Promise<void>;
}

function pair() {
  const wires = new EventEmitter();
  const channel = (from: string, to: string) => ({
    send: (message: object) => queueMicrotask(() => wires.emit(to, message)),
    listen: (listener: (message: unknown) => void) => void wires.on(from, listener),
  });
  const left = connect<Right, Left>(channel('left', 'right'), { double: (value) => 2 * value });
  const right = connect<Left, Right>(channel('right', 'left'), {
    fail: (words) => {
      throw new Error(words);
    },
    wait: () => new Promise(() => undefined),
  });
  return { left, right };
}

test('each side gets the answer to its own question', async () => {
  const { right } = pair();
  expect(await Promise.all([right.ask('double', 2), right.ask('double', 5)])).toEqual([4, 10]);
});

test('an error arrives with its words', async () => {
  await expect(pair().left.ask('fail', 'no disk')).rejects.toThrow('no disk');
});

test('once cut, nothing stays unanswered', async () => {
  const { left } = pair();
  const waiting = left.ask('wait');
  left.cut('main ended');
  await expect(waiting).rejects.toThrow('main ended');
  await expect(left.ask('wait')).rejects.toThrow('main ended');
});

test.each([
  ['app://reader/index.html#/d/x', 'http://reader.localhost/index.html#/d/x'],
  ['app://other', 'http://other.localhost'],
  ['https://example.com/', 'https://example.com/'],
])('%s is %s for Chromium, and back', (electron, chromium) => {
  expect(toChromium(electron)).toBe(chromium);
  expect(toElectron(chromium)).toBe(electron);
});

test('a port, or a name that only ends so, is no address of the program', () => {
  expect(toElectron('http://reader.localhost:8080/')).toBe('http://reader.localhost:8080/');
  expect(toElectron('http://reader.localhost.example.com/')).toBe('http://reader.localhost.example.com/');
});

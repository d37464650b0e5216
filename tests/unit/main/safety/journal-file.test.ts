/** One journal file: which entries it holds, and how it ends. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../main/safety/journal-file.ts';
import { formatLine } from '../../../../main/safety/line.ts';
import { entries, entry } from '../../../support/safety/places.ts';

const lines = (from: number, to: number): Buffer => Buffer.concat(entries(from, to).map(formatLine));
const whole = lines(5, 7);
const join = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

test('whole lines from the first number on are whole', () => {
  expect(readContent(whole, 5)).toEqual({ entries: entries(5, 7), state: 'whole', length: whole.length });
  expect(readContent(Buffer.alloc(0), 5)).toEqual({ entries: [], state: 'whole', length: 0 });
});

test('a missing last line feed loses nothing', () => {
  expect(readContent(whole.subarray(0, -1), 5)).toEqual({
    entries: entries(5, 7),
    state: 'unended',
    length: lines(5, 6).length,
  });
});

test('the beginning of the next line is torn', () => {
  const torn = join(whole, lines(8, 8).subarray(0, 30));
  expect(readContent(torn, 5)).toEqual({ entries: entries(5, 7), state: 'torn', length: whole.length });
});

describe('is damaged', () => {
  test.each([
    ['a line that is none', join(lines(5, 5), 'x\n', lines(6, 7)), entries(5, 7)],
    ['a gap', join(lines(5, 5), lines(7, 7)), [entry(5), entry(7)]],
    ['a wrong first number', lines(6, 7), entries(6, 7)],
    ['a number twice', join(lines(5, 6), lines(6, 6)), [entry(5), entry(6), entry(6)]],
    ['an end that begins no line', join(whole, Buffer.alloc(9)), entries(5, 7)],
    ['the end of another number', join(whole, lines(9, 9).subarray(0, 30)), entries(5, 7)],
    ['another byte for the last line feed', join(whole.subarray(0, -1), 'x'), entries(5, 7)],
    [
      'an unended line of another number',
      join(whole, lines(9, 9).subarray(0, -1)),
      [...entries(5, 7), entry(9)],
    ],
  ])('%s', (_name, bytes, found) => {
    expect(readContent(bytes, 5)).toMatchObject({ entries: found, state: 'damaged' });
  });
});

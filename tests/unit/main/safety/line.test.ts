/** The lines of the journal: what is read is what was written, byte for byte, or nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsLine, formatLine, parseLine } from '../../../../main/safety/line.ts';

const anyEntry = fc.record({
  number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  text: fc.string({ unit: 'binary', maxLength: 200 }),
});
const withoutFeed = (line: Buffer): Buffer => line.subarray(0, -1);

test('a line is JSON with number, checksum and text', () => {
  const line = formatLine({ number: 7, text: '{"put":["批注"]}' });
  expect(line.at(-1)).toBe(10);
  expect(JSON.parse(line.toString())).toEqual({
    number: 7,
    sha256: expect.stringMatching(/^[0-9a-f]{32}$/),
    text: '{"put":["批注"]}',
  });
});

test('any entry reads back, lone surrogates and line separators included, and is one line', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const line = formatLine(entry);
      expect(line.indexOf(10)).toBe(line.length - 1);
      expect(parseLine(withoutFeed(line))).toEqual(entry);
    }),
  );
  const odd = { number: 1, text: '\ud800 \u2028 \ufffd' };
  expect(parseLine(withoutFeed(formatLine(odd)))).toEqual(odd);
});

test('no changed, missing or added byte goes unseen', () => {
  const line = withoutFeed(formatLine({ number: 12, text: '{"a":"\ufffd批"}' }));
  for (let at = 0; at < line.length; at += 1) {
    for (let bit = 1; bit < 256; bit *= 2) {
      const changed = Buffer.from(line);
      changed.writeUInt8((line[at] ?? 0) ^ bit, at);
      expect(parseLine(changed), `byte ${at}, bit ${bit}`).toBeNull();
    }
    expect(parseLine(Buffer.concat([line.subarray(0, at), line.subarray(at + 1)]))).toBeNull();
    expect(parseLine(Buffer.concat([line.subarray(0, at), Buffer.from(' '), line.subarray(at)]))).toBeNull();
  }
});

test.each([
  '',
  'null',
  '7',
  '[]',
  '{}',
  '{"number":1,"text":7}',
  '{"number":"1","text":"x"}',
  '{"number":1.5,"text":"x"}',
])('what is no line is no entry: %s', (line) => expect(parseLine(Buffer.from(line))).toBeNull());

test('every beginning of a line is one of that number, and of no other', () => {
  const line = withoutFeed(formatLine({ number: 12, text: 'x' }));
  for (let length = 1; length <= line.length; length += 1) {
    expect(beginsLine(line.subarray(0, length), 12)).toBe(true);
  }
  expect(beginsLine(line, 13)).toBe(false);
  expect(beginsLine(Buffer.alloc(3), 12)).toBe(false);
});

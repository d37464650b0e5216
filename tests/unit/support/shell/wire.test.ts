/** Whatever Electron's IPC carries comes out of the wire as it went in; what it cannot carry is refused. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWire } from '../../../support/shell/world/wire.ts';

const { write, read } = createWire();

test.each([
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  12n,
  new Date(1),
  new Uint8Array([0, 255]),
  new Uint8Array(100_000).fill(7),
  { nested: [{ deep: undefined }], bytes: new Uint8Array([1]) },
])('value %# comes out as it went in', (value) => {
  expect(read(write(value))).toEqual(value);
});

test('a buffer stays one', () => {
  expect(read(write(new Uint8Array([1, 2]).buffer))).toEqual(new Uint8Array([1, 2]).buffer);
});

test('any JSON comes out as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(read(write(value))).toEqual(value);
    }),
  );
});

test('a function is refused, wherever it stands', () => {
  expect(() => write({ a: [() => 1] })).toThrow('could not be cloned');
});

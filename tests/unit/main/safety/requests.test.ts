/** What the page may ask of the safety copy, before a file is touched. */
import { describe, expect, test } from 'vitest';
import {
  ENTRIES_LIMIT,
  parseAppend,
  parseRead,
  parseSnapshot,
  parseSnapshotRead,
} from '../../../../main/safety/requests.ts';
import { SAVE_LIMIT_BYTES } from '../../../../main/save-request.ts';
import { entries, entry } from '../../../support/safety/places.ts';

const refused = { kind: 'refused', reason: expect.stringMatching(/[\u4e00-\u9fff]/) };
const snapshot = { number: 3, occasion: 'daily', bytes: new Uint8Array([1]) } as const;
const name = '20240103T040506789Z-000000000007-daily-0123456789abcdef.zbbak';

describe('parseAppend', () => {
  test('accepts entries and drops what does not belong to them', () => {
    const given = { path: '/etc', entries: entries(1, 2).map((each) => ({ ...each, path: '/etc' })) };
    expect(parseAppend(given)).toEqual({ kind: 'valid', request: { entries: entries(1, 2) } });
    expect(parseAppend({ entries: entries(1, ENTRIES_LIMIT) }).kind).toBe('valid');
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['no list', { entries: 'x' }],
    ['an empty list', { entries: [] }],
    ['too many', { entries: entries(1, ENTRIES_LIMIT + 1) }],
    ['no entry', { entries: [7] }],
    ['one bad entry', { entries: [entry(1), { number: 2 }] }],
    ['number 0', { entries: [{ number: 0, text: 'x' }] }],
    ['a negative number', { entries: [{ number: -1, text: 'x' }] }],
    ['a fraction', { entries: [{ number: 1.5, text: 'x' }] }],
    ['a number as text', { entries: [{ number: '1', text: 'x' }] }],
    ['more than a whole number holds', { entries: [{ number: 2 ** 53, text: 'x' }] }],
    ['no text', { entries: [{ number: 1, text: null }] }],
    ['an empty text', { entries: [{ number: 1, text: '' }] }],
    ['a line feed', { entries: [{ number: 1, text: 'a\nb' }] }],
    ['a carriage return', { entries: [{ number: 1, text: 'a\rb' }] }],
    ['too much text', { entries: [{ number: 1, text: '批'.repeat(SAVE_LIMIT_BYTES / 3 + 1) }] }],
  ])('refuses %s', (_name, input) => expect(parseAppend(input)).toEqual(refused));
});

describe('parseRead', () => {
  test.each([0, 7])('accepts %d', (after) => {
    expect(parseRead({ after, path: '/etc' })).toEqual({ kind: 'valid', request: { after } });
  });
  test.each([undefined, {}, { after: -1 }, { after: 0.5 }, { after: '0' }, { after: Number.NaN }])(
    'refuses %j',
    (input) => expect(parseRead(input)).toEqual(refused),
  );
});

describe('parseSnapshot', () => {
  test.each(['start', 'daily', 'restore', 'upgrade'])('accepts one taken at %s', (occasion) => {
    expect(parseSnapshot({ ...snapshot, occasion, path: '/etc' })).toEqual({
      kind: 'valid',
      request: { ...snapshot, occasion },
    });
  });
  test('accepts one before the first commit', () => {
    expect(parseSnapshot({ ...snapshot, number: 0 }).kind).toBe('valid');
  });
  test.each([
    ['nothing', undefined],
    ['a negative number', { ...snapshot, number: -1 }],
    ['another occasion', { ...snapshot, occasion: '../x' }],
    ['a list of numbers', { ...snapshot, bytes: [1] }],
    ['a text', { ...snapshot, bytes: 'x' }],
    ['shared memory', { ...snapshot, bytes: new Uint8Array(new SharedArrayBuffer(1)) }],
    ['no bytes', { ...snapshot, bytes: new Uint8Array() }],
    ['too many bytes', { ...snapshot, bytes: new Uint8Array(SAVE_LIMIT_BYTES + 1) }],
  ])('refuses %s', (_name, input) => expect(parseSnapshot(input)).toEqual(refused));
});

describe('parseSnapshotRead', () => {
  test('accepts a plain name', () => {
    expect(parseSnapshotRead({ name, path: '/etc' })).toEqual({ kind: 'valid', request: { name } });
  });
  test.each([
    undefined,
    {},
    { name: 7 },
    { name: '' },
    { name: `../${name}` },
    { name: `/etc/${name}` },
    { name: `x\\${name}` },
    { name: 'journal-000000000001.jsonl' },
    { name: `${'x'.repeat(120)}.zbbak` },
  ])('refuses %j', (input) => expect(parseSnapshotRead(input)).toEqual(refused));
});

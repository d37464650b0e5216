import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBuildRequest, parseSearchRequest } from '../../../../renderer/core/search/protocol.ts';

test('requests are read as they were sent, and nothing more', () => {
  expect(parseSearchRequest({ kind: 'open', base: 'app://reader/', extra: 1 })).toEqual({
    kind: 'open',
    base: 'app://reader/',
  });
  expect(parseSearchRequest({ kind: 'search', id: 3, query: '' })).toEqual({
    kind: 'search',
    id: 3,
    query: '',
  });
  expect(parseBuildRequest({ id: 0, texts: ['照明', ''] })).toEqual({ id: 0, texts: ['照明', ''] });
});

test.each([
  null,
  undefined,
  'search',
  {},
  [],
  { kind: 'search' },
  { kind: 'search', id: '3', query: '照明' },
  { kind: 'search', id: 3 },
  { kind: 'open' },
  { kind: 'close', id: 3, query: '照明' },
])('%j is no request', (message) => {
  expect(parseSearchRequest(message)).toBeNull();
});

test.each([null, {}, { id: 1 }, { id: 1, texts: '照明' }, { id: 1, texts: [1] }, { texts: [] }])(
  '%j is nothing to build',
  (message) => {
    expect(parseBuildRequest(message)).toBeNull();
  },
);

test('no message makes the parsers throw', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      parseSearchRequest(message);
      parseBuildRequest(message);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBuildRequest, parseSearchRequest } from '../../../../renderer/core/search/protocol.ts';

const CHOICE = { year: ['2022'], issue: [], kind: ['办法', ''], issuer: [] };
const ASK = { query: '照明', choice: CHOICE, wish: 'auto' };
const SEARCH = { kind: 'search', id: 3, ask: ASK };

describe('a request', () => {
  test.each([
    { kind: 'open', base: 'app://reader/' },
    SEARCH,
    { ...SEARCH, ask: { ...ASK, query: '', wish: 'words' } },
    { kind: 'page', id: 4, ask: ASK, from: 60 },
    { kind: 'cancel', id: 3 },
    { kind: 'built', id: 0, result: { ok: true, value: { paragraphs: 1 } } },
    { kind: 'built', id: 0, result: { ok: false, error: { code: 'index', detail: 'no memory' } } },
    { kind: 'leave' },
  ])('%j is read as it was sent', (message) => {
    expect(parseSearchRequest(message)).toEqual(message);
  });

  test('is read without what does not belong to it', () => {
    const ask = { ...ASK, extra: 1, choice: { ...CHOICE, shape: ['round'] } };
    expect(parseSearchRequest({ ...SEARCH, ask, extra: 1 })).toEqual(SEARCH);
  });

  test('tells of a failed build in our own words alone', () => {
    const result = { ok: false, error: { code: 'superseded', detail: 'x', extra: 1 } };
    expect(parseSearchRequest({ kind: 'built', id: 1, result })).toEqual({
      kind: 'built',
      id: 1,
      result: { ok: false, error: { code: 'index', detail: 'x' } },
    });
  });
});

test.each([
  null,
  undefined,
  'search',
  {},
  [],
  { kind: 'open' },
  { kind: 'open', base: 1 },
  { kind: 'search' },
  { kind: 'search', id: 3 },
  { ...SEARCH, id: '3' },
  { ...SEARCH, id: -1 },
  { ...SEARCH, id: 1.5 },
  { ...SEARCH, ask: '照明' },
  { ...SEARCH, ask: { ...ASK, query: 7 } },
  { ...SEARCH, ask: { ...ASK, query: undefined } },
  { ...SEARCH, ask: { ...ASK, wish: 'other' } },
  { ...SEARCH, ask: { ...ASK, choice: null } },
  { ...SEARCH, ask: { ...ASK, choice: { ...CHOICE, year: '2022' } } },
  { ...SEARCH, ask: { ...ASK, choice: { ...CHOICE, kind: [7] } } },
  { ...SEARCH, ask: { ...ASK, choice: { year: [], issue: [], kind: [] } } },
  { kind: 'page', id: 4, ask: ASK },
  { kind: 'page', id: 4, ask: ASK, from: '60' },
  { kind: 'page', id: 4, ask: ASK, from: Number.NaN },
  { kind: 'cancel' },
  { kind: 'built', id: 1 },
  { kind: 'built', id: 1, result: { ok: 'yes', value: 1 } },
  { kind: 'built', id: 1, result: { ok: false } },
  { kind: 'built', id: 1, result: { ok: false, error: { code: 'index' } } },
  { ...SEARCH, kind: 'close' },
])('%j is no request', (message) => {
  expect(parseSearchRequest(message)).toBeNull();
});

test('what is to be built is read as it was sent', () => {
  const request = { id: 0, texts: ['照明', ''] };
  expect(parseBuildRequest({ ...request, extra: 1 })).toEqual(request);
});

test.each([null, {}, { id: 1 }, { id: 1, texts: '照明' }, { id: 1, texts: [1] }, { texts: [] }])(
  '%j is nothing to build',
  (message) => {
    expect(parseBuildRequest(message)).toBeNull();
  },
);

test('no message makes the parsers throw', () => {
  const anything = fc.anything();
  const message = fc.oneof(
    anything,
    fc.record(
      {
        kind: fc.constantFrom('open', 'search', 'page', 'cancel', 'built', 'leave'),
        id: fc.oneof(fc.nat(), anything),
        ask: anything,
        result: anything,
        from: anything,
        base: anything,
      },
      { requiredKeys: ['kind'] },
    ),
  );
  fc.assert(
    fc.property(message, (each) => {
      parseSearchRequest(each);
      parseBuildRequest(each);
    }),
  );
});

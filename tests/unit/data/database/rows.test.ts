import { describe, expect, it } from 'vitest';
import {
  parseBookmark,
  parseMark,
  parseNote,
  readLiving,
  readRows,
} from '../../../../renderer/data/database/rows.ts';
import { readAllRecords, readDocumentRecords } from '../../../../renderer/data/records/records.ts';
import { parsePosition, parseSetting } from '../../../../renderer/data/settings/setting-values.ts';
import {
  bookmarkContent,
  DOCUMENT,
  markContent,
  noteContent,
  notesFixture,
  plantRow,
  recordId,
} from '../notes-fixture.ts';

const INSTANT = '2024-05-17T01:02:03.004Z';
const BASE = {
  id: recordId(1),
  created: INSTANT,
  modified: INSTANT,
  author: recordId(9),
  revision: 1,
  deleted: null,
};
const MARK = { ...markContent(), ...BASE };
const NOTE = { ...noteContent({ kind: 'document', documentId: DOCUMENT }), ...BASE };
const BOOKMARK = { ...bookmarkContent(), ...BASE };
const [SEGMENT] = MARK.segments;

describe('a stored mark', () => {
  it('is read as it was written, without fields nobody knows', () => {
    expect(parseMark({ ...MARK, weight: 7 })).toEqual({ ok: true, value: MARK });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'mark'],
    ['an id that is none', { ...MARK, id: '1' }],
    ['a colour nobody knows', { ...MARK, colour: 'mauve' }],
    ['a style nobody knows', { ...MARK, style: 'blink' }],
    ['no segment', { ...MARK, segments: [] }],
    ['segments that are no list', { ...MARK, segments: {} }],
    ['an empty quote', { ...MARK, segments: [{ ...SEGMENT, end: SEGMENT?.start, exact: '' }] }],
    ['offsets that do not span the quote', { ...MARK, segments: [{ ...SEGMENT, end: 999 }] }],
    ['a negative offset', { ...MARK, segments: [{ ...SEGMENT, start: -3, end: 7 }] }],
    ['a broken offset', { ...MARK, segments: [{ ...SEGMENT, start: Number.NaN }] }],
    ['revision 0', { ...MARK, revision: 0 }],
    ['a local time', { ...MARK, modified: '2024-05-17 01:02:03' }],
    ['no author', { ...MARK, author: undefined }],
    ['tags that are no list', { ...MARK, tags: '照明' }],
  ])('with %s is named and dropped', (_what, row) => {
    const parsed = parseMark(row);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.reason).toMatch(/\w+: \w+/);
  });
});

describe('a stored note', () => {
  it.each([
    { kind: 'mark', id: recordId(4) },
    { kind: 'block', documentId: DOCUMENT, blockId: 'enc_1__art_5' },
    { kind: 'document', documentId: DOCUMENT },
    { kind: 'free', title: '照明专题' },
  ])('on $kind is read as it was written', (target) => {
    expect(parseNote({ ...NOTE, target })).toEqual({ ok: true, value: { ...NOTE, target } });
  });

  it.each([
    ['a target nobody knows', { ...NOTE, target: { kind: 'planet' } }],
    ['half a target', { ...NOTE, target: { kind: 'block', documentId: DOCUMENT } }],
    ['no text', { ...NOTE, markdown: null }],
  ])('with %s is dropped', (_what, row) => {
    expect(parseNote(row).ok).toBe(false);
  });
});

describe('a stored bookmark', () => {
  it('is read as it was written, without fields nobody knows', () => {
    expect(parseBookmark({ ...BOOKMARK, tags: ['照明'], weight: 7 })).toEqual({ ok: true, value: BOOKMARK });
  });

  it.each([
    ['no segment', { ...BOOKMARK, segment: undefined }],
    ['segments', { ...BOOKMARK, segment: [BOOKMARK.segment] }],
    ['offsets that do not span the quote', { ...BOOKMARK, segment: { ...BOOKMARK.segment, end: 3 } }],
    ['no document', { ...BOOKMARK, documentId: '' }],
    ['no revision', { ...BOOKMARK, revision: null }],
    ['an id that is none', { ...BOOKMARK, id: 'x' }],
  ])('with %s is named and dropped', (_what, row) => {
    expect(parseBookmark(row)).toMatchObject({ ok: false, reason: expect.stringMatching(/\w+: \w+/) });
  });
});

describe('reading rows', () => {
  it('parses the rows of each table as what they are', () => {
    const rows = [MARK, NOTE, BOOKMARK];
    expect(readRows('marks', rows).valid).toEqual([MARK]);
    expect(readRows('notes', rows).valid).toEqual([NOTE]);
    expect(readRows('bookmarks', rows).valid).toEqual([BOOKMARK]);
    expect(readRows('bookmarks', rows).damaged.map(({ table }) => table)).toEqual(['bookmarks', 'bookmarks']);
  });

  it('leaves deleted records out of the living ones, and still names the damaged', () => {
    const dead = { ...BOOKMARK, id: recordId(2), deleted: INSTANT };
    expect(readLiving('bookmarks', [dead, BOOKMARK, 7])).toEqual({
      valid: [BOOKMARK],
      damaged: [{ table: 'bookmarks', key: '?', reason: expect.any(String) }],
    });
  });

  it('keeps the readable ones and names the others by key and reason', () => {
    const { valid, damaged } = readRows('marks', [MARK, { id: 'torn' }, 7]);
    expect(valid).toEqual([MARK]);
    expect(damaged).toEqual([
      { table: 'marks', key: 'torn', reason: expect.stringContaining('id: ') },
      { table: 'marks', key: '?', reason: expect.any(String) },
    ]);
  });

  it('reports the damaged rows of a document beside its records, and leaves them in the database', async () => {
    const { commit, database, factory } = notesFixture();
    await commit([{ kind: 'putMark', id: recordId(1), expected: 0, content: markContent(), deleted: false }]);
    const torn = { id: recordId(2), documentId: DOCUMENT };
    await plantRow(factory, 'marks', torn);
    await plantRow(factory, 'notes', { id: recordId(3), target: { documentId: DOCUMENT } });
    const records = await readDocumentRecords(database, DOCUMENT);
    expect(records.marks).toHaveLength(1);
    expect(records.damaged.map(({ table, key }) => [table, key])).toEqual([
      ['marks', recordId(2)],
      ['notes', recordId(3)],
    ]);
    expect((await readAllRecords(database)).damaged).toHaveLength(2);
    expect(await database.marks.get(recordId(2))).toEqual(torn);
  });
});

describe('a stored setting', () => {
  it('is read as it was written', () => {
    const appearance = { theme: 'dark', fontSize: 24, lineHeight: 2, measure: 36 };
    expect(parseSetting('appearance', appearance)).toEqual(appearance);
    expect(parseSetting('recent', [DOCUMENT])).toEqual([DOCUMENT]);
    expect(parseSetting('layout', { room: 'notes', sideOpen: true })).toEqual({
      room: 'notes',
      sideOpen: true,
    });
    expect(parsePosition({ blockId: 'cover__title', offset: 0.4 })).toEqual({
      blockId: 'cover__title',
      offset: 0.4,
    });
  });

  it.each([
    ['appearance', { theme: 'pink', fontSize: 18, lineHeight: 1.8, measure: 40 }],
    ['appearance', { theme: 'white', fontSize: 500, lineHeight: 1.8, measure: 40 }],
    ['appearance', undefined],
    ['recent', [1, 2]],
    ['layout', { room: { deep: true } }],
  ] as const)('%s %j that cannot be believed is the default', (key, stored) => {
    expect(parseSetting(key, stored)).toBe(parseSetting(key, null));
  });

  it.each([null, {}, { blockId: '', offset: 1 }, { blockId: 'a', offset: Number.POSITIVE_INFINITY }])(
    '%j is no position',
    (stored) => {
      expect(parsePosition(stored)).toBeNull();
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_IDS } from '../../../../renderer/core/annotation/model.ts';
import { entriesOf, type NoteEntry, recordsOf } from '../../../../renderer/core/notes/entries.ts';
import {
  countWithin,
  filterEntries,
  isFiltering,
  NO_FILTER,
  NOTE_FACETS,
  type NoteFacet,
  type NotesFilter,
  valuesOf,
} from '../../../../renderer/core/notes/filter.ts';
import {
  anyRecords,
  at,
  FOREIGN,
  free,
  LIGHTING,
  mark,
  NAMES,
  note,
  onBlock,
  onDocument,
  onMark,
  REPORT,
} from './records.ts';

const RECORDS = {
  marks: [
    mark(1, '增长８．５％', { documentId: REPORT, tags: ['数字'] }),
    mark(2, '应当保护照明设施', { created: at(3), modified: at(5) }),
    mark(3, '处以罚款', { colour: 'prohibition', author: '乙' }),
  ],
  notes: [
    note(11, onMark(2), '由规划办落实', { author: '乙', tags: ['镇级'] }),
    note(12, onDocument(REPORT), '与2023年比较', { modified: at(9) }),
    note(13, free('消防专题'), '自由批注', { tags: ['镇级', '数字'] }),
    note(14, onMark(99), '失所批注'),
    note(15, onDocument(FOREIGN), '不在文库'),
    note(16, onBlock(LIGHTING, 'body__art_2'), '条款批注'),
  ],
};
const ENTRIES = entriesOf(RECORDS);

const numbers = (entries: readonly NoteEntry[]) =>
  entries.map(({ id }) => Number(id.slice(-4))).sort((a, b) => a - b);
const filterOf = (
  change: Partial<Record<NoteFacet, readonly string[]>>,
  rest: Partial<NotesFilter> = {},
) => ({
  ...NO_FILTER,
  facets: { ...NO_FILTER.facets, ...change },
  ...rest,
});
const left = (filter: NotesFilter) => numbers(filterEntries(ENTRIES, filter, NAMES).entries);
const counts = (filter: NotesFilter, facet: NoteFacet) =>
  Object.fromEntries(filterEntries(ENTRIES, filter, NAMES).counts[facet]);

describe('entries', () => {
  it('hold a mark with its notes, and every other note alone', () => {
    expect(ENTRIES.map((entry) => recordsOf(entry).map(({ id }) => Number(id.slice(-4))))).toEqual([
      [1],
      [2, 11],
      [3],
      [12],
      [13],
      [14],
      [15],
      [16],
    ]);
    expect(ENTRIES.map(({ documentId }) => documentId)).toEqual([
      REPORT,
      LIGHTING,
      LIGHTING,
      REPORT,
      null,
      null,
      FOREIGN,
      LIGHTING,
    ]);
    expect(ENTRIES.map(({ blockId }) => blockId)).toEqual([
      'body__art_1',
      'body__art_1',
      'body__art_1',
      null,
      null,
      null,
      null,
      'body__art_2',
    ]);
  });

  it('hold every record once, whatever there is', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const held = entriesOf(records).flatMap((entry) => recordsOf(entry).map(({ id }) => id));
        const given = [...records.marks, ...records.notes].map(({ id }) => id);
        expect([...held].sort()).toEqual([...given].sort());
      }),
    );
  });
});

describe('the filter of the room', () => {
  it.each<[string, NotesFilter, readonly number[]]>([
    ['nothing', NO_FILTER, [1, 2, 3, 12, 13, 14, 15, 16]],
    ['a document', filterOf({ document: [LIGHTING] }), [2, 3, 16]],
    ['two documents', filterOf({ document: [REPORT, FOREIGN] }), [1, 12, 15]],
    ['no document', filterOf({ document: [''] }), [13, 14]],
    ['a colour', filterOf({ colour: ['prohibition'] }), [3]],
    ['no colour', filterOf({ colour: [''] }), [12, 13, 14, 15, 16]],
    ['a tag, also that of a note on a mark', filterOf({ tag: ['镇级'] }), [2, 13]],
    ['no tag', filterOf({ tag: [''] }), [3, 12, 14, 15, 16]],
    ['an author, also that of a note on a mark', filterOf({ author: ['乙'] }), [2, 3]],
    ['document and author', filterOf({ document: [LIGHTING], author: ['甲'] }), [2, 16]],
    ['from a day', { ...NO_FILTER, dates: { of: 'modified', from: at(5), before: null } }, [2, 12]],
    [
      'up to a day',
      { ...NO_FILTER, dates: { of: 'created', from: null, before: at(3) } },
      [1, 2, 3, 12, 13, 14, 15, 16],
    ],
    ['between days', { ...NO_FILTER, dates: { of: 'modified', from: at(2), before: at(9) } }, [2]],
    ['colour and words', filterOf({ colour: ['duty'] }, { words: '设施' }), [2]],
  ])('by %s', (_, filter, expected) => {
    expect(left(filter)).toEqual(expected);
    expect(isFiltering(filter)).toBe(filter !== NO_FILTER);
  });

  it.each([
    ['落实', [2]],
    ['应当保护', [2]],
    ['8.5%', [1]],
    ['禁止', [3]],
    ['工作报告', [1, 12]],
    ['自由', [13]],
    ['消防', [13]],
    ['镇级', [2, 13]],
    ['照明 规划办', [2]],
    ['照明 罚款', [3]],
    ['  ', [1, 2, 3, 12, 13, 14, 15, 16]],
    ['没有的词', []],
    // Never across two texts: the quotation ends in 设施, its note begins with 由.
    ['设施由', []],
  ])('by the words %s', (words, expected) => {
    expect(left({ ...NO_FILTER, words })).toEqual(expected);
  });

  it('counts each value among what the other choices let through', () => {
    const filter = filterOf({ document: [LIGHTING], colour: ['duty'] });
    expect(left(filter)).toEqual([2]);
    expect(counts(filter, 'document')).toEqual({ [REPORT]: 1, [LIGHTING]: 1 });
    expect(counts(filter, 'colour')).toEqual({ duty: 1, prohibition: 1, '': 1 });
    expect(counts(filter, 'tag')).toEqual({ 镇级: 1 });
    expect(counts(filter, 'author')).toEqual({ 甲: 1, 乙: 1 });
  });

  it('still lists a chosen value of which nothing is left', () => {
    expect(counts(filterOf({ tag: ['镇级'], colour: ['prohibition'] }), 'tag')).toEqual({ 镇级: 0, '': 1 });
  });

  it('counts dates among what all else lets through', () => {
    const filter = filterOf({ document: [REPORT] }, { dates: { of: 'modified', from: at(9), before: null } });
    const { ofAnyDate } = filterEntries(ENTRIES, filter, NAMES);
    expect(numbers(ofAnyDate)).toEqual([1, 12]);
    expect(countWithin(ofAnyDate, { of: 'modified', from: at(9), before: null })).toBe(1);
  });
});

const anyFilter = fc.record({
  facets: fc.record({
    document: fc.subarray([LIGHTING, REPORT, FOREIGN, '']),
    colour: fc.subarray([...COLOUR_IDS, '']),
    tag: fc.subarray(['镇级', '县级', '照明', '']),
    author: fc.subarray(['甲', '乙']),
  }),
  dates: fc.option(
    fc.record({
      of: fc.constantFrom('created' as const, 'modified' as const),
      from: fc.option(fc.integer({ min: 1, max: 9 }).map((day) => at(day))),
      before: fc.option(fc.integer({ min: 1, max: 9 }).map((day) => at(day))),
    }),
  ),
  words: fc.constantFrom('', '照明', '规划办 设施', '8.5'),
});

describe('filter and counts', () => {
  it('a count is what choosing that value alone in its facet would show', () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, (records, filter) => {
        const entries = entriesOf(records);
        const { counts: all } = filterEntries(entries, filter, NAMES);
        for (const facet of NOTE_FACETS)
          for (const [value, count] of all[facet]) {
            const chosen = { ...filter, facets: { ...filter.facets, [facet]: [value] } };
            expect(filterEntries(entries, chosen, NAMES).entries).toHaveLength(count);
          }
      }),
    );
  });

  it('choosing every value that is counted shows what choosing none shows', () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, fc.constantFrom(...NOTE_FACETS), (records, filter, facet) => {
        const entries = entriesOf(records);
        const open = { ...filter, facets: { ...filter.facets, [facet]: [] } };
        const { entries: shown, counts: all } = filterEntries(entries, open, NAMES);
        const every = { ...open, facets: { ...open.facets, [facet]: [...all[facet].keys()] } };
        expect(filterEntries(entries, every, NAMES).entries).toEqual(shown);
        const sum = [...all[facet].values()].reduce((total, count) => total + count, 0);
        const values = shown.reduce((total, entry) => total + valuesOf(entry)[facet].length, 0);
        expect(sum).toBe(values);
      }),
    );
  });

  it('keeps the order, and two filters one after the other show what both let through', () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, anyFilter, (records, one, other) => {
        const entries = entriesOf(records);
        const shownBy = (filter: NotesFilter, given = entries) => filterEntries(given, filter, NAMES).entries;
        const both = entries.filter(
          (entry) => shownBy(one).includes(entry) && shownBy(other).includes(entry),
        );
        expect(shownBy(other, shownBy(one))).toEqual(both);
        expect(shownBy(one, shownBy(other))).toEqual(both);
      }),
    );
  });
});

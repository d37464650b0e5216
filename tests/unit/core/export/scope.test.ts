import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuthorId, ColourId, RecordId } from '../../../../renderer/core/annotation/model.ts';
import {
  EVERYTHING,
  type ExportScope,
  inScope,
  recordsOfDocument,
  SCOPE_FIELDS,
  scopeCounts,
} from '../../../../renderer/core/export/scope.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { measures } from '../cite/citation-fixtures.ts';
import { at } from '../cite/document-fixture.ts';
import { DELETED, markOn, noteOn } from './records.ts';

const other = { ...measures, id: 'other' as DocumentId };
const onMark = (id: string) => ({ kind: 'mark', id: id as RecordId }) as const;
const by = (author: string) => ({ author: author as AuthorId });
const marks = [
  markOn(measures, 'm1', [['art_1', '制定']], { colour: 'duty', tags: ['照明'] }),
  markOn(measures, 'm2', [['art_1', '为加强']], { colour: 'funding', tags: ['照明', '乡镇'], ...by('乙') }),
  markOn(other, 'm3', [['art_1', '制定']], { colour: 'duty' }),
  markOn(other, 'm4', [['art_1', '制定']], { deleted: DELETED, tags: ['照明'] }),
];
const notes = [
  noteOn('n1', onMark('m1'), '', { tags: ['乡镇'], ...by('乙') }),
  noteOn('n2', onMark('m3'), ''),
  noteOn('n3', { kind: 'block', documentId: measures.id, blockId: at('art_1') }, '', { tags: ['照明'] }),
  noteOn('n4', { kind: 'document', documentId: other.id }, '', by('乙')),
  noteOn('n5', { kind: 'free', title: '' }, '', { tags: ['乡镇'] }),
  noteOn('n6', onMark('gone'), ''),
  noteOn('n7', onMark('m3'), '', { deleted: DELETED, tags: ['乡镇'] }),
  noteOn('n8', onMark('m1'), ''),
];
const records = { marks, notes };

interface Wish {
  readonly documents?: readonly string[];
  readonly tags?: readonly string[];
  readonly colours?: readonly ColourId[];
  readonly authors?: readonly string[];
}

function scopeOf({ documents = [], tags = [], colours = [], authors = [] }: Wish): ExportScope {
  return {
    documents: new Set(documents as readonly DocumentId[]),
    tags: new Set(tags),
    colours: new Set(colours),
    authors: new Set(authors as readonly AuthorId[]),
  };
}

function idsIn(wish: Wish): string {
  const found = inScope(scopeOf(wish), records);
  return [...found.marks, ...found.notes].map(({ id }) => id).join(' ');
}

describe('inScope', () => {
  it('takes tags that differ in case or width for one', () => {
    const tagged = markOn(measures, 'm9', [['art_1', '制定']], { tags: ['ppp项目'] });
    const wanted = scopeOf({ tags: ['ＰＰＰ项目'] });
    expect(inScope(wanted, { marks: [tagged, ...marks], notes }).marks).toEqual([tagged]);
  });

  it.each<[string, Wish, string]>([
    ['everything that lives', {}, 'm1 m2 m3 n1 n2 n3 n4 n5 n6 n8'],
    ['a document with the notes on it and on its marks', { documents: [measures.id] }, 'm1 m2 n1 n3 n8'],
    ['two documents, free notes in none', { documents: [measures.id, 'other'] }, 'm1 m2 m3 n1 n2 n3 n4 n8'],
    ['a colour: its marks, and the notes come along', { colours: ['duty'] }, 'm1 m3 n1 n2 n8'],
    ['a tag: a mark with all its notes', { tags: ['照明'] }, 'm1 m2 n1 n3 n8'],
    ['a tag of a note alone: its mark comes, not the other note on it', { tags: ['乡镇'] }, 'm1 m2 n1 n5'],
    ['an author', { authors: ['乙'] }, 'm1 m2 n1 n4'],
    ['a colour leaves no note of another colour', { colours: ['funding'], tags: ['乡镇'] }, 'm2'],
    ['all fields together', { documents: ['other'], authors: ['乙'], tags: ['照明'] }, ''],
    ['a tag that nothing has', { tags: ['没有'] }, ''],
  ])('takes %s', (_name, wish, expected) => {
    expect(idsIn(wish)).toBe(expected);
  });

  const wish = fc.record({
    documents: fc.subarray([measures.id as string, 'other', 'third']),
    tags: fc.subarray(['照明', '乡镇']),
    colours: fc.subarray<ColourId>(['duty', 'funding', 'question']),
    authors: fc.subarray(['a', '乙']),
  });

  it('leaves no note whose mark lives without its mark', () => {
    fc.assert(
      fc.property(wish, (chosen) => {
        const found = inScope(scopeOf(chosen), records);
        const ids = new Set(found.marks.map(({ id }) => id));
        const torn = found.notes.filter(({ target }) => target.kind === 'mark' && !ids.has(target.id));
        expect(torn.map(({ id }) => id).filter((id) => id !== 'n6')).toEqual([]);
      }),
    );
  });

  it('takes no more when a field is asked for more narrowly', () => {
    fc.assert(
      fc.property(wish, fc.constantFrom(...SCOPE_FIELDS), (chosen, field) => {
        const narrow = inScope(scopeOf(chosen), records);
        const wide = inScope({ ...scopeOf(chosen), [field]: new Set() }, records);
        expect(wide.marks).toEqual(expect.arrayContaining([...narrow.marks]));
        expect(wide.notes).toEqual(expect.arrayContaining([...narrow.notes]));
      }),
    );
  });
});

describe('scopeCounts', () => {
  const counted = (wish: Wish) => {
    const counts = scopeCounts(scopeOf(wish), records);
    return Object.fromEntries(SCOPE_FIELDS.map((field) => [field, Object.fromEntries(counts[field])]));
  };

  it('counts the living marks and notes behind each value', () => {
    expect(counted({})).toEqual({
      documents: { [measures.id]: 5, other: 3 },
      colours: { duty: 5, funding: 1 },
      tags: { 照明: 3, 乡镇: 3 },
      authors: { a: 7, 乙: 3 },
    });
  });

  it('counts what a value would give with the other fields as they are, its own field aside', () => {
    expect(counted({ tags: ['照明'] })).toEqual({
      documents: { [measures.id]: 3, other: 0 },
      colours: { duty: 1, funding: 1 },
      tags: { 照明: 3, 乡镇: 3 },
      authors: { a: 2, 乙: 1 },
    });
  });

  it('finds nothing in nothing', () => {
    expect(scopeCounts(EVERYTHING, { marks: [], notes: [] }).tags.size).toBe(0);
  });
});

describe('recordsOfDocument', () => {
  it('takes the marks of the document and the notes on them, on its clauses and on itself', () => {
    const own = recordsOfDocument(measures.id, records);
    expect(own.marks.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(own.notes.map(({ id }) => id)).toEqual(['n1', 'n3', 'n8']);
  });
});

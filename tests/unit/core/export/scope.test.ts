import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../renderer/core/annotation/model.ts';
import { recordsOfDocument } from '../../../../renderer/core/export/scope.ts';
import type { DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { measures } from '../cite/citation-fixtures.ts';
import { at } from '../cite/document-fixture.ts';
import { markOn, noteOn } from './records.ts';

describe('recordsOfDocument', () => {
  it('takes the marks of the document and the notes on them, on its clauses and on itself', () => {
    const other = { ...measures, id: 'other' as DocumentId };
    const marks = [markOn(measures, 'm1', [['art_1', '制定']]), markOn(other, 'm2', [['art_1', '制定']])];
    const notes = [
      noteOn('n1', { kind: 'mark', id: 'm1' as RecordId }, ''),
      noteOn('n2', { kind: 'mark', id: 'm2' as RecordId }, ''),
      noteOn('n3', { kind: 'block', documentId: measures.id, blockId: at('art_1') }, ''),
      noteOn('n4', { kind: 'document', documentId: measures.id }, ''),
      noteOn('n5', { kind: 'document', documentId: other.id }, ''),
      noteOn('n6', { kind: 'free', title: '' }, ''),
    ];
    const own = recordsOfDocument(measures.id, { marks, notes });
    expect(own.marks.map(({ id }) => id)).toEqual(['m1']);
    expect(own.notes.map(({ id }) => id)).toEqual(['n1', 'n3', 'n4']);
  });
});

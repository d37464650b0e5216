import { describe, expect, it } from 'vitest';
import { exportNotes } from '../../../support/probe/export.ts';
import { measures } from '../cite/citation-fixtures.ts';

const corpus = { document: (id: string) => (id === measures.id ? measures : null) };
const segment = { blockId: 'art_1', start: 3, end: 6, exact: '为加强' };
const mark = { id: 'm1', documentId: 'doc', segments: [segment], colour: 'deadline' };

describe('the probe’s export', () => {
  it('exports records that carry no more than an export reads', () => {
    const note = { id: 'n1', target: { kind: 'mark', id: 'm1' }, markdown: '照办' };
    const markdown = exportNotes({ marks: [mark], notes: [note] }, corpus);
    expect(markdown).toContain(
      '> 为加强\n>\n> 《某县路灯管理办法》（南政办发〔2018〕11号）第一条\n\n- 颜色：时限\n\n照办\n\n^zb-m1\n',
    );
  });

  it('keeps the formatting of notes only where it is asked to', () => {
    const notes = [{ id: 'n1', target: { kind: 'mark', id: 'm1' }, markdown: '**照办**' }];
    const asText = exportNotes({ marks: [mark], notes }, corpus);
    expect(asText).toContain('\n\\*\\*照办\\*\\*\n');
    expect(exportNotes({ marks: [mark], notes, notesAs: 'text' }, corpus)).toBe(asText);
    expect(exportNotes({ marks: [mark], notes, notesAs: 'markdown' }, corpus)).toContain('\n**照办**\n');
  });

  it('exports nothing from nothing', () => {
    expect(exportNotes({ marks: [], notes: [] }, corpus)).toBe(exportNotes({ notes: [] }, corpus));
  });

  it.each([
    [null, ''],
    [[], ''],
    [{}, ''],
    [{ note: [] }, ''],
    [{ marks: 1 }, ' at marks'],
    [{ marks: [], notesAs: 'html' }, ' at notesAs'],
    [{ marks: [{ ...mark, colour: 'red' }] }, ' at marks.0.colour'],
    [{ marks: [{ ...mark, segments: [] }] }, ' at marks.0.segments'],
    [{ marks: [{ ...mark, segments: [{ ...segment, start: -1 }] }] }, ' at marks.0.segments.0.start'],
    [{ notes: [{ id: 'n', target: { kind: 'mark' }, markdown: '' }] }, ' at notes.0.target.id'],
    [{ notes: [{ id: 'n', target: { kind: 'page' }, markdown: '' }] }, ' at notes.0.target.kind'],
    [{ notes: [{ id: '', target: { kind: 'free', title: '' }, markdown: '' }] }, ' at notes.0.id'],
  ])('refuses %j in one sentence', (input, place) => {
    expect(() => exportNotes(input, corpus)).toThrow(
      new RegExp(`^export expects \\{"marks": \\[…\\], "notes": \\[…\\]\\}${place}: [^\\n]+\\.$`),
    );
  });
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeRange } from '../../../../../renderer/core/anchor/describe.ts';
import type { Author, AuthorId, Mark, RecordId } from '../../../../../renderer/core/annotation/model.ts';
import { looseNotesFile } from '../../../../../renderer/core/export/annotations/loose-notes.ts';
import { annotationPage, jsonFile } from '../../../../../renderer/core/export/annotations/page.ts';
import type { DocumentId, GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { measures } from '../../cite/citation-fixtures.ts';
import { at } from '../../cite/document-fixture.ts';
import { DELETED, markOn, noteOn } from '../records.ts';
import { annotationPageSchema } from './schema.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const onMark = (number: number) => ({ kind: 'mark', id: uuid(number) as RecordId }) as const;
const LI = uuid(90) as AuthorId;
const authors = new Map<AuthorId, Author>([[LI, { id: LI, name: '李明', unit: '财政局' }]]);

/** Characters outside the basic plane before, in and after the quote: 40 + 3 + 40 of them. */
const long = `${'𠮷'.repeat(40)}甲😀乙${'𠀀'.repeat(40)}`;
const wide: GazetteDocument = {
  ...measures,
  blocks: measures.blocks.map((block) => (block.id === 'art_1' ? { ...block, text: long } : block)),
};
const markWide: Mark = {
  ...markOn(measures, uuid(1), [['art_2', '本县']], { tags: ['照明'], author: LI }),
  segments: [describeRange({ id: at('art_1'), text: long }, 80, 84)],
};
const records = {
  marks: [
    markWide,
    markOn(
      measures,
      uuid(2),
      [
        ['art_2', '本县'],
        ['art_13', '下列'],
      ],
      { style: 'underline', colour: 'funding' },
    ),
    markOn(measures, uuid(3), [['art_1', '制定']], { colour: 'question' }),
    markOn({ ...measures, id: 'elsewhere' as DocumentId }, uuid(4), [['art_1', '制定']]),
    markOn(measures, uuid(5), [['art_1', '制定']], { deleted: DELETED }),
  ],
  notes: [
    noteOn(uuid(11), onMark(1), '**照办**', { author: LI, tags: ['年底', '照明'] }),
    noteOn(uuid(12), onMark(1), ' '),
    noteOn(uuid(13), { kind: 'block', documentId: measures.id, blockId: at('art_1') }, '条'),
    noteOn(uuid(14), { kind: 'document', documentId: measures.id }, '全文'),
    noteOn(uuid(15), { kind: 'free', title: '学习会' }, '专题', { author: LI, tags: ['会', '会'] }),
    noteOn(uuid(16), onMark(99), '无主'),
    noteOn(uuid(17), { kind: 'free', title: '删' }, '删', { deleted: DELETED }),
  ],
};
const page = annotationPage({ ...records, documents: [wide], authors });
const item = (number: number) => page.items.find(({ id }) => id === `urn:uuid:${uuid(number)}`);

describe('annotationPage', () => {
  it('is what the W3C model asks for, and stays it through JSON', () => {
    expect(v.parse(annotationPageSchema, JSON.parse(jsonFile(page)))).toEqual(page);
    expect(v.is(annotationPageSchema, annotationPage({ marks: [], notes: [], documents: [] }))).toBe(true);
  });

  it('has the living records on documents in printed order, and no other', () => {
    expect(page.items.map(({ id }) => Number(id.slice(-2)))).toEqual([14, 13, 1, 2, 3, 4]);
  });

  it('gives words with 32 characters around them, and positions, both in code points', () => {
    expect(item(1)?.target).toEqual([
      {
        type: 'SpecificResource',
        source: `urn:gazette:${measures.id}#art_1`,
        styleClass: 'duty',
        selector: [
          { type: 'TextQuoteSelector', exact: '甲😀乙', prefix: '𠮷'.repeat(32), suffix: '𠀀'.repeat(32) },
          { type: 'TextPositionSelector', start: 40, end: 43 },
        ],
      },
    ]);
  });

  it('has a target for each segment, and the style where it is not the usual one', () => {
    expect(item(2)?.target.map(({ source, styleClass }) => [source.split('#')[1], styleClass])).toEqual([
      ['art_2', ['funding', 'underline']],
      ['art_13', ['funding', 'underline']],
    ]);
  });

  it('gives no position to words that do not stand there now', () => {
    expect(item(3)?.target[0]?.selector).toEqual([
      { type: 'TextQuoteSelector', exact: '制定', prefix: '', suffix: '' },
    ]);
    expect(item(4)?.target[0]).toMatchObject({
      source: 'urn:gazette:elsewhere#art_1',
      selector: [{ type: 'TextQuoteSelector' }],
    });
  });

  it('makes bodies of notes and tags, each with its author and instants', () => {
    const [mark] = records.marks;
    const [note] = records.notes;
    const creator = { id: `urn:uuid:${LI}`, type: 'Person', name: '李明' };
    expect(item(1)).toMatchObject({ motivation: 'commenting', creator, created: mark?.created });
    expect(item(1)?.body).toEqual([
      {
        id: `urn:uuid:${uuid(11)}`,
        type: 'TextualBody',
        purpose: 'commenting',
        format: 'text/markdown',
        value: '**照办**',
        creator,
        created: note?.created,
        modified: note?.modified,
      },
      { type: 'TextualBody', purpose: 'tagging', value: '照明' },
      { type: 'TextualBody', purpose: 'tagging', value: '年底' },
    ]);
    expect(item(3)).not.toHaveProperty('body');
    expect(item(3)).not.toHaveProperty('creator');
    expect(item(3)?.motivation).toBe('highlighting');
  });

  it('points notes on clauses and documents at these', () => {
    expect(item(13)?.target).toEqual([
      { type: 'SpecificResource', source: `urn:gazette:${measures.id}#art_1` },
    ]);
    expect(item(14)?.target).toEqual([{ type: 'SpecificResource', source: `urn:gazette:${measures.id}` }]);
  });

  it('names nobody where authors are hidden', () => {
    expect(JSON.stringify(annotationPage({ ...records, documents: [wide] }))).not.toContain('Person');
  });

  it('is the same page for the same records, and another for others', () => {
    const again = annotationPage({
      ...records,
      marks: [...records.marks].reverse(),
      documents: [wide],
      authors,
    });
    expect(again).toEqual(page);
    expect(annotationPage({ ...records, documents: [wide] }).id).not.toBe(page.id);
  });
});

describe('looseNotesFile', () => {
  it('carries the notes that have no target', () => {
    const file = looseNotesFile({ ...records, documents: [wide], authors });
    expect(file).toMatchObject({ format: 'gazette-reader-notes', version: 1 });
    expect(
      file?.notes.map(({ id, title, value, tags, creator }) => [
        id.slice(-2),
        title,
        value,
        tags,
        creator?.name,
      ]),
    ).toEqual([
      ['15', '学习会', '专题', ['会'], '李明'],
      ['16', null, '无主', [], undefined],
    ]);
  });

  it('is not there where all notes have one', () => {
    expect(
      looseNotesFile({ marks: records.marks, notes: records.notes.slice(0, 4), documents: [wide] }),
    ).toBeNull();
  });
});

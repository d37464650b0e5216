/** Marks and notes for tests of the room 批注: small ones made by hand, and any number made at random. */
import fc from 'fast-check';
import {
  type AuthorId,
  COLOUR_IDS,
  type ColourId,
  type Instant,
  type Mark,
  type Note,
  type NoteTarget,
  type RecordId,
} from '../../../../renderer/core/annotation/model.ts';
import type { BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';

export const LIGHTING = 'b' as DocumentId;
export const REPORT = 'a' as DocumentId;
export const FOREIGN = 'z' as DocumentId;

export const block = (id: string) => id as BlockId;
export const at = (day: number, hour = 8) => new Date(Date.UTC(2026, 0, day, hour)).toISOString() as Instant;
export const idOf = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as RecordId;

const BASE = {
  created: at(1),
  modified: at(1),
  author: '甲' as AuthorId,
  revision: 1,
  deleted: null,
  tags: [],
  sessionId: null,
};

export function mark(number: number, exact: string, change: object = {}): Mark {
  return {
    ...BASE,
    id: idOf(number),
    documentId: LIGHTING,
    segments: [{ blockId: block('body__art_1'), start: 0, end: exact.length, exact, prefix: '', suffix: '' }],
    colour: 'duty',
    style: 'fill',
    ...change,
  } as Mark;
}

export function note(number: number, target: NoteTarget, markdown: string, change: object = {}): Note {
  return { ...BASE, id: idOf(number), target, markdown, ...change } as Note;
}

export const onMark = (number: number): NoteTarget => ({ kind: 'mark', id: idOf(number) });
export const onBlock = (documentId: DocumentId, blockId: string): NoteTarget => ({
  kind: 'block',
  documentId,
  blockId: block(blockId),
});
export const onDocument = (documentId: DocumentId): NoteTarget => ({ kind: 'document', documentId });
export const free = (title: string): NoteTarget => ({ kind: 'free', title });

export const NAMES = {
  colour: (colour: ColourId) => ({ duty: '职责', prohibition: '禁止' })[colour as string] ?? '别的',
  title: (id: DocumentId) =>
    new Map([
      [LIGHTING, '照明管理办法'],
      [REPORT, '政府工作报告'],
    ]).get(id) ?? null,
};

const anyDocument = fc.constantFrom(LIGHTING, REPORT, FOREIGN);
const anyBlock = fc.constantFrom('body__title', 'body__art_2', 'body__art_10', 'att_1__item_1');
const anyInstant = fc.integer({ min: 1, max: 9 }).map((day) => at(day));
const anyBase = fc.record({
  created: anyInstant,
  modified: anyInstant,
  author: fc.constantFrom('甲', '乙'),
  tags: fc.uniqueArray(fc.constantFrom('镇级', '县级', '照明'), { maxLength: 2 }),
});

/** Up to thirty marks and thirty notes; some notes hang on marks that are not there. */
export const anyRecords = fc
  .record({
    marks: fc.array(
      fc.record({
        base: anyBase,
        documentId: anyDocument,
        blockId: anyBlock,
        start: fc.nat(5),
        colour: fc.constantFrom(...COLOUR_IDS),
        exact: fc.constantFrom('应当保护照明设施', '处以罚款', '增长８．５％'),
      }),
      { maxLength: 30 },
    ),
    notes: fc.array(
      fc.record({
        base: anyBase,
        target: fc.oneof(
          fc.nat(35).map((number) => onMark(number)),
          fc.tuple(anyDocument, anyBlock).map(([document, id]) => onBlock(document, id)),
          anyDocument.map(onDocument),
          fc.constant(free('专题')),
        ),
        markdown: fc.constantFrom('由规划办落实', '与2023年比较', '照明'),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ marks, notes }) => ({
    marks: marks.map(({ base, documentId, blockId, start, colour, exact }, index) =>
      mark(index, exact, {
        ...base,
        documentId,
        colour,
        segments: [
          { blockId: block(blockId), start, end: start + exact.length, exact, prefix: '', suffix: '' },
        ],
      }),
    ),
    notes: notes.map(({ base, target, markdown }, index) => note(100 + index, target, markdown, base)),
  }));

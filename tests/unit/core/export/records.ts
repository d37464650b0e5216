/** Marks and notes for the tests of core/export, with only what a test is about left to say. */
import type {
  AuthorId,
  ColourId,
  Instant,
  Mark,
  Note,
  NoteTarget,
  RecordId,
  Segment,
} from '../../../../renderer/core/annotation/model.ts';
import type { BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';

const BASE = {
  created: '2026-01-01T00:00:00.000Z' as Instant,
  modified: '2026-01-01T00:00:00.000Z' as Instant,
  author: 'a' as AuthorId,
  revision: 1,
  deleted: null,
  tags: [],
  sessionId: null,
};

export const COLOUR_NAMES: Readonly<Record<ColourId, string>> = {
  duty: '职责',
  deadline: '时限',
  funding: '资金',
  prohibition: '禁止',
  question: '疑问',
  keypoint: '要点',
};

export const DELETED = '2026-02-01T00:00:00.000Z' as Instant;

/** A mark on the first occurrence of each given text in the block of that id. */
export function markOn(
  document: GazetteDocument,
  id: string,
  texts: readonly (readonly [blockId: string, text: string])[],
  fields: Partial<Mark> = {},
): Mark {
  const segments = texts.map(([blockId, text]) => segmentOf(document, blockId as BlockId, text));
  return {
    ...BASE,
    id: id as RecordId,
    documentId: document.id,
    segments,
    colour: 'duty',
    style: 'fill',
    ...fields,
  };
}

function segmentOf(document: GazetteDocument, blockId: BlockId, exact: string): Segment {
  const text = document.blocks.find((block) => block.id === blockId)?.text ?? '';
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`block ${blockId} has no ${exact}`);
  return { blockId, start, end: start + exact.length, exact, prefix: '', suffix: '' };
}

export function noteOn(id: string, target: NoteTarget, markdown: string, fields: Partial<Note> = {}): Note {
  return { ...BASE, id: id as RecordId, target, markdown, ...fields };
}

/**
 * What an export is made of: one entry per mark or note, with its quotation and its place, in printed order.
 * Owns the gathering: deleted records are left out, every other one becomes exactly one entry.
 * How an entry is written is markdown.ts's business.
 */

import { type Place, worstState } from '../anchor/placed-mark.ts';
import { createResolver } from '../anchor/resolve.ts';
import type { ColourId, Mark, Note, RecordId } from '../annotation/model.ts';
import { cite, citeBlocks } from '../cite/cite.ts';
import type { BlockId, DocumentId, GazetteDocument } from '../gazette/model.ts';
import { type Heading, headingsAbove } from './headings.ts';

export interface Entry {
  /** The mark's id; for a note without a mark the note's. */
  readonly id: RecordId;
  /** The quoted paragraphs, verbatim; empty for a note on a whole document. */
  readonly quote: readonly string[];
  /** null where there is nothing to cite. */
  readonly citation: string | null;
  readonly headings: readonly Heading[];
  /** False if the marked words are found nowhere; the quotation is the stored one in any case. */
  readonly isPlaced: boolean;
  /** Whether its place is only likely, and waits for review. */
  readonly isApproximate: boolean;
  readonly colour: ColourId | null;
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  /** What the entry was made of: the mark and its notes, the oldest first; or the one note. */
  readonly records: readonly [Mark | Note, ...Note[]];
}

export interface Records {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** A free-standing note, and a note whose mark is gone, under the heading it is found by. */
export interface LooseEntry extends Entry {
  /** null for a note whose mark is gone. */
  readonly title: string | null;
}

type Position = readonly [block: number, start: number];
interface Placed {
  readonly entry: Entry;
  readonly position: Position;
  readonly record: Mark | Note;
}

const WHOLE_DOCUMENT: Position = [-1, -1];
const NOWHERE: Position = [Number.MAX_SAFE_INTEGER, 0];

/** The entries of one document in printed order; those that have lost their place come last. */
export function entriesOf(document: GazetteDocument, records: Records): readonly Entry[] {
  const blockIndex = new Map(document.blocks.map((block, index) => [block.id, index]));
  const marks = living(records.marks).filter((mark) => mark.documentId === document.id);
  const notes = living(records.notes);
  const onMarks = notesByMark(notes);
  const place: Places = { document, blockIndex, resolve: createResolver(document) };
  const placed = [
    ...marks.map((mark) => placeMark(place, { mark, notes: onMarks.get(mark.id) ?? [] })),
    ...notes.flatMap((note) => placeNote(document, blockIndex, note) ?? []),
  ];
  return placed.sort(inPrintedOrder).map(({ entry }) => entry);
}

/** The notes that hang on no document: free-standing ones, and those whose mark is not among the living marks. */
export function looseEntries(records: Records): readonly LooseEntry[] {
  const marks = new Set(living(records.marks).map((mark) => mark.id));
  return living(records.notes)
    .filter(({ target }) => target.kind === 'free' || (target.kind === 'mark' && !marks.has(target.id)))
    .sort(byCreation)
    .map((note) => ({
      ...entryOfNote(note),
      title: note.target.kind === 'free' ? note.target.title : null,
    }));
}

/** The ids of the documents that living records point at, sorted. */
export function documentIdsOf(records: Records): readonly DocumentId[] {
  const ids = new Set(living(records.marks).map((mark) => mark.documentId));
  for (const { target } of living(records.notes)) {
    if (target.kind === 'block' || target.kind === 'document') ids.add(target.documentId);
  }
  return [...ids].sort();
}

/** The entries of a document that is not at hand: quotations as stored, nothing to cite. */
export function unplacedEntries(documentId: DocumentId, records: Records): readonly Entry[] {
  const notes = living(records.notes);
  const onMarks = notesByMark(notes);
  const marks = living(records.marks).filter((mark) => mark.documentId === documentId);
  const own = notes.filter(({ target }) => 'documentId' in target && target.documentId === documentId);
  return [
    ...marks.sort(byCreation).map((mark) => entryOfMark(mark, onMarks.get(mark.id) ?? [])),
    ...own.sort(byCreation).map((note) => ({ ...entryOfNote(note), isPlaced: false })),
  ];
}

function living<R extends Mark | Note>(records: readonly R[]): R[] {
  return records.filter((record) => record.deleted === null);
}

/** The notes on each mark, the oldest first. */
function notesByMark(notes: readonly Note[]): ReadonlyMap<RecordId, readonly Note[]> {
  const byMark = new Map<RecordId, Note[]>();
  for (const note of [...notes].sort(byCreation)) {
    if (note.target.kind !== 'mark') continue;
    byMark.set(note.target.id, [...(byMark.get(note.target.id) ?? []), note]);
  }
  return byMark;
}

interface Places {
  readonly document: GazetteDocument;
  readonly blockIndex: ReadonlyMap<BlockId, number>;
  readonly resolve: ReturnType<typeof createResolver>;
}

function placeMark(places: Places, { mark, notes }: { mark: Mark; notes: readonly Note[] }): Placed {
  const { document, blockIndex, resolve } = places;
  const entry = entryOfMark(mark, notes);
  const resolutions = mark.segments.map(resolve);
  const state = worstState(resolutions);
  const found = resolutions.filter((each): each is Place => each.state !== 'lost');
  const [first] = found;
  if (first === undefined || state === 'lost') {
    return { entry: { ...entry, citation: cite(document, null) }, position: NOWHERE, record: mark };
  }
  const place = {
    isPlaced: true,
    isApproximate: state === 'approximate',
    citation: citeBlocks(
      document,
      found.map(({ blockId }) => blockId),
    ),
    headings: headingsAbove(document, first.blockId),
  };
  return {
    entry: { ...entry, ...place },
    position: [blockIndex.get(first.blockId) ?? 0, first.start],
    record: mark,
  };
}

/** null if the note hangs on something else than this document or a block of it. */
function placeNote(
  document: GazetteDocument,
  blockIndex: ReadonlyMap<BlockId, number>,
  note: Note,
): Placed | null {
  const { target } = note;
  if (target.kind === 'mark' || target.kind === 'free' || target.documentId !== document.id) return null;
  const entry = { ...entryOfNote(note), citation: cite(document, null) };
  if (target.kind === 'document') return { entry, position: WHOLE_DOCUMENT, record: note };
  const index = blockIndex.get(target.blockId);
  const block = index === undefined ? undefined : document.blocks[index];
  if (index === undefined || block === undefined) {
    return { entry: { ...entry, isPlaced: false }, position: NOWHERE, record: note };
  }
  const place = {
    quote: [block.text],
    citation: cite(document, block.id),
    headings: headingsAbove(document, block.id),
  };
  return { entry: { ...entry, ...place }, position: [index, -1], record: note };
}

/** Not placed yet: the quotation is the stored one. */
function entryOfMark(mark: Mark, notes: readonly Note[]): Entry {
  return {
    id: mark.id,
    quote: mark.segments.map((segment) => segment.exact),
    citation: null,
    headings: [],
    isPlaced: false,
    isApproximate: false,
    colour: mark.colour,
    tags: [...new Set([...mark.tags, ...notes.flatMap((note) => note.tags)])],
    notes: notes.map((note) => note.markdown),
    records: [mark, ...notes],
  };
}

function entryOfNote(note: Note): Entry {
  return {
    id: note.id,
    quote: [],
    citation: null,
    headings: [],
    isPlaced: true,
    isApproximate: false,
    colour: null,
    tags: [...new Set(note.tags)],
    notes: [note.markdown],
    records: [note],
  };
}

function inPrintedOrder(a: Placed, b: Placed): number {
  const [blockA, startA] = a.position;
  const [blockB, startB] = b.position;
  return blockA - blockB || startA - startB || byCreation(a.record, b.record);
}

/** Ids decide between records made in the same millisecond: the order never depends on how they were given. */
function byCreation(a: Mark | Note, b: Mark | Note): number {
  return compare(a.created, b.created) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

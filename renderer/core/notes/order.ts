/**
 * The two orders of the room 批注: by place (the documents of the library, each in reading order) and by time (what was
 * touched last comes first). Both are total, so that equal records give equal lists.
 */
import type { Instant } from '../annotation/model.ts';
import type { BlockId, DocumentId } from '../gazette/model.ts';
import { type BlockOrders, rankBlocks } from './block-order.ts';
import { byAge, headOf, type NoteEntry, recordsOf } from './entries.ts';

export const NOTES_ORDERS = ['place', 'time'] as const;
export type NotesOrder = (typeof NOTES_ORDERS)[number];

interface Placed {
  readonly entry: NoteEntry;
  readonly document: number;
  /** -1 for the document as a whole. */
  readonly block: number;
  /** Where in the block, as UTF-16 offset; -1 for a note on the whole block. */
  readonly start: number;
}

/**
 * Documents of the library in its order, then those it does not have by id, then what belongs to none. In a document
 * first the notes on the whole, then clause by clause: the notes on the clause, then its marks from left to right.
 * `library`: its documents in order.
 */
export function orderByPlace(
  entries: readonly NoteEntry[],
  library: readonly DocumentId[],
  orders: BlockOrders,
): readonly NoteEntry[] {
  const documents = rankDocuments(entries, library);
  const blocks = rankAllBlocks(entries, orders);
  const placed = entries.map((entry): Placed => {
    const { documentId, blockId, mark } = entry;
    return {
      entry,
      document: documentId === null ? documents.size : (documents.get(documentId) ?? documents.size),
      block: documentId === null || blockId === null ? -1 : (blocks.get(documentId)?.get(blockId) ?? -1),
      start: mark?.segments[0]?.start ?? -1,
    };
  });
  placed.sort(
    (a, b) =>
      a.document - b.document ||
      a.block - b.block ||
      a.start - b.start ||
      byAge(headOf(a.entry), headOf(b.entry)),
  );
  return placed.map(({ entry }) => entry);
}

/** Newest first. */
export function orderByTime(entries: readonly NoteEntry[]): readonly NoteEntry[] {
  const timed = entries.map((entry) => ({ entry, touched: lastTouched(entry) }));
  timed.sort((a, b) => {
    if (a.touched !== b.touched) return a.touched > b.touched ? -1 : 1;
    return byAge(headOf(b.entry), headOf(a.entry));
  });
  return timed.map(({ entry }) => entry);
}

/** When any of its records was changed last. */
export function lastTouched(entry: NoteEntry): Instant {
  return recordsOf(entry).reduce<Instant>(
    (latest, { modified }) => (modified > latest ? modified : latest),
    headOf(entry).modified,
  );
}

function rankDocuments(
  entries: readonly NoteEntry[],
  library: readonly DocumentId[],
): ReadonlyMap<DocumentId, number> {
  const known = new Set(library);
  const named = new Set(entries.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])));
  const unknown = [...named].filter((id) => !known.has(id)).sort();
  return new Map([...library, ...unknown].map((id, rank) => [id, rank]));
}

function rankAllBlocks(entries: readonly NoteEntry[], orders: BlockOrders): BlockOrders {
  const named = new Map<DocumentId, Set<BlockId>>();
  for (const { documentId, blockId } of entries) {
    if (documentId === null || blockId === null) continue;
    const ids = named.get(documentId);
    if (ids === undefined) named.set(documentId, new Set([blockId]));
    else ids.add(blockId);
  }
  return new Map([...named].map(([id, blocks]) => [id, rankBlocks(blocks, orders.get(id))]));
}

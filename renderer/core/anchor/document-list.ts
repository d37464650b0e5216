/**
 * The marks and notes of one document as a list in reading order: on the document as a whole, then clause by clause.
 */
import type { NoteTarget } from '../annotation/model.ts';
import type { BlockId, GazetteDocument } from '../gazette/model.ts';
import type { PlacedMark } from './placed-mark.ts';

/** Something that hangs on a target: a stored note, or one being begun. */
export interface Hanging {
  readonly target: NoteTarget;
}

export type ListItem<Entry extends Hanging> =
  | { readonly kind: 'document'; readonly entries: readonly Entry[] }
  | { readonly kind: 'block'; readonly blockId: BlockId; readonly entries: readonly Entry[] }
  | { readonly kind: 'mark'; readonly placed: PlacedMark; readonly entries: readonly Entry[] };

/** Tells the items of one list apart: a block's id, a mark's id, or `document`. */
export function itemKey(item: ListItem<Hanging>): string {
  switch (item.kind) {
    case 'document':
      return 'document';
    case 'block':
      return item.blockId;
    case 'mark':
      return item.placed.mark.id;
  }
}

/**
 * The block an item stands at, also if the document no longer has it; for a mark whose words are found nowhere, or
 * only perhaps, the clause it was made in or the candidate.
 */
export function itemBlock(item: ListItem<Hanging>): BlockId | null {
  switch (item.kind) {
    case 'document':
      return null;
    case 'block':
      return item.blockId;
    case 'mark':
      return item.placed.places[0]?.blockId ?? item.placed.mark.segments[0]?.blockId ?? null;
  }
}

/**
 * `marks` in reading order (see `placeMarks`). Entries of one target keep their order; those on other documents, free
 * ones and those on other marks are left out. Notes on a block stand before its marks; lost marks and blocks that the
 * document does not have come last.
 */
export function listRecords<Entry extends Hanging>(
  document: Pick<GazetteDocument, 'id' | 'blocks'>,
  marks: readonly PlacedMark[],
  entries: readonly Entry[],
): readonly ListItem<Entry>[] {
  const order = new Map(document.blocks.map(({ id }, index) => [id, index]));
  const rank = (blockId: BlockId | undefined) =>
    blockId === undefined ? order.size + 1 : (order.get(blockId) ?? order.size);
  const onDocument = entries.filter(
    ({ target }) => target.kind === 'document' && target.documentId === document.id,
  );
  const blockItems = groupByBlock(entries, document.id).map(([blockId, group]) => ({
    rank: rank(blockId),
    item: { kind: 'block', blockId, entries: group } as const,
  }));
  const byMark = groupByMark(entries);
  const markItems = marks.map((placed) => ({
    rank: rank(placed.places[0]?.blockId),
    item: { kind: 'mark', placed, entries: byMark.get(placed.mark.id) ?? [] } as const,
  }));
  // Sorting is stable: a block's notes stay before its marks, and the marks of one block in their order.
  const placed = [...blockItems, ...markItems].sort((a, b) => a.rank - b.rank).map(({ item }) => item);
  return onDocument.length === 0 ? placed : [{ kind: 'document', entries: onDocument }, ...placed];
}

function groupByBlock<Entry extends Hanging>(
  entries: readonly Entry[],
  documentId: string,
): readonly (readonly [BlockId, readonly Entry[]])[] {
  const groups = new Map<BlockId, Entry[]>();
  for (const entry of entries) {
    const { target } = entry;
    if (target.kind !== 'block' || target.documentId !== documentId) continue;
    groups.set(target.blockId, [...(groups.get(target.blockId) ?? []), entry]);
  }
  return [...groups];
}

function groupByMark<Entry extends Hanging>(
  entries: readonly Entry[],
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.target.kind !== 'mark') continue;
    groups.set(entry.target.id, [...(groups.get(entry.target.id) ?? []), entry]);
  }
  return groups;
}

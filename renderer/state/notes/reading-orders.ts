/**
 * The order of the clauses in the documents that carry marks and notes, for the room 批注. It is learnt from the
 * documents themselves, off the critical path; until then the room goes by the ids.
 */
import { create } from 'zustand';
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import type { BlockOrder, BlockOrders } from '../../core/notes/block-order.ts';
import { type Corpus, corpus } from '../../data/corpus/corpus.ts';

/** Of the documents read so far. */
export const useReadingOrders = create<{ readonly orders: BlockOrders }>()(() => ({ orders: new Map() }));

/**
 * Reads the documents whose order is not known yet, one after the other, and tells all of them at once: the list moves
 * at most one time. A document that cannot be read is left out; whoever opens it is told.
 */
export async function learnReadingOrders(
  ids: Iterable<DocumentId>,
  documents: Pick<Corpus, 'document'> = corpus,
): Promise<void> {
  const known = useReadingOrders.getState().orders;
  const learnt = new Map<DocumentId, BlockOrder>();
  for (const id of new Set(ids)) {
    if (known.has(id)) continue;
    const result = await documents.document(id);
    if (result.ok) learnt.set(id, orderOf(result.value));
  }
  if (learnt.size === 0) return;
  useReadingOrders.setState(({ orders }) => ({ orders: new Map([...orders, ...learnt]) }));
}

function orderOf({ blocks }: GazetteDocument): BlockOrder {
  return new Map(blocks.map(({ id }, index) => [id, index]));
}

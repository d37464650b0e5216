/**
 * Where the reader is in each open document, as he scrolls: breadcrumb, outline and the remembered positions follow
 * it. Owns the live place; state/reader.ts owns the address, state/remembered.ts what survives a restart.
 */
import { create } from 'zustand';
import type { BlockId, DocumentId } from '../core/gazette/model.ts';

export interface Place {
  readonly blockId: BlockId;
  /** How much of the block, as a share of its height (0–1), lies above the reading line. */
  readonly offset: number;
}

interface Places {
  readonly byDocument: ReadonlyMap<DocumentId, Place>;
}

export const usePlaces = create<Places>()(() => ({ byDocument: new Map() }));

/** Notes where a document is being read. */
export function setPlace(documentId: DocumentId, place: Place): void {
  const byDocument = new Map(usePlaces.getState().byDocument);
  byDocument.set(documentId, place);
  usePlaces.setState({ byDocument });
}

/** The block at the reading line of a document; null before it was shown. */
export function useCurrentBlock(documentId: DocumentId): BlockId | null {
  return usePlaces((places) => places.byDocument.get(documentId)?.blockId ?? null);
}

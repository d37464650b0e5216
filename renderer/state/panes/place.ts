/**
 * Where the reader is in each tab, as he scrolls: breadcrumb, outline and the remembered positions follow it. Owns the
 * live place; state/panes owns what a tab shows, state/layout/remembered.ts what survives a restart.
 */
import { create } from 'zustand';
import type { BlockId, DocumentId } from '../../core/gazette/model.ts';
import type { TabId } from './model.ts';

export interface Place {
  readonly blockId: BlockId;
  /** How much of the block, as a share of its height (0–1), lies above the reading line. */
  readonly offset: number;
}

/** A place, and the document it is one of: a tab may have gone on to another document since. */
interface PlaceIn extends Place {
  readonly documentId: DocumentId;
}

interface Places {
  readonly byTab: ReadonlyMap<TabId, PlaceIn>;
}

export const usePlaces = create<Places>()(() => ({ byTab: new Map() }));

/** One document in one tab. The same document may be read in several. */
export interface Reading {
  readonly tabId: TabId;
  readonly documentId: DocumentId;
}

/** Notes where a document is being read. */
export function setPlace({ tabId, documentId }: Reading, { blockId, offset }: Place): void {
  const byTab = new Map(usePlaces.getState().byTab);
  byTab.set(tabId, { documentId, blockId, offset });
  usePlaces.setState({ byTab });
}

/** Where a document is being read in a tab; null before it was shown there. */
export function placeIn({ tabId, documentId }: Reading): Place | null {
  const known = usePlaces.getState().byTab.get(tabId);
  return known?.documentId === documentId ? { blockId: known.blockId, offset: known.offset } : null;
}

/** The block at the reading line of a document in a tab; null before it was shown there. */
export function useCurrentBlock(reading: Reading): BlockId | null {
  return useOfCurrentBlock(reading, (blockId) => blockId);
}

/** What depends on the block at the reading line: drawn anew when that changes, not with every block scrolled. */
export function useOfCurrentBlock<Value extends string | boolean | null>(
  { tabId, documentId }: Reading,
  select: (blockId: BlockId | null) => Value,
): Value {
  return usePlaces(({ byTab }) => {
    const known = byTab.get(tabId);
    return select(known?.documentId === documentId ? known.blockId : null);
  });
}

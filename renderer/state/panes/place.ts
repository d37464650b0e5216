/**
 * Where the reader is in each tab: the place at the reading line as he scrolls, which outline and remembered positions
 * follow, and the clause that is 本条, which may be another one that he pointed at. Owns both while they live;
 * state/panes owns what a tab shows, state/layout/remembered.ts what survives a restart.
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

interface Pointed {
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
}

interface Places {
  readonly byTab: ReadonlyMap<TabId, PlaceIn>;
  /** What the reader clicked or selected last, as long as it is in view. */
  readonly pointedByTab: ReadonlyMap<TabId, Pointed>;
}

export const usePlaces = create<Places>()(() => ({ byTab: new Map(), pointedByTab: new Map() }));

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
  return usePlaces((places) => currentOf(places, reading));
}

/** Notes the block that the reader clicked or selected; null: none is in view any more. */
export function pointAt({ tabId, documentId }: Reading, blockId: BlockId | null): void {
  const known = usePlaces.getState().pointedByTab;
  const last = known.get(tabId);
  if (last?.documentId === documentId && last.blockId === blockId) return;
  if (last === undefined && blockId === null) return;
  const pointedByTab = new Map(known);
  if (blockId === null) pointedByTab.delete(tabId);
  else pointedByTab.set(tabId, { documentId, blockId });
  usePlaces.setState({ pointedByTab });
}

/** The block that the reader clicked or selected, where it is in view; else null. */
export function pointedIn(reading: Reading): BlockId | null {
  return pointedOf(usePlaces.getState(), reading);
}

/**
 * The block that is 本条 to every command, button and name: what the reader clicked or selected last, as long as that
 * is in view, else what stands at the reading line. Null before the document was shown in the tab.
 */
export function clauseIn(reading: Reading): BlockId | null {
  return clauseOf(usePlaces.getState(), reading);
}

/** {@link clauseIn}, kept true. */
export function useClause(reading: Reading): BlockId | null {
  return useOfClause(reading, (blockId) => blockId);
}

/** What depends on {@link clauseIn}: drawn anew when that changes, not with every block scrolled. */
export function useOfClause<Value extends string | boolean | null>(
  reading: Reading,
  select: (blockId: BlockId | null) => Value,
): Value {
  return usePlaces((places) => select(clauseOf(places, reading)));
}

function clauseOf(places: Places, reading: Reading): BlockId | null {
  return pointedOf(places, reading) ?? currentOf(places, reading);
}

function pointedOf({ pointedByTab }: Places, { tabId, documentId }: Reading): BlockId | null {
  const known = pointedByTab.get(tabId);
  return known?.documentId === documentId ? known.blockId : null;
}

function currentOf({ byTab }: Places, { tabId, documentId }: Reading): BlockId | null {
  const known = byTab.get(tabId);
  return known?.documentId === documentId ? known.blockId : null;
}

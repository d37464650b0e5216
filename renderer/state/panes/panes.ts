/**
 * The reading area of this window: which panes, tabs and views there are, and the orders that change them. Owns the
 * wishes to bring a place into view. What an order does to the area is area.ts's, the address bar is address-bar.ts's,
 * what survives a restart state/layout/remembered.ts's.
 */
import { create } from 'zustand';
import type { BlockId, DocumentId } from '../../core/gazette/model.ts';
import {
  canSplit,
  inTab,
  placeView,
  tabsOf,
  type Where,
  withPaneBehind,
  withPaneClosed,
  withTabClosed,
} from './area.ts';
import {
  activeTab,
  currentTab,
  type Direction,
  documentOf,
  EMPTY_AREA,
  type PaneArea,
  type PaneId,
  paneOf,
  panesOf,
  type TabId,
  type View,
} from './model.ts';
import { moveTab, type TabMove } from './move.ts';
import { numbered } from './numbering.ts';
import { type Place, placeIn, type Reading } from './place.ts';
import { placedAt, stepped } from './tab.ts';
import { changePane, shareOut } from './tree.ts';

/** UTF-16 offsets in a block's text, end exclusive. */
export type TextRange = readonly [start: number, end: number];

/** A wish that a place of a document be brought into view in a tab. A new nonce is a new wish. */
export interface Reveal {
  readonly documentId: DocumentId;
  readonly place: Place;
  /** What to paint as the search match; empty: the block as a whole is meant. */
  readonly ranges: readonly TextRange[];
  /** `returned`: the very line where the reader was before, without a flash. */
  readonly origin: 'opened' | 'returned';
  readonly nonce: number;
}

export interface PanesState {
  readonly area: PaneArea;
  /** The latest wish of each tab. */
  readonly reveals: ReadonlyMap<TabId, Reveal>;
}

export const usePanes = create<PanesState>()(() => ({ area: EMPTY_AREA, reveals: new Map() }));

export interface Opening {
  /** `here` if it is not said. */
  readonly where?: Where;
  /** The pane from which it is opened; the active one if it is not said. */
  readonly from?: PaneId;
  /** Painted as the search match. */
  readonly ranges?: readonly TextRange[];
}

let nonce = 0;

/** The document in front of the active pane, kept true; null if it shows none. */
export function useActiveDocument(): DocumentId | null {
  return usePanes(({ area }) => documentOf(activeTab(area)?.view));
}

/** Whether a document stands in front of the active pane, kept true. */
export function useIsActiveDocument(documentId: DocumentId): boolean {
  return usePanes(({ area }) => documentOf(activeTab(area)?.view) === documentId);
}

/** The tab in front of the active pane and its document; null if it shows none. */
export function activeReading(): Reading | null {
  const tab = activeTab(usePanes.getState().area);
  const documentId = documentOf(tab?.view);
  return tab === null || documentId === null ? null : { tabId: tab.id, documentId };
}

/** Opens a document at a block, or without one where it was left. */
export function openDocument(documentId: DocumentId, blockId: BlockId | null, opening: Opening = {}): void {
  const place = blockId === null ? null : { blockId, offset: 0 };
  openView({ kind: 'document', documentId, place }, opening);
}

/** Opens a view. The pane in which it then stands becomes the active one. */
export function openView(view: View, { where = 'here', from, ranges = [] }: Opening = {}): void {
  const area = areaNow();
  const start = from !== undefined && paneOf(area, from) !== null ? from : area.active;
  const next = placeView(area, view, { where, from: start });
  const tab = activeTab(next);
  const wish = wishFor(view, { ranges, origin: 'opened' });
  put(next, tab === null || wish === null ? undefined : [tab.id, wish]);
}

/** One step back (-1) or forward (1) in the history of the active pane's tab; false if there is none. */
export function stepHistory(direction: 1 | -1): boolean {
  const area = areaNow();
  const tab = activeTab(area);
  const next = tab === null ? null : stepped(tab, direction);
  if (next === null) return false;
  const wish = wishFor(next.view, { ranges: [], origin: 'returned' });
  put(
    inTab(area, next.id, () => next),
    wish === null ? undefined : [next.id, wish],
  );
  return true;
}

/** The reading of a document in a tab came to rest: its view remembers the place. */
export function settlePlace({ tabId, documentId }: Reading, place: Place): void {
  const { area } = usePanes.getState();
  const tab = tabsOf(area).find(({ id }) => id === tabId);
  if (tab === undefined) return;
  const changed = placedAt(tab, { kind: 'document', documentId, place }, place);
  if (changed !== tab) put(inTab(area, tabId, () => changed));
}

/** Makes a pane the active one. */
export function activatePane(id: PaneId): void {
  const { area } = usePanes.getState();
  if (area.active !== id && paneOf(area, id) !== null) put({ ...area, active: id });
}

/** Makes the pane after (1) or before (-1) the active one active, round the ends. */
export function stepPane(direction: 1 | -1): void {
  const { area } = usePanes.getState();
  const next = neighbour(panesOf(area.root), area.active, direction);
  if (next !== null) activatePane(next.id);
}

/** Brings a tab of a pane to its front, and makes the pane active. */
export function activateTab(pane: PaneId, tab: TabId): void {
  const area = areaNow();
  if (!paneOf(area, pane)?.tabs.some(({ id }) => id === tab)) return;
  const root = changePane(area.root, pane, (known) => ({ ...known, current: tab }));
  put({ ...area, root, active: pane });
}

/** Brings the tab after (1) or before (-1) the one in front to the front of the active pane, round the ends. */
export function stepTab(direction: 1 | -1): void {
  const { area } = usePanes.getState();
  const pane = paneOf(area, area.active);
  const next = pane === null ? null : neighbour(pane.tabs, pane.current, direction);
  if (next !== null) activateTab(area.active, next.id);
}

/** Closes a tab; with the last tab of a pane beside others the pane goes too. */
export function closeTab(pane: PaneId, tab: TabId): void {
  put(withTabClosed(usePanes.getState().area, pane, tab));
}

/** Closes a pane with its tabs; the only pane is emptied instead. */
export function closePane(id: PaneId): void {
  put(withPaneClosed(usePanes.getState().area, id));
}

/** Moves a tab into a pane, or into a new one at a side of it. */
export function dropTab(move: TabMove): void {
  put(moveTab(areaNow(), move));
}

/** Splits the active pane, if there is room for one more; the new one shows the same at the same place. */
export function splitActive(direction: Direction): void {
  const area = areaNow();
  if (!canSplit(area)) return;
  put(withPaneBehind(area, area.active, { direction, view: activeTab(area)?.view ?? null }));
}

/** The reader dragged the borders within a split; shares in percent, one for each child. */
export function sharePanes(splitId: string, shares: readonly number[]): void {
  const { area } = usePanes.getState();
  put({ ...area, root: shareOut(area.root, splitId, shares) });
}

/**
 * Puts another reading area in the place of this one (a restart, a workspace). It must be in order. Its panes and tabs
 * get ids that none had before.
 */
export function putArea({ root, active }: PaneArea): void {
  const { area } = usePanes.getState();
  const anew = numbered(root, area.nextId);
  const next = { root: anew.root, active: anew.renamed.get(active) ?? active, nextId: anew.nextId };
  usePanes.setState({ area: next, reveals: new Map() });
}

/** The area, with the place of every document in front as it is read at this moment. */
export function areaNow(): PaneArea {
  const { area } = usePanes.getState();
  return panesOf(area.root).reduce((changed, pane) => {
    const tab = currentTab(pane);
    const documentId = documentOf(tab?.view);
    if (tab === null || documentId === null) return changed;
    const place = placeIn({ tabId: tab.id, documentId });
    return place === null ? changed : inTab(changed, tab.id, (known) => placedAt(known, known.view, place));
  }, area);
}

type Wish = Omit<Reveal, 'nonce'>;

/** null for what is no particular place of a document. */
function wishFor(view: View, how: Pick<Reveal, 'ranges' | 'origin'>): Wish | null {
  if (view.kind !== 'document' || view.place === null) return null;
  return { documentId: view.documentId, place: view.place, ...how };
}

/** The one behind or before another, round the ends; null if there is no other. */
function neighbour<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | null,
  direction: 1 | -1,
): Item | null {
  if (items.length < 2) return null;
  const at = items.findIndex((item) => item.id === id);
  return items[(at + direction + items.length) % items.length] ?? null;
}

/** Without a wish, those that were said stand; wishes of tabs that are gone are forgotten. */
function put(area: PaneArea, wish?: readonly [TabId, Wish]): void {
  const { reveals } = usePanes.getState();
  const living = new Set(tabsOf(area).map(({ id }) => id));
  const kept = [...reveals].filter(([id]) => living.has(id));
  nonce += 1;
  const said = wish === undefined ? [] : [[wish[0], { ...wish[1], nonce }] as const];
  usePanes.setState({ area, reveals: new Map([...kept, ...said]) });
}

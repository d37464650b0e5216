/**
 * What the orders of the reader do to the reading area: where a view comes to stand, what is left when a tab or pane
 * closes. Pure; the store is panes.ts.
 */
import {
  currentTab,
  type Direction,
  documentOf,
  MOST_PANES,
  type Pane,
  type PaneArea,
  type PaneId,
  paneOf,
  panesOf,
  type Tab,
  type TabId,
  type View,
} from './model.ts';
import { changeTab, opened, withoutTab, withTab } from './tab.ts';
import { changePane, removePane, splitPane } from './tree.ts';

/** Where something is opened: in the tab in front, in the pane beside, or in a new tab in front. */
export type Where = 'here' | 'beside' | 'tab';

/** The area with a view opened from a pane; the pane in which it then stands is the active one. */
export function placeView(
  area: PaneArea,
  view: View,
  { where, from }: { readonly where: Where; readonly from: PaneId },
): PaneArea {
  if (where !== 'beside') return shownIn(area, from, view, where);
  const panes = panesOf(area.root);
  if (panes.length === 1) return withPaneBehind(area, from, { direction: 'row', view });
  const at = panes.findIndex(({ id }) => id === from);
  return shownIn(area, panes[(at + 1) % panes.length]?.id ?? from, view, 'here');
}

/** The area with a new active pane behind one, in this direction; null view: an empty pane. */
export function withPaneBehind(
  area: PaneArea,
  id: PaneId,
  { direction, view }: { readonly direction: Direction; readonly view: View | null },
): PaneArea {
  const { nextId } = area;
  const tabs = view === null ? [] : [newTab(`t${nextId + 1}`, view)];
  const pane: Pane = { kind: 'pane', id: `p${nextId}` as PaneId, tabs, current: tabs[0]?.id ?? null };
  const root = splitPane(area.root, id, direction, { pane, splitId: `s${nextId + 2}` });
  return { root, active: pane.id, nextId: nextId + 3 };
}

/** The area without a tab; with the last tab of a pane beside others the pane goes too. */
export function withTabClosed(area: PaneArea, pane: PaneId, tab: TabId): PaneArea {
  const root = changePane(area.root, pane, (known) => withoutTab(known, tab));
  const isEmpty = paneOf({ root }, pane)?.tabs.length === 0;
  return isEmpty ? withPaneClosed(area, pane) : { ...area, root };
}

/** The area without a pane and its tabs; the only pane is emptied instead. */
export function withPaneClosed(area: PaneArea, id: PaneId): PaneArea {
  const panes = panesOf(area.root);
  if (panes.length === 1) {
    return { ...area, root: changePane(area.root, id, (pane) => ({ ...pane, tabs: [], current: null })) };
  }
  const at = panes.findIndex((pane) => pane.id === id);
  const neighbour = panes[at === 0 ? 1 : at - 1];
  const active = area.active === id && neighbour !== undefined ? neighbour.id : area.active;
  return { ...area, root: removePane(area.root, id), active };
}

/** The area with a tab changed; the same area if there is no such tab. */
export function inTab(area: PaneArea, id: TabId, change: (tab: Tab) => Tab): PaneArea {
  const pane = panesOf(area.root).find(({ tabs }) => tabs.some((tab) => tab.id === id));
  if (pane === undefined) return area;
  return { ...area, root: changePane(area.root, pane.id, (known) => changeTab(known, id, change)) };
}

/** Every tab of the area, pane by pane. */
export function tabsOf({ root }: Pick<PaneArea, 'root'>): readonly Tab[] {
  return panesOf(root).flatMap(({ tabs }) => tabs);
}

/** Whether one more pane may stand in the area. */
export function canSplit({ root }: Pick<PaneArea, 'root'>): boolean {
  return panesOf(root).length < MOST_PANES;
}

/** The view in a pane: in its tab in front, or in a new one. */
function shownIn(area: PaneArea, id: PaneId, view: View, where: 'here' | 'tab'): PaneArea {
  const known = currentTab(paneOf(area, id));
  if (known === null || where === 'tab') {
    const tab = newTab(`t${area.nextId}`, view);
    const root = changePane(area.root, id, (pane) => withTab(pane, tab));
    return { root, active: id, nextId: area.nextId + 1 };
  }
  // A document that is open already and is wanted at no particular place stays where it is read.
  const isOpen =
    documentOf(known.view) === documentOf(view) && view.kind === 'document' && view.place === null;
  return { ...(isOpen ? area : inTab(area, known.id, (tab) => opened(tab, view))), active: id };
}

function newTab(id: string, view: View): Tab {
  return { id: id as TabId, view, past: [], future: [] };
}

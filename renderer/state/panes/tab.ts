/** The history of one tab: opening something in it, going back and forward. Pure. */

import { MOST_HISTORY, type Pane, showSame, type Tab, type TabId, type View } from './model.ts';
import type { Place } from './place.ts';

/**
 * The tab showing another view. What it showed becomes its past, and what Back had left is forgotten. The very same
 * view makes no step.
 */
export function opened(tab: Tab, view: View): Tab {
  if (JSON.stringify(tab.view) === JSON.stringify(view)) return tab;
  return { ...tab, view, past: [...tab.past, tab.view].slice(-MOST_HISTORY), future: [] };
}

/** One step back (-1) or forward (1); null where there is none. */
export function stepped(tab: Tab, direction: 1 | -1): Tab | null {
  const { view, past, future } = tab;
  if (direction === -1) {
    const before = past.at(-1);
    if (before === undefined) return null;
    return { ...tab, view: before, past: past.slice(0, -1), future: [view, ...future] };
  }
  const [after, ...rest] = future;
  if (after === undefined) return null;
  return { ...tab, view: after, past: [...past, view].slice(-MOST_HISTORY), future: rest };
}

/** The tab with the place where its document is read now; the same tab if it shows another document. */
export function placedAt(tab: Tab, view: View, place: Place): Tab {
  if (tab.view.kind !== 'document' || !showSame(tab.view, view)) return tab;
  const known = tab.view.place;
  if (known?.blockId === place.blockId && known.offset === place.offset) return tab;
  return { ...tab, view: { ...tab.view, place } };
}

/** The pane with a tab changed. */
export function changeTab(pane: Pane, id: TabId, change: (tab: Tab) => Tab): Pane {
  return { ...pane, tabs: pane.tabs.map((tab) => (tab.id === id ? change(tab) : tab)) };
}

/** The pane with a further tab behind the one in front, and that in front. */
export function withTab(pane: Pane, tab: Tab): Pane {
  const at = pane.tabs.findIndex(({ id }) => id === pane.current);
  const tabs = [...pane.tabs.slice(0, at + 1), tab, ...pane.tabs.slice(at + 1)];
  return { ...pane, tabs, current: tab.id };
}

/** The pane without a tab; the tab behind it, else the one before it, comes to the front if it was there. */
export function withoutTab(pane: Pane, id: TabId): Pane {
  const at = pane.tabs.findIndex((tab) => tab.id === id);
  const tabs = pane.tabs.filter((tab) => tab.id !== id);
  const next = tabs[at] ?? tabs.at(-1);
  return { ...pane, tabs, current: pane.current === id ? (next?.id ?? null) : pane.current };
}

/** Moving a tab: into another pane, or into a new one at a side of a pane. Pure. */
import { canSplit, inTab, withPaneBehind, withTabClosed } from './area.ts';
import { type PaneArea, type PaneId, paneOf, type TabId } from './model.ts';
import { withTab } from './tab.ts';
import { changePane, swapWithNext } from './tree.ts';

export type DropSide = 'left' | 'right' | 'top' | 'bottom' | 'centre';

export interface TabMove {
  readonly from: PaneId;
  readonly tab: TabId;
  readonly to: PaneId;
  readonly side: DropSide;
}

/** The area with the tab moved, and its new pane active; the same area where there is no room for one more pane. */
export function moveTab(area: PaneArea, { from, tab: id, to, side }: TabMove): PaneArea {
  const source = paneOf(area, from);
  const tab = source?.tabs.find((each) => each.id === id);
  if (source === null || tab === undefined || paneOf(area, to) === null) return area;
  if (side === 'centre') {
    if (from === to) return area;
    const root = changePane(area.root, to, (pane) => withTab(pane, tab));
    return withTabClosed({ ...area, root, active: to }, from, id);
  }
  // A pane's only tab moved to a side of the pane itself leaves everything as it is.
  if (from === to && source.tabs.length === 1) return area;
  const left = withTabClosed(area, from, id);
  if (!canSplit(left)) return area;
  const direction = side === 'left' || side === 'right' ? 'row' : 'column';
  const split = withPaneBehind(left, to, { direction, view: tab.view });
  const fresh = paneOf(split, split.active)?.current;
  const kept = fresh == null ? split : inTab(split, fresh, (known) => ({ ...tab, id: known.id }));
  const isBefore = side === 'left' || side === 'top';
  return isBefore ? { ...kept, root: swapWithNext(kept.root, to) } : kept;
}

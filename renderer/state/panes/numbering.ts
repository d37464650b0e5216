/**
 * New ids for everything in a reading area that is brought in from elsewhere. What is kept by the id of a tab (its live
 * place, its finding) would else become that of a stranger. Pure.
 */
import type { Pane, PaneId, Split, TabId } from './model.ts';

export interface Numbered {
  readonly root: Split;
  /** The new id of a pane by its old one; of panes that shared one, of the first. */
  readonly renamed: ReadonlyMap<PaneId, PaneId>;
  /** For the next pane, tab or split. */
  readonly nextId: number;
}

/** The tree with ids from `first` on, each once. The outermost split is `root`. */
export function numbered(root: Split, first: number): Numbered {
  let nextId = first;
  const fresh = (letter: string): string => {
    nextId += 1;
    return `${letter}${nextId - 1}`;
  };
  const renamed = new Map<PaneId, PaneId>();
  const paneAnew = (pane: Pane): Pane => {
    const tabs = pane.tabs.map((tab) => ({ ...tab, id: fresh('t') as TabId }));
    const front = tabs[pane.tabs.findIndex((tab) => tab.id === pane.current)];
    const paneId = fresh('p') as PaneId;
    if (!renamed.has(pane.id)) renamed.set(pane.id, paneId);
    return { ...pane, id: paneId, tabs, current: front?.id ?? null };
  };
  const splitAnew = (split: Split, splitId: string): Split => ({
    ...split,
    id: splitId,
    children: split.children.map((child) =>
      child.kind === 'pane' ? paneAnew(child) : splitAnew(child, fresh('s')),
    ),
  });
  const anew = splitAnew(root, 'root');
  return { root: anew, renamed, nextId };
}

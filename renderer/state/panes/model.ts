/**
 * What stands in the reading area: a tree of splits whose leaves are panes, each with its tabs, each tab with what it
 * shows and the history behind it. Types and what can be read off them; changes are tree.ts's and tab.ts's, the store
 * is panes.ts. Plain data, so that it can be stored as it is.
 */
import type { Brand, DocumentId } from '../../core/gazette/model.ts';
import type { Place } from './place.ts';

/** Unique in one reading area. */
export type PaneId = Brand<string, 'PaneId'>;
/** Unique in one reading area, across its panes. */
export type TabId = Brand<string, 'TabId'>;

/** What a tab shows. */
export type View =
  /** `place`: where it is read; null: where the document was left last. */
  | { readonly kind: 'document'; readonly documentId: DocumentId; readonly place: Place | null }
  /** 对照: two documents, clause by clause. */
  | { readonly kind: 'comparison'; readonly a: DocumentId; readonly b: DocumentId }
  /** 工作报告对照: two years' reports by theme. */
  | { readonly kind: 'reports'; readonly a: DocumentId; readonly b: DocumentId }
  /** The page was given an address that is none. */
  | { readonly kind: 'unreadable'; readonly hash: string };

export interface Tab {
  readonly id: TabId;
  readonly view: View;
  /** What was shown before, oldest first; at most {@link MOST_HISTORY}. */
  readonly past: readonly View[];
  /** What Back left, the next one first. */
  readonly future: readonly View[];
}

export interface Pane {
  readonly kind: 'pane';
  readonly id: PaneId;
  readonly tabs: readonly Tab[];
  /** The tab in front; null for a pane without tabs. */
  readonly current: TabId | null;
}

/** `row`: side by side. `column`: one below the other. */
export type Direction = 'row' | 'column';

export interface Split {
  readonly kind: 'split';
  readonly id: string;
  readonly direction: Direction;
  /** At least two, but for the outermost split, which may have one. */
  readonly children: readonly PaneNode[];
  /** The share of each child in percent; together 100. */
  readonly shares: readonly number[];
}

export type PaneNode = Pane | Split;

/** The whole reading area. */
export interface PaneArea {
  readonly root: Split;
  /** The pane that commands, lists and the detail panel mean. */
  readonly active: PaneId;
  /** For the next pane, tab or split. */
  readonly nextId: number;
}

export const MOST_PANES = 4;
export const MOST_HISTORY = 50;

/** One empty pane. */
export const EMPTY_AREA: PaneArea = {
  root: {
    kind: 'split',
    id: 'root',
    direction: 'row',
    children: [{ kind: 'pane', id: 'p1' as PaneId, tabs: [], current: null }],
    shares: [100],
  },
  active: 'p1' as PaneId,
  nextId: 2,
};

/** The panes below a node, in reading order. */
export function panesOf(node: PaneNode): readonly Pane[] {
  return node.kind === 'pane' ? [node] : node.children.flatMap(panesOf);
}

/** The pane of this id; null if there is none. */
export function paneOf({ root }: Pick<PaneArea, 'root'>, id: PaneId): Pane | null {
  return panesOf(root).find((pane) => pane.id === id) ?? null;
}

/** The tab in front of a pane; null if it has none. */
export function currentTab(pane: Pane | null): Tab | null {
  return pane?.tabs.find(({ id }) => id === pane.current) ?? null;
}

/** The tab in front of the active pane; null if that is empty. */
export function activeTab(area: PaneArea): Tab | null {
  return currentTab(paneOf(area, area.active));
}

/** The document that a view shows; null if it shows none, or more than one. */
export function documentOf(view: View | null | undefined): DocumentId | null {
  return view?.kind === 'document' ? view.documentId : null;
}

/** Whether two views are of the same thing, wherever in it. */
export function showSame(one: View, other: View): boolean {
  if (one.kind === 'document') return other.kind === 'document' && one.documentId === other.documentId;
  if (one.kind === 'unreadable') return other.kind === 'unreadable' && one.hash === other.hash;
  return one.kind === other.kind && 'a' in other && one.a === other.a && one.b === other.b;
}

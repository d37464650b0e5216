/**
 * Reading areas for tests: views by short names, an area as one line of text, what is out of order in one, and every
 * area that random orders lead to.
 */
import fc from 'fast-check';
import type { BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { canSplit, placeView, tabsOf, withPaneBehind } from '../../../../renderer/state/panes/area.ts';
import {
  EMPTY_AREA,
  MOST_PANES,
  type PaneArea,
  type PaneId,
  type PaneNode,
  panesOf,
  type Split,
  type TabId,
  type View,
} from '../../../../renderer/state/panes/model.ts';
import { usePanes } from '../../../../renderer/state/panes/panes.ts';
import { type Place, usePlaces } from '../../../../renderer/state/panes/place.ts';

export const documentId = (name: string) => `doc-${name}` as DocumentId;
export const paneId = (id: string) => id as PaneId;
export const tabId = (id: string) => id as TabId;
export const place = (block: string, offset = 0): Place => ({ blockId: block as BlockId, offset });

/** The view of a document, at a block or where it was left. */
export function doc(name: string, block: string | null = null, offset = 0): View {
  return {
    kind: 'document',
    documentId: documentId(name),
    place: block === null ? null : place(block, offset),
  };
}

export function pair(kind: 'comparison' | 'reports', a: string, b: string): View {
  return { kind, a: documentId(a), b: documentId(b) };
}

/** `1`, `1/b2`, `comparison:1:2`, `?#/nowhere`. */
export function named(view: View): string {
  switch (view.kind) {
    case 'document':
      return view.documentId.slice(4) + (view.place === null ? '' : `/${view.place.blockId}`);
    case 'unreadable':
      return `?${view.hash}`;
    default:
      return `${view.kind}:${view.a.slice(4)}:${view.b.slice(4)}`;
  }
}

/** The area in one line: `row([1 *2], column(![3], []))`. `!`: the active pane; `*`: the tab in front. */
export function picture({ root, active }: PaneArea): string {
  const drawn = (node: PaneNode): string => {
    if (node.kind === 'split') return `${node.direction}(${node.children.map(drawn).join(', ')})`;
    const tabs = node.tabs.map(({ id, view }) => (id === node.current ? '*' : '') + named(view));
    return `${node.id === active ? '!' : ''}[${tabs.join(' ')}]`;
  };
  return drawn(root);
}

/** An area of one active pane whose tabs show these views, the last in front. */
export function onePane(...views: readonly View[]): PaneArea {
  return views.reduce((area, view) => placeView(area, view, { where: 'tab', from: area.active }), EMPTY_AREA);
}

/** The area with the active pane split: the new one, which shows the view, becomes the active one. */
export function split(area: PaneArea, direction: 'row' | 'column', view: View | null): PaneArea {
  return withPaneBehind(area, area.active, { direction, view });
}

/** The id of the pane at a position in reading order, 0-based. */
export function paneAt({ root }: Pick<PaneArea, 'root'>, at: number): PaneId {
  const pane = panesOf(root)[at];
  if (pane === undefined) throw new Error(`no pane ${at}`);
  return pane.id;
}

/** The id of the tab that shows a view of this name. */
export function tabShowing(area: PaneArea, name: string): TabId {
  const tab = tabsOf(area).find(({ view }) => named(view) === name);
  if (tab === undefined) throw new Error(`no tab shows ${name}`);
  return tab.id;
}

/** What must hold of every area and does not; empty where it is in order. */
export function disorder(area: PaneArea): readonly string[] {
  const panes = panesOf(area.root);
  const tabs = tabsOf(area);
  const splits = splitsOf(area.root);
  const ids = [...panes, ...tabs, ...splits].map(({ id }) => id as string);
  const laws: readonly (readonly [string, boolean])[] = [
    ['one to four panes', panes.length >= 1 && panes.length <= MOST_PANES],
    ['each id once', new Set(ids).size === ids.length],
    ['no id is taken twice', ids.every((id) => id === 'root' || Number(id.slice(1)) < area.nextId)],
    ['the active pane exists', panes.some(({ id }) => id === area.active)],
    ['the outermost split is the root', area.root.id === 'root'],
    ...panes.map((pane) => {
      const isKnown = pane.tabs.some(({ id }) => id === pane.current);
      return [
        'the tab in front is there',
        isKnown || (pane.current === null && pane.tabs.length === 0),
      ] as const;
    }),
    ...splits.flatMap((split) => lawsOf(split, area.root)),
  ];
  return laws.flatMap(([law, holds]) => (holds ? [] : [law]));
}

function lawsOf(split: Split, root: Split): readonly (readonly [string, boolean])[] {
  const isInner = split !== root;
  const inner = split.children.filter((child) => child.kind === 'split');
  const total = split.shares.reduce((sum, share) => sum + share, 0);
  return [
    ['inner splits part something', split.children.length >= (isInner ? 2 : 1)],
    ['the root is no wrapper of a split', split.children.length > 1 || inner.length === 0],
    ['directions alternate', inner.every(({ direction }) => direction !== split.direction)],
    ['a share for each child', split.shares.length === split.children.length],
    ['no share below nothing', split.shares.every((share) => share >= 0)],
    ['shares make a hundred', Math.abs(total - 100) < 0.01],
  ];
}

function splitsOf(split: Split): readonly Split[] {
  return [split, ...split.children.flatMap((child) => (child.kind === 'split' ? splitsOf(child) : []))];
}

/** Views of a few documents, so that they meet again, of every kind that is stored. */
export const views: fc.Arbitrary<View> = fc.oneof(
  fc
    .record({
      name: fc.constantFrom('1', '2', '3'),
      block: fc.constantFrom(null, 'b1', 'b2'),
      offset: fc.constantFrom(0, 0.5),
    })
    .map(({ name, block, offset }) => doc(name, block, offset)),
  fc.constantFrom(pair('comparison', '1', '2'), pair('comparison', '2', '1'), pair('reports', '1', '2')),
);

/** Every shape that splitting leads to, each pane with one tab of its own: documents 1, 2 … in the order of opening. */
export function shapes(): readonly PaneArea[] {
  const grown = (area: PaneArea): readonly PaneArea[] => {
    if (!canSplit(area)) return [area];
    const view = doc(String(panesOf(area.root).length + 1));
    const next = panesOf(area.root).flatMap(({ id }) =>
      (['row', 'column'] as const).flatMap((direction) =>
        grown(withPaneBehind(area, id, { direction, view })),
      ),
    );
    return [area, ...next];
  };
  return grown(onePane(doc('1')));
}

/** Puts the stores where they are when the program starts, or an area in them as it is. */
export function resetPanes(area: PaneArea = EMPTY_AREA): void {
  usePanes.setState({ area, reveals: new Map() });
  usePlaces.setState({ byTab: new Map(), pointedByTab: new Map() });
}

/**
 * A reading area from a value that was stored: by this program, an older or newer one, or a damaged disk. What cannot
 * be believed is left out; what is left is in order, with ids of its own.
 */
import * as v from 'valibot';
import type { BlockId, DocumentId } from '../../core/gazette/model.ts';
import {
  type Direction,
  MOST_HISTORY,
  MOST_PANES,
  type Pane,
  type PaneArea,
  type PaneId,
  type PaneNode,
  panesOf,
  type Tab,
  type TabId,
  type View,
} from './model.ts';
import { numbered } from './numbering.ts';
import { inOrder } from './tree.ts';

const id = <Id extends string>() =>
  v.custom<Id>((input) => typeof input === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}$/.test(input));
const place = v.object({
  blockId: id<BlockId>(),
  offset: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
const pair = { a: id<DocumentId>(), b: id<DocumentId>() };
const viewSchema: v.GenericSchema<unknown, View> = v.variant('kind', [
  v.object({
    kind: v.literal('document'),
    documentId: id<DocumentId>(),
    place: v.fallback(v.nullable(place), null),
  }),
  v.object({ kind: v.literal('comparison'), ...pair }),
  v.object({ kind: v.literal('reports'), ...pair }),
]);

/** Null if nothing of it can be believed. Depth and numbers are bounded, whatever the value holds. */
export function parseArea(value: unknown): PaneArea | null {
  const stored = recordOf(value);
  const root = nodeOf(stored.root, MOST_PANES);
  if (root === null || root.kind !== 'split') return null;
  const kept = firstPanes(root, { left: MOST_PANES });
  if (kept === null || kept.kind !== 'split') return null;
  const { root: anew, renamed, nextId } = numbered(inOrder(kept), 1);
  const active = renamed.get(idFrom<PaneId>(stored.active)) ?? panesOf(anew)[0]?.id;
  return active === undefined ? null : { root: anew, active, nextId };
}

function nodeOf(value: unknown, depth: number): PaneNode | null {
  const stored = recordOf(value);
  if (stored.kind === 'pane') return paneFrom(stored);
  if (stored.kind !== 'split' || depth < 0 || !Array.isArray(stored.children)) return null;
  const shares: readonly unknown[] = Array.isArray(stored.shares) ? stored.shares : [];
  const children = stored.children.flatMap((child: unknown, at) => {
    const node = nodeOf(child, depth - 1);
    return node === null ? [] : [{ node, share: positive(shares[at]) }];
  });
  const direction: Direction = stored.direction === 'column' ? 'column' : 'row';
  return {
    kind: 'split',
    id: 'root',
    direction,
    children: children.map(({ node }) => node),
    shares: children.map(({ share }) => share),
  };
}

function paneFrom(stored: Readonly<Record<string, unknown>>): Pane {
  const tabs = (Array.isArray(stored.tabs) ? stored.tabs : []).flatMap(tabFrom);
  const current = tabs.find((tab) => tab.id === stored.current) ?? tabs[0];
  return { kind: 'pane', id: idFrom<PaneId>(stored.id), tabs, current: current?.id ?? null };
}

function tabFrom(value: unknown): readonly Tab[] {
  const stored = recordOf(value);
  const view = v.safeParse(viewSchema, stored.view);
  if (!view.success) return [];
  const { past, future } = stored;
  return [
    {
      id: idFrom<TabId>(stored.id),
      view: view.output,
      past: viewsOf(past).slice(-MOST_HISTORY),
      future: viewsOf(future).slice(0, MOST_HISTORY),
    },
  ];
}

function viewsOf(value: unknown): readonly View[] {
  return (Array.isArray(value) ? value : []).flatMap((each) => {
    const view = v.safeParse(viewSchema, each);
    return view.success ? [view.output] : [];
  });
}

/** The node with no more panes than are left. */
function firstPanes(node: PaneNode, budget: { left: number }): PaneNode | null {
  if (node.kind === 'pane') {
    budget.left -= 1;
    return budget.left < 0 ? null : node;
  }
  const kept = node.children.map((child) => firstPanes(child, budget));
  const children = kept.filter((child) => child !== null);
  if (children.length === 0) return null;
  return { ...node, children, shares: node.shares.filter((_, at) => kept[at] !== null) };
}

/** Of things of this area alone, which get new ids in a moment: what is no text serves as none. */
function idFrom<Id extends string>(value: unknown): Id {
  return (typeof value === 'string' ? value : '') as Id;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Shares that say nothing are equal ones. */
function positive(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 1;
}

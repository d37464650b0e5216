/**
 * Changes of the tree of panes: split one, close one, give shares, change what stands in one. Pure; a tree that comes
 * out is in order: no split within a split of its own direction, none with a single child but the outermost.
 */
import { type Direction, type Pane, type PaneId, type PaneNode, panesOf, type Split } from './model.ts';

/** The pane of this id, changed; the same tree if it has no such pane. */
export function changePane(root: Split, id: PaneId, change: (pane: Pane) => Pane): Split {
  const changed = (node: PaneNode): PaneNode => {
    if (node.kind === 'split') return changedSplit(node);
    return node.id === id ? change(node) : node;
  };
  const changedSplit = (split: Split): Split => {
    const children = split.children.map(changed);
    return children.every((child, at) => child === split.children[at]) ? split : { ...split, children };
  };
  return changedSplit(root);
}

export interface NewPane {
  readonly pane: Pane;
  /** For the split that may become necessary. */
  readonly splitId: string;
}

/**
 * `fresh` behind the pane of this id, in this direction; it gets half of that pane's share, or the same share as all
 * where all had the same: equal panes stay equal while they come and go.
 */
export function splitPane(root: Split, id: PaneId, direction: Direction, fresh: NewPane): Split {
  // A single pane can be split either way without a split of its own.
  if (root.children.length === 1) return insertBehind({ ...root, direction }, id, fresh.pane);
  const at = (split: Split): Split => {
    if (split.direction === direction && split.children.some((child) => isPane(child, id)))
      return insertBehind(split, id, fresh.pane);
    const children = split.children.map((child): PaneNode => {
      if (child.kind === 'split') return at(child);
      if (child.id !== id) return child;
      const halves = { children: [child, fresh.pane], shares: [50, 50] };
      return { kind: 'split', id: fresh.splitId, direction, ...halves };
    });
    return { ...split, children };
  };
  return at(root);
}

/** Without the pane of this id; its neighbours take over its share. The last pane is not removed. */
export function removePane(root: Split, id: PaneId): Split {
  if (panesOf(root).length === 1) return root;
  const without = (split: Split): Split => {
    const kept = split.children.map((child, at) => ({ child, share: split.shares[at] ?? 0 }));
    const left = kept
      .filter(({ child }) => !isPane(child, id))
      .map(({ child, share }) => ({ child: child.kind === 'split' ? without(child) : child, share }));
    return {
      ...split,
      children: left.map(({ child }) => child),
      shares: toHundred(left.map(({ share }) => share)),
    };
  };
  return inOrder(without(root));
}

/** Gives the children of a split other shares; the same tree if they are not as many. */
export function shareOut(root: Split, splitId: string, shares: readonly number[]): Split {
  if (root.id === splitId) {
    return shares.length === root.children.length ? { ...root, shares: toHundred(shares) } : root;
  }
  const children = root.children.map((child) =>
    child.kind === 'split' ? shareOut(child, splitId, shares) : child,
  );
  return { ...root, children };
}

/** The pane of this id and what stands behind it in its split, the other way round; shares stay where they were. */
export function swapWithNext(split: Split, id: PaneId): Split {
  const at = split.children.findIndex((child) => isPane(child, id));
  const [pane, next] = [split.children[at], split.children[at + 1]];
  if (pane !== undefined && next !== undefined) {
    return {
      ...split,
      children: [...split.children.slice(0, at), next, pane, ...split.children.slice(at + 2)],
    };
  }
  const children = split.children.map((child) => (child.kind === 'split' ? swapWithNext(child, id) : child));
  return { ...split, children };
}

/** A split whose splits are in order: only children and splits of its own direction are taken up. */
export function inOrder(split: Split): Split {
  const parts = split.children.flatMap((child, at) =>
    liftedUp(child, split.shares[at] ?? 0, split.direction),
  );
  const [only] = parts;
  // The outermost split takes over the one split that is left below it.
  if (parts.length === 1 && only?.node.kind === 'split') return inOrder({ ...only.node, id: split.id });
  return {
    ...split,
    children: parts.map(({ node }) => node),
    shares: toHundred(parts.map(({ share }) => share)),
  };
}

interface Part {
  readonly node: PaneNode;
  readonly share: number;
}

function liftedUp(node: PaneNode, share: number, above: Direction): readonly Part[] {
  if (node.kind === 'pane') return [{ node, share }];
  const ordered = inOrder(node);
  const [only] = ordered.children;
  if (ordered.children.length === 1 && only !== undefined) return liftedUp(only, share, above);
  if (ordered.direction !== above) return [{ node: ordered, share }];
  return ordered.children.map((child, at) => ({
    node: child,
    share: (share * (ordered.shares[at] ?? 0)) / 100,
  }));
}

function insertBehind(split: Split, id: PaneId, fresh: Pane): Split {
  const at = split.children.findIndex((child) => isPane(child, id));
  const half = (split.shares[at] ?? 0) / 2;
  const areEqual = split.shares.every((share) => Math.abs(share - (split.shares[0] ?? 0)) < 0.01);
  const shares = [...split.shares.slice(0, at), half, half, ...split.shares.slice(at + 1)];
  return {
    ...split,
    children: [...split.children.slice(0, at + 1), fresh, ...split.children.slice(at + 1)],
    shares: toHundred(areEqual ? shares.map(() => 1) : shares),
  };
}

function isPane(node: PaneNode, id: PaneId): boolean {
  return node.kind === 'pane' && node.id === id;
}

/** Shares that add up to 100; equal ones where they say nothing. */
function toHundred(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(total > 0 && total < Infinity)) return shares.map(() => 100 / shares.length);
  return shares.map((share) => Math.round((share / total) * 100_000) / 1000);
}

import { describe, expect, it } from 'vitest';
import type { Direction, Pane, PaneNode, Split } from '../../../../renderer/state/panes/model.ts';
import {
  changePane,
  inOrder,
  removePane,
  shareOut,
  splitPane,
  swapWithNext,
} from '../../../../renderer/state/panes/tree.ts';
import { paneId } from './areas.ts';

const pane = (id: string): Pane => ({ kind: 'pane', id: paneId(id), tabs: [], current: null });

/** A split of children with their shares. */
function of(
  direction: Direction,
  id: string,
  ...parts: readonly (readonly [PaneNode | string, number])[]
): Split {
  const children = parts.map(([part]) => (typeof part === 'string' ? pane(part) : part));
  return { kind: 'split', id, direction, children, shares: parts.map(([, share]) => share) };
}

/** `row:root(a 50, column:s(b 20, c 80) 50)`. */
function line(node: PaneNode): string {
  if (node.kind === 'pane') return node.id;
  const parts = node.children.map((child, at) => `${line(child)} ${node.shares[at] ?? 'none'}`);
  return `${node.direction}:${node.id}(${parts.join(', ')})`;
}

const fresh = { pane: pane('n'), splitId: 'new' };
const NESTED = of('row', 'root', ['a', 40], [of('column', 's', ['b', 20], ['c', 80]), 60]);

describe('splitting a pane', () => {
  it('turns the area of a single pane the way it is split', () => {
    const single = of('row', 'root', ['a', 100]);
    expect(line(splitPane(single, paneId('a'), 'column', fresh))).toBe('column:root(a 50, n 50)');
    expect(line(splitPane(single, paneId('a'), 'row', fresh))).toBe('row:root(a 50, n 50)');
  });

  it('halves its share within a split of that direction', () => {
    const three = of('row', 'root', ['a', 20], ['b', 50], ['c', 30]);
    expect(line(splitPane(three, paneId('b'), 'row', fresh))).toBe('row:root(a 20, b 25, n 25, c 30)');
    expect(line(splitPane(three, paneId('a'), 'row', fresh))).toBe('row:root(a 10, n 10, b 50, c 30)');
    expect(line(splitPane(three, paneId('c'), 'row', fresh))).toBe('row:root(a 20, b 50, c 15, n 15)');
  });

  it('leaves equal panes equal, and so does closing them again', () => {
    let root = of('row', 'root', ['a', 100]);
    for (const id of ['b', 'c', 'd']) {
      root = splitPane(root, paneId('a'), 'row', { pane: pane(id), splitId: `s${id}` });
      expect(new Set(root.shares).size).toBe(1);
    }
    for (const id of ['a', 'c']) {
      root = removePane(root, paneId(id));
      expect(new Set(root.shares).size).toBe(1);
    }
  });

  it('parts its own place across that direction', () => {
    const two = of('row', 'root', ['a', 40], ['b', 60]);
    const across = 'row:root(a 40, column:new(b 50, n 50) 60)';
    expect(line(splitPane(two, paneId('b'), 'column', fresh))).toBe(across);
  });

  it('reaches the panes of inner splits', () => {
    expect(line(splitPane(NESTED, paneId('b'), 'column', fresh))).toBe(
      'row:root(a 40, column:s(b 10, n 10, c 80) 60)',
    );
    expect(line(splitPane(NESTED, paneId('c'), 'row', fresh))).toBe(
      'row:root(a 40, column:s(b 20, row:new(c 50, n 50) 80) 60)',
    );
  });
});

describe('removing a pane', () => {
  it('gives its share to the others in proportion', () => {
    const three = of('row', 'root', ['a', 20], ['b', 50], ['c', 30]);
    expect(line(removePane(three, paneId('b')))).toBe('row:root(a 40, c 60)');
  });

  it('dissolves a split of one into its place', () => {
    expect(line(removePane(NESTED, paneId('b')))).toBe('row:root(a 40, c 60)');
  });

  it('makes the one split that is left the outermost', () => {
    expect(line(removePane(NESTED, paneId('a')))).toBe('column:root(b 20, c 80)');
  });

  it('takes up the splits that come to stand in their own direction, with their shares', () => {
    const inner = of('row', 'u', ['c', 25], ['d', 75]);
    const tree = of('row', 'root', ['a', 40], [of('column', 's', ['b', 50], [inner, 50]), 60]);
    expect(line(removePane(tree, paneId('b')))).toBe('row:root(a 40, c 15, d 45)');
  });

  it('keeps the last one', () => {
    const single = of('row', 'root', ['a', 100]);
    expect(removePane(single, paneId('a'))).toBe(single);
  });
});

describe('changing a pane', () => {
  it('changes that alone, however deep', () => {
    const renamed = changePane(NESTED, paneId('c'), (known) => ({ ...known, id: paneId('z') }));
    expect(line(renamed)).toBe('row:root(a 40, column:s(b 20, z 80) 60)');
    expect(renamed.children[0]).toBe(NESTED.children[0]);
  });

  it('is the same tree where nothing changed', () => {
    expect(changePane(NESTED, paneId('none'), () => pane('z'))).toBe(NESTED);
    expect(changePane(NESTED, paneId('c'), (known) => known)).toBe(NESTED);
  });
});

describe('giving shares', () => {
  it('reaches every split by its id and makes them a hundred', () => {
    expect(line(shareOut(NESTED, 'root', [30, 70]))).toBe('row:root(a 30, column:s(b 20, c 80) 70)');
    expect(shareOut(NESTED, 'root', [0.2, 0.3]).shares).toEqual([40, 60]);
    expect(line(shareOut(NESTED, 's', [1, 3]))).toBe('row:root(a 40, column:s(b 25, c 75) 60)');
  });

  it('needs one for each child', () => {
    expect(shareOut(NESTED, 'root', [20, 30, 50])).toBe(NESTED);
    expect(shareOut(NESTED, 's', [100])).toEqual(NESTED);
    expect(shareOut(NESTED, 'none', [50, 50])).toEqual(NESTED);
  });

  it('makes equal ones of what says nothing', () => {
    for (const shares of [
      [0, 0],
      [Number.NaN, 50],
      [Infinity, 1],
      [1e308, 1e308],
      [-5, 0],
    ])
      expect(shareOut(NESTED, 'root', shares).shares).toEqual([50, 50]);
  });

  it('keeps three digits of a percent', () => {
    const three = of('row', 'root', ['a', 1], ['b', 1], ['c', 1]);
    expect(shareOut(three, 'root', [1, 1, 1]).shares).toEqual([33.333, 33.333, 33.333]);
    expect(shareOut(NESTED, 'root', [1e307, 1e307]).shares).toEqual([50, 50]);
  });
});

describe('swapping a pane with what stands behind it', () => {
  it('leaves the shares where they were', () => {
    expect(line(swapWithNext(NESTED, paneId('a')))).toBe('row:root(column:s(b 20, c 80) 40, a 60)');
    expect(line(swapWithNext(NESTED, paneId('b')))).toBe('row:root(a 40, column:s(c 20, b 80) 60)');
    const three = of('row', 'root', ['a', 20], ['b', 50], ['c', 30]);
    expect(line(swapWithNext(three, paneId('a')))).toBe('row:root(b 20, a 50, c 30)');
    expect(line(swapWithNext(three, paneId('b')))).toBe('row:root(a 20, c 50, b 30)');
  });

  it('changes nothing behind which nothing stands', () => {
    expect(swapWithNext(NESTED, paneId('c'))).toEqual(NESTED);
    expect(swapWithNext(NESTED, paneId('none'))).toEqual(NESTED);
  });
});

describe('putting a tree in order', () => {
  it('takes up splits of one, however deep, and splits of the direction above', () => {
    const wrapped = of('column', 'x', [of('row', 'y', [of('column', 'z', ['b', 1], ['c', 1]), 7]), 7]);
    expect(line(inOrder(of('row', 'root', ['a', 1], [wrapped, 1])))).toBe(
      'row:root(a 50, column:x(b 50, c 50) 50)',
    );
    const same = of('row', 'x', ['b', 25], [of('row', 'y', ['c', 50], ['d', 50]), 75]);
    expect(line(inOrder(of('row', 'root', ['a', 60], [same, 40])))).toBe('row:root(a 60, b 10, c 15, d 15)');
  });

  it('names the outermost split as before, whichever takes its place', () => {
    const wrapped = of('column', 'x', ['b', 30], ['c', 70]);
    expect(line(inOrder(of('row', 'root', [wrapped, 100])))).toBe('column:root(b 30, c 70)');
    expect(line(inOrder(of('row', 'root', [of('column', 'x', ['b', 3]), 100])))).toBe('row:root(b 100)');
  });

  it('keeps what is in order as it is', () => {
    expect(inOrder(NESTED)).toEqual(NESTED);
  });
});

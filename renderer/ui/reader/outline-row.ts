/**
 * The row of the clause being read, in a table of contents that draws only the rows in sight: known to the rows
 * without drawing the tree anew, and kept in view.
 */
import { createContext, useContext } from 'react';
import type { Key } from 'react-aria-components/Tree';
import type { ListLayout } from 'react-aria-components/Virtualizer';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { OutlineNode } from '../../core/outline/outline.ts';

type CurrentRowStore = StoreApi<{ readonly key: Key | null }>;

/** One for each table of contents. */
export function createCurrentRow(): CurrentRowStore {
  return createStore(() => ({ key: null }));
}

/** For the rows of one table of contents. */
export const CurrentRow = createContext<CurrentRowStore>(createCurrentRow());

/** Whether a row is the one of the clause being read. */
export function useIsCurrentRow(key: Key): boolean {
  return useStore(useContext(CurrentRow), (current) => current.key === key);
}

/** How much of the contents around the row stays in view, in px. */
const AROUND = 64;
/** Rows are measured when they are drawn: what was scrolled to by estimates is looked at again so many times. */
const LOOKS = 4;

/** Scrolls the tree within an element until a row lies in view. Returns how to give up. */
export function keepInView(within: HTMLElement, layout: ListLayout<OutlineNode>, key: Key): () => void {
  let looks = 0;
  const look = () => {
    looks += 1;
    const tree = within.querySelector<HTMLElement>('[role="treegrid"]');
    // The tree draws its rows one step after it is mounted.
    const moved = tree === null || scrollTo(tree, layout, key);
    if (moved && looks < LOOKS) frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** Whether the tree had to move, or does not know the row yet. */
function scrollTo(tree: HTMLElement, layout: ListLayout<OutlineNode>, key: Key): boolean {
  const rect = layout.getLayoutInfo(key)?.rect;
  if (rect === undefined) return true;
  const before = tree.scrollTop;
  const highest = rect.maxY + AROUND - tree.clientHeight;
  const lowest = rect.y - AROUND;
  if (before > lowest) tree.scrollTop = lowest;
  else if (before < highest) tree.scrollTop = highest;
  return tree.scrollTop !== before;
}

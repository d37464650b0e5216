/**
 * Which rows stay in the page although they are scrolled out of view: the one that has the focus, and those between the
 * ends of a selection, which could else be neither left by key nor copied.
 */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';

/** For a virtualiser's `rangeExtractor`; keeps its identity. */
export function useKeptRows(scroller: RefObject<HTMLElement | null>): (range: Range) => number[] {
  return useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      const kept = keptRows(scroller.current).filter((index) => index < range.count);
      return [...new Set([...shown, ...kept])].sort((x, y) => x - y);
    },
    [scroller],
  );
}

function keptRows(root: HTMLElement | null): readonly number[] {
  if (root === null) return [];
  const focused = rowAround(root, document.activeElement);
  const selection = document.getSelection();
  const ends = selection === null || selection.isCollapsed ? [] : [selection.anchorNode, selection.focusNode];
  const [one, other] = ends.map((node) => rowAround(root, node));
  return [...(focused === null ? [] : [focused]), ...between(one ?? null, other ?? null)];
}

function between(one: number | null, other: number | null): readonly number[] {
  if (one === null || other === null) return [one ?? other].flatMap((index) => index ?? []);
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, offset) => first + offset);
}

function rowAround(root: HTMLElement, node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const row = element?.closest<HTMLElement>('[data-index]') ?? null;
  return row === null || !root.contains(row) ? null : Number(row.dataset.index);
}

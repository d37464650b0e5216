/**
 * Follows what the user has selected in a document: nothing while the pointer is still down, then the segments.
 */
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Segment } from '../../../core/annotation/model.ts';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import { selectedSegments } from './selected-text.ts';

export interface SelectedText {
  readonly segments: readonly Segment[];
  /** The selection itself, for its place on the screen. */
  readonly range: Range;
}

/** The selected text of this document; null if there is none. */
export function useSelectedText(
  container: RefObject<HTMLElement | null>,
  document: GazetteDocument,
): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  const blocks = useMemo(() => new Map(document.blocks.map((block) => [block.id, block])), [document]);
  useEffect(() => {
    let isPointerDown = false;
    const read = () => {
      const range = isPointerDown ? null : rangeIn(container.current);
      const segments =
        range === null || container.current === null
          ? []
          : selectedSegments(range, container.current, blocks);
      setSelected(range === null || segments.length === 0 ? null : { segments, range });
    };
    const pointerDown = ({ target }: PointerEvent) => {
      isPointerDown = target instanceof Node && container.current?.contains(target) === true;
    };
    const pointerUp = () => {
      if (!isPointerDown) return;
      isPointerDown = false;
      // The browser settles a click's selection after the event.
      requestAnimationFrame(read);
    };
    const page = window.document;
    page.addEventListener('selectionchange', read);
    page.addEventListener('pointerdown', pointerDown);
    page.addEventListener('pointerup', pointerUp);
    page.addEventListener('pointercancel', pointerUp);
    return () => {
      page.removeEventListener('selectionchange', read);
      page.removeEventListener('pointerdown', pointerDown);
      page.removeEventListener('pointerup', pointerUp);
      page.removeEventListener('pointercancel', pointerUp);
    };
  }, [container, blocks]);
  return selected;
}

/** The selected range if it begins in the element and is not empty: one that goes on in another pane is this one's. */
function rangeIn(element: HTMLElement | null): Range | null {
  const selection = window.getSelection();
  if (element === null || selection === null || selection.isCollapsed || selection.rangeCount === 0)
    return null;
  const range = selection.getRangeAt(0);
  const inTextField = selection.anchorNode?.parentElement?.closest('input, textarea') !== null;
  return !inTextField && element.contains(selection.anchorNode) ? range.cloneRange() : null;
}

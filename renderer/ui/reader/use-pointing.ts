/**
 * Follows what the reader points at in a document view: the block that he clicks, until it is out of view or he goes
 * elsewhere. What he selects is told by the marks layer, which reads the selection.
 */
import { type RefObject, useEffect } from 'react';
import type { BlockId, DocumentId } from '../../core/gazette/model.ts';
import type { TabId } from '../../state/panes/model.ts';
import { pointAt, pointedIn } from '../../state/panes/place.ts';
import { blockIdAround } from './marks/selected-text.ts';
import { blockTextElement } from './text-range.ts';

/** How much of a block must be seen for it to be in view, in px: about half a line. */
const LEAST_SEEN = 12;

const ASKING = ['keydown', 'pointerdown'] as const;

export function usePointing(
  scroll: RefObject<HTMLElement | null>,
  tabId: TabId,
  documentId: DocumentId,
): void {
  useEffect(() => {
    const element = scroll.current;
    if (element === null) return;
    const reading = { tabId, documentId };
    const click = ({ target }: MouseEvent) => {
      const blockId = target instanceof Element ? blockIdAround(target) : null;
      if (blockId) pointAt(reading, blockId);
    };
    const look = () => {
      const blockId = pointedIn(reading);
      if (blockId !== null && !isInView(element, blockId)) pointAt(reading, null);
    };
    element.addEventListener('click', click);
    element.addEventListener('scroll', look, { passive: true });
    // What was scrolled in this very frame is told only after it.
    for (const type of ASKING) window.addEventListener(type, look, { capture: true });
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('scroll', look);
      for (const type of ASKING) window.removeEventListener(type, look, { capture: true });
    };
  }, [scroll, tabId, documentId]);
}

function isInView(scroll: HTMLElement, blockId: BlockId): boolean {
  const block = blockTextElement(scroll, blockId)?.getBoundingClientRect();
  if (block === undefined) return false;
  const view = scroll.getBoundingClientRect();
  return Math.min(block.bottom, view.bottom) - Math.max(block.top, view.top) >= LEAST_SEEN;
}

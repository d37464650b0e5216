/**
 * Ties a document view to the stores: starts it at its place, follows the wishes to reveal a block, and tells where
 * the reader is. The mechanics are scroll-keeper.ts and search-highlight.ts.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { DocumentId } from '../../core/gazette/model.ts';
import { type Place, setPlace } from '../../state/place.ts';
import { type Reveal, settleAddress } from '../../state/reader.ts';
import { rememberPlace } from '../../state/remembered.ts';
import { keepScroll, type ScrollKeeper } from './scroll-keeper.ts';
import { clearMatch, paintMatch } from './search-highlight.ts';
import { blockTextElement } from './text-range.ts';

export interface DocumentScroll {
  readonly documentId: DocumentId;
  /** Where the document was left; null: at its beginning. */
  readonly start: Place | null;
  readonly reveal: Reveal | null;
  /** Told whether the block of the latest wish exists. */
  readonly onReveal: (found: boolean) => void;
}

/** To be called by the view that draws the blocks into `scroll`. Escape there takes the painted match away. */
export function useDocumentScroll(scroll: RefObject<HTMLElement | null>, options: DocumentScroll): void {
  const { documentId, start, reveal, onReveal } = options;
  const keeper = useRef<ScrollKeeper | null>(null);
  const started = useRef(false);

  useLayoutEffect(() => {
    if (scroll.current === null) return;
    const created = keepScroll(scroll.current, {
      onMove: (place) => setPlace(documentId, place),
      onRest: (place) => {
        settleAddress({ documentId, blockId: place.blockId });
        void rememberPlace(documentId, place);
      },
    });
    keeper.current = created;
    started.current = false;
    return () => {
      keeper.current = null;
      created.dispose();
    };
  }, [scroll, documentId]);

  useEffect(() => {
    if (scroll.current === null || keeper.current === null) return;
    const isStart = !started.current;
    started.current = true;
    onReveal(follow(scroll.current, keeper.current, { start: isStart ? start : null, reveal, isStart }));
  }, [scroll, start, reveal, onReveal]);

  useEffect(() => {
    const element = scroll.current;
    const keyDown = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) clearMatch();
    };
    element?.addEventListener('keydown', keyDown);
    return () => {
      element?.removeEventListener('keydown', keyDown);
      clearMatch();
    };
  }, [scroll]);
}

interface Wish {
  readonly start: Place | null;
  readonly reveal: Reveal | null;
  readonly isStart: boolean;
}

/** False if a block was asked for that the document does not have. */
function follow(scroll: HTMLElement, keeper: ScrollKeeper, { start, reveal, isStart }: Wish): boolean {
  if (reveal === null) {
    if (isStart) begin(keeper, start);
    return true;
  }
  // The address of a page that is loaded again is where it was left: the same line, without a flash.
  if (reveal.origin === 'addressBar' && start?.blockId === reveal.blockId) return keeper.goTo(start);
  const found = keeper.goTo({ blockId: reveal.blockId, offset: 0 });
  if (!found) {
    if (isStart) begin(keeper, start);
    return false;
  }
  const match = paintMatch(scroll, reveal.blockId, reveal.ranges);
  if (match === null) flash(scroll, reveal.blockId);
  else keeper.includeRect(match.getBoundingClientRect());
  return true;
}

function begin(keeper: ScrollKeeper, start: Place | null): void {
  if (start === null || !keeper.goTo(start)) keeper.goToBeginning();
}

/** Lights a block up for a moment. The attribute is removed by the animation's end; see Block.module.css. */
function flash(scroll: HTMLElement, blockId: string): void {
  const element = blockTextElement(scroll, blockId)?.parentElement;
  if (element === null || element === undefined) return;
  element.removeAttribute('data-flash');
  // Reading the width makes the browser forget the running animation, so that a second flash is seen.
  void element.offsetWidth;
  element.setAttribute('data-flash', '');
  element.addEventListener('animationend', () => element.removeAttribute('data-flash'), { once: true });
}

/**
 * Ties a document view to the stores: starts it at its place, follows the wishes to reveal a block, and tells where
 * the reader is. The mechanics are scroll-keeper.ts and search-highlight.ts; find/use-find-layer.ts shows what the
 * reader finds in the document itself.
 */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { DocumentId } from '../../core/gazette/model.ts';
import { afterPaint } from '../../state/after-paint.ts';
import { endFinding } from '../../state/finding/finding.ts';
import { rememberPlace } from '../../state/layout/remembered.ts';
import type { TabId } from '../../state/panes/model.ts';
import { type Reveal, settlePlace } from '../../state/panes/panes.ts';
import { type Place, pointAt, type Reading, setPlace } from '../../state/panes/place.ts';
import { keepScroll, type ScrollKeeper } from './scroll-keeper.ts';
import type { MatchPainter } from './search-highlight.ts';
import { blockTextElement } from './text-range.ts';

export interface DocumentScroll {
  readonly tabId: TabId;
  readonly documentId: DocumentId;
  /** Where the document was left; null: at its beginning. */
  readonly start: Place | null;
  readonly reveal: Reveal | null;
  /** Told whether the block of the latest wish exists. */
  readonly onReveal: (found: boolean) => void;
  /** Of this view alone. Must keep its identity. */
  readonly painter: MatchPainter;
}

const ASKING = ['keydown', 'pointerdown'] as const;

/** The wishes that were followed: a view that is drawn anew begins where it was left, not at an old wish. */
const followed = new WeakSet<Reveal>();

/**
 * To be called by the view that draws the blocks into `scroll`. Escape there takes the painted matches away. Returns
 * the keeper of the scroll; null while nothing is drawn.
 */
export function useDocumentScroll(
  scroll: RefObject<HTMLElement | null>,
  options: DocumentScroll,
): RefObject<ScrollKeeper | null> {
  const { tabId, documentId, start, reveal, onReveal, painter } = options;
  const keeper = useRef<ScrollKeeper | null>(null);
  const started = useRef(false);

  useLayoutEffect(() => {
    if (scroll.current === null) return;
    const reading = { tabId, documentId };
    const teller = tellPlace(reading);
    const created = keepScroll(scroll.current, {
      onMove: teller.tellLater,
      onArrive: (place) => {
        // Who goes somewhere no longer means what he pointed at before.
        pointAt(reading, null);
        teller.tell(place);
      },
      onRest: (place) => {
        settlePlace(reading, place);
        void rememberPlace(documentId, place);
      },
    });
    keeper.current = created;
    started.current = false;
    // What a key or a press asks for is asked of the place that is seen, not of the one that was told last.
    const tellNow = () => {
      created.look();
      teller.finish();
    };
    for (const type of ASKING) window.addEventListener(type, tellNow, { capture: true });
    return () => {
      for (const type of ASKING) window.removeEventListener(type, tellNow, { capture: true });
      keeper.current = null;
      created.dispose();
      teller.finish();
    };
  }, [scroll, tabId, documentId]);

  useEffect(() => {
    if (scroll.current === null || keeper.current === null) return;
    const isStart = !started.current;
    started.current = true;
    const view = { scroll: scroll.current, keeper: keeper.current, painter };
    const wish = reveal === null || followed.has(reveal) ? null : reveal;
    if (wish !== null) followed.add(wish);
    if (isStart || wish !== null)
      onReveal(follow(view, { start: isStart ? start : null, reveal: wish, isStart }));
  }, [scroll, start, reveal, onReveal, painter]);

  useEffect(() => {
    const element = scroll.current;
    const keyDown = ({ key, isComposing }: KeyboardEvent) => {
      if (key !== 'Escape' || isComposing) return;
      painter.clear();
      endFinding(tabId);
    };
    element?.addEventListener('keydown', keyDown);
    return () => {
      element?.removeEventListener('keydown', keyDown);
      painter.clear();
    };
  }, [scroll, tabId, painter]);

  return keeper;
}

/**
 * Tells where the document is read. A place that is scrolled past is told after its frame, since what follows it (the
 * outline's rows) takes longer to draw than the text takes to scroll.
 */
function tellPlace(reading: Reading) {
  let waiting: Place | null = null;
  const finish = () => {
    if (waiting !== null) setPlace(reading, waiting);
    waiting = null;
  };
  const tell = (place: Place) => {
    waiting = place;
    finish();
  };
  const tellLater = (place: Place) => {
    const isAsked = waiting !== null;
    waiting = place;
    if (!isAsked) afterPaint(finish);
  };
  return { tell, tellLater, finish };
}

interface View {
  readonly scroll: HTMLElement;
  readonly keeper: ScrollKeeper;
  readonly painter: MatchPainter;
}

interface Wish {
  readonly start: Place | null;
  readonly reveal: Reveal | null;
  readonly isStart: boolean;
}

/** False if a block was asked for that the document does not have. */
function follow({ scroll, keeper, painter }: View, { start, reveal, isStart }: Wish): boolean {
  if (reveal === null) {
    if (isStart) begin(keeper, start);
    return true;
  }
  const found = keeper.goTo(reveal.place);
  if (!found) {
    if (isStart) begin(keeper, start);
    return false;
  }
  if (reveal.origin === 'returned') return true;
  const {
    place: { blockId },
    ranges,
  } = reveal;
  // Without ranges the block as a whole is meant, and what is painted as found stays.
  const match =
    ranges.length === 0
      ? null
      : painter.paintCurrent(
          scroll,
          ranges.map(([from, to]) => ({ blockId, start: from, end: to })),
        );
  if (match === null) flash(scroll, blockId);
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

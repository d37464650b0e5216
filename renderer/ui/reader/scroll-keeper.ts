/**
 * Keeps the reading place of one document view: brings places to the reading line, holds them when the page is laid
 * out anew (other size, other width), and reports where the reader scrolls and where he comes to rest.
 * Knows the DOM of the view, nothing of stores.
 */
import type { Place } from '../../state/panes/place.ts';
import { blockElements, blockIdOf, placeAtLine, scrollTopFor } from './block-geometry.ts';

export interface ScrollKeeper {
  /** Brings a place to the reading line; false if the document has no such block. */
  readonly goTo: (place: Place) => boolean;
  readonly goToBeginning: () => void;
  /** Scrolls so far that a rectangle of the page (in viewport coordinates now) is comfortably in view. */
  readonly includeRect: (rect: DOMRect) => void;
  /** Looks up now what would be looked up soon: somebody asks where the reader is. */
  readonly look: () => void;
  readonly dispose: () => void;
}

export interface ScrollReports {
  /** While scrolling, at most once in {@link LOOK_MS}. */
  readonly onMove: (place: Place) => void;
  /** When a place was brought to the reading line on purpose: what is asked next is asked of this place. */
  readonly onArrive: (place: Place) => void;
  /** When scrolling has rested for {@link REST_MS}. */
  readonly onRest: (place: Place) => void;
}

const REST_MS = 350;
/** How often the place is looked up while the page is scrolled: faster than a breadcrumb is read. */
const LOOK_MS = 200;
/** Share of the view's height below which a match is brought up. */
const LOWEST = 0.7;

/** Watches the scroll container of a document view whose blocks are drawn. */
export function keepScroll(scroll: HTMLElement, reports: ScrollReports): ScrollKeeper {
  const elements = blockElements(scroll);
  const byId = new Map(elements.map((element) => [blockIdOf(element), element]));
  let place: Place | null = null;
  /** Where the view was put on purpose; scroll events that find it there report nothing. */
  let heldTop: number | null = null;
  let look: ReturnType<typeof setTimeout> | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function settle(next: Place, report: (place: Place) => void): void {
    place = next;
    report(next);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(rest, REST_MS);
  }

  function rest(): void {
    if (timer === null || place === null) return;
    clearTimeout(timer);
    timer = null;
    reports.onRest(place);
  }

  function put(element: HTMLElement, offset: number): void {
    scroll.scrollTop = scrollTopFor(scroll, element, offset);
    heldTop = scroll.scrollTop;
  }

  function scrolled(): void {
    look = null;
    lookedAt = performance.now();
    if (heldTop !== null && Math.abs(scroll.scrollTop - heldTop) < 2) return;
    heldTop = null;
    const next = placeAtLine(scroll, elements);
    if (next !== null) settle(next, reports.onMove);
  }

  function lookNow(): void {
    if (look === null) return;
    clearTimeout(look);
    scrolled();
  }

  const onScroll = () => {
    look ??= setTimeout(scrolled, Math.max(0, lookedAt + LOOK_MS - performance.now()));
  };
  const layout = new ResizeObserver(() => {
    const element = place === null ? undefined : byId.get(place.blockId);
    // At the very beginning the page stays at its beginning, whatever stands at the line.
    if (place !== null && element !== undefined && scroll.scrollTop > 0) put(element, place.offset);
  });
  scroll.addEventListener('scroll', onScroll, { passive: true });
  layout.observe(scroll);
  if (scroll.firstElementChild !== null) layout.observe(scroll.firstElementChild);

  return {
    goTo: (wanted) => {
      const element = byId.get(wanted.blockId);
      if (element === undefined) return false;
      put(element, wanted.offset);
      settle(wanted, reports.onArrive);
      return true;
    },
    goToBeginning: () => {
      const first = elements[0];
      if (first !== undefined) settle({ blockId: blockIdOf(first), offset: 0 }, reports.onArrive);
      scroll.scrollTop = 0;
      heldTop = 0;
    },
    includeRect: (rect) => {
      const view = scroll.getBoundingClientRect();
      const lowest = view.top + view.height * LOWEST;
      if (rect.top >= view.top && rect.bottom <= lowest) return;
      scroll.scrollTop += rect.top - (view.top + view.height / 3);
      heldTop = scroll.scrollTop;
      const next = placeAtLine(scroll, elements);
      if (next !== null) settle(next, reports.onArrive);
    },
    look: lookNow,
    dispose: () => {
      scroll.removeEventListener('scroll', onScroll);
      layout.disconnect();
      lookNow();
      rest();
    },
  };
}

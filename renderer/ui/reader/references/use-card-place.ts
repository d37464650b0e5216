/** Keeps the card beside its reference while the text scrolls under it and while what it shows is still being read. */
import { type RefObject, useLayoutEffect } from 'react';
import { CARD_GAP, placeCard } from './card-place.ts';
import { referenceElement } from './reference-element.ts';

/** The widest and the narrowest the card may be, in px. */
const WIDEST = 420;
const NARROWEST = 260;

export function useCardPlace(
  element: RefObject<HTMLElement | null>,
  container: RefObject<HTMLElement | null>,
  index: number,
): void {
  useLayoutEffect(() => {
    const card = element.current;
    const scroll = container.current;
    if (card === null || scroll === null) return;
    const place = () => putBeside(card, scroll, index);
    place();
    const size = new ResizeObserver(place);
    size.observe(card);
    scroll.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      size.disconnect();
      scroll.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  }, [element, container, index]);
}

/** As wide as the pane at most, and as high as the window. Out of sight while the reference is. */
function putBeside(card: HTMLElement, scroll: HTMLElement, index: number): void {
  const anchor = referenceElement(scroll, index)?.getBoundingClientRect();
  const pane = scroll.getBoundingClientRect();
  if (anchor === undefined || anchor.bottom < pane.top || anchor.top > pane.bottom) {
    card.style.visibility = 'hidden';
    return;
  }
  const width = Math.min(WIDEST, Math.max(NARROWEST, pane.width - 2 * CARD_GAP));
  card.style.width = `${width}px`;
  card.style.maxHeight = '';
  const size = { width, height: card.offsetHeight };
  const right = Math.min(window.innerWidth, Math.max(pane.right, pane.left + width + 2 * CARD_GAP));
  const view = { left: Math.min(pane.left, right - width - 2 * CARD_GAP), right, top: 0 };
  const at = placeCard(anchor, size, { ...view, bottom: window.innerHeight });
  card.style.maxHeight = `${at.maxHeight}px`;
  card.style.left = `${at.left}px`;
  card.style.top = `${at.top}px`;
  card.style.visibility = 'visible';
}

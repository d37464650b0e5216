/**
 * Where blocks stand in a scrolled document. Reads the page in one pass; the one write is scrollTop.
 * The reading line is where the eye rests: what stands at it is what is being read, and what is asked for is put there.
 */
import type { BlockId } from '../../core/gazette/model.ts';
import type { Place } from '../../state/panes/place.ts';

const LINE_SHARE = 0.2;
const LINE_MOST = 110;

/** Distance of the reading line from the top of the view, in px. */
export function readingLine(scroll: HTMLElement): number {
  return Math.min(scroll.clientHeight * LINE_SHARE, LINE_MOST);
}

/** The elements of the blocks, in reading order. */
export function blockElements(scroll: HTMLElement): readonly HTMLElement[] {
  return [...scroll.querySelectorAll<HTMLElement>('[data-block-id]')];
}

/** The block of an element made by the document view. */
export function blockIdOf(element: HTMLElement): BlockId {
  return (element.dataset.blockId ?? '') as BlockId;
}

/** What stands at the reading line; null for a page without blocks. Logarithmic in the blocks. */
export function placeAtLine(scroll: HTMLElement, elements: readonly HTMLElement[]): Place | null {
  const line = scroll.getBoundingClientRect().top + readingLine(scroll);
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const top = elements[middle]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    // A pixel of grace: a block that was just put on the line is on it, whatever the rounding.
    if (top <= line + 1) low = middle;
    else high = middle - 1;
  }
  const element = elements[low];
  if (element === undefined) return null;
  const { top, height } = element.getBoundingClientRect();
  const offset = height === 0 ? 0 : Math.min(1, Math.max(0, (line - top) / height));
  return { blockId: blockIdOf(element), offset: Math.round(offset * 1000) / 1000 };
}

/** The scrollTop at which `offset` (a share of the element's height) lies on the reading line. */
export function scrollTopFor(scroll: HTMLElement, element: HTMLElement, offset: number): number {
  const { top, height } = element.getBoundingClientRect();
  const inContent = top - scroll.getBoundingClientRect().top + scroll.scrollTop;
  const wanted = inContent + offset * height - readingLine(scroll);
  return Math.round(Math.min(scroll.scrollHeight - scroll.clientHeight, Math.max(0, wanted)));
}

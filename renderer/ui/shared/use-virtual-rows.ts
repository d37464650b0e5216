/**
 * A list of which only the rows in view are in the page, for lists that may be hidden without being unmounted: a room
 * that is left, a panel that is shut. What is not laid out has neither size nor place, and believing what the page says
 * of it would lose both: so nothing is measured then, and where the list stands is put back when it is seen again.
 */
import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  type ReactVirtualizer,
  useVirtualizer,
  type Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import { type RefObject, useState } from 'react';

export type VirtualRows = ReactVirtualizer<HTMLDivElement, Element>;
type Rows = Virtualizer<HTMLDivElement, Element>;
type Options = VirtualizerOptions<HTMLDivElement, Element>;
type Watch = Required<
  Pick<Options, 'observeElementRect' | 'observeElementOffset' | 'scrollToFn' | 'measureElement'>
>;

export interface VirtualRowsOptions
  extends Pick<Options, 'count' | 'estimateSize' | 'overscan'>,
    Partial<Pick<Options, 'getItemKey' | 'rangeExtractor' | 'initialOffset' | 'initialMeasurementsCache'>> {
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The rows inside a scroll container; sizes in px. */
export function useVirtualRows({ scroller, ...options }: VirtualRowsOptions): VirtualRows {
  const [watch] = useState(watchWhileSeen);
  return useVirtualizer<HTMLDivElement, Element>({
    ...options,
    ...watch,
    getScrollElement: () => scroller.current,
  });
}

function watchWhileSeen(): Watch {
  let isAway = false;
  const isSeen = (rows: Rows) => {
    if (!isLaidOut(rows.scrollElement)) isAway = true;
    return !isAway;
  };
  return {
    observeElementRect: (rows, tell) =>
      observeElementRect(rows, (rect) => {
        if (!isLaidOut(rows.scrollElement)) {
          isAway = true;
          return;
        }
        tell(rect);
        if (isAway) elementScroll(rows.scrollOffset ?? 0, {}, rows);
        isAway = false;
      }),
    observeElementOffset: (rows, tell) =>
      observeElementOffset(rows, (offset, isScrolling) => {
        if (isSeen(rows)) tell(offset, isScrolling);
      }),
    // Where a hidden list is sent, it stands when it is seen.
    scrollToFn: (offset, how, rows) => {
      if (isSeen(rows)) elementScroll(offset, how, rows);
      else rows.scrollOffset = offset + (how.adjustments ?? 0);
    },
    measureElement: (row, entry, rows) => {
      if (isLaidOut(rows.scrollElement)) return measureElement(row, entry, rows);
      const index = rows.indexFromElement(row);
      return rows.itemSizeCache.get(rows.options.getItemKey(index)) ?? rows.options.estimateSize(index);
    },
  };
}

function isLaidOut(element: HTMLElement | null): boolean {
  return element !== null && element.clientWidth > 0 && element.clientHeight > 0;
}

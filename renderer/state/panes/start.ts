/**
 * Puts the reading area together at the start: as it was left, and in it what the address of the page names. Shown
 * without what was left if that is long in coming, which is then still put in place while nothing was touched.
 */

import { type LeftOpen, rememberPanes } from '../layout/remembered.ts';
import type { HashReading } from './address.ts';
import { openReading, viewOf } from './address-bar.ts';
import { tabsOf } from './area.ts';
import { panesOf, showSame } from './model.ts';
import { openDocument, putArea, usePanes } from './panes.ts';

/** What the address alone gives. */
export function startAt(reading: HashReading): void {
  openReading(reading);
}

/** What was left open, and in front of it what the address names; from then on every change is remembered. */
export function resumeAt(reading: HashReading, { area, lastRead }: LeftOpen): void {
  const isTouched = !isUntouched(reading);
  if (!isTouched) {
    if (area !== null) putArea(area);
    const isEmpty = tabsOf(usePanes.getState().area).length === 0;
    if (isEmpty && reading.kind === 'empty' && lastRead !== null) openDocument(lastRead, null);
    openReading(reading);
  }
  rememberPanes(isTouched);
}

/** Nothing was opened or split since what the address alone names was put there. */
function isUntouched(reading: HashReading): boolean {
  const { area } = usePanes.getState();
  const tabs = tabsOf(area);
  if (panesOf(area.root).length > 1 || tabs.length > 1) return false;
  const named = viewOf(reading);
  return tabs.every(({ view, past }) => past.length === 0 && named !== null && showSame(view, named));
}

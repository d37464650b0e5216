/**
 * The traffic between the active pane and the address bar: what is opened is pushed, where reading comes to rest takes
 * its place, Back, Forward and a typed address are followed. The history that counts is the tab's own; the browser's
 * is led along it as far as that goes.
 */

import { afterPaint } from '../after-paint.ts';
import { formatView, type HashReading, readHash } from './address.ts';
import { tabsOf } from './area.ts';
import { activeTab, type PaneArea, showSame, type View } from './model.ts';
import { openView, stepHistory, usePanes } from './panes.ts';

/** An address to be written, as an entry of its own or in the place of the last one. */
interface Entry {
  readonly hash: string;
  readonly isNew: boolean;
}

/**
 * Writes the address of what is active from now on and follows the bar. Returns the function that stops. The bar is
 * written `later`: browsers take their time for it, and nobody reads it before the text.
 */
export function followAddressBar(later: (work: () => void) => void = afterPaint): () => void {
  let due: Entry | null = null;
  const write = () => {
    const entry = due;
    due = null;
    if (entry !== null) writeEntry(entry);
  };
  const keep = (area: PaneArea, before: PaneArea): void => {
    const hash = hashOf(area);
    // What the bar led to stands in it already.
    const isNew = hash !== window.location.hash && isStep(before, area);
    // Two steps are two entries, however soon the second comes.
    if (isNew) write();
    const isAsked = due !== null;
    due = { hash, isNew: isNew || due?.isNew === true };
    if (!isAsked) later(write);
  };
  writeEntry({ hash: hashOf(usePanes.getState().area), isNew: false });
  const stopWriting = usePanes.subscribe(({ area }, { area: before }) => {
    if (area !== before) keep(area, before);
  });
  const read = () => follow(readHash(window.location.hash));
  // Who goes Back or Forward stands at another entry now: what was due belongs to the one that was left.
  const travel = () => {
    due = null;
  };
  window.addEventListener('popstate', travel);
  window.addEventListener('hashchange', read);
  return () => {
    stopWriting();
    write();
    window.removeEventListener('popstate', travel);
    window.removeEventListener('hashchange', read);
  };
}

function hashOf(area: PaneArea): string {
  const tab = activeTab(area);
  return tab === null ? '' : formatView(tab.view);
}

/** Opens what an address names, unless that is in front already; an empty one changes nothing. */
export function openReading(reading: HashReading): void {
  const view = viewOf(reading);
  const shown = activeTab(usePanes.getState().area)?.view;
  if (view === null || (shown !== undefined && sameAddress(shown, view))) return;
  openView(view);
}

function follow(reading: HashReading): void {
  const tab = activeTab(usePanes.getState().area);
  const view = viewOf(reading);
  if (view === null) return;
  if (leadsTo(tab?.past.at(-1), view)) stepHistory(-1);
  else if (leadsTo(tab?.future[0], view)) stepHistory(1);
  else openReading(reading);
}

/** What an address names; null: nothing at all. */
export function viewOf(reading: HashReading): View | null {
  switch (reading.kind) {
    case 'empty':
      return null;
    case 'unreadable':
      return { kind: 'unreadable', hash: reading.hash };
    case 'view':
      return reading.view;
  }
}

function leadsTo(step: View | undefined, view: View): boolean {
  return step !== undefined && sameAddress(step, view);
}

/** An address without a block means the document wherever it is read. */
function sameAddress(shown: View, wanted: View): boolean {
  if (!showSame(shown, wanted)) return false;
  return (wanted.kind === 'document' && wanted.place === null) || formatView(shown) === formatView(wanted);
}

/** Something was opened, rather than scrolled, brought to the front or gone back or forward to. */
function isStep(before: PaneArea, after: PaneArea): boolean {
  const tab = activeTab(after);
  const known = tabsOf(before).find(({ id }) => id === tab?.id);
  if (tab === null || known === undefined) return tab !== null;
  const isFurther = tab.past !== known.past && tab.past.length >= known.past.length;
  return isFurther && known.future[0] !== tab.view;
}

function writeEntry({ hash, isNew }: Entry): void {
  if (hash === window.location.hash) return;
  const url = hash === '' ? window.location.pathname : hash;
  if (isNew) window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
}

/** What a reader sees of the reading area of this window, and does in it, for tests. */
import type { BlockId } from '../../../../renderer/core/gazette/model.ts';
import { activeTab, type PaneArea, type Tab } from '../../../../renderer/state/panes/model.ts';
import { type Opening, openDocument, type Reveal, usePanes } from '../../../../renderer/state/panes/panes.ts';
import { setPlace } from '../../../../renderer/state/panes/place.ts';
import { documentId, picture, place } from './areas.ts';

export const area = (): PaneArea => usePanes.getState().area;
export const shown = (): string => picture(area());

/** The tab in front of the active pane. */
export function front(): Tab {
  const tab = activeTab(area());
  if (tab === null) throw new Error('nothing is in front');
  return tab;
}

/** The wish that the tab in front was opened with. */
export const reveal = (): Reveal | undefined => usePanes.getState().reveals.get(front().id);

/** Opens a document, at a block or where it was left. */
export function open(name: string, block: string | null = null, opening: Opening = {}): void {
  openDocument(documentId(name), block as BlockId | null, opening);
}

/** Scrolls in the tab in front, without coming to rest. */
export function scroll(name: string, block: string, offset = 0): void {
  setPlace({ tabId: front().id, documentId: documentId(name) }, place(block, offset));
}

/**
 * Opening a comparison: choosing the other document, and where the comparison comes to stand. Owns the wish to choose;
 * the dialog is ui/compare's.
 */
import { create } from 'zustand';
import { inTimeOrder } from '../../core/compare/view/candidates.ts';
import type { CorpusIndex, DocumentId } from '../../core/gazette/model.ts';
import { requestFocus } from '../layout/layout.ts';
import type { Where } from '../panes/area.ts';
import { activeTab, documentOf, type PaneId, panesOf, showSame, type View } from '../panes/model.ts';
import { activateTab, openView, usePanes } from '../panes/panes.ts';

/** A document for which another is being chosen, and the pane from which that was asked. */
export interface Choosing {
  readonly documentId: DocumentId;
  readonly from: PaneId;
}

export const useChoosing = create<{ readonly choosing: Choosing | null }>()(() => ({ choosing: null }));

/** Asks what to compare a document with. */
export function chooseComparison(documentId: DocumentId, from: PaneId): void {
  useChoosing.setState({ choosing: { documentId, from } });
}

export function stopChoosing(): void {
  useChoosing.setState({ choosing: null });
}

/** Asks what to compare the document in front of a pane with; nothing where it shows none. */
export function chooseForActive(): void {
  const { area } = usePanes.getState();
  const documentId = documentOf(activeTab(area)?.view);
  if (documentId !== null) chooseComparison(documentId, area.active);
}

export interface ComparisonOpening {
  /** A comparison takes the place of no document unless that is said: `here` means a new tab. */
  readonly where: Where;
  /** The active pane if it is not said. */
  readonly from?: PaneId;
}

/** Opens the comparison of two documents, the earlier on the left; one that has a tab is brought to the front. */
export function openComparison(
  index: CorpusIndex,
  [one, other]: readonly [DocumentId, DocumentId],
  { where, from }: ComparisonOpening,
): void {
  const [a, b] = inTimeOrder(index, one, other);
  const view: View = { kind: 'comparison', a, b };
  const place = where === 'beside' ? 'beside' : 'tab';
  if (place === 'beside' || !broughtToFront(view)) {
    openView(view, from === undefined ? { where: place } : { where: place, from });
  }
  requestFocus('text');
}

function broughtToFront(view: View): boolean {
  for (const pane of panesOf(usePanes.getState().area.root)) {
    const tab = pane.tabs.find((each) => showSame(each.view, view));
    if (tab === undefined) continue;
    activateTab(pane.id, tab.id);
    return true;
  }
  return false;
}

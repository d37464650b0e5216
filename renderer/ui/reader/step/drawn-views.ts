/** The document views that are drawn, by the tab in which: what the link of two panes takes hold of. */
import { create } from 'zustand';
import type { TabId } from '../../../state/panes/model.ts';

/** The scroll containers. */
export const useDrawnViews = create<{ readonly byTab: ReadonlyMap<TabId, HTMLElement> }>()(() => ({
  byTab: new Map(),
}));

/** Reports a view whose blocks are drawn; the returned function that it goes. */
export function viewDrawn(tabId: TabId, scroll: HTMLElement): () => void {
  useDrawnViews.setState({ byTab: new Map(useDrawnViews.getState().byTab).set(tabId, scroll) });
  return () => {
    const byTab = new Map(useDrawnViews.getState().byTab);
    if (byTab.get(tabId) === scroll) byTab.delete(tabId);
    useDrawnViews.setState({ byTab });
  };
}

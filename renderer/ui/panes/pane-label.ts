/** Names that tell the same part of several panes apart for screen readers. */
import { panesOf, type TabId } from '../../state/panes/model.ts';
import { usePanes } from '../../state/panes/panes.ts';
import { panesText } from '../../text-zh/panes.ts';

/** The name alone while there is one pane; else with the number of the pane that holds the tab. */
export function usePaneLabel(name: string, tabId: TabId): string {
  const number = usePanes(({ area }) => {
    const panes = panesOf(area.root);
    return panes.length === 1 ? 0 : panes.findIndex(({ tabs }) => tabs.some(({ id }) => id === tabId)) + 1;
  });
  return number === 0 ? name : panesText.inPane(name, number);
}

/**
 * 上一处 and 下一处 as orders of the window: they mean the comparison that is drawn in the active tab. Owns which
 * comparisons are drawn; where a step leads is core/compare/view's.
 */
import { create } from 'zustand';
import { type Stop, stopAfter } from '../../core/compare/view/stops.ts';
import { activeTab, type TabId } from '../panes/model.ts';
import { usePanes } from '../panes/panes.ts';
import { choicesOf, goToStop } from './choices.ts';

interface Drawn {
  readonly key: string;
  readonly stops: readonly Stop[];
}

/** The comparisons that are drawn, by tab. */
export const useDrawnComparisons = create<{ readonly drawn: ReadonlyMap<TabId, Drawn> }>()(() => ({
  drawn: new Map(),
}));

/** Says that a comparison is drawn in a tab, with its stops. Returns the function that takes it back. */
export function comparisonDrawn(tabId: TabId, comparison: Drawn): () => void {
  useDrawnComparisons.setState(({ drawn }) => ({ drawn: new Map(drawn).set(tabId, comparison) }));
  return () => {
    const { drawn } = useDrawnComparisons.getState();
    if (drawn.get(tabId) !== comparison) return;
    useDrawnComparisons.setState({ drawn: new Map([...drawn].filter(([id]) => id !== tabId)) });
  };
}

/** Whether the active tab shows a comparison with something to step to. */
export function canStepDifference(): boolean {
  return (activeDrawn()?.stops.length ?? 0) > 0;
}

/** Goes to the next (1) or the previous (-1) difference of the comparison in the active tab. */
export function stepDifference(direction: 1 | -1): void {
  const comparison = activeDrawn();
  if (comparison !== null) stepIn(comparison, direction);
}

/** The same in a comparison, whichever tab is active. */
export function stepIn({ key, stops }: Drawn, direction: 1 | -1): void {
  const stop = stopAfter(stops, choicesOf(key).stop, direction);
  if (stop !== null) goToStop(key, stop);
}

function activeDrawn(): Drawn | null {
  const tab = activeTab(usePanes.getState().area);
  return tab === null ? null : (useDrawnComparisons.getState().drawn.get(tab.id) ?? null);
}

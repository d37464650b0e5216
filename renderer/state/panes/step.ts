/**
 * Reading in step (同步滚动): which two panes are locked together, and how that goes. Owns the choice; the scrolling is
 * ui/reader/step's, which clauses answer each other core/compare's.
 */
import { create } from 'zustand';
import { currentTab, documentOf, type PaneId, panesOf } from './model.ts';
import { usePanes } from './panes.ts';

/** `joining`: their clauses are being aligned. `apart`: no clause of one answers a clause of the other. */
export type StepProgress =
  | { readonly kind: 'joining' }
  | { readonly kind: 'inStep'; readonly clauses: number }
  | { readonly kind: 'apart' }
  | { readonly kind: 'failed' };

export interface Step {
  /** The pane that led when they were locked, and the one that follows; null: none are locked. */
  readonly panes: readonly [PaneId, PaneId] | null;
  readonly progress: StepProgress;
}

const UNLOCKED: Step = { panes: null, progress: { kind: 'joining' } };

export const useStep = create<Step>()(() => UNLOCKED);

/** Locks the active pane and the next one that shows a document; unlocks if any are locked. */
export function toggleStep(): void {
  if (useStep.getState().panes !== null) unlock();
  else {
    const panes = panesToLock();
    if (panes !== null) useStep.setState({ panes, progress: { kind: 'joining' } });
  }
}

export function unlock(): void {
  useStep.setState(UNLOCKED);
}

/** How the locked panes are doing. */
export function reportStep(progress: StepProgress): void {
  if (useStep.getState().panes !== null) useStep.setState({ progress });
}

/** The active pane and the next one behind it, both with a document in front; null if there are no such two. */
export function panesToLock(): readonly [PaneId, PaneId] | null {
  const { area } = usePanes.getState();
  const panes = panesOf(area.root);
  const at = panes.findIndex(({ id }) => id === area.active);
  const [first, ...others] = [...panes.slice(at), ...panes.slice(0, at)].filter(
    (pane) => documentOf(currentTab(pane)?.view) !== null,
  );
  const [second] = others;
  if (first === undefined || second === undefined || first.id !== area.active) return null;
  return [first.id, second.id];
}

/**
 * How each comparison is being looked at: what is filtered, unfolded and shown, which difference is the current one.
 * Kept while the window is open, so that coming back to a tab finds it as it was. What follows from it is
 * core/compare/view's; whether two columns are wanted at all is state/layout/layout.ts's.
 */
import { create } from 'zustand';
import type { Lens } from '../../core/compare/view/lens.ts';
import type { Stop } from '../../core/compare/view/stops.ts';
import type { DocumentId } from '../../core/gazette/model.ts';
import type { TabId } from '../panes/model.ts';

export interface Choices {
  readonly lens: Lens;
  /** The first pairs of the runs that are unfolded. */
  readonly unfolded: ReadonlySet<number>;
  /** The difference looked at; null before any was. */
  readonly stop: Stop | null;
  /** A new one is a new wish that the stop be brought into view. */
  readonly nonce: number;
}

export interface Comparing {
  readonly byKey: ReadonlyMap<string, Choices>;
}

const BEGINNING: Choices = {
  lens: { only: null, withSigns: false },
  unfolded: new Set(),
  stop: null,
  nonce: 0,
};

export const useComparing = create<Comparing>()(() => ({ byKey: new Map() }));

/** One comparison in one tab. The two documents the other way round are another. */
export function comparisonKey(tabId: TabId, a: DocumentId, b: DocumentId): string {
  return `${tabId} ${a} ${b}`;
}

/** The choices made in a comparison, kept true. */
export function useChoices(key: string): Choices {
  return useComparing(({ byKey }) => byKey.get(key) ?? BEGINNING);
}

export function choicesOf(key: string): Choices {
  return useComparing.getState().byKey.get(key) ?? BEGINNING;
}

/** Changes what is shown of a comparison. */
export function changeLens(key: string, change: Partial<Lens>): void {
  put(key, { lens: { ...choicesOf(key).lens, ...change } });
}

/** Unfolds the run that begins with a pair, or folds it again. */
export function toggleFold(key: string, at: number): void {
  const unfolded = new Set(choicesOf(key).unfolded);
  if (!unfolded.delete(at)) unfolded.add(at);
  put(key, { unfolded });
}

/** Makes a difference the current one and asks that it be brought into view. */
export function goToStop(key: string, stop: Stop): void {
  put(key, { stop, nonce: choicesOf(key).nonce + 1 });
}

function put(key: string, change: Partial<Choices>): void {
  const byKey = new Map(useComparing.getState().byKey);
  byKey.set(key, { ...choicesOf(key), ...change });
  useComparing.setState({ byKey });
}

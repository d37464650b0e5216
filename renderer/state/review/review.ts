/**
 * The marks that wait for the user's word, found when the list is looked at, and what a changed corpus made of all of
 * them; ui/notes/review draws it.
 */
import { create } from 'zustand';
import type { PlacedMark } from '../../core/anchor/placed-mark.ts';
import type { StateCounts } from '../../core/anchor/review.ts';
import type { Mark } from '../../core/annotation/model.ts';
import { corpus } from '../../data/corpus/corpus.ts';
import { createPlacer } from './placing.ts';

export interface ReviewState {
  /** Approximate and lost marks; in no particular order. */
  readonly waiting: readonly PlacedMark[];
  /** What a changed corpus made of all marks and bookmarks, until the user has seen it; else null. */
  readonly told: StateCounts | null;
}

export const useReview = create<ReviewState>()(() => ({ waiting: [], told: null }));

/** A task later, so that input and painting come first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The one placer of this window: what it has placed stays placed. */
export const placer = createPlacer(corpus, pause);

let newest = 0;

/** Finds which of all living marks wait. A later call takes the place of one that is under way. */
export async function reviewMarks(marks: readonly Mark[]): Promise<void> {
  newest += 1;
  const turn = newest;
  const placed = await placer.place(marks, []);
  if (turn !== newest) return;
  useReview.setState({ waiting: placed.marks.filter(({ state }) => state !== 'exact') });
}

/** The counts have been seen. */
export function dismissTold(): void {
  useReview.setState({ told: null });
}

/** The cases of records as a reader is told of them. */
import type { CaseCounts } from '../../../data/backup/comparison.ts';

export interface PreviewCounts {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly deleted: number;
  readonly conflict: number;
}

/** What is damaged here counts as a conflict: neither of the two can take the place of the other. */
export function previewCounts(cases: CaseCounts): PreviewCounts {
  return {
    new: cases.new,
    same: cases.same,
    changed: cases.olderHere + cases.newerHere + cases.deletedThere,
    deleted: cases.deletedHere,
    conflict: cases.conflict + cases.damagedHere,
  };
}

/** Those that were changed on one side, by the side that went further. */
export interface ChangedSides {
  readonly here: number;
  readonly backup: number;
  /** Deleted in the backup, living here. */
  readonly deletedThere: number;
}

/** Of all tables together. */
export function changedSides(cases: readonly CaseCounts[]): ChangedSides {
  const sum = (key: keyof CaseCounts) => cases.reduce((total, counts) => total + counts[key], 0);
  return { here: sum('newerHere'), backup: sum('olderHere'), deletedThere: sum('deletedThere') };
}

/** Of all tables together. */
export function sumOfCounts(all: readonly PreviewCounts[]): PreviewCounts {
  const sum = (key: keyof PreviewCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    new: sum('new'),
    same: sum('same'),
    changed: sum('changed'),
    deleted: sum('deleted'),
    conflict: sum('conflict'),
  };
}

/**
 * What a backup means for what is stored here, as values: each of its records beside the one that is here, and what is
 * the case with the two. Types and their sums only.
 */
import type { Author, AuthorId, RecordId } from '../../core/annotation/model.ts';
import type { RecordOf, RecordTable, RestoreDamaged } from '../commit/change.ts';

/**
 * `new`: nothing is stored under its id. `same`: nobody would see a difference. `olderHere`, `newerHere`: one of the
 * two was changed further, by its revision. `deletedHere`, `deletedThere`: one is deleted, the other lives.
 * `conflict`: each was changed without the other (other content at the same revision, or the higher revision was
 * written earlier). `damagedHere`: what is stored under its id cannot be read.
 */
export type RecordCase =
  | 'new'
  | 'same'
  | 'olderHere'
  | 'newerHere'
  | 'deletedHere'
  | 'deletedThere'
  | 'conflict'
  | 'damagedHere';

/** Where a copy of the backup's record goes that must not overwrite; the revision of what is stored there, or 0. */
export interface CopyPlace {
  readonly id: RecordId;
  readonly expected: number;
}

export type ComparedRecord<Table extends RecordTable = RecordTable> = {
  readonly [Each in Table]: {
    readonly table: Each;
    readonly kind: RecordCase;
    readonly theirs: RecordOf<Each>;
    /** The revision that is stored here; 0 if there is none that can be read. */
    readonly expected: number;
    /** Not null if both may have to be kept. The same for the same record of the same backup, however often it is restored. */
    readonly copy: CopyPlace | null;
  };
}[Table];

export interface Comparison {
  readonly records: readonly ComparedRecord[];
  /** Rows of the backup that this program cannot read and that can be put here as they are. */
  readonly damaged: readonly RestoreDamaged[];
  /** Further such rows that stay in the file, since something else is stored under their key. */
  readonly damagedLeft: number;
  readonly authors: AuthorComparison;
  /** Settings that are other here. */
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
}

export interface AuthorComparison {
  readonly added: readonly Author[];
  /** As the backup has them; other name or unit here. Authors have no revision. */
  readonly changed: readonly Author[];
  readonly same: number;
  /** The author who wrote last in the backup, if nobody is set here. */
  readonly present: AuthorId | null;
}

/** How many records of one table are the case. */
export type CaseCounts = Readonly<Record<RecordCase, number>>;

const NONE: CaseCounts = {
  new: 0,
  same: 0,
  olderHere: 0,
  newerHere: 0,
  deletedHere: 0,
  deletedThere: 0,
  conflict: 0,
  damagedHere: 0,
};

/** The number of each case, by table. */
export function countCases(records: readonly ComparedRecord[]): Readonly<Record<RecordTable, CaseCounts>> {
  const counts = { marks: { ...NONE }, notes: { ...NONE }, bookmarks: { ...NONE } };
  for (const { table, kind } of records) counts[table][kind] += 1;
  return counts;
}

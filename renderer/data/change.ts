/**
 * What can be done to the user's records, as values: the changes that `commit.ts` takes, what it answers, and why it
 * may refuse. Undo, and later the journal, other windows and packs, all speak this language.
 */
import type { Instant, Mark, Note, RecordBase, RecordId } from '../core/annotation/model.ts';
import type { UnavailableReason } from './connection.ts';

/** What the user decides about a mark; the rest is stamped by the commit. */
export type MarkContent = Omit<Mark, keyof RecordBase>;
export type NoteContent = Omit<Note, keyof RecordBase>;

/**
 * `expected` is the revision the change was made on, 0 for a record that does not exist yet; a record that has
 * another one by now is not touched. Deleting leaves a tombstone; putting `deleted: false` over one revives it.
 */
export type Change =
  | {
      readonly kind: 'putMark';
      readonly id: RecordId;
      readonly expected: number;
      readonly content: MarkContent;
      readonly deleted: boolean;
    }
  | {
      readonly kind: 'putNote';
      readonly id: RecordId;
      readonly expected: number;
      readonly content: NoteContent;
      readonly deleted: boolean;
    }
  /** Notes on the mark move to the clause of its first segment. */
  | { readonly kind: 'deleteMark'; readonly id: RecordId; readonly expected: number }
  | { readonly kind: 'deleteNote'; readonly id: RecordId; readonly expected: number }
  /** The last one wins. `null` forgets the setting. */
  | { readonly kind: 'setSetting'; readonly key: string; readonly value: unknown };

/** One record a commit wrote. `before` is 0 if it was created. */
export interface RevisionStep {
  readonly id: RecordId;
  readonly before: number;
  readonly after: number;
}

export interface Committed {
  readonly at: Instant;
  /** Committed in turn, these restore what was before (a created record becomes a tombstone). */
  readonly inverse: readonly Change[];
  readonly revisions: readonly RevisionStep[];
}

/** Nothing was written, whatever the code. `detail` and `reason` are English, for the journal. */
export type CommitFailure =
  | { readonly code: 'databaseUnavailable'; readonly reason: UnavailableReason }
  | { readonly code: 'quota' }
  | { readonly code: 'changedElsewhere'; readonly ids: readonly RecordId[] }
  | { readonly code: 'failed'; readonly detail: string };

/**
 * What can be done to the user's records, as values: the changes that `commit.ts` takes, what it answers, and why it
 * may refuse. Undo, and later the journal, other windows and packs, all speak this language.
 */
import type {
  Author,
  Bookmark,
  Instant,
  Mark,
  Note,
  RecordBase,
  RecordId,
} from '../../core/annotation/model.ts';
import type { UnavailableReason } from '../database/connection.ts';

/** What the user decides about a mark; the rest is stamped by the commit. */
export type MarkContent = Omit<Mark, keyof RecordBase>;
export type NoteContent = Omit<Note, keyof RecordBase>;
export type BookmarkContent = Omit<Bookmark, keyof RecordBase>;

/** The tables that hold records, and what the user decides about a record of each. */
export interface ContentOf {
  readonly marks: MarkContent;
  readonly notes: NoteContent;
  readonly bookmarks: BookmarkContent;
}
export type RecordTable = keyof ContentOf;
/** A record as it is stored in a table: a Mark in `marks`, and so on. */
export type RecordOf<Table extends RecordTable> = ContentOf[Table] & RecordBase;

/** Every table of records, in the order in which a commit writes and reports them. */
export const RECORD_TABLES = ['marks', 'notes', 'bookmarks'] as const satisfies readonly RecordTable[];

/**
 * `expected` is the revision the change was made on, 0 for a record that does not exist yet; a record that has
 * another one by now is not touched. Deleting leaves a tombstone; putting `deleted: false` over one revives it.
 */
export type Change =
  | Put<'putMark', MarkContent>
  | Put<'putNote', NoteContent>
  | Put<'putBookmark', BookmarkContent>
  /** Notes on the mark move to the clause of its first segment. */
  | Delete<'deleteMark'>
  | Delete<'deleteNote'>
  | Delete<'deleteBookmark'>
  | RestoreRecord
  | RestoreDamaged
  | Purge
  /** The last one wins. The inverse gives a known author his former name; a new one stays, since records may name him. */
  | { readonly kind: 'putAuthor'; readonly author: Author }
  /** The last one wins. `null` forgets the setting. Who writes is the setting `author`: an author's id. */
  | { readonly kind: 'setSetting'; readonly key: string; readonly value: unknown };

interface Put<Kind extends string, Content> extends Delete<Kind> {
  readonly content: Content;
  readonly deleted: boolean;
}

interface Delete<Kind extends string> {
  readonly kind: Kind;
  readonly id: RecordId;
  readonly expected: number;
}

/**
 * Writes a whole record as it is given, with its author, instants and tombstone: what a backup holds. Its revision is
 * raised above the stored one's where it is not, since a revision that falls would let another window overwrite
 * blindly; where nothing is stored it is kept.
 */
export type RestoreRecord<Table extends RecordTable = RecordTable> = {
  readonly [Each in Table]: {
    readonly kind: 'restoreRecord';
    readonly table: Each;
    readonly record: RecordOf<Each>;
    readonly expected: number;
  };
}[Table];

/**
 * Writes a row that this program cannot read, as it is, where nothing is stored under its id: a backup carries it to
 * a program that can. The inverse leaves it there.
 */
export interface RestoreDamaged {
  readonly kind: 'restoreDamaged';
  readonly table: RecordTable;
  readonly id: RecordId;
  readonly row: object;
  readonly expected: 0;
}

/** Removes a tombstone for ever; it has no inverse. Asking it for a living record is a fault of the caller. */
export interface Purge extends Delete<'purge'> {
  readonly table: RecordTable;
}

/** A change of one record: all but those of settings and authors. */
export type RecordChange = Exclude<Change, { readonly kind: 'setSetting' | 'putAuthor' }>;
/** A change whose kind names its table. */
type TableChange = Exclude<RecordChange, RestoreRecord | RestoreDamaged | Purge>;

const TABLE_OF = {
  putMark: 'marks',
  deleteMark: 'marks',
  putNote: 'notes',
  deleteNote: 'notes',
  putBookmark: 'bookmarks',
  deleteBookmark: 'bookmarks',
} as const satisfies Record<TableChange['kind'], RecordTable>;

/** The table whose record the change writes. */
export function tableOf(change: RecordChange): RecordTable {
  return 'table' in change ? change.table : TABLE_OF[change.kind];
}

/** The record that the change writes. */
export function recordIdOf(change: RecordChange): RecordId {
  return change.kind === 'restoreRecord' ? change.record.id : change.id;
}

/** Whether it changes a record, not a setting or an author. */
export function isRecordChange(change: Change): change is RecordChange {
  return change.kind !== 'setSetting' && change.kind !== 'putAuthor';
}

/** One record a commit wrote, not one it purged. `before` is 0 if it was created. */
export interface RevisionStep {
  readonly id: RecordId;
  readonly before: number;
  readonly after: number;
}

export interface Committed {
  readonly at: Instant;
  /**
   * Committed in turn, these restore what was before (a created record becomes a tombstone; what was purged does not
   * come back).
   */
  readonly inverse: readonly Change[];
  readonly revisions: readonly RevisionStep[];
}

/** Nothing was written, whatever the code. `held`: {@link Admission}. `detail` and `reason` are English, for the journal. */
export type CommitFailure =
  | { readonly code: 'databaseUnavailable'; readonly reason: UnavailableReason }
  | { readonly code: 'held' }
  | { readonly code: 'quota' }
  | { readonly code: 'changedElsewhere'; readonly ids: readonly RecordId[] }
  | { readonly code: 'failed'; readonly detail: string };

/**
 * Works out what a commit writes, from the records as they are stored and the changes asked for. Pure: reading the
 * snapshot and writing the plan are `commit.ts`'s. Two rules are held here: no change touches a record that has
 * another revision than expected, and no living note hangs on a dead mark.
 */
import type { Bookmark, Mark, Note, NoteTarget } from '../core/annotation/model.ts';
import { assertNever } from '../core/gazette/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import {
  type BookmarkContent,
  type Change,
  type CommitFailure,
  type Committed,
  isRecordChange,
  type MarkContent,
  type NoteContent,
  type Purge,
  RECORD_TABLES,
  type RecordChange,
  type RecordOf,
  type RecordTable,
  type RevisionStep,
  tableOf,
} from './change.ts';
import {
  beginDraft,
  type Draft,
  purge,
  put,
  type RecordMaps,
  remove,
  type Snapshot,
  type Stamp,
} from './commit-draft.ts';

export interface CommitPlan extends Committed {
  /** The records to be written. */
  readonly records: RecordMaps;
  /** Tombstones to be removed, after all else is written. */
  readonly purged: readonly Purge[];
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What to write, or why not; cost linear in the changes and the snapshot. */
export function planCommit(
  changes: readonly Change[],
  snapshot: Snapshot,
  stamp: Stamp,
): Result<CommitPlan, CommitFailure> {
  const conflicts = changes.filter(isRecordChange).filter((change) => !isCurrent(change, snapshot));
  if (conflicts.length > 0) return fail({ code: 'changedElsewhere', ids: conflicts.map(({ id }) => id) });
  const draft = beginDraft(snapshot, stamp);
  for (const change of changes) applyChange(draft, change);
  moveNotesOffDeadMarks(draft);
  return ok({
    at: stamp.now,
    records: draft.records,
    purged: draft.purged,
    settings: draft.settings,
    inverse: inverseOf(draft),
    revisions: RECORD_TABLES.flatMap((table) => revisionSteps(draft, table)),
  });
}

function isCurrent(change: RecordChange, { records, unreadable }: Snapshot): boolean {
  const stored = records[tableOf(change)].get(change.id);
  return !unreadable.has(change.id) && (stored?.revision ?? 0) === change.expected;
}

function applyChange(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'putMark':
      put(draft, 'marks', change);
      return;
    case 'putNote':
      put(draft, 'notes', change);
      return;
    case 'putBookmark':
      put(draft, 'bookmarks', change);
      return;
    case 'deleteMark':
    case 'deleteNote':
    case 'deleteBookmark':
      remove(draft, tableOf(change), change.id);
      return;
    case 'purge':
      purge(draft, change);
      return;
    case 'setSetting':
      draft.settings.set(change.key, change.value);
      return;
    default:
      assertNever(change);
  }
}

/** A note whose mark is missing or unreadable stays as it is: there is no clause to move it to. */
function moveNotesOffDeadMarks(draft: Draft): void {
  const { marks, notes } = draft.snapshot.records;
  for (const note of new Map([...notes, ...draft.records.notes]).values()) {
    if (note.deleted !== null || note.target.kind !== 'mark') continue;
    const { id } = note.target;
    const mark = draft.records.marks.get(id) ?? marks.get(id);
    if (mark === undefined || mark.deleted === null) continue;
    const content = { ...noteContent(note), target: clauseOf(mark) };
    put(draft, 'notes', { id: note.id, content, deleted: false });
  }
}

function clauseOf({ documentId, segments }: MarkContent): NoteTarget {
  const [first] = segments;
  if (first === undefined) throw new Error('a mark has at least one segment');
  return { kind: 'block', documentId, blockId: first.blockId };
}

function inverseOf(draft: Draft): readonly Change[] {
  const { snapshot, settings } = draft;
  return [
    ...RECORD_TABLES.flatMap((table) => restoringChanges(draft, table)),
    ...[...settings.keys()].map(
      (key): Change => ({ kind: 'setSetting', key, value: snapshot.settings.get(key) ?? null }),
    ),
  ];
}

function restoringChanges<Table extends RecordTable>(
  { snapshot, records }: Draft,
  table: Table,
): readonly Change[] {
  return [...records[table].values()].map(({ id, revision: expected }) => {
    const stored = snapshot.records[table].get(id);
    if (stored === undefined) return INVERSES[table].remove({ id, expected });
    return INVERSES[table].restore({ id, expected, deleted: stored.deleted !== null }, stored);
  });
}

/** Which record, and the revision it is expected to have. */
type Expected = Pick<RecordChange, 'id' | 'expected'>;

/** The changes that bring a record back to what was stored, and that take back its creation. */
const INVERSES: {
  readonly [Table in RecordTable]: {
    readonly restore: (at: Expected & { readonly deleted: boolean }, stored: RecordOf<Table>) => Change;
    readonly remove: (at: Expected) => Change;
  };
} = {
  marks: {
    restore: (at, stored) => ({ kind: 'putMark', ...at, content: markContent(stored) }),
    remove: (at) => ({ kind: 'deleteMark', ...at }),
  },
  notes: {
    restore: (at, stored) => ({ kind: 'putNote', ...at, content: noteContent(stored) }),
    remove: (at) => ({ kind: 'deleteNote', ...at }),
  },
  bookmarks: {
    restore: (at, stored) => ({ kind: 'putBookmark', ...at, content: bookmarkContent(stored) }),
    remove: (at) => ({ kind: 'deleteBookmark', ...at }),
  },
};

/** The part of a mark that the user decides. */
export function markContent({ documentId, segments, colour, style, tags, sessionId }: Mark): MarkContent {
  return { documentId, segments, colour, style, tags, sessionId };
}

/** The part of a note that the user decides. */
export function noteContent({ target, markdown, tags, sessionId }: Note): NoteContent {
  return { target, markdown, tags, sessionId };
}

/** The part of a bookmark that the user decides. */
export function bookmarkContent({ documentId, segment }: Bookmark): BookmarkContent {
  return { documentId, segment };
}

function revisionSteps({ snapshot, records }: Draft, table: RecordTable): readonly RevisionStep[] {
  return [...records[table].values()].map(({ id, revision }) => ({
    id,
    before: snapshot.records[table].get(id)?.revision ?? 0,
    after: revision,
  }));
}

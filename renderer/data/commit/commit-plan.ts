/**
 * Works out what a commit writes, from the records as they are stored and the changes asked for. Pure: reading the
 * snapshot and writing the plan are `commit.ts`'s. Two rules are held here: no change touches a record that has
 * another revision than expected, and no living note hangs on a dead mark.
 */
import type { Author, AuthorId, Note, NoteTarget } from '../../core/annotation/model.ts';
import { assertNever } from '../../core/gazette/model.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  type Change,
  type CommitFailure,
  type Committed,
  isRecordChange,
  type MarkContent,
  type Purge,
  RECORD_TABLES,
  type RecordChange,
  type RecordTable,
  type RestoreDamaged,
  type RevisionStep,
  recordIdOf,
  tableOf,
} from './change.ts';
import {
  beginDraft,
  checkPurged,
  type Draft,
  put,
  type RecordMaps,
  remove,
  restore,
  type Snapshot,
  type Stamp,
} from './commit-draft.ts';
import { inverseOf } from './commit-inverse.ts';
import { noteContent } from './record-content.ts';

export interface CommitPlan extends Committed {
  /** The records to be written. */
  readonly records: RecordMaps;
  /** Rows that cannot be read, to be written as they are. */
  readonly damaged: readonly RestoreDamaged[];
  /** Tombstones to be removed, after all else is written. */
  readonly purged: readonly Purge[];
  readonly authors: ReadonlyMap<AuthorId, Author>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What to write, or why not; cost linear in the changes and the snapshot. */
export function planCommit(
  changes: readonly Change[],
  snapshot: Snapshot,
  stamp: Stamp,
): Result<CommitPlan, CommitFailure> {
  const conflicts = changes.filter(isRecordChange).filter((change) => !isCurrent(change, snapshot));
  if (conflicts.length > 0) return fail({ code: 'changedElsewhere', ids: conflicts.map(recordIdOf) });
  const draft = beginDraft(snapshot, stamp);
  for (const change of changes) applyChange(draft, change);
  moveNotesOffDeadMarks(draft);
  checkPurged(draft);
  return ok({
    at: stamp.now,
    records: draft.records,
    damaged: draft.damaged,
    purged: draft.purged,
    authors: draft.authors,
    settings: draft.settings,
    inverse: inverseOf(draft),
    revisions: RECORD_TABLES.flatMap((table) => revisionSteps(draft, table)),
  });
}

function isCurrent(change: RecordChange, { records, unreadable }: Snapshot): boolean {
  const id = recordIdOf(change);
  const stored = records[tableOf(change)].get(id);
  return !unreadable.has(id) && (stored?.revision ?? 0) === change.expected;
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
    case 'restoreRecord':
      restore(draft, change);
      return;
    case 'restoreDamaged':
      draft.damaged.push(change);
      return;
    case 'purge':
      draft.purged.push(change);
      return;
    case 'putAuthor':
      draft.authors.set(change.author.id, change.author);
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
    const target = clauseOf(mark);
    if (draft.records.notes.has(note.id)) draft.records.notes.set(note.id, moved(draft, note, target));
    else put(draft, 'notes', { id: note.id, content: { ...noteContent(note), target }, deleted: false });
  }
}

/** A note that this commit writes has its stamps already; one that is not as it was given is no longer that revision. */
function moved({ restored }: Draft, note: Note, target: NoteTarget): Note {
  return { ...note, target, revision: note.revision + (restored.has(note.id) ? 1 : 0) };
}

function clauseOf({ documentId, segments }: MarkContent): NoteTarget {
  const [first] = segments;
  if (first === undefined) throw new Error('a mark has at least one segment');
  return { kind: 'block', documentId, blockId: first.blockId };
}

function revisionSteps({ snapshot, records }: Draft, table: RecordTable): readonly RevisionStep[] {
  return [...records[table].values()].map(({ id, revision }) => ({
    id,
    before: snapshot.records[table].get(id)?.revision ?? 0,
    after: revision,
  }));
}

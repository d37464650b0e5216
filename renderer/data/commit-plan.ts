/**
 * Works out what a commit writes, from the records as they are stored and the changes asked for. Pure: reading the
 * snapshot and writing the plan are `commit.ts`'s. Two rules are held here: no change touches a record that has
 * another revision than expected, and no living note hangs on a dead mark.
 */
import type {
  AuthorId,
  Instant,
  Mark,
  Note,
  NoteTarget,
  RecordBase,
  RecordId,
} from '../core/annotation/model.ts';
import { assertNever } from '../core/gazette/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Change, CommitFailure, Committed, MarkContent, NoteContent, RevisionStep } from './change.ts';

/** The stored records that the changes concern, notes on the marks among them included. */
export interface Snapshot {
  readonly marks: ReadonlyMap<RecordId, Mark>;
  readonly notes: ReadonlyMap<RecordId, Note>;
  /** Records that exist and cannot be read; they are never written over. */
  readonly unreadable: ReadonlySet<RecordId>;
  readonly settings: ReadonlyMap<string, unknown>;
}

export interface Stamp {
  readonly now: Instant;
  readonly author: AuthorId;
}

export interface CommitPlan extends Committed {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly settings: ReadonlyMap<string, unknown>;
}

type RecordChange = Exclude<Change, { readonly kind: 'setSetting' }>;

/** What to write, or why not; cost linear in the changes and the snapshot. */
export function planCommit(
  changes: readonly Change[],
  snapshot: Snapshot,
  stamp: Stamp,
): Result<CommitPlan, CommitFailure> {
  const conflicts = changes.filter(isRecordChange).filter((change) => !isCurrent(change, snapshot));
  if (conflicts.length > 0) return fail({ code: 'changedElsewhere', ids: conflicts.map(({ id }) => id) });
  const draft: Draft = { snapshot, stamp, marks: new Map(), notes: new Map(), settings: new Map() };
  for (const change of changes) applyChange(draft, change);
  moveNotesOffDeadMarks(draft);
  return ok({
    at: stamp.now,
    marks: [...draft.marks.values()],
    notes: [...draft.notes.values()],
    settings: draft.settings,
    inverse: inverseOf(draft),
    revisions: [
      ...[...draft.marks.values()].map((mark) => revisionStep(mark, snapshot.marks)),
      ...[...draft.notes.values()].map((note) => revisionStep(note, snapshot.notes)),
    ],
  });
}

/** The records as they will be, beside those that are. */
interface Draft {
  readonly snapshot: Snapshot;
  readonly stamp: Stamp;
  readonly marks: Map<RecordId, Mark>;
  readonly notes: Map<RecordId, Note>;
  readonly settings: Map<string, unknown>;
}

function isRecordChange(change: Change): change is RecordChange {
  return change.kind !== 'setSetting';
}

function isCurrent(change: RecordChange, { marks, notes, unreadable }: Snapshot): boolean {
  const records: ReadonlyMap<RecordId, RecordBase> =
    change.kind === 'putMark' || change.kind === 'deleteMark' ? marks : notes;
  return !unreadable.has(change.id) && (records.get(change.id)?.revision ?? 0) === change.expected;
}

function applyChange(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'putMark':
      putMark(draft, change.id, change.content, change.deleted);
      return;
    case 'putNote':
      putNote(draft, change.id, change.content, change.deleted);
      return;
    case 'deleteMark':
      putMark(draft, change.id, existing(draft.marks, draft.snapshot.marks, change.id), true);
      return;
    case 'deleteNote':
      putNote(draft, change.id, existing(draft.notes, draft.snapshot.notes, change.id), true);
      return;
    case 'setSetting':
      draft.settings.set(change.key, change.value);
      return;
    default:
      assertNever(change);
  }
}

function putMark(draft: Draft, id: RecordId, content: MarkContent, deleted: boolean): void {
  const base = baseOf(draft.snapshot.marks.get(id) ?? null, id, deleted, draft.stamp);
  draft.marks.set(id, { ...content, ...base });
}

function putNote(draft: Draft, id: RecordId, content: NoteContent, deleted: boolean): void {
  const base = baseOf(draft.snapshot.notes.get(id) ?? null, id, deleted, draft.stamp);
  draft.notes.set(id, { ...content, ...base });
}

/** The record as the changes so far left it. Deleting what never was is a fault of the caller. */
function existing<Row>(
  drafted: ReadonlyMap<RecordId, Row>,
  stored: ReadonlyMap<RecordId, Row>,
  id: RecordId,
): Row {
  const record = drafted.get(id) ?? stored.get(id);
  if (record === undefined) throw new Error(`record ${id} cannot be deleted: it does not exist`);
  return record;
}

function baseOf(
  stored: RecordBase | null,
  id: RecordId,
  deleted: boolean,
  { now, author }: Stamp,
): RecordBase {
  return {
    id,
    created: stored?.created ?? now,
    modified: now,
    author: stored?.author ?? author,
    revision: (stored?.revision ?? 0) + 1,
    deleted: deleted ? (stored?.deleted ?? now) : null,
  };
}

/** A note whose mark is missing or unreadable stays as it is: there is no clause to move it to. */
function moveNotesOffDeadMarks(draft: Draft): void {
  const notes = new Map([...draft.snapshot.notes, ...draft.notes]);
  for (const note of notes.values()) {
    if (note.deleted !== null || note.target.kind !== 'mark') continue;
    const { id } = note.target;
    const mark = draft.marks.get(id) ?? draft.snapshot.marks.get(id);
    if (mark === undefined || mark.deleted === null) continue;
    putNote(draft, note.id, { ...noteContent(note), target: clauseOf(mark) }, false);
  }
}

function clauseOf({ documentId, segments }: Mark): NoteTarget {
  const [first] = segments;
  if (first === undefined) throw new Error('a mark has at least one segment');
  return { kind: 'block', documentId, blockId: first.blockId };
}

function inverseOf({ snapshot, marks, notes, settings }: Draft): readonly Change[] {
  return [
    ...[...marks.values()].map((mark) => restoreMark(mark, snapshot.marks.get(mark.id))),
    ...[...notes.values()].map((note) => restoreNote(note, snapshot.notes.get(note.id))),
    ...[...settings.keys()].map(
      (key): Change => ({ kind: 'setSetting', key, value: snapshot.settings.get(key) ?? null }),
    ),
  ];
}

function restoreMark({ id, revision }: Mark, stored: Mark | undefined): Change {
  if (stored === undefined) return { kind: 'deleteMark', id, expected: revision };
  const content = markContent(stored);
  return { kind: 'putMark', id, expected: revision, content, deleted: stored.deleted !== null };
}

function restoreNote({ id, revision }: Note, stored: Note | undefined): Change {
  if (stored === undefined) return { kind: 'deleteNote', id, expected: revision };
  const content = noteContent(stored);
  return { kind: 'putNote', id, expected: revision, content, deleted: stored.deleted !== null };
}

/** The part of a mark that the user decides. */
export function markContent({ documentId, segments, colour, style, tags, sessionId }: Mark): MarkContent {
  return { documentId, segments, colour, style, tags, sessionId };
}

/** The part of a note that the user decides. */
export function noteContent({ target, markdown, tags, sessionId }: Note): NoteContent {
  return { target, markdown, tags, sessionId };
}

function revisionStep({ id, revision }: RecordBase, stored: ReadonlyMap<RecordId, RecordBase>): RevisionStep {
  return { id, before: stored.get(id)?.revision ?? 0, after: revision };
}

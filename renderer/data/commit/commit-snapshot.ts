/**
 * What a commit must know before it can be planned: the stored records that its changes concern, with the notes on
 * their marks and the marks of their notes. Reads only.
 */
import type { RecordId } from '../../core/annotation/model.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { parseAuthor, parseNote, parseRecord } from '../database/rows.ts';
import {
  type Change,
  isRecordChange,
  type NoteContent,
  type RecordOf,
  type RecordTable,
  recordIdOf,
  tableOf,
} from './change.ts';
import type { Snapshot } from './commit-draft.ts';

/** Reads inside the transaction of the caller; cost linear in the changes and in the notes on their marks. */
export async function readSnapshot(database: NotesDatabase, changes: readonly Change[]): Promise<Snapshot> {
  const markIds = [...writtenIds(changes, 'marks'), ...changes.flatMap(targetOfChange)];
  const authorIds = changes.flatMap((change) => (change.kind === 'putAuthor' ? [change.author.id] : []));
  const settingKeys = changes.flatMap((change) => (change.kind === 'setSetting' ? [change.key] : []));
  const unreadable = new Set<RecordId>();
  const notesOnMarks = await database.notes.where('target.id').anyOf(markIds).toArray();
  const noteRows = [...notesOnMarks, ...(await database.notes.bulkGet(writtenIds(changes, 'notes')))];
  const stranded = noteRows.flatMap((row) => targetMark(row));
  const markRows = await database.marks.bulkGet([...new Set([...markIds, ...stranded])]);
  const bookmarkRows = await database.bookmarks.bulkGet(writtenIds(changes, 'bookmarks'));
  const authorRows = (await database.authors.bulkGet(authorIds)).map(parseAuthor);
  const settingRows = await database.settings.bulkGet(settingKeys);
  return {
    records: {
      marks: recordsById('marks', markRows, unreadable),
      notes: recordsById('notes', noteRows, unreadable),
      bookmarks: recordsById('bookmarks', bookmarkRows, unreadable),
    },
    unreadable,
    authors: new Map(authorRows.flatMap((row) => (row.ok ? [[row.value.id, row.value]] : []))),
    settings: new Map(settingRows.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]))),
  };
}

function writtenIds(changes: readonly Change[], table: RecordTable): RecordId[] {
  return changes
    .filter(isRecordChange)
    .flatMap((change) => (tableOf(change) === table ? [recordIdOf(change)] : []));
}

/** The mark a change hangs a note on. */
function targetOfChange(change: Change): readonly RecordId[] {
  const note = noteOfChange(change);
  return note?.target.kind === 'mark' ? [note.target.id] : [];
}

function noteOfChange(change: Change): NoteContent | null {
  if (change.kind === 'putNote') return change.content;
  return change.kind === 'restoreRecord' && change.table === 'notes' ? change.record : null;
}

function targetMark(row: unknown): readonly RecordId[] {
  const note = parseNote(row);
  return note.ok && note.value.target.kind === 'mark' ? [note.value.target.id] : [];
}

/** What cannot be read is added to `unreadable`. */
function recordsById<Table extends RecordTable>(
  table: Table,
  rows: readonly unknown[],
  unreadable: Set<RecordId>,
): ReadonlyMap<RecordId, RecordOf<Table>> {
  const records = new Map<RecordId, RecordOf<Table>>();
  for (const row of rows) {
    if (row === undefined) continue;
    const parsed = parseRecord(table, row);
    if (parsed.ok) records.set(parsed.value.id, parsed.value);
    else unreadable.add((row as { readonly id: RecordId }).id);
  }
  return records;
}

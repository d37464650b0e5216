/**
 * Reads the living marks and notes: those of one document, or all. What cannot be read is handed on as damaged.
 * Queries only; `commit.ts` writes.
 */
import { useSyncExternalStore } from 'react';
import type { Mark, Note, RecordId } from '../../core/annotation/model.ts';
import type { DocumentId } from '../../core/gazette/model.ts';
import type { Result } from '../../core/result.ts';
import type { RecordOf } from '../commit/change.ts';
import { type Live, useLive } from '../database/live.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { type DatabaseUnavailable, queryOnce } from '../database/query.ts';
import { type DamagedRow, isLiving, type ReadRows, readLiving, readRows } from '../database/rows.ts';
import { type AllRecords, allRecords } from './all-records/all-records.ts';

export interface Records {
  /** Living marks, in no particular order. */
  readonly marks: readonly Mark[];
  /** Living notes, in no particular order. */
  readonly notes: readonly Note[];
  readonly damaged: readonly DamagedRow[];
}

/** The marks of the document, and the notes on it, on its blocks and on its marks. */
export async function readDocumentRecords(database: NotesDatabase, documentId: DocumentId): Promise<Records> {
  return database.transaction('r', database.marks, database.notes, async () => {
    const marks = readRows('marks', await database.marks.where('documentId').equals(documentId).toArray());
    const onDocument = await database.notes.where('target.documentId').equals(documentId).toArray();
    const onMarks = await notesOn(database, new Set(marks.valid.map(({ id }) => id)));
    return livingRecords(marks, readRows('notes', [...onDocument, ...onMarks]));
  });
}

/** Of more marks than these the notes are found sooner by reading all notes than one by one. */
const MANY_MARKS = 200;

async function notesOn(database: NotesDatabase, marks: ReadonlySet<RecordId>): Promise<readonly unknown[]> {
  const hanging = database.notes.where('target.id');
  if (marks.size <= MANY_MARKS) return hanging.anyOf([...marks]).toArray();
  const all = await hanging.above('').toArray();
  return all.filter((row) => marks.has((row as { target: { id: RecordId } }).target.id));
}

/** {@link readDocumentRecords} of this window's database, once. */
export async function loadDocumentRecords(
  documentId: DocumentId,
): Promise<Result<Records, DatabaseUnavailable>> {
  return queryOnce((database) => readDocumentRecords(database, documentId));
}

/** A living record as it is stored now; null if there is none, it was deleted, or it cannot be read. */
export async function loadRecord<Table extends 'marks' | 'notes'>(
  table: Table,
  id: RecordId,
): Promise<Result<RecordOf<Table> | null, DatabaseUnavailable>> {
  return queryOnce(async (database) => {
    const row = await database[table].get(id);
    return row === undefined ? null : (readLiving(table, [row]).valid[0] ?? null);
  });
}

/** Everything the user has marked and noted; linear in its amount. */
export async function readAllRecords(database: NotesDatabase): Promise<Records> {
  return database.transaction('r', database.marks, database.notes, async () =>
    livingRecords(
      readRows('marks', await database.marks.toArray()),
      readRows('notes', await database.notes.toArray()),
    ),
  );
}

/** {@link readAllRecords} of this window's database, once. */
export async function loadAllRecords(): Promise<Result<Records, DatabaseUnavailable>> {
  return queryOnce(readAllRecords);
}

/** {@link readDocumentRecords}, kept true in the face of changes in any window. */
export function useDocumentRecords(documentId: DocumentId): Live<Records> {
  return useLive((database) => readDocumentRecords(database, documentId), `document:${documentId}`);
}

/** {@link readAllRecords} with what was deleted, kept true in the face of changes in any window. */
export function useAllRecords(): Live<AllRecords> {
  return useSyncExternalStore(allRecords.subscribe, allRecords.current);
}

function livingRecords(marks: ReadRows<Mark>, notes: ReadRows<Note>): Records {
  return {
    marks: marks.valid.filter(isLiving),
    notes: notes.valid.filter(isLiving),
    damaged: [...marks.damaged, ...notes.damaged],
  };
}

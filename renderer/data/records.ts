/**
 * Reads the living marks and notes: those of one document, or all. What cannot be read is handed on as damaged.
 * Queries only; `commit.ts` writes.
 */
import { useSyncExternalStore } from 'react';
import type { Mark, Note } from '../core/annotation/model.ts';
import type { DocumentId } from '../core/gazette/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { type AllRecords, allRecords } from './all-records/all-records.ts';
import { notesConnection, type UnavailableReason } from './connection.ts';
import { type Live, useLive } from './live.ts';
import type { NotesDatabase } from './notes-database.ts';
import { type DamagedRow, readLiving, readRows } from './rows.ts';

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
    const marks = await database.marks.where('documentId').equals(documentId).toArray();
    const onDocument = await database.notes.where('target.documentId').equals(documentId).toArray();
    const markIds = readRows('marks', marks).valid.map(({ id }) => id);
    const onMarks = await database.notes.where('target.id').anyOf(markIds).toArray();
    return livingRecords(marks, [...onDocument, ...onMarks]);
  });
}

/** Everything the user has marked and noted; linear in its amount. */
export async function readAllRecords(database: NotesDatabase): Promise<Records> {
  return database.transaction('r', database.marks, database.notes, async () =>
    livingRecords(await database.marks.toArray(), await database.notes.toArray()),
  );
}

/** {@link readAllRecords} of this window's database, once. */
export async function loadAllRecords(): Promise<
  Result<Records, { readonly code: 'databaseUnavailable'; readonly reason: UnavailableReason }>
> {
  const state = await notesConnection.open();
  if (state.kind === 'ready') return ok(await readAllRecords(notesConnection.database));
  const reason = state.kind === 'unavailable' ? state.reason : 'silent';
  return fail({ code: 'databaseUnavailable', reason });
}

/** {@link readDocumentRecords}, kept true in the face of changes in any window. */
export function useDocumentRecords(documentId: DocumentId): Live<Records> {
  return useLive((database) => readDocumentRecords(database, documentId), `document:${documentId}`);
}

/** {@link readAllRecords} with what was deleted, kept true in the face of changes in any window. */
export function useAllRecords(): Live<AllRecords> {
  return useSyncExternalStore(allRecords.subscribe, allRecords.current);
}

function livingRecords(markRows: readonly unknown[], noteRows: readonly unknown[]): Records {
  const marks = readLiving('marks', markRows);
  const notes = readLiving('notes', noteRows);
  return { marks: marks.valid, notes: notes.valid, damaged: [...marks.damaged, ...notes.damaged] };
}

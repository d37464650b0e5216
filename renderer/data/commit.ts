/**
 * The one writer of the notes database. Every change of a record or a setting passes here, in one strictly durable
 * transaction: all of it or nothing. What is written is worked out by `commit-plan.ts`.
 */
import type { AuthorId, Instant, RecordId } from '../core/annotation/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import {
  type Change,
  type CommitFailure,
  type Committed,
  isRecordChange,
  RECORD_TABLES,
  type RecordOf,
  type RecordTable,
  tableOf,
} from './change.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Snapshot } from './commit-draft.ts';
import { type CommitPlan, planCommit } from './commit-plan.ts';
import { errorNames, type NotesConnection, notesConnection } from './connection.ts';
import type { NotesDatabase } from './notes-database.ts';
import { parseAuthor, parseNote, parseRecord } from './rows.ts';

export type Commit = (changes: readonly Change[]) => Promise<Result<Committed, CommitFailure>>;

/** Key of the setting that holds the id of the present author. */
const AUTHOR_KEY = 'author';

/** A commit function over this database. It never rejects for what disk or database do. */
export function createCommit({ database, open }: NotesConnection, clock: Clock): Commit {
  return async (changes) => {
    const state = await open();
    if (state.kind !== 'ready') {
      return fail({
        code: 'databaseUnavailable',
        reason: state.kind === 'unavailable' ? state.reason : 'silent',
      });
    }
    try {
      return await database.transaction('rw', database.tables, () => write(database, changes, clock));
    } catch (error) {
      return fail(failureOf(error));
    }
  };
}

/** {@link createCommit} over the database of this window. */
export const commit: Commit = createCommit(notesConnection, systemClock);

async function write(
  database: NotesDatabase,
  changes: readonly Change[],
  clock: Clock,
): Promise<Result<Committed, CommitFailure>> {
  const snapshot = await readSnapshot(database, changes);
  const known = await presentAuthor(database);
  const author = known ?? (clock.newId() as AuthorId);
  const plan = planCommit(changes, snapshot, { now: clock.now(), author });
  if (!plan.ok) return plan;
  if (known === null && changes.some(isRecordChange)) {
    await introduceAuthor(database, author, plan.value.at);
  }
  await writePlan(database, plan.value);
  const { at, inverse, revisions } = plan.value;
  return ok({ at, inverse, revisions });
}

async function readSnapshot(database: NotesDatabase, changes: readonly Change[]): Promise<Snapshot> {
  const markIds = [...writtenIds(changes, 'marks'), ...changes.flatMap(targetOfChange)];
  const settingKeys = changes.flatMap((change) => (change.kind === 'setSetting' ? [change.key] : []));
  const unreadable = new Set<RecordId>();
  const notesOnMarks = await database.notes.where('target.id').anyOf(markIds).toArray();
  const noteRows = [...notesOnMarks, ...(await database.notes.bulkGet(writtenIds(changes, 'notes')))];
  const stranded = noteRows.flatMap((row) => targetMark(row));
  const markRows = await database.marks.bulkGet([...new Set([...markIds, ...stranded])]);
  const bookmarkRows = await database.bookmarks.bulkGet(writtenIds(changes, 'bookmarks'));
  const settingRows = await database.settings.bulkGet(settingKeys);
  return {
    records: {
      marks: recordsById('marks', markRows, unreadable),
      notes: recordsById('notes', noteRows, unreadable),
      bookmarks: recordsById('bookmarks', bookmarkRows, unreadable),
    },
    unreadable,
    settings: new Map(settingRows.flatMap((row) => (row === undefined ? [] : [[row.key, row.value]]))),
  };
}

function writtenIds(changes: readonly Change[], table: RecordTable): RecordId[] {
  return changes.filter(isRecordChange).flatMap((change) => (tableOf(change) === table ? [change.id] : []));
}

/** The mark a change hangs a note on. */
function targetOfChange(change: Change): readonly RecordId[] {
  return change.kind === 'putNote' && change.content.target.kind === 'mark' ? [change.content.target.id] : [];
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

/** The author who is set; null as long as there is none. */
async function presentAuthor(database: NotesDatabase): Promise<AuthorId | null> {
  const setting = await database.settings.get(AUTHOR_KEY);
  const stored = parseAuthor(await database.authors.get(String(setting?.value)));
  return stored.ok ? stored.value.id : null;
}

/** The first record needs an author before anybody was asked for a name. */
async function introduceAuthor(database: NotesDatabase, id: AuthorId, now: Instant): Promise<void> {
  await database.authors.put({ id, name: '', unit: '' });
  await database.settings.put({ key: AUTHOR_KEY, value: id, modified: now });
}

async function writePlan(database: NotesDatabase, plan: CommitPlan): Promise<void> {
  for (const table of RECORD_TABLES) {
    await putRecords(database, table, [...plan.records[table].values()]);
    const purged = plan.purged.filter((each) => each.table === table).map(({ id }) => id);
    if (purged.length > 0) await database[table].bulkDelete(purged);
  }
  for (const [key, value] of plan.settings) {
    if (value === null) await database.settings.delete(key);
    else await database.settings.put({ key, value, modified: plan.at });
  }
}

/** Fields of a stored row that this program does not know stay in it. */
async function putRecords(
  database: NotesDatabase,
  table: RecordTable,
  records: readonly { readonly id: RecordId }[],
): Promise<void> {
  const stored = await database[table].bulkGet(records.map(({ id }) => id));
  const rows = records.map((record, index) => ({ ...(stored[index] ?? {}), ...record }));
  for (const row of rows) {
    const parsed = parseRecord(table, row);
    if (!parsed.ok) throw new Error(`record ${row.id} would not be readable again: ${parsed.reason}`);
  }
  await database[table].bulkPut(rows);
}

function failureOf(error: unknown): CommitFailure {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return { code: 'quota' };
  if (names.includes('DatabaseClosedError')) return { code: 'databaseUnavailable', reason: 'failed' };
  return { code: 'failed', detail: String(error) };
}

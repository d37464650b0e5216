/**
 * The one writer of the notes database. Every change of a record or a setting passes here, in one strictly durable
 * transaction: all of it or nothing. What is written is worked out by `commit-plan.ts`.
 */
import type { Author, AuthorId, Instant, RecordId } from '../../core/annotation/model.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { errorNames, type NotesConnection, notesConnection } from '../database/connection.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { parseAuthor, parseRecord } from '../database/rows.ts';
import type { SettingKey } from '../settings/setting-values.ts';
import {
  type Change,
  type CommitFailure,
  type Committed,
  RECORD_TABLES,
  type RecordTable,
} from './change.ts';
import { type Clock, systemClock } from './clock.ts';
import { type CommitPlan, planCommit } from './commit-plan.ts';
import { readSnapshot } from './commit-snapshot.ts';

export type Commit = (changes: readonly Change[]) => Promise<Result<Committed, CommitFailure>>;

/** Key of the setting that holds the id of the present author. */
const AUTHOR_KEY = 'author' satisfies SettingKey;

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
  if (known === null && changes.some(stampsAuthor)) {
    await introduceAuthor(database, author, plan.value.at);
  }
  await writePlan(database, plan.value);
  const { at, inverse, revisions } = plan.value;
  return ok({ at, inverse, revisions });
}

/** Whether the change may make a record of the present author's. */
function stampsAuthor(change: Change): boolean {
  return change.kind === 'putMark' || change.kind === 'putNote' || change.kind === 'putBookmark';
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
    const records = [...plan.records[table].values()];
    // Writing no rows, too, would tell all who follow the table that it changed.
    if (records.length > 0) await putRecords(database, table, records);
    const purged = plan.purged.filter((each) => each.table === table).map(({ id }) => id);
    if (purged.length > 0) await database[table].bulkDelete(purged);
  }
  for (const { table, row } of plan.damaged) await database[table].add(row);
  for (const author of plan.authors.values()) await putAuthor(database, author);
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

async function putAuthor(database: NotesDatabase, author: Author): Promise<void> {
  const parsed = parseAuthor(author);
  if (!parsed.ok) throw new Error(`author ${author.id} would not be readable again: ${parsed.reason}`);
  await database.authors.put({ ...((await database.authors.get(author.id)) ?? {}), ...author });
}

function failureOf(error: unknown): CommitFailure {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return { code: 'quota' };
  if (names.includes('DatabaseClosedError')) return { code: 'databaseUnavailable', reason: 'failed' };
  return { code: 'failed', detail: String(error) };
}

/**
 * The one writer of the notes database. Every change of a record or a setting passes here, in one strictly durable
 * transaction: all of it or nothing. What is written is worked out by `commit-plan.ts`.
 */
import type { Author, AuthorId, Instant, RecordId } from '../../core/annotation/model.ts';
import { BACKUP_TABLES } from '../../core/backup/format.ts';
import type { RowWrite } from '../../core/journal/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  errorNames,
  type NotesConnection,
  notesConnection,
  type UnavailableReason,
} from '../database/connection.ts';
import type { NotesDatabase } from '../database/notes-database.ts';
import { parseAuthor, parseRecord } from '../database/rows.ts';
import { type CommitJournal, windowJournal } from '../journal/commit-journal.ts';
import { addToOutbox } from '../journal/outbox.ts';
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

/** The database counted a commit again that the safety copy holds: it is not the database it was. */
class FellBehind extends Error {}

/**
 * A commit function over this database. It never rejects for what disk or database do. With a journal each commit
 * leaves an entry for the safety copy, in the same transaction; the copy itself can fail without failing the commit.
 */
export function createCommit(
  { database, open }: NotesConnection,
  clock: Clock,
  journalNow: () => CommitJournal | null = () => null,
): Commit {
  return async (changes) => {
    const state = await open();
    if (state.kind !== 'ready') {
      return unavailable(state.kind === 'unavailable' ? state.reason : 'silent');
    }
    const journal = journalNow();
    const admission = journal === null ? 'open' : await journal.admit();
    if (admission === 'held') return fail({ code: 'held' });
    if (admission === 'shut') return unavailable('failed');
    try {
      const tables = journal === null ? contentTables(database) : database.tables;
      const result = await database.transaction('rw', tables, (transaction) =>
        // The table of the transaction itself: Dexie no longer knows which one goes on after so many awaits.
        write(
          database,
          changes,
          clock,
          journal === null ? null : { journal, outbox: transaction.table('outbox') },
        ),
      );
      if (result.ok) journal?.written();
      return result;
    } catch (error) {
      if (error instanceof FellBehind) journal?.fellBehind();
      return fail(failureOf(error));
    }
  };
}

/** {@link createCommit} over the database of this window. */
export const commit: Commit = createCommit(notesConnection, systemClock, windowJournal);

function unavailable(reason: UnavailableReason): Result<never, CommitFailure> {
  return fail({ code: 'databaseUnavailable', reason });
}

/** All tables but that of the journal. */
function contentTables(database: NotesDatabase) {
  return BACKUP_TABLES.map((table) => database.table(table));
}

/** The journal, and where its entries wait. */
interface Entering extends Pick<NotesDatabase, 'outbox'> {
  readonly journal: CommitJournal;
}

async function write(
  database: NotesDatabase,
  changes: readonly Change[],
  clock: Clock,
  entering: Entering | null,
): Promise<Result<Committed, CommitFailure>> {
  const snapshot = await readSnapshot(database, changes);
  const known = await presentAuthor(database);
  const author = known ?? (clock.newId() as AuthorId);
  const plan = planCommit(changes, snapshot, { now: clock.now(), author });
  if (!plan.ok) return plan;
  const { at, inverse, revisions } = plan.value;
  const isNewAuthor = known === null && changes.some(stampsAuthor);
  const introduced = isNewAuthor ? await introduceAuthor(database, author, at) : [];
  const writes = [...introduced, ...(await writePlan(database, plan.value))];
  if (entering !== null && writes.length > 0) {
    const number = await addToOutbox(entering, at, writes);
    if (number <= entering.journal.reached())
      throw new FellBehind(`commit ${number} is in the safety copy already`);
  }
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
async function introduceAuthor(
  database: NotesDatabase,
  id: AuthorId,
  now: Instant,
): Promise<readonly RowWrite[]> {
  const author = { id, name: '', unit: '' };
  const setting = { key: AUTHOR_KEY, value: id, modified: now };
  await database.authors.put(author);
  await database.settings.put(setting);
  return [
    { table: 'authors', key: id, row: author },
    { table: 'settings', key: AUTHOR_KEY, row: setting },
  ];
}

/** Resolves with what was really written, in that order. */
async function writePlan(database: NotesDatabase, plan: CommitPlan): Promise<readonly RowWrite[]> {
  const writes: RowWrite[] = [];
  for (const table of RECORD_TABLES) {
    const records = [...plan.records[table].values()];
    // Writing no rows, too, would tell all who follow the table that it changed.
    if (records.length > 0) writes.push(...(await putRecords(database, table, records)));
    const purged = plan.purged.filter((each) => each.table === table).map(({ id }) => id);
    if (purged.length > 0) await database[table].bulkDelete(purged);
    writes.push(...purged.map((key) => ({ table, key, row: null })));
  }
  for (const { table, id, row } of plan.damaged) {
    await database[table].add(row);
    writes.push({ table, key: id, row });
  }
  for (const author of plan.authors.values()) writes.push(await putAuthor(database, author));
  for (const [key, value] of plan.settings) writes.push(await putSetting(database, key, value, plan.at));
  return writes;
}

/** `null` removes it. */
async function putSetting(
  database: NotesDatabase,
  key: string,
  value: unknown,
  modified: Instant,
): Promise<RowWrite> {
  const row = value === null ? null : { key, value, modified };
  if (row === null) await database.settings.delete(key);
  else await database.settings.put(row);
  return { table: 'settings', key, row };
}

/** Fields of a stored row that this program does not know stay in it. */
async function putRecords(
  database: NotesDatabase,
  table: RecordTable,
  records: readonly { readonly id: RecordId }[],
): Promise<readonly RowWrite[]> {
  const stored = await database[table].bulkGet(records.map(({ id }) => id));
  const rows = records.map((record, index) => ({ ...(stored[index] ?? {}), ...record }));
  for (const row of rows) {
    const parsed = parseRecord(table, row);
    if (!parsed.ok) throw new Error(`record ${row.id} would not be readable again: ${parsed.reason}`);
  }
  await database[table].bulkPut(rows);
  return rows.map((row) => ({ table, key: row.id, row }));
}

async function putAuthor(database: NotesDatabase, author: Author): Promise<RowWrite> {
  const parsed = parseAuthor(author);
  if (!parsed.ok) throw new Error(`author ${author.id} would not be readable again: ${parsed.reason}`);
  const row = { ...((await database.authors.get(author.id)) ?? {}), ...author };
  await database.authors.put(row);
  return { table: 'authors', key: author.id, row };
}

function failureOf(error: unknown): CommitFailure {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return { code: 'quota' };
  if (names.includes('DatabaseClosedError')) return { code: 'databaseUnavailable', reason: 'failed' };
  return { code: 'failed', detail: String(error) };
}

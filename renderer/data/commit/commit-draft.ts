/**
 * A commit while it is worked out: the records as they will be, beside those that are stored. Owns the stamps every
 * record carries (revision, instants, author, tombstone); what is to be done is decided in `commit-plan.ts`.
 */
import type { Author, AuthorId, Instant, RecordBase, RecordId } from '../../core/annotation/model.ts';
import type { ContentOf, Purge, RecordOf, RecordTable, RestoreDamaged, RestoreRecord } from './change.ts';

/** Records of every table, by id. */
export type RecordMaps = {
  readonly [Table in RecordTable]: ReadonlyMap<RecordId, RecordOf<Table>>;
};

/** The stored records that the changes concern, notes on the marks among them included. */
export interface Snapshot {
  readonly records: RecordMaps;
  /** Records that exist and cannot be read; they are never written over. */
  readonly unreadable: ReadonlySet<RecordId>;
  readonly authors: ReadonlyMap<AuthorId, Author>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What every record of one commit is stamped with. */
export interface Stamp {
  readonly now: Instant;
  readonly author: AuthorId;
}

export interface Draft {
  readonly snapshot: Snapshot;
  readonly stamp: Stamp;
  /** What is to be written. */
  readonly records: { readonly [Table in RecordTable]: Map<RecordId, RecordOf<Table>> };
  /** Those of them that are written as they were given; their stamps are put back in the same way. */
  readonly restored: Set<RecordId>;
  /** Rows that cannot be read, to be written as they are. */
  readonly damaged: RestoreDamaged[];
  /** Tombstones to be removed for ever. */
  readonly purged: Purge[];
  readonly authors: Map<AuthorId, Author>;
  readonly settings: Map<string, unknown>;
}

/** A draft in which nothing is changed yet. */
export function beginDraft(snapshot: Snapshot, stamp: Stamp): Draft {
  const records: Draft['records'] = { marks: new Map(), notes: new Map(), bookmarks: new Map() };
  return {
    snapshot,
    stamp,
    records,
    restored: new Set(),
    damaged: [],
    purged: [],
    authors: new Map(),
    settings: new Map(),
  };
}

/** What a record is to become. */
interface Wish<Table extends RecordTable> {
  readonly id: RecordId;
  readonly content: ContentOf[Table];
  readonly deleted: boolean;
}

/** Writes the record under the next revision of the stored one, however often it was put before. */
export function put<Table extends RecordTable>(
  { snapshot, stamp, records }: Draft,
  table: Table,
  { id, content, deleted }: Wish<Table>,
): void {
  const base = baseOf(snapshot.records[table].get(id) ?? null, id, deleted, stamp);
  records[table].set(id, { ...content, ...base });
}

/** The record stays as the changes so far left it. Deleting what never was is a fault of the caller. */
export function remove<Table extends RecordTable>(draft: Draft, table: Table, id: RecordId): void {
  const content = draft.records[table].get(id) ?? draft.snapshot.records[table].get(id);
  if (content === undefined) throw new Error(`record ${id} cannot be deleted: it does not exist`);
  put(draft, table, { id, content, deleted: true });
}

/** The record as it is given, under a revision above the stored one's. */
export function restore<Table extends RecordTable>(
  { snapshot, records, restored }: Draft,
  { table, record }: RestoreRecord<Table>,
): void {
  const next = (snapshot.records[table].get(record.id)?.revision ?? 0) + 1;
  records[table].set(record.id, { ...record, revision: Math.max(record.revision, next) });
  restored.add(record.id);
}

/** Only what is deleted, and stays so in this commit, can be purged; anything else is a fault of the caller. */
export function checkPurged({ snapshot, records, purged }: Draft): void {
  for (const { table, id } of purged) {
    const stored = snapshot.records[table].get(id);
    if (stored === undefined || stored.deleted === null || records[table].has(id)) {
      throw new Error(`record ${id} cannot be purged: it is not deleted`);
    }
  }
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

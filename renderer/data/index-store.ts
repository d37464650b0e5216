/**
 * The cache of search shards: the Dexie database `gazette-index`. Nothing in it is the user's; it may be deleted at
 * any time, so a database that fails or keeps silent is treated as an empty one and search works from memory.
 */
import { Dexie, type Table } from 'dexie';
import type { SerialisedShard } from '../core/search/index/shard.ts';
import type { ShardStore } from '../core/search/opening.ts';

const DATABASE_NAME = 'gazette-index';

/** How long search waits for the database before it goes on without, in milliseconds. */
const PATIENCE_MS = 3_000;

interface ShardRow extends SerialisedShard {
  readonly issueId: string;
  readonly key: string;
}

class IndexDatabase extends Dexie {
  declare readonly shards: Table<ShardRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ shards: 'issueId' });
  }
}

/**
 * The store over IndexedDB. `complain` hears why the database could not be used, for whoever helps; the calls
 * themselves then act as if nothing were stored.
 */
export function createIndexStore(
  complain: (detail: string) => void,
  { name = DATABASE_NAME, patienceMs = PATIENCE_MS } = {},
): ShardStore {
  const database = new IndexDatabase(name);
  const attempt = async <Value>(work: () => PromiseLike<Value>, otherwise: Value): Promise<Value> => {
    try {
      return await Promise.race([work(), silence(patienceMs)]);
    } catch (error) {
      complain(`${name}: ${String(error)}`);
      return otherwise;
    }
  };
  return {
    read: (issueId, key) =>
      attempt<unknown>(async () => {
        const row = await database.shards.get(issueId);
        return row?.key === key ? row : null;
      }, null),
    write: (issueId, key, { paragraphs, json, checksum }) =>
      attempt(async () => {
        await database.shards.put({ issueId, key, paragraphs, json, checksum });
      }, undefined),
    retain: (issueIds) =>
      attempt(async () => {
        await database.shards.where('issueId').noneOf(issueIds).delete();
      }, undefined),
  };
}

function silence(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
}

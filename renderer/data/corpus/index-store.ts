/**
 * The cache of search shards: the Dexie database `gazette-index`. Nothing in it is the user's; it may be deleted at
 * any time, so a database that fails or keeps silent is treated as an empty one and search works from memory.
 */
import { Dexie, type Table } from 'dexie';
import type { ShardStore } from '../../core/search/index/keeper.ts';

const DATABASE_NAME = 'gazette-index';

/** How long search waits for the database before it goes on without, in milliseconds. */
const PATIENCE_MS = 3_000;

interface ShardRow {
  readonly issueId: string;
  readonly key: string;
  readonly shard: unknown;
}

/** Lists issues and keys without reading a shard. */
const ISSUE_AND_KEY = '[issueId+key]';

class IndexDatabase extends Dexie {
  declare readonly shards: Table<ShardRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ shards: 'issueId' });
    this.version(2).stores({ shards: `issueId, ${ISSUE_AND_KEY}` });
  }
}

/**
 * The store over IndexedDB. `complain` hears why the database could not be used, for whoever helps; the calls
 * themselves then act as if nothing were stored. A database that has once kept silent is not waited for again.
 */
export function createIndexStore(
  complain: (detail: string) => void,
  { name = DATABASE_NAME, patienceMs = PATIENCE_MS } = {},
): ShardStore {
  const database = new IndexDatabase(name);
  let isSilent = false;
  const attempt = async <Value>(work: () => PromiseLike<Value>, otherwise: Value): Promise<Value> => {
    if (isSilent) return otherwise;
    const silence = waitFor(patienceMs);
    try {
      const outcome = await Promise.race([work(), silence.over]);
      if (outcome !== SILENCE) return outcome;
      isSilent = true;
      complain(`${name}: no answer in ${patienceMs} ms`);
    } catch (error) {
      complain(`${name}: ${String(error)}`);
    } finally {
      silence.end();
    }
    return otherwise;
  };
  return {
    keys: () =>
      attempt<ReadonlyMap<string, string>>(async () => {
        const pairs = await database.shards.orderBy(ISSUE_AND_KEY).keys();
        return new Map(pairs as unknown as [issueId: string, key: string][]);
      }, new Map()),
    read: (issueId, key) =>
      attempt<unknown>(async () => {
        const row = await database.shards.get(issueId);
        return row?.key === key ? row.shard : null;
      }, null),
    write: (issueId, key, shard) =>
      attempt(async () => {
        await database.shards.put({ issueId, key, shard });
        return true;
      }, false),
    retain: (issueIds) =>
      attempt(async () => {
        await database.shards.where('issueId').noneOf(issueIds).delete();
      }, undefined),
  };
}

const SILENCE = Symbol('silence');

function waitFor(milliseconds: number): {
  readonly over: Promise<typeof SILENCE>;
  readonly end: () => void;
} {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<typeof SILENCE>((resolve) => {
    timer = setTimeout(() => resolve(SILENCE), milliseconds);
  });
  return { over, end: () => clearTimeout(timer) };
}

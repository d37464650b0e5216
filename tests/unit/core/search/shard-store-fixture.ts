/** A shard store in memory whose content tests can look at and spoil. */
import type { ShardStore } from '../../../../renderer/core/search/index/keeper.ts';

export interface StoredRow {
  readonly key: string;
  readonly shard: unknown;
}

export function memoryStore(rows: Map<string, StoredRow> = new Map()): ShardStore {
  return {
    keys: () => Promise.resolve(new Map([...rows].map(([id, { key }]) => [id, key]))),
    read: (issueId, key) => {
      const row = rows.get(issueId);
      return Promise.resolve(row?.key === key ? row.shard : null);
    },
    write: (issueId, key, shard) => {
      rows.set(issueId, { key, shard });
      return Promise.resolve(true);
    },
    retain: (issueIds) => {
      for (const id of [...rows.keys()]) if (!issueIds.includes(id)) rows.delete(id);
      return Promise.resolve();
    },
  };
}

/** What a database that cannot be used looks like. */
export const BROKEN_STORE: ShardStore = {
  keys: () => Promise.resolve(new Map()),
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(false),
  retain: () => Promise.resolve(),
};

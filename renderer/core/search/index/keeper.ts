/**
 * Keeps the shards of the index: which are stored and still fit, which must be built, and how one is loaded. Each
 * issue's shard stands for itself, so that an issue that comes, goes or changes touches no other. Where shards are
 * stored and who builds them is given from outside.
 */
import { fail, ok, type Result } from '../../result.ts';
import type { IssueTexts } from '../corpus-texts.ts';
import type { BuildResult, SearchFailure } from '../protocol.ts';
import { shardKey } from './fingerprint.ts';
import { loadShard, type Shard } from './shard.ts';

/** A cache of shards: it may forget or hold rubbish, and a store that fails is an empty one. Never rejects. */
export interface ShardStore {
  /** Under which key a shard is stored for each issue. Cheap: reads no shard. */
  keys(): Promise<ReadonlyMap<string, string>>;
  /** What is stored for an issue under this key; null if nothing is. Untrusted. */
  read(issueId: string, key: string): Promise<unknown>;
  /** Puts a shard in the place of the issue's former one; whether that succeeded. */
  write(issueId: string, key: string, shard: unknown): Promise<boolean>;
  /** Forgets the shards of all other issues. */
  retain(issueIds: readonly string[]): Promise<void>;
}

/** Builds a shard somewhere; may be asked for several at a time. Never rejects. */
export type ShardBuilder = (texts: readonly string[]) => Promise<BuildResult>;

export interface ShardKeeper {
  /**
   * Builds and stores what is missing or outdated, and forgets issues that are gone. `report` hears how many of the
   * shards are there, at least once. One shard builds in some 500 ms.
   */
  prepare(report: (done: number) => void): Promise<Result<null, SearchFailure>>;
  /** One issue's shard, ready to be attached; a damaged one is built anew. Some 50 ms of one task. */
  load(issue: IssueTexts): Promise<Result<Shard, SearchFailure>>;
}

export interface KeeperParts {
  readonly store: ShardStore;
  readonly build: ShardBuilder;
}

/** How many shards are asked for at a time: a page runs no more builders. */
const LANES = 2;

/** Asks nothing of store and builders yet. */
export function createShardKeeper(issues: readonly IssueTexts[], { store, build }: KeeperParts): ShardKeeper {
  const keys = new Map(issues.map((issue) => [issue, shardKey(issue)]));
  const keyOf = (issue: IssueTexts): string => keys.get(issue) ?? shardKey(issue);
  /** What could not be stored, until it is loaded. */
  const held = new Map<IssueTexts, unknown>();

  const renew = async (issue: IssueTexts): Promise<BuildResult> => {
    const built = await build(issue.entries.map(({ block }) => block.text));
    if (built.ok && !(await store.write(issue.id, keyOf(issue), built.value))) held.set(issue, built.value);
    return built;
  };
  const missingOnes = async (): Promise<IssueTexts[]> => {
    const stored = await store.keys();
    return issues.filter((issue) => !held.has(issue) && stored.get(issue.id) !== keyOf(issue));
  };
  return {
    prepare: async (report) => {
      const missing = await missingOnes();
      let done = issues.length - missing.length;
      report(done);
      const failure = await inLanes(missing, async (issue) => {
        const built = await renew(issue);
        if (!built.ok) return built.error;
        done += 1;
        report(done);
        return null;
      });
      await store.retain(issues.map(({ id }) => id));
      return failure === null ? ok(null) : fail(failure);
    },
    load: async (issue) => {
      const { length } = issue.entries;
      const stored = held.get(issue) ?? (await store.read(issue.id, keyOf(issue)));
      held.delete(issue);
      const known = loadShard(stored, length);
      if (known.ok) return known;
      const built = await renew(issue);
      held.delete(issue);
      if (!built.ok) return built;
      const shard = loadShard(built.value, length);
      return shard.ok ? shard : fail({ code: 'index', detail: `${issue.id}: ${shard.error.detail}` });
    },
  };
}

/** Works through the issues, some at a time; the first failure, after which nothing more is begun, or null. */
async function inLanes(
  issues: readonly IssueTexts[],
  work: (issue: IssueTexts) => Promise<SearchFailure | null>,
): Promise<SearchFailure | null> {
  const waiting = [...issues];
  let failure: SearchFailure | null = null;
  const lane = async (): Promise<void> => {
    for (let issue = waiting.shift(); issue !== undefined && failure === null; issue = waiting.shift()) {
      failure = (await work(issue)) ?? failure;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return failure;
}

/**
 * Brings the index to an engine that already answers by scanning: sees that every shard is stored, and once someone
 * has really searched, loads and attaches them one by one, so that questions are answered in between.
 */
import type { IssueTexts } from '../corpus-texts.ts';
import type { SearchEngine } from '../engine.ts';
import type { ShardKeeper } from '../index/keeper.ts';
import type { SearchFailure, SearchReply } from '../protocol.ts';
import { rest, type Tasks } from './tasks.ts';

export interface IndexingParts {
  readonly issues: readonly IssueTexts[];
  readonly engine: Pick<SearchEngine, 'attach'>;
  readonly keeper: ShardKeeper;
  readonly tasks: Tasks;
  /** Hears how far the index is: `progress`, `indexed`, `indexFailed`. */
  readonly tell: (reply: SearchReply) => void;
}

export interface Indexing {
  /** Begins, or begins again after a failure. */
  start(): void;
  /** Someone searches: the shards are loaded as soon as they are stored. */
  want(): void;
  /** What was told last; null before the first. */
  readonly told: SearchReply | null;
}

/** Does nothing yet. */
export function createIndexing({ issues, engine, keeper, tasks, tell }: IndexingParts): Indexing {
  /** `idle` also after a failure. */
  let state: 'idle' | 'storing' | 'stored' | 'attaching' | 'attached' = 'idle';
  let isWanted = false;
  let told: SearchReply | null = null;
  const attached = new Set<IssueTexts>();

  const say = (reply: SearchReply): void => {
    told = reply;
    tell(reply);
  };
  const failed = (failure: SearchFailure): void => {
    state = 'idle';
    say({ kind: 'indexFailed', failure });
  };
  const store = async (): Promise<void> => {
    state = 'storing';
    const prepared = await keeper.prepare((done) =>
      say({ kind: 'progress', progress: { step: 'index', done, total: issues.length } }),
    );
    if (!prepared.ok) return failed(prepared.error);
    state = 'stored';
    if (isWanted) await attach();
  };
  const attach = async (): Promise<void> => {
    state = 'attaching';
    for (const issue of issues) {
      if (attached.has(issue)) continue;
      await rest(tasks);
      const shard = await keeper.load(issue);
      if (!shard.ok) return failed(shard.error);
      engine.attach(issue.id, shard.value);
      attached.add(issue);
    }
    state = 'attached';
    say({ kind: 'indexed' });
  };
  const run = (work: () => Promise<void>): void => {
    void work().catch((error: unknown) => failed({ code: 'index', detail: String(error) }));
  };
  return {
    start: () => {
      if (state === 'idle') run(store);
    },
    want: () => {
      isWanted = true;
      if (state === 'stored') run(attach);
    },
    get told() {
      return told;
    },
  };
}

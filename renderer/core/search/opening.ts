/**
 * How a search becomes ready: the texts are folded, stored shards that still fit are loaded, the others are built and
 * stored for the next time. Where texts come from, where shards are stored and who builds them is given from outside,
 * so that the same code runs in a worker, in the probe and in tests.
 */
import { fail, ok, type Result } from '../result.ts';
import { type CorpusTexts, corpusTexts, type IssueTexts, type SearchCorpus } from './corpus-texts.ts';
import { createEngine, type SearchEngine } from './engine.ts';
import { shardKey } from './index/fingerprint.ts';
import { loadShard, type SerialisedShard, type Shard } from './index/shard.ts';
import type { SearchFailure, SearchProgress } from './protocol.ts';

/** A cache of shards: it may forget or hold rubbish, and a store that fails is an empty one. Never rejects. */
export interface ShardStore {
  /** What is stored for an issue under this key; null if nothing is. Untrusted. */
  read(issueId: string, key: string): Promise<unknown>;
  /** Puts a shard in the place of the issue's former one. */
  write(issueId: string, key: string, shard: SerialisedShard): Promise<void>;
  /** Forgets the shards of all other issues. */
  retain(issueIds: readonly string[]): Promise<void>;
}

/** Builds a shard somewhere; may be asked for several at a time. Never rejects. */
export type ShardBuilder = (texts: readonly string[]) => Promise<Result<SerialisedShard, SearchFailure>>;

export interface SearchMachinery {
  readonly store: ShardStore;
  readonly build: ShardBuilder;
  readonly report: (progress: SearchProgress) => void;
}

export interface OpenSearch {
  readonly engine: SearchEngine;
  readonly texts: CorpusTexts;
  /** How many shards had to be built. */
  readonly built: number;
  /** Resolves when the new shards are stored or could not be; searching need not wait for it. */
  readonly stored: Promise<void>;
}

/** Ready to search, or why not. One shard loads in some 50 ms and builds in some 500 ms. */
export async function openSearch(
  corpus: SearchCorpus,
  machinery: SearchMachinery,
): Promise<Result<OpenSearch, SearchFailure>> {
  const texts = corpusTexts(corpus);
  const total = texts.issues.length;
  let done = 0;
  machinery.report({ step: 'index', done, total });
  const prepared = await Promise.all(
    texts.issues.map(async (issue) => {
      const shard = await prepareShard(issue, shardKey(corpus.index.hash, issue), machinery);
      done += 1;
      machinery.report({ step: 'index', done, total });
      return shard;
    }),
  );
  const shards: Shard[] = [];
  for (const result of prepared) {
    if (!result.ok) return result;
    shards.push(result.value.shard);
  }
  const written = prepared.flatMap((result) => (result.ok ? (result.value.written ?? []) : []));
  const retained = machinery.store.retain(texts.issues.map(({ id }) => id));
  return ok({
    engine: createEngine(texts, shards),
    texts,
    built: written.length,
    stored: Promise.all([...written, retained]).then(() => undefined),
  });
}

interface PreparedShard {
  readonly shard: Shard;
  /** The storing of a newly built shard; null for one that was stored already. */
  readonly written: Promise<void> | null;
}

async function prepareShard(
  issue: IssueTexts,
  key: string,
  { store, build }: SearchMachinery,
): Promise<Result<PreparedShard, SearchFailure>> {
  const paragraphs = issue.entries.length;
  const known = loadShard(await store.read(issue.id, key), paragraphs);
  if (known.ok) return ok({ shard: known.value, written: null });
  const built = await build(issue.entries.map(({ block }) => block.text));
  if (!built.ok) return built;
  const shard = loadShard(built.value, paragraphs);
  if (!shard.ok) return fail({ code: 'index', detail: `${issue.id}: ${shard.error.detail}` });
  return ok({ shard: shard.value, written: store.write(issue.id, key, built.value) });
}

/**
 * The probe's `search`: `{query}` in, `[{documentId, blockId, ranges}]` in rank order out, by the engine that the
 * search worker runs.
 */
import { ok } from '../../../renderer/core/result.ts';
import type { SearchEngine } from '../../../renderer/core/search/engine.ts';
import { buildShard } from '../../../renderer/core/search/index/shard.ts';
import { openSearch, type ShardStore } from '../../../renderer/core/search/opening.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

const NO_STORE: ShardStore = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  retain: () => Promise.resolve(),
};

/** Answers one query, or throws a {@link ProbeError} if the input is none. Builds the index first: seconds. */
export async function search(input: unknown, corpus: ProbeCorpus): Promise<unknown> {
  const query = queryOf(input);
  const engine = await openEngine(corpus);
  return engine
    .search(query)
    .hits.map(({ documentId, blockId, ranges }) => ({ documentId, blockId, ranges }));
}

/** The engine over a corpus on disk, its index built in this process. */
export async function openEngine(corpus: ProbeCorpus): Promise<SearchEngine> {
  const opened = await openSearch(corpus, {
    store: NO_STORE,
    build: (texts) => Promise.resolve(ok(buildShard(texts))),
    report: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value.engine;
}

function queryOf(input: unknown): string {
  if (typeof input === 'object' && input !== null && 'query' in input && typeof input.query === 'string') {
    return input.query;
  }
  throw new ProbeError('search expects {"query": "…"}.');
}

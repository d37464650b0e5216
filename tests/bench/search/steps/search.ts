/**
 * Our engine as the search worker runs it: it reads the corpus, loads the shards that another process built, and
 * answers with ranking, facets and a first page with paths and snippets. Argument: folder of the scale.
 */
import { type CorpusTexts, corpusTexts } from '../../../../renderer/core/search/corpus-texts.ts';
import { createEngine, type SearchEngine } from '../../../../renderer/core/search/engine.ts';
import { NO_CHOICE } from '../../../../renderer/core/search/facets/facets.ts';
import { loadShard } from '../../../../renderer/core/search/index/shard.ts';
import type { Ask } from '../../../../renderer/core/search/outcome.ts';
import { readCorpus } from '../../../support/probe/corpus.ts';
import { heapMb, sayAlive, sayResult, stepArguments } from '../child.ts';
import { BenchFolder } from '../folder.ts';
import { type Agreement, agreementOf } from '../oracle.ts';
import { type Times, timeQueries } from '../timing.ts';

/** Times in ms, heaps in MiB. */
export interface Searched extends Times, Agreement {
  /** Folding all texts, before the first query can be answered by scanning. */
  readonly foldMs: number;
  /** Reading, checking and attaching all shards. */
  readonly loadMs: number;
  readonly heapMb: number;
  /** Of the heap, what was there before the shards. */
  readonly textsHeapMb: number;
  /** The query of which most was missing or wrong; null if none. */
  readonly worst: string | null;
}

const [target = ''] = stepArguments(1);
const folder = new BenchFolder(target);
const queries = folder.queries();
const { texts, foldMs } = openTexts();
const textsHeapMb = heapMb();
const engine = createEngine(texts);
const loadMs = attachShards(engine, texts);
sayAlive();
const times = await timeQueries(queries, (query) => engine.search(askFor(query)));
const heap = heapMb();
sayAlive();
sayResult({ ...times, ...judge(), foldMs, loadMs, heapMb: heap, textsHeapMb } satisfies Searched);

function openTexts(): { readonly texts: CorpusTexts; readonly foldMs: number } {
  const corpus = readCorpus(folder.corpus);
  const started = performance.now();
  return { texts: corpusTexts(corpus), foldMs: performance.now() - started };
}

function attachShards(to: SearchEngine, { issues }: CorpusTexts): number {
  const started = performance.now();
  for (const { id, entries } of issues) {
    const shard = loadShard(folder.readShard(id), entries.length);
    if (!shard.ok) throw new Error(`${id}: ${shard.error.detail}`);
    to.attach(id, shard.value);
  }
  if (!to.isIndexed) throw new Error('an issue has no shard');
  return performance.now() - started;
}

function askFor(query: string): Ask {
  return { query, choice: NO_CHOICE, wish: 'auto' };
}

/** Compares all hits of every query with the oracle's, and their number with the one the list shows. */
function judge(): Agreement & Pick<Searched, 'worst'> {
  const expected = folder.expected();
  const places = new Map(
    texts.issues.flatMap(({ entries }) =>
      entries.map(({ document, block, order }) => [`${document.id} ${block.id}`, order] as const),
    ),
  );
  const answers = queries.map((query, index) => {
    const hits = engine.ranked(query);
    const { total } = engine.search(askFor(query));
    if (total !== hits.length) throw new Error(`${query}: ${total} hits are listed, ${hits.length} ranked`);
    if (index % 20 === 0) sayAlive();
    return hits.map(({ documentId, blockId }) => places.get(`${documentId} ${blockId}`) ?? -1);
  });
  const single = answers.map((answer, index) => {
    const { recall, precision } = agreementOf([answer], expected.slice(index, index + 1));
    return recall + precision;
  });
  const least = Math.min(...single);
  return {
    ...agreementOf(answers, expected),
    worst: least === 2 ? null : (queries[single.indexOf(least)] ?? null),
  };
}

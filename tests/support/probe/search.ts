/**
 * The probe's `search`: `{query}` in, `[{documentId, blockId, ranges}]` in rank order out, by the engine that the
 * search worker runs, with the index of every issue attached.
 */
import { corpusTexts } from '../../../renderer/core/search/corpus-texts.ts';
import { createEngine, type SearchEngine } from '../../../renderer/core/search/engine.ts';
import { buildShard, loadShard } from '../../../renderer/core/search/index/shard.ts';
import { namesOf } from '../../../renderer/core/search/pinyin/names.ts';
import { createPinyinReader } from '../../../renderer/core/search/pinyin/reader.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

/** Answers one query, or throws a {@link ProbeError} if the input is none. Builds the index first: seconds. */
export function search(input: unknown, corpus: ProbeCorpus): unknown {
  const query = queryOf(input);
  return openEngine(corpus)
    .ranked(query)
    .map(({ documentId, blockId, ranges }) => ({ documentId, blockId, ranges }));
}

/** The engine over a corpus on disk, its index built in this process. */
export function openEngine(corpus: Pick<ProbeCorpus, 'index' | 'documents'>): SearchEngine {
  const texts = corpusTexts(corpus);
  const engine = createEngine(texts);
  for (const { id, entries } of texts.issues) {
    const shard = loadShard(buildShard(entries.map(({ block }) => block.text)), entries.length);
    if (!shard.ok) throw new Error(`${id}: ${shard.error.detail}`);
    engine.attach(id, shard.value);
  }
  engine.learnPinyin(createPinyinReader(namesOf(corpus.documents)));
  return engine;
}

function queryOf(input: unknown): string {
  if (typeof input === 'object' && input !== null && 'query' in input && typeof input.query === 'string') {
    return input.query;
  }
  throw new ProbeError('search expects {"query": "…"}.');
}

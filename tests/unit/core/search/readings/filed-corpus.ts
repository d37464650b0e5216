/**
 * A small library of filed documents for the tests of readings and facets: with issuer, kind, form and 文号, over three
 * issues, and the keys by which hits are told.
 */
import type { GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import type { SearchCorpus } from '../../../../../renderer/core/search/corpus-texts.ts';
import type { SearchEngine } from '../../../../../renderer/core/search/engine.ts';
import type { Ask, Reading, SearchHit } from '../../../../../renderer/core/search/outcome.ts';
import { askOf, corpusOf, type DocumentWords, engineOf, scanningEngineOf } from '../corpus-fixture.ts';

/** What corpusOf leaves out of a document. */
export type Filing = Partial<Pick<GazetteDocument, 'issuer' | 'kind' | 'form'>>;

export interface FiledDocument {
  readonly words: DocumentWords;
  readonly filing?: Filing;
}

/** As corpusOf, with documents that say who issued what. */
export function filedCorpus(issues: readonly (readonly FiledDocument[])[]): SearchCorpus {
  const corpus = corpusOf(issues.map((documents) => documents.map(({ words }) => words)));
  const filings = issues.flat().map(({ filing }) => filing);
  return {
    ...corpus,
    documents: corpus.documents.map((document, index) => ({ ...document, ...filings[index] })),
  };
}

/** The engine with its index and the engine without: they must answer alike. */
export function bothEngines(corpus: SearchCorpus): readonly [string, SearchEngine][] {
  return [
    ['with the index', engineOf(corpus)],
    ['without an index', scanningEngineOf(corpus)],
  ];
}

/** The blocks found, in rank order, by their ids. */
export function blocksOf(hits: readonly Pick<SearchHit, 'blockId'>[]): readonly string[] {
  return hits.map(({ blockId }) => blockId);
}

/** How a query is read, without what else its reading says. */
export function readingOf(engine: SearchEngine, query: string, change: Partial<Ask> = {}): Reading['kind'] {
  return engine.search(askOf(query, change)).reading.kind;
}

/** What is marked in a hit of a corpus, as printed. */
export function marksOf(corpus: SearchCorpus, { documentId, blockId, ranges }: SearchHit): readonly string[] {
  const blocks = corpus.documents.find(({ id }) => id === documentId)?.blocks ?? [];
  const text = blocks.find(({ id }) => id === blockId)?.text ?? '';
  return ranges.map((range) => text.slice(...range));
}

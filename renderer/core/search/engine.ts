/**
 * Answers queries: lunr's shards propose, matching proves, ranking orders, and each hit gets its path and snippet.
 * A query of single characters has no grams to ask lunr for; it looks through the resident texts.
 */
import type { GazetteDocument } from '../gazette/model.ts';
import type { CorpusTexts, TextEntry } from './corpus-texts.ts';
import { type Match, matchRanges, matchText } from './hits/match.ts';
import { pathFinder } from './hits/path.ts';
import { type CorpusScale, compareRanked, type RankedMatch, tierOf, weightOf } from './hits/ranking.ts';
import { snippetOf } from './hits/snippet.ts';
import { titleHits } from './hits/title-hits.ts';
import type { Shard } from './index/shard.ts';
import type { HitDocument, SearchHit, SearchOutcome } from './outcome.ts';
import { parseQuery, type SearchQuery } from './query.ts';

export interface SearchEngine {
  /** Any string gives an outcome; a blank one gives no hits. Never throws. */
  search(typed: string): SearchOutcome;
}

/** `shards[i]` holds the paragraphs of `texts.issues[i]`; a shard of another size is a broken invariant and throws. */
export function createEngine(texts: CorpusTexts, shards: readonly Shard[]): SearchEngine {
  texts.issues.forEach(({ id, entries }, index) => {
    if (shards[index]?.paragraphs !== entries.length) throw new Error(`the shard of ${id} is another's`);
  });
  const scale: CorpusScale = {
    size: texts.size,
    meanLength: texts.meanLength,
    frequencyOf: (word) => shards.reduce((sum, shard) => sum + shard.wordFrequency(word), 0),
  };
  const paths = new Map<GazetteDocument, ReturnType<typeof pathFinder>>();
  const pathsOf = (document: GazetteDocument): ReturnType<typeof pathFinder> => {
    const known = paths.get(document) ?? pathFinder(document);
    paths.set(document, known);
    return known;
  };
  return {
    search: (typed) => {
      const query = parseQuery(typed);
      const ranked = query === null ? [] : rank(texts, shards, query, scale);
      return {
        query: typed,
        hits: ranked.map(({ entry, match }) => hitOf(entry, match, pathsOf(entry.document))),
        documents: documentsOf(ranked),
      };
    },
  };
}

function rank(
  texts: CorpusTexts,
  shards: readonly Shard[],
  query: SearchQuery,
  scale: CorpusScale,
): readonly RankedMatch[] {
  const ranked: RankedMatch[] = [];
  const add = (entry: TextEntry, match: Match, words: readonly string[]): void => {
    const weight = weightOf(entry, match, words, scale);
    ranked.push({ entry, match, tier: tierOf(entry.block, match), weight });
  };
  for (const { entry, words } of proposals(texts, shards, query)) {
    const match = matchText(entry.text, query);
    if (match !== null) add(entry, match, words);
  }
  if (!ranked.some(({ match }) => match.kind === 'phrase')) {
    for (const { entry, match } of titleHits(texts, query.phrase)) add(entry, match, query.phrase.words);
  }
  return ranked.sort(compareRanked);
}

interface Proposal {
  readonly entry: TextEntry;
  /** The words of the query that the paragraph holds as words. */
  readonly words: readonly string[];
}

function proposals(
  texts: CorpusTexts,
  shards: readonly Shard[],
  { grams, phrase }: SearchQuery,
): readonly Proposal[] {
  if (grams.length === 0)
    return texts.issues.flatMap(({ entries }) => entries.map((entry) => ({ entry, words: [] })));
  return texts.issues.flatMap(({ entries }, index) => {
    const candidates = shards[index]?.candidates({ grams, words: phrase.words }) ?? [];
    return candidates.flatMap(({ ordinal, words }) => {
      const entry = entries[ordinal];
      return entry === undefined ? [] : [{ entry, words }];
    });
  });
}

function hitOf(entry: TextEntry, match: Match, pathOf: ReturnType<typeof pathFinder>): SearchHit {
  const { block, document } = entry;
  const ranges = matchRanges(match);
  return {
    documentId: document.id,
    blockId: block.id,
    blockKind: block.kind,
    ranges,
    path: pathOf(block),
    snippet: snippetOf(block.text, ranges),
  };
}

function documentsOf(ranked: readonly RankedMatch[]): readonly HitDocument[] {
  const documents = new Map<GazetteDocument, TextEntry>();
  for (const { entry } of ranked) {
    if (!documents.has(entry.document)) documents.set(entry.document, entry);
  }
  return [...documents].map(([{ id, title, docNumber, date }, { issue }]) => ({
    documentId: id,
    title,
    docNumber,
    date,
    issueTitle: issue.title,
  }));
}

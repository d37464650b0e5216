/**
 * Answers queries: reads them (readings/), orders and lists the hits, counts facets, and gives each hit that is shown
 * its path and snippet. Works from the first moment on the resident texts; shards of the index may come and go.
 */
import type { GazetteDocument, IssueId } from '../gazette/model.ts';
import type { Range } from '../text/fold.ts';
import type { SearchContext } from './context.ts';
import type { CorpusTexts, IssueTexts, TextEntry } from './corpus-texts.ts';
import { countFacets } from './facets/count-facets.ts';
import { type FacetChoice, facetValues, NO_CHOICE, passes } from './facets/facets.ts';
import { type DocumentHits, groupByDocument, listHits } from './hits/listing.ts';
import { mergedRanges } from './hits/merged-ranges.ts';
import { pathFinder } from './hits/path.ts';
import { compareHits, type RankedHit } from './hits/ranking.ts';
import { snippetOf } from './hits/snippet.ts';
import type { Shard } from './index/shard.ts';
import {
  type Ask,
  type HitDocument,
  type NameSuggestion,
  PAGE_SIZE,
  type SearchHit,
  type SearchOutcome,
  type SearchPage,
} from './outcome.ts';
import { lettersOf } from './pinyin/latin.ts';
import type { PinyinReader } from './pinyin/reader.ts';
import { parseQuery } from './query/query.ts';
import type { Term } from './query/term.ts';
import { type ReadQuery, readQuery } from './readings/read.ts';

export interface SearchEngine {
  /** Any string gives an outcome; a blank one no hits. Never throws. */
  search(ask: Ask): SearchOutcome;
  /** Further hits of an ask, as many as `search` gives first. */
  page(ask: Ask, from: number): SearchPage;
  /** All hits, whatever their document, in rank order. */
  ranked(query: string): readonly SearchHit[];
  /** Adds the index of one issue; throws if it is not of as many paragraphs. An unknown issue is left alone. */
  attach(issueId: IssueId, shard: Shard): void;
  /** Removes it: the issue is looked through again. */
  detach(issueId: IssueId): void;
  /** From now on Latin queries are read as pinyin too. */
  learnPinyin(reader: PinyinReader): void;
  /** Whether every issue has its index. */
  readonly isIndexed: boolean;
}

export function createEngine(texts: CorpusTexts): SearchEngine {
  return new Engine(texts);
}

interface Answer extends ReadQuery {
  readonly suggestions: readonly NameSuggestion[];
  readonly groups: readonly DocumentHits[];
}

class Engine implements SearchEngine {
  readonly #context: SearchContext;
  readonly #shards = new Map<IssueTexts, Shard>();
  readonly #paths = new Map<GazetteDocument, ReturnType<typeof pathFinder>>();
  #pinyin: PinyinReader | null = null;
  /** The last answer: paging and choosing facets ask for the same again. */
  #last: { readonly key: string; readonly answer: Answer } | null = null;

  constructor(texts: CorpusTexts) {
    this.#context = { texts, shards: this.#shards };
  }

  get isIndexed(): boolean {
    return this.#context.texts.issues.every((issue) => this.#shards.has(issue));
  }

  attach(issueId: IssueId, shard: Shard): void {
    const issue = this.#context.texts.issues.find(({ id }) => id === issueId);
    if (issue === undefined) return;
    if (shard.paragraphs !== issue.entries.length) throw new Error(`the shard of ${issueId} is another's`);
    this.#shards.set(issue, shard);
    this.#last = null;
  }

  detach(issueId: IssueId): void {
    for (const issue of this.#context.texts.issues) if (issue.id === issueId) this.#shards.delete(issue);
    this.#last = null;
  }

  learnPinyin(reader: PinyinReader): void {
    this.#pinyin = reader;
    this.#last = null;
  }

  search(ask: Ask): SearchOutcome {
    const { reading, groups, suggestions, terms } = this.#answer(ask);
    const chosen = chosenOf(groups, ask.choice);
    return {
      ask,
      reading,
      total: countOf(chosen),
      totalEverywhere: countOf(groups),
      documents: chosen.map(hitDocument),
      hits: listHits(chosen, 0, PAGE_SIZE).map((hit) => this.#show(hit, terms)),
      facets: countFacets(
        groups.map(({ best, hits }) => ({ entry: best.entry, count: hits.length })),
        ask.choice,
        this.#context.texts.issues,
      ),
      suggestions,
    };
  }

  page(ask: Ask, from: number): SearchPage {
    const { groups, terms } = this.#answer(ask);
    const hits = listHits(chosenOf(groups, ask.choice), from, PAGE_SIZE);
    return { from, hits: hits.map((hit) => this.#show(hit, terms)) };
  }

  ranked(query: string): readonly SearchHit[] {
    const { hits, terms } = this.#answer({ query, choice: NO_CHOICE, wish: 'auto' });
    return [...hits].sort(compareHits).map((hit) => this.#show(hit, terms));
  }

  #answer({ query, wish }: Ask): Answer {
    const key = `${wish} ${query}`;
    if (this.#last?.key === key) return this.#last.answer;
    const letters = lettersOf(query);
    const suggestions = letters === null ? [] : (this.#pinyin?.read(letters) ?? []);
    const read = readQuery(this.#context, parseQuery(query), { wish, suggestions });
    const answer = { ...read, suggestions, groups: groupByDocument(read.hits) };
    this.#last = { key, answer };
    return answer;
  }

  #show({ entry, ranges: own }: RankedHit, terms: readonly Term[]): SearchHit {
    const { block, document, text } = entry;
    const ranges: readonly Range[] = own ?? mergedRanges(text, terms);
    return {
      documentId: document.id,
      blockId: block.id,
      blockKind: block.kind,
      ranges,
      path: this.#pathOf(entry),
      snippet: snippetOf(block.text, ranges),
    };
  }

  #pathOf({ document, block }: TextEntry): readonly string[] {
    const find = this.#paths.get(document) ?? pathFinder(document);
    this.#paths.set(document, find);
    return find(block);
  }
}

function chosenOf(groups: readonly DocumentHits[], choice: FacetChoice): readonly DocumentHits[] {
  return groups.filter(({ best: { entry } }) => passes(facetValues(entry.document, entry.issue), choice));
}

function countOf(groups: readonly DocumentHits[]): number {
  return groups.reduce((sum, { hits }) => sum + hits.length, 0);
}

function hitDocument({ document, best, hits }: DocumentHits): HitDocument {
  const { id, title, docNumber, date } = document;
  return { documentId: id, title, docNumber, date, issueTitle: best.entry.issue.title, count: hits.length };
}

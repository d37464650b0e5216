/**
 * What a search asks and what it gives back: hits, the documents they stand in, how the query was read, and counts by
 * facet. Plain data, fit to be posted from a worker. How hits are found and ordered is engine.ts's business.
 */
import type { BlockId, BlockKind, DocumentId, IsoDate } from '../gazette/model.ts';
import type { Range } from '../text/fold.ts';
import type { FacetChoice, FacetCounts } from './facets/facets.ts';
import type { FilterField } from './query/language.ts';

/** `auto`: as it stands in the text if it does, else by words. `words`: by words even then. */
export type ReadingWish = 'auto' | 'words';

/** How many hits come at once: some screens full. */
export const PAGE_SIZE = 40;

/** One question to the engine. */
export interface Ask {
  /** As typed; any string. */
  readonly query: string;
  readonly choice: FacetChoice;
  readonly wish: ReadingWish;
}

/** A stretch of a block, cut out of its text without changing a character. */
export interface Snippet {
  readonly text: string;
  /** The matches, as UTF-16 offsets in `text`. */
  readonly marks: readonly Range[];
  /** Whether text of the block was left out before, after the snippet. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface SearchHit {
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  readonly blockKind: BlockKind;
  /**
   * The matches, as UTF-16 offsets in Block.text: ascending, never overlapping. Empty where a document is meant as a
   * whole (年份:2022 alone).
   */
  readonly ranges: readonly Range[];
  /** Labels and headings from the outermost ancestor to the block itself; empty where nothing is labelled. */
  readonly path: readonly string[];
  readonly snippet: Snippet;
}

/** A document that has hits, as a result list names it. */
export interface HitDocument {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly docNumber: string | null;
  readonly date: IsoDate | null;
  readonly issueTitle: string;
  /** Its hits, at least one. */
  readonly count: number;
}

/**
 * How the query was read. `blank`: nothing is asked. `docNumber`: it names documents by 文号. `literal`: as it was
 * typed; `hasWords` if reading it by words is possible too. `words`: by the query language. `unfinished`: it
 * ends in a prefix without its word; the hits are those of what stands before. `notYear`: what is typed after 年份: is
 * none, and nothing is found. `pinyin`: nothing holds
 * the letters, so they were read as the names given. `character`: nothing matches exactly; the hits differ by one
 * character. `scattered`: nothing holds it as
 * one stretch; the hits hold all of its words. `most`: nothing matches exactly; the hits hold most of the words.
 */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'docNumber' }
  | { readonly kind: 'literal'; readonly hasWords: boolean }
  | { readonly kind: 'words'; readonly onlyExcluded: boolean }
  | { readonly kind: 'unfinished'; readonly field: FilterField }
  | { readonly kind: 'notYear'; readonly typed: string }
  | { readonly kind: 'pinyin'; readonly names: readonly string[] }
  | { readonly kind: 'character' }
  | { readonly kind: 'scattered' }
  | { readonly kind: 'most' };

/** A name whose pinyin the letters are: offered to be searched instead. */
export interface NameSuggestion {
  /** What to search: the part of the name that was spelled, as printed (照明). */
  readonly text: string;
  /** The whole name it stands in. */
  readonly name: string;
  readonly kind: 'title' | 'unit' | 'place';
}

export interface SearchOutcome {
  readonly ask: Ask;
  readonly reading: Reading;
  /** Hits within the facets chosen. */
  readonly total: number;
  /** Hits whatever facets are chosen. */
  readonly totalEverywhere: number;
  /** All documents with hits: in the order of their best hit. */
  readonly documents: readonly HitDocument[];
  /** The first hits in list order: document by document, each document's hits in rank order. */
  readonly hits: readonly SearchHit[];
  readonly facets: FacetCounts;
  /** Best first; empty unless the query is Latin. */
  readonly suggestions: readonly NameSuggestion[];
}

/** Further hits of an ask, in list order; `from` is the position of the first, from 0. */
export interface SearchPage {
  readonly from: number;
  readonly hits: readonly SearchHit[];
}

/**
 * Which documents of the corpus a reader's filter leaves, and how many each further choice would leave.
 * Pure; the words for "no issuer" and the order of drawing are the interface's.
 */
import type { CorpusIndex, DocumentMetadata, Issue } from '../gazette/model.ts';
import { fold } from '../text/fold.ts';

export interface LibraryFilter {
  /** null: every year, every kind, every issuer. An issuer of `''` means documents that print none. */
  readonly year: number | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  /** Words typed by the user; every one must occur in the title or the 文号. */
  readonly words: string;
}

export const NO_FILTER: LibraryFilter = { year: null, kind: null, issuer: null, words: '' };

export interface FacetValue<Value> {
  readonly value: Value;
  /** Documents that would be left, the other choices standing. */
  readonly count: number;
}

export interface LibraryView {
  /** Issues with at least one document left, documents in printed order. */
  readonly issues: readonly { readonly issue: Issue; readonly documents: readonly DocumentMetadata[] }[];
  readonly shown: number;
  readonly total: number;
  /** Newest first. */
  readonly years: readonly FacetValue<number>[];
  /** Most frequent first. */
  readonly kinds: readonly FacetValue<string>[];
  readonly issuers: readonly FacetValue<string>[];
}

interface Entry {
  readonly issue: Issue;
  readonly document: DocumentMetadata;
}

/** The library under a filter. Linear in the documents. */
export function viewLibrary(index: CorpusIndex, filter: LibraryFilter): LibraryView {
  const entries = index.issues.flatMap((issue) => issue.documents.map((document) => ({ issue, document })));
  const left = entries.filter((entry) => passes(entry, filter));
  return {
    issues: index.issues
      .map((issue) => ({
        issue,
        documents: left.filter((entry) => entry.issue === issue).map((entry) => entry.document),
      }))
      .filter((group) => group.documents.length > 0),
    shown: left.length,
    total: entries.length,
    years: years(entries, filter),
    kinds: frequent(entries, { ...filter, kind: null }, (entry) => entry.document.kind),
    issuers: frequent(entries, { ...filter, issuer: null }, issuerOf),
  };
}

/** Whether anything is filtered at all. */
export function isFiltered(filter: LibraryFilter): boolean {
  const { year, kind, issuer, words } = filter;
  return year !== null || kind !== null || issuer !== null || words.trim() !== '';
}

function passes(entry: Entry, filter: LibraryFilter): boolean {
  const { issue, document } = entry;
  if (filter.year !== null && issue.year !== filter.year) return false;
  if (filter.kind !== null && document.kind !== filter.kind) return false;
  if (filter.issuer !== null && issuerOf(entry) !== filter.issuer) return false;
  const haystack = plain(`${document.title} ${document.docNumber ?? ''} ${issue.title}`);
  return filter.words
    .split(/\s+/)
    .map(plain)
    .every((word) => haystack.includes(word));
}

function issuerOf(entry: Entry): string {
  return entry.document.issuer ?? '';
}

/** However brackets and widths are typed, 〔2018〕 and [2018] and (2018) are the same 文号. */
function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function years(entries: readonly Entry[], filter: LibraryFilter): readonly FacetValue<number>[] {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const { year } = entry.issue;
    if (year === null) continue;
    const counted = passes(entry, { ...filter, year: null }) ? 1 : 0;
    counts.set(year, (counts.get(year) ?? 0) + counted);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.value - a.value);
}

function frequent(
  entries: readonly Entry[],
  others: LibraryFilter,
  facetOf: (entry: Entry) => string,
): readonly FacetValue<string>[] {
  const all = new Map<string, { total: number; count: number }>();
  for (const entry of entries) {
    const tally = all.get(facetOf(entry)) ?? { total: 0, count: 0 };
    all.set(facetOf(entry), {
      total: tally.total + 1,
      count: tally.count + (passes(entry, others) ? 1 : 0),
    });
  }
  // Ordered by the whole corpus, so that a choice in one list does not shuffle the others.
  return [...all]
    .sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1))
    .map(([value, { count }]) => ({ value, count }));
}

/**
 * An answer of the search and the hits of it that are here: the list is known by its counts, its hits come in pages.
 * When to ask for answers and pages is searching.ts's business.
 */
import type { DocumentId } from '../../core/gazette/model.ts';
import type { Result } from '../../core/result.ts';
import type { Ask, SearchHit, SearchOutcome, SearchPage } from '../../core/search/outcome.ts';

export interface Answered {
  /** The very ask that was answered. */
  readonly ask: Ask;
  /** Which sending of an ask it answers; pages of another round belong to another list. */
  readonly round: number;
  readonly outcome: SearchOutcome;
  /** How many hits a page brings: as many as came with the answer. */
  readonly pageSize: number;
  /** Hits by page, from page 0; a page that is missing is not here yet. */
  readonly pages: ReadonlyMap<number, readonly SearchHit[]>;
  /** Position of the chosen hit, from 0. */
  readonly chosen: number;
}

/** An answer with its first page, its first hit chosen. */
export function answered(ask: Ask, round: number, outcome: SearchOutcome): Answered {
  const pageSize = Math.max(1, outcome.hits.length);
  return { ask, round, outcome, pageSize, pages: new Map([[0, outcome.hits]]), chosen: 0 };
}

/** The hit at a position of the list; null if it is not here, or there is none. */
export function hitAt({ pages, pageSize }: Answered, position: number): SearchHit | null {
  return pages.get(Math.floor(position / pageSize))?.[position % pageSize] ?? null;
}

export function withPage(answer: Answered, page: number, hits: readonly SearchHit[]): Answered {
  return { ...answer, pages: new Map([...answer.pages, [page, hits]]) };
}

/** The pages that hold the positions from `from` up to `to` (exclusive) and are not here, in order. */
export function missingPages(answer: Answered, from: number, to: number): readonly number[] {
  const { pages, pageSize, outcome } = answer;
  const missing: number[] = [];
  const last = Math.min(to, outcome.total) - 1;
  for (let page = Math.floor(Math.max(0, from) / pageSize); page * pageSize <= last; page += 1) {
    if (!pages.has(page)) missing.push(page);
  }
  return missing;
}

/**
 * The fresh answer to the same ask, with the place chosen that is chosen in the former; the first hit if it is gone.
 * Brings the pages among which it may stand, and gives up if one cannot be had.
 */
export async function withChosenOf(
  former: Answered,
  fresh: Answered,
  bringPage: (from: number) => Promise<Result<SearchPage, { readonly code: string }>>,
): Promise<Answered> {
  const sought = hitAt(former, former.chosen);
  const stretch = sought === null ? null : stretchOf(fresh.outcome, sought.documentId);
  if (sought === null || stretch === null || former.chosen === 0) return fresh;
  let answer = fresh;
  for (const page of missingPages(fresh, ...stretch)) {
    if (positionOf(answer, sought) !== null) break;
    const result = await bringPage(page * fresh.pageSize);
    if (!result.ok) return fresh;
    answer = withPage(answer, page, result.value.hits);
  }
  return { ...answer, chosen: positionOf(answer, sought) ?? 0 };
}

/** The position of the same place among the hits that are here; null if it is not among them. */
function positionOf({ pages, pageSize }: Answered, sought: SearchHit): number | null {
  for (const [page, hits] of pages) {
    const index = hits.findIndex(
      ({ documentId, blockId }) => documentId === sought.documentId && blockId === sought.blockId,
    );
    if (index >= 0) return page * pageSize + index;
  }
  return null;
}

/** The positions that a document's hits take in the list, end exclusive; null if it has none. */
function stretchOf(
  { documents }: SearchOutcome,
  documentId: DocumentId,
): readonly [from: number, to: number] | null {
  let from = 0;
  for (const document of documents) {
    if (document.documentId === documentId) return [from, from + document.count];
    from += document.count;
  }
  return null;
}

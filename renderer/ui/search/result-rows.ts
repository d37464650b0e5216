/**
 * The result list as rows from top to bottom: each document's name, then its hits. Which hit follows which for the
 * arrow keys and for n/m is the order of the rows.
 */
import {
  groupHits,
  type HitDocument,
  type SearchHit,
  type SearchOutcome,
} from '../../core/search/outcome.ts';

export type ResultRow =
  | { readonly kind: 'document'; readonly document: HitDocument; readonly count: number }
  /** `position` counts the hits of the whole list from 0. */
  | { readonly kind: 'hit'; readonly hit: SearchHit; readonly position: number };

export interface ResultList {
  readonly rows: readonly ResultRow[];
  /** The hits in the order of the rows. */
  readonly hits: readonly SearchHit[];
  /** For each hit the index of its row. */
  readonly rowOf: readonly number[];
}

/** Linear in the hits. */
export function resultList(outcome: SearchOutcome): ResultList {
  const rows: ResultRow[] = [];
  const hits: SearchHit[] = [];
  const rowOf: number[] = [];
  for (const group of groupHits(outcome)) {
    rows.push({ kind: 'document', document: group.document, count: group.hits.length });
    for (const hit of group.hits) {
      rowOf.push(rows.length);
      rows.push({ kind: 'hit', hit, position: hits.length });
      hits.push(hit);
    }
  }
  return { rows, hits, rowOf };
}

/**
 * A result list as rows from top to bottom: each document's name, then its hits. Known from the counts alone, so that
 * hits may be fetched as they come into view. Which hit follows which, for keys and n/m, is the order of the rows.
 */

/** What stands over the hits of one document. */
export interface RowGroup {
  readonly key: string;
  readonly title: string;
  /** Its 文号, else where it is printed; empty for what belongs to no document. */
  readonly facts: string;
  /** Its hits, at least one. */
  readonly count: number;
}

export type ResultRow =
  | { readonly kind: 'group'; readonly group: RowGroup }
  /** `position` counts the hits of the whole list from 0. */
  | { readonly kind: 'hit'; readonly position: number };

export interface ResultRows {
  readonly rows: readonly ResultRow[];
  /** For each hit the index of its row. */
  readonly rowOf: readonly number[];
}

/** Linear in the hits. */
export function resultRows(groups: readonly RowGroup[]): ResultRows {
  const rows: ResultRow[] = [];
  const rowOf: number[] = [];
  for (const group of groups) {
    rows.push({ kind: 'group', group });
    for (let index = 0; index < group.count; index += 1) {
      rows.push({ kind: 'hit', position: rowOf.length });
      rowOf.push(rows.length - 1);
    }
  }
  return { rows, rowOf };
}

/** Where a key leads in a list of so many hits; null for a key that leads nowhere. */
export function positionAfter(key: string, chosen: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen - 1,
    PageDown: chosen + PAGE,
    PageUp: chosen - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, target));
}

const PAGE = 5;

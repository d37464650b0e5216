/** Where arrow keys lead in the grid of sentences: two columns, of which a row may fill only one. Pure. */

export type SideName = 'a' | 'b';

export interface CellPlace {
  /** Position among the rows, from 0. */
  readonly row: number;
  readonly side: SideName;
}

/** A row, as far as it matters here. */
type Filled = { readonly [Side in SideName]: object | null };

/** The cell that a key leads to, always one with a sentence; null for other keys and where nothing lies that way. */
export function cellAfter(key: string, at: CellPlace, rows: readonly Filled[]): CellPlace | null {
  switch (key) {
    case 'ArrowDown':
      return cellIn(rows, at.row + 1, at.side);
    case 'ArrowUp':
      return cellIn(rows, at.row - 1, at.side);
    case 'Home':
      return cellIn(rows, 0, at.side);
    case 'End':
      return cellIn(rows, rows.length - 1, at.side);
    case 'ArrowLeft':
      return at.side === 'b' && rows[at.row]?.a != null ? { row: at.row, side: 'a' } : null;
    case 'ArrowRight':
      return at.side === 'a' && rows[at.row]?.b != null ? { row: at.row, side: 'b' } : null;
    default:
      return null;
  }
}

/** The cell of a row at this side, or at the other if only that is filled. */
export function cellIn(rows: readonly Filled[], row: number, side: SideName): CellPlace | null {
  const found = rows[row];
  if (found === undefined) return null;
  if (found[side] !== null) return { row, side };
  const other = side === 'a' ? 'b' : 'a';
  return found[other] === null ? null : { row, side: other };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellPlace,
  cellAfter,
  cellIn,
  type SideName,
} from '../../../../renderer/ui/reports/cell-keys.ts';

/** Rows by the sides that are filled: ab, a, b. */
const rowsOf = (...filled: readonly string[]) =>
  filled.map((sides) => ({ a: sides.includes('a') ? {} : null, b: sides.includes('b') ? {} : null }));

const ROWS = rowsOf('ab', 'a', 'b', 'ab');
const pressed = (key: string, row: number, side: SideName) => cellAfter(key, { row, side }, ROWS);

describe('the arrow keys among sentences', () => {
  it('go up and down in their column, and to the other where a row has only that', () => {
    expect(pressed('ArrowDown', 0, 'a')).toEqual({ row: 1, side: 'a' });
    expect(pressed('ArrowDown', 1, 'a')).toEqual({ row: 2, side: 'b' });
    expect(pressed('ArrowUp', 2, 'b')).toEqual({ row: 1, side: 'a' });
    expect(pressed('ArrowDown', 2, 'b')).toEqual({ row: 3, side: 'b' });
  });

  it('go across only where a sentence faces', () => {
    expect(pressed('ArrowRight', 0, 'a')).toEqual({ row: 0, side: 'b' });
    expect(pressed('ArrowLeft', 0, 'b')).toEqual({ row: 0, side: 'a' });
    expect(pressed('ArrowRight', 1, 'a')).toBeNull();
    expect(pressed('ArrowLeft', 2, 'b')).toBeNull();
    expect(pressed('ArrowLeft', 0, 'a')).toBeNull();
    expect(pressed('ArrowRight', 0, 'b')).toBeNull();
  });

  it('stop at the ends, to which Home and End lead', () => {
    expect(pressed('ArrowUp', 0, 'a')).toBeNull();
    expect(pressed('ArrowDown', 3, 'a')).toBeNull();
    expect(pressed('Home', 3, 'b')).toEqual({ row: 0, side: 'b' });
    expect(pressed('End', 1, 'a')).toEqual({ row: 3, side: 'a' });
  });

  it('leave other keys alone, and find nothing where there are no rows', () => {
    expect(pressed('Enter', 0, 'a')).toBeNull();
    expect(cellIn([], 0, 'a')).toBeNull();
  });

  it('lead to nothing but sentences', () => {
    const rows = fc.array(fc.constantFrom('ab', 'a', 'b'), { minLength: 1, maxLength: 8 });
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'));
    fc.assert(
      fc.property(rows, keys, (filled, order) => {
        const cells = rowsOf(...filled);
        let at: CellPlace | null = cellIn(cells, 0, 'a');
        for (const key of order) {
          at = at === null ? null : (cellAfter(key, at, cells) ?? at);
          expect(at === null ? null : cells[at.row]?.[at.side]).toBeTruthy();
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  positionAfter,
  type RowGroup,
  resultRows,
} from '../../../../../renderer/ui/search/results/result-rows.ts';

const group = (key: string, count: number): RowGroup => ({ key, title: key, facts: '', count });

describe('the rows of a result list', () => {
  it('have each document above its hits', () => {
    const { rows } = resultRows([group('b', 2), group('a', 1)]);
    expect(rows.map((row) => (row.kind === 'group' ? row.group.key : row.position))).toEqual([
      'b',
      0,
      1,
      'a',
      2,
    ]);
  });

  it('hold every hit once, in order, where rowOf says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (counts) => {
        const { rows, rowOf } = resultRows(counts.map((count, index) => group(String(index), count)));
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(rowOf).toHaveLength(total);
        expect(rows).toHaveLength(total + counts.length);
        rowOf.forEach((row, position) => {
          expect(rows[row]).toEqual({ kind: 'hit', position });
        });
      }),
    );
  });
});

describe('a key', () => {
  it('leads to the hit before or after, a few further, to the first or the last', () => {
    const from = (key: string) => positionAfter(key, 10, 100);
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(from)).toEqual([
      11, 9, 15, 5, 0, 99,
    ]);
  });

  it('never leads out of the list', () => {
    expect(positionAfter('ArrowUp', 0, 3)).toBe(0);
    expect(positionAfter('PageUp', 2, 3)).toBe(0);
    expect(positionAfter('PageDown', 1, 3)).toBe(2);
  });

  it('leads nowhere if it is none of these, or there is nothing', () => {
    expect(positionAfter('x', 1, 3)).toBeNull();
    expect(positionAfter('End', 0, 0)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../renderer/core/annotation/model.ts';
import { holdNothingWritten, rowsAfter } from '../../../../renderer/core/journal/apply.ts';
import type { RowWrite } from '../../../../renderer/core/journal/entry.ts';
import { EMPTY_ROWS } from '../backup/backup-fixture.ts';

const entry = (...writes: readonly RowWrite[]) => ({ at: '2024-05-17T01:02:03.004Z' as Instant, writes });
const put = (table: 'marks' | 'notes', id: string, text = ''): RowWrite => ({
  table,
  key: id,
  row: { id, text },
});

describe('the rows after further commits', () => {
  it('are the old ones, the new ones, and the last state of each', () => {
    const rows = {
      ...EMPTY_ROWS,
      marks: [
        { id: 'a', text: 'old' },
        { id: 'b', text: 'stays' },
      ],
    };
    const after = rowsAfter(rows, [
      entry(put('marks', 'a', 'newer'), put('notes', 'n')),
      entry(put('marks', 'a', 'newest')),
    ]);
    expect(after).toEqual({
      ...EMPTY_ROWS,
      marks: [
        { id: 'a', text: 'newest' },
        { id: 'b', text: 'stays' },
      ],
      notes: [{ id: 'n', text: '' }],
    });
  });

  it('lack what was removed, and have again what came back after it', () => {
    const removed = { table: 'marks', key: 'a', row: null } as const;
    const rows = { ...EMPTY_ROWS, marks: [{ id: 'a', text: '' }] };
    expect(rowsAfter(rows, [entry(removed)]).marks).toEqual([]);
    expect(rowsAfter(rows, [entry(removed), entry(put('marks', 'a', 'again'))]).marks).toEqual([
      { id: 'a', text: 'again' },
    ]);
  });

  it('know settings by their keys, and keys of other kinds than text', () => {
    const rows = { ...EMPTY_ROWS, settings: [{ key: 'pen', value: 1 }], notes: [{ id: 7 }, { id: '7' }] };
    const after = rowsAfter(rows, [
      entry(
        { table: 'settings', key: 'pen', row: { key: 'pen', value: 2 } },
        { table: 'notes', key: 7, row: null },
      ),
    ]);
    expect(after.settings).toEqual([{ key: 'pen', value: 2 }]);
    expect(after.notes).toEqual([{ id: '7' }]);
  });
});

describe('rows', () => {
  it('hold nothing written with settings alone', () => {
    expect(holdNothingWritten({ ...EMPTY_ROWS, settings: [{ key: 'pen' }] })).toBe(true);
  });

  it.each(['marks', 'notes', 'bookmarks', 'authors'] as const)('hold something with one of %s', (table) => {
    expect(holdNothingWritten({ ...EMPTY_ROWS, [table]: [{ id: 'a' }] })).toBe(false);
  });
});

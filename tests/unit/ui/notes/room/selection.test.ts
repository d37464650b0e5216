import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../../../renderer/core/annotation/model.ts';
import type { DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import type { NoteEntry } from '../../../../../renderer/core/notes/entries.ts';
import { rowsOf } from '../../../../../renderer/core/notes/rows.ts';
import { listOrder } from '../../../../../renderer/ui/notes/room/list/list-keys.ts';
import {
  currentIndex,
  FIRST_ROW,
  type ListState,
  moveTo,
  type RowList,
  rowList,
  rowSelection,
  selectAll,
  selectedEntries,
  selectNone,
  toggleAt,
} from '../../../../../renderer/ui/notes/room/list/selection.ts';

const entry = (id: string, documentId: string) =>
  ({
    id: id as RecordId,
    documentId: documentId as DocumentId,
    mark: null,
    notes: [],
    blockId: null,
  }) as NoteEntry;
const listOf = (entries: readonly NoteEntry[]) => rowList(rowsOf(entries, 'place'));

/** Rows: 0 A, 1 a, 2 b, 3 c, 4 B, 5 d, 6 e. */
const LIST = listOf([entry('a', 'A'), entry('b', 'A'), entry('c', 'A'), entry('d', 'B'), entry('e', 'B')]);
const ids = (state: ListState, list: RowList = LIST) => selectedEntries(state, list).map(({ id }) => id);

describe('the selection', () => {
  it('takes an entry in and out, or all entries of a document', () => {
    const one = toggleAt(FIRST_ROW, LIST, 2);
    expect(ids(one)).toEqual(['b']);
    expect(LIST.rows.map((row) => rowSelection(one, row))).toEqual([
      'some',
      'none',
      'all',
      'none',
      'none',
      'none',
      'none',
    ]);
    const document = toggleAt(one, LIST, 0);
    expect(ids(document)).toEqual(['a', 'b', 'c']);
    expect(ids(toggleAt(document, LIST, 0))).toEqual([]);
    expect(ids(toggleAt(one, LIST, 2))).toEqual([]);
  });

  it('grows and shrinks with Shift from where it began, keeping what was selected before', () => {
    const before = toggleAt(FIRST_ROW, LIST, 6);
    const start = moveTo(before, LIST, 1, false);
    const grown = moveTo(start, LIST, 3, true);
    expect(ids(grown)).toEqual(['a', 'b', 'c', 'e']);
    expect(ids(moveTo(grown, LIST, 2, true))).toEqual(['a', 'b', 'e']);
    expect(ids(moveTo(start, LIST, 2, false))).toEqual(['e']);
  });

  it('does not take a whole document for its name lying on the way', () => {
    const start = moveTo(FIRST_ROW, LIST, 3, false);
    expect(ids(moveTo(start, LIST, 4, true))).toEqual(['c']);
    expect(ids(moveTo(start, LIST, 5, true))).toEqual(['c', 'd']);
  });

  it('begins with Shift at the first row where nothing was current yet', () => {
    expect(ids(moveTo(FIRST_ROW, LIST, 2, true))).toEqual(['a', 'b']);
  });

  it('takes in all that is shown, and nothing that is not', () => {
    const narrowed = listOf([entry('b', 'A'), entry('d', 'B')]);
    const all = selectAll(toggleAt(FIRST_ROW, LIST, 1), narrowed);
    expect(ids(all, narrowed)).toEqual(['b', 'd']);
    expect(ids(all)).toEqual(['a', 'b', 'd']);
    expect(ids(selectNone(all))).toEqual([]);
  });

  it('keeps the current row while it is there, and then its place', () => {
    const state = moveTo(FIRST_ROW, LIST, 5, false);
    expect(currentIndex(state, LIST)).toBe(5);
    expect(currentIndex(state, listOf([entry('d', 'B'), entry('e', 'B')]))).toBe(1);
    expect(currentIndex(state, listOf([entry('a', 'A')]))).toBe(1);
    expect(currentIndex(state, listOf([]))).toBe(0);
  });

  it('is, after any moves, a choice of what is shown, each entry once', () => {
    const step = fc.record({
      index: fc.nat(6),
      kind: fc.constantFrom('move', 'extend', 'toggle', 'all', 'none'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce<ListState>((state, { index, kind }) => {
          if (kind === 'all') return selectAll(state, LIST);
          if (kind === 'none') return selectNone(state);
          return kind === 'toggle'
            ? toggleAt(state, LIST, index)
            : moveTo(state, LIST, index, kind === 'extend');
        }, FIRST_ROW);
        const chosen = ids(end);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect([...end.selected].sort()).toEqual([...chosen].sort());
        expect(end.key === null || LIST.rows[currentIndex(end, LIST)]?.key === end.key).toBe(true);
      }),
    );
  });
});

describe('the keys of the list', () => {
  const press = (key: string, held: object = {}) =>
    listOrder({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, 3, 20);

  it.each([
    ['ArrowDown', {}, { kind: 'move', to: 4, extend: false }],
    ['ArrowUp', { shiftKey: true }, { kind: 'move', to: 2, extend: true }],
    ['PageDown', {}, { kind: 'move', to: 11, extend: false }],
    ['PageUp', {}, { kind: 'move', to: 0, extend: false }],
    ['Home', {}, { kind: 'move', to: 0, extend: false }],
    ['End', { shiftKey: true }, { kind: 'move', to: 19, extend: true }],
    ['Enter', {}, { kind: 'open' }],
    ['Enter', { ctrlKey: true }, { kind: 'open' }],
    [' ', {}, { kind: 'toggle' }],
    ['a', { ctrlKey: true }, { kind: 'all' }],
    ['A', { metaKey: true }, { kind: 'all' }],
    ['Escape', {}, { kind: 'none' }],
    ['Delete', {}, { kind: 'delete' }],
    ['a', {}, null],
    ['z', { ctrlKey: true }, null],
    ['PageDown', { altKey: true }, null],
    ['F', { ctrlKey: true, shiftKey: true }, null],
  ])('%s with %j is %j', (key, held, order) => {
    expect(press(key, held)).toEqual(order);
  });

  it('stay in the list', () => {
    const down = { key: 'ArrowDown', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(listOrder(down, 19, 20)).toEqual({ kind: 'move', to: 19, extend: false });
    expect(listOrder({ ...down, key: 'ArrowUp' }, 0, 20)).toEqual({ kind: 'move', to: 0, extend: false });
  });
});

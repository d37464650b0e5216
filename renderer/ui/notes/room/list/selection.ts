/**
 * Which row of the list is the current one, and which entries are selected; changed by pure functions. A selection is
 * kept by ids, so that it outlives a change of filter; what is not shown is not acted on.
 */
import type { RecordId } from '../../../../core/annotation/model.ts';
import type { NoteEntry } from '../../../../core/notes/entries.ts';
import { entriesOfRow, type NotesRow } from '../../../../core/notes/rows.ts';

/** The rows with the place of each. */
export interface RowList {
  readonly rows: readonly NotesRow[];
  /** By the key of a row; undefined for one that is not there. Linear the first time, then at once. */
  readonly indexOf: (key: string) => number | undefined;
}

export interface ListState {
  /** Key of the current row, and where it stood last: its neighbour follows it when it goes. */
  readonly key: string | null;
  readonly index: number;
  /** Key of the row from which Shift selects; what was selected before it began. */
  readonly anchor: string | null;
  readonly base: ReadonlySet<RecordId>;
  readonly selected: ReadonlySet<RecordId>;
}

export const FIRST_ROW: ListState = {
  key: null,
  index: 0,
  anchor: null,
  base: new Set(),
  selected: new Set(),
};

export function rowList(rows: readonly NotesRow[]): RowList {
  let places: ReadonlyMap<string, number> | null = null;
  return {
    rows,
    indexOf: (key) => {
      places ??= new Map(rows.map((row, index) => [row.key, index]));
      return places.get(key);
    },
  };
}

/** The index of the current row; 0 in an empty list. */
export function currentIndex({ key, index }: ListState, { rows, indexOf }: RowList): number {
  const known = key === null ? undefined : indexOf(key);
  return known ?? Math.max(0, Math.min(index, rows.length - 1));
}

/**
 * The row becomes the current one. With `extend` the entries from the anchor to it are selected; the name of a document
 * on the way does not stand for all of its entries then.
 */
export function moveTo(state: ListState, list: RowList, index: number, extend: boolean): ListState {
  const key = list.rows[index]?.key ?? null;
  const moved = { ...state, key, index };
  if (!extend) return { ...moved, anchor: key, base: state.selected };
  const from = state.anchor === null ? undefined : list.indexOf(state.anchor);
  const start = from ?? currentIndex(state, list);
  const anchor = list.rows[start]?.key ?? null;
  const range = list.rows.slice(Math.min(start, index), Math.max(start, index) + 1);
  return {
    ...moved,
    anchor,
    selected: new Set([...state.base, ...idsOf(range.filter(({ kind }) => kind === 'entry'))]),
  };
}

/** Selects what the row stands for, or no longer if all of it is; the row becomes the current one. */
export function toggleAt(state: ListState, list: RowList, index: number): ListState {
  const row = list.rows[index];
  if (row === undefined) return state;
  const ids = idsOf([row]);
  const selected = new Set(state.selected);
  const isOn = ids.every((id) => selected.has(id));
  for (const id of ids) {
    if (isOn) selected.delete(id);
    else selected.add(id);
  }
  return { key: row.key, index, anchor: row.key, base: selected, selected };
}

/** Selects everything that is shown. */
export function selectAll(state: ListState, { rows }: RowList): ListState {
  const selected = new Set([...state.selected, ...idsOf(rows)]);
  return { ...state, selected, base: selected };
}

export function selectNone(state: ListState): ListState {
  return { ...state, selected: new Set(), base: new Set() };
}

/** The selected entries that are shown, in the order of the list, each once. */
export function selectedEntries({ selected }: ListState, { rows }: RowList): readonly NoteEntry[] {
  if (selected.size === 0) return [];
  return rows.flatMap((row) => (row.kind === 'entry' && selected.has(row.entry.id) ? [row.entry] : []));
}

/** Whether all, some or none of what a row stands for is selected. */
export function rowSelection({ selected }: ListState, row: NotesRow): 'all' | 'some' | 'none' {
  if (selected.size === 0) return 'none';
  const ids = idsOf([row]);
  const count = ids.filter((id) => selected.has(id)).length;
  if (count === 0) return 'none';
  return count === ids.length ? 'all' : 'some';
}

function idsOf(rows: readonly NotesRow[]): readonly RecordId[] {
  return rows.flatMap((row) => entriesOfRow(row).map(({ id }) => id));
}

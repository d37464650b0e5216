/** The state of the list in a component: its current row and its selection, and the orders that change them. */
import { useCallback, useMemo, useState } from 'react';
import type { NoteEntry } from '../../../../core/notes/entries.ts';
import {
  currentIndex,
  FIRST_ROW,
  type ListState,
  moveTo,
  type RowList,
  selectAll,
  selectedEntries,
  selectNone,
  toggleAt,
} from './selection.ts';

export interface ListControl {
  readonly state: ListState;
  /** Index of the current row. */
  readonly current: number;
  /** What is selected and shown. */
  readonly selected: readonly NoteEntry[];
  readonly move: (index: number, extend: boolean) => void;
  readonly toggle: (index: number) => void;
  readonly all: () => void;
  readonly none: () => void;
}

export function useList(list: RowList): ListControl {
  const [state, setState] = useState<ListState>(FIRST_ROW);
  const selected = useMemo(() => selectedEntries(state, list), [state, list]);
  const move = useCallback(
    (index: number, extend: boolean) => setState((now) => moveTo(now, list, index, extend)),
    [list],
  );
  const toggle = useCallback((index: number) => setState((now) => toggleAt(now, list, index)), [list]);
  const all = useCallback(() => setState((now) => selectAll(now, list)), [list]);
  const none = useCallback(() => setState(selectNone), []);
  return { state, current: currentIndex(state, list), selected, move, toggle, all, none };
}

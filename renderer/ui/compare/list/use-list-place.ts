/**
 * Where a comparison is read: found again when its tab is come back to, and kept when other rows or another form are
 * shown. Knows the virtual list, not what its rows are made of.
 */
import type { VirtualItem } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '../../../core/compare/view/rows.ts';
import type { ComparisonForm } from '../../../state/layout/layout.ts';
import type { VirtualRows } from '../../shared/use-virtual-rows.ts';

interface LeftAt {
  readonly form: ComparisonForm;
  /** Of the scroll container, in px. */
  readonly offset: number;
  readonly measured: VirtualItem[];
}

/** By the key of the comparison in its tab. */
const left = new Map<string, LeftAt>();

/** Where the list begins: options of the virtualiser. */
export function useListStart(key: string, form: ComparisonForm) {
  const [known] = useState(() => left.get(key));
  if (known === undefined || known.form !== form) return {};
  return { initialOffset: known.offset, initialMeasurementsCache: known.measured };
}

/** Keeps and remembers where the list is read. */
export function useListPlace(
  list: VirtualRows,
  rows: readonly Row[],
  { key, form }: { key: string; form: ComparisonForm },
): void {
  useRemembered(list, key, form);
  useSamePair(list, rows, form);
}

function useRemembered(list: VirtualRows, key: string, form: ComparisonForm): void {
  useLayoutEffect(
    () => () => {
      left.set(key, { form, offset: list.scrollOffset ?? 0, measured: list.takeSnapshot() });
    },
    [list, key, form],
  );
}

/** When the rows change, the first one in view is that of the same pair again, or of the next that there is. */
function useSamePair(list: VirtualRows, rows: readonly Row[], form: ComparisonForm): void {
  const shown = useRef({ rows, form });
  const pair = useRef(0);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { rows, form };
    if (before.rows === rows && before.form === form) {
      pair.current = rows[firstInView(list)]?.at ?? 0;
      return;
    }
    // A run that was unfolded or folded again leaves what is above it where it is.
    if (before.form === form && isSameBut(before.rows, rows)) return;
    const index = rows.findIndex(({ at }) => at >= pair.current);
    list.scrollToIndex(index < 0 ? 0 : index, { align: 'start' });
  });
}

function firstInView(list: VirtualRows): number {
  const top = list.scrollOffset ?? 0;
  return list.getVirtualItems().find(({ end }) => end > top)?.index ?? 0;
}

/** Whether only runs were folded or unfolded. */
function isSameBut(before: readonly Row[], after: readonly Row[]): boolean {
  const folds = (rows: readonly Row[]) => rows.flatMap((row) => (row.kind === 'fold' ? [row.at] : []));
  const [one, other] = [folds(before), folds(after)];
  return one.length > 0 && one.length === other.length && one.every((at, index) => at === other[index]);
}

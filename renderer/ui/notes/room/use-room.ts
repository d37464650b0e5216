/**
 * The list of the room 批注 for what is asked: entries in order, filtered and counted, as rows. Each step is worked out
 * again only when what it depends on changes: typing does not sort, a saved note does not fold.
 */
import { useEffect, useMemo } from 'react';
import type { NoteEntry } from '../../../core/notes/entries.ts';
import { type FilteredNotes, filterEntries, type NotesFilter } from '../../../core/notes/filter.ts';
import type { NotesOrder } from '../../../core/notes/order.ts';
import { rowsOf } from '../../../core/notes/rows.ts';
import type { AllRecords } from '../../../data/records/all-records/all-records.ts';
import { afterPaint } from '../../../state/after-paint.ts';
import { learnReadingOrders, useReadingOrders } from '../../../state/notes/reading-orders.ts';
import { roomByPlace, roomByTime, roomEntries } from '../../../state/notes/room-order.ts';
import { type RowList, rowList } from './list/selection.ts';
import type { RoomNames } from './names.ts';

export interface AskedOfRoom {
  readonly filter: NotesFilter;
  readonly order: NotesOrder;
}

export interface RoomView {
  readonly filtered: FilteredNotes;
  readonly list: RowList;
}

export function useRoom(records: AllRecords, { filter, order }: AskedOfRoom, names: RoomNames): RoomView {
  const entries = roomEntries(records);
  const ordered = useOrdered(entries, order, names);
  const filtered = useMemo(() => filterEntries(ordered, filter, names.typed), [ordered, filter, names.typed]);
  const list = useMemo(() => rowList(rowsOf(filtered.entries, order)), [filtered, order]);
  return { filtered, list };
}

function useOrdered(
  entries: readonly NoteEntry[],
  order: NotesOrder,
  { documents }: RoomNames,
): readonly NoteEntry[] {
  const blocks = useReadingOrders((state) => state.orders);
  useEffect(
    () => afterPaint(() => void learnReadingOrders(entries.flatMap(({ documentId }) => documentId ?? []))),
    [entries],
  );
  return order === 'time' ? roomByTime(entries) : roomByPlace(entries, documents, blocks);
}

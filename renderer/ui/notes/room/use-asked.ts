/** What is asked of the list: typed words, chosen values, dates and order; the answer may come a moment after the key. */
import { useDeferredValue, useMemo, useState } from 'react';
import { isFiltering, NO_FILTER, NOTE_FACETS, type NotesFilter } from '../../../core/notes/filter.ts';
import type { NotesOrder } from '../../../core/notes/order.ts';
import { type ChosenDates, NO_DATES, spanOf } from './filters/dates.ts';
import type { AskedOfRoom } from './use-room.ts';

export interface Asking {
  readonly typed: string;
  readonly facets: NotesFilter['facets'];
  readonly dates: ChosenDates;
  readonly order: NotesOrder;
  /** What the list answers. */
  readonly asked: AskedOfRoom;
  /** Conditions chosen besides the words. */
  readonly conditions: number;
  readonly isFiltering: boolean;
  readonly type: (typed: string) => void;
  readonly compose: (isComposing: boolean) => void;
  readonly choose: (facets: NotesFilter['facets']) => void;
  readonly date: (dates: ChosenDates) => void;
  readonly sort: (order: NotesOrder) => void;
  readonly clear: () => void;
}

export function useAsked(): Asking {
  const [typed, setTyped] = useState('');
  // What stood in the box before the input method began; null while none is at work.
  const [settled, setSettled] = useState<string | null>(null);
  const [facets, setFacets] = useState(NO_FILTER.facets);
  const [dates, setDates] = useState(NO_DATES);
  const [order, setOrder] = useState<NotesOrder>('place');
  const words = settled ?? typed;
  const now = useMemo<AskedOfRoom>(
    () => ({ filter: { facets, dates: spanOf(dates), words }, order }),
    [facets, dates, words, order],
  );
  const chosen = NOTE_FACETS.filter((facet) => facets[facet].length > 0).length;
  return {
    typed,
    facets,
    dates,
    order,
    asked: useDeferredValue(now),
    conditions: chosen + Number(now.filter.dates !== null),
    isFiltering: isFiltering(now.filter),
    type: setTyped,
    compose: (isComposing) => setSettled(isComposing ? typed : null),
    choose: setFacets,
    date: setDates,
    sort: setOrder,
    clear: () => {
      setTyped('');
      setFacets(NO_FILTER.facets);
      setDates(NO_DATES);
    },
  };
}

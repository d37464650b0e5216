/** The filters of the room 批注 with the number of entries behind each value, and the order of the list. */
import { type FilteredNotes, NOTE_FACETS, type NotesFilter } from '../../../../core/notes/filter.ts';
import { NOTES_ORDERS, type NotesOrder } from '../../../../core/notes/order.ts';
import { notesRoomText } from '../../../../text-zh/notes-room.ts';
import { Choice } from '../../../shared/Choice.tsx';
import { MultiChoice } from '../../../shared/MultiChoice.tsx';
import type { RoomNames } from '../names.ts';
import { DateFilter } from './DateFilter.tsx';
import type { ChosenDates } from './dates.ts';
import { facetOptions, optionId, optionValue, valueName } from './options.ts';
import styles from './RoomFilters.module.css';

const words = notesRoomText;

export interface RoomFiltersProps {
  readonly filtered: FilteredNotes;
  readonly names: RoomNames;
  readonly facets: NotesFilter['facets'];
  readonly dates: ChosenDates;
  readonly order: NotesOrder;
  readonly onFacets: (facets: NotesFilter['facets']) => void;
  readonly onDates: (dates: ChosenDates) => void;
  readonly onOrder: (order: NotesOrder) => void;
}

export function RoomFilters(props: RoomFiltersProps) {
  const { filtered, names, facets, dates, order, onFacets, onDates, onOrder } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are sent
    <div className={styles.filters} role="group" aria-label={words.filters}>
      {NOTE_FACETS.map((facet) => {
        const chosen = facets[facet];
        const [only] = chosen;
        return (
          <MultiChoice
            key={facet}
            label={words.facets[facet]}
            options={facetOptions(facet, filtered.counts[facet], names)}
            selected={chosen.map(optionId)}
            summary={
              only === undefined
                ? words.all
                : chosen.length === 1
                  ? valueName(facet, only, names)
                  : words.several(chosen.length)
            }
            onSelect={(ids) => onFacets({ ...facets, [facet]: ids.map(optionValue) })}
          />
        );
      })}
      <DateFilter chosen={dates} entries={filtered.ofAnyDate} onChoose={onDates} />
      <Choice
        label={words.order}
        options={NOTES_ORDERS.map((each) => ({ id: each, words: words.orders[each] }))}
        selected={order}
        onSelect={(id) => onOrder(NOTES_ORDERS.find((each) => each === id) ?? 'place')}
      />
    </div>
  );
}

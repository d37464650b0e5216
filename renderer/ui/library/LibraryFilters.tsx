/**
 * The filters of the library: words of the title or 文号, year, kind, issuer, each choice with its count.
 */
import type { FacetValue, LibraryFilter, LibraryView } from '../../core/outline/library.ts';
import { libraryText } from '../../text-zh/library.ts';
import { Choice, type ChoiceOption } from '../shared/Choice.tsx';
import { SearchIcon } from '../shared/Icons.tsx';
import { TextField } from '../shared/TextField.tsx';
import styles from './LibraryFilters.module.css';

export interface LibraryFiltersProps {
  readonly view: LibraryView;
  readonly filter: LibraryFilter;
  readonly onChange: (filter: LibraryFilter) => void;
}

/** No choice made. Facet values follow a colon, so that none can be mistaken for it. */
const ALL = 'all';

/** Controlled by its caller. */
export function LibraryFilters({ view, filter, onChange }: LibraryFiltersProps) {
  return (
    <div className={styles.filters}>
      <TextField
        label={libraryText.filterLabel}
        hideLabel
        placeholder={libraryText.filterPlaceholder}
        icon={<SearchIcon size={16} />}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        onEscape={() => onChange({ ...filter, words: '' })}
      />
      <div className={styles.choices}>
        <Choice
          label={libraryText.year}
          options={options(view.years, libraryText.yearValue)}
          selected={idOf(filter.year)}
          onSelect={(id) => onChange({ ...filter, year: chosen(view.years, id) })}
        />
        <Choice
          label={libraryText.kind}
          options={options(view.kinds, (kind) => kind)}
          selected={idOf(filter.kind)}
          onSelect={(id) => onChange({ ...filter, kind: chosen(view.kinds, id) })}
        />
        <Choice
          label={libraryText.issuer}
          options={options(view.issuers, (issuer) => (issuer === '' ? libraryText.noIssuer : issuer))}
          selected={idOf(filter.issuer)}
          onSelect={(id) => onChange({ ...filter, issuer: chosen(view.issuers, id) })}
        />
      </div>
    </div>
  );
}

type Value = string | number;

function options<Each extends Value>(
  values: readonly FacetValue<Each>[],
  wordsOf: (value: Each) => string,
): readonly ChoiceOption[] {
  const listed = values.map(({ value, count }) => ({
    id: idOf(value),
    words: libraryText.choice(wordsOf(value), count),
  }));
  return [{ id: ALL, words: libraryText.all }, ...listed];
}

function idOf(value: Value | null): string {
  return value === null ? ALL : `:${value}`;
}

function chosen<Each extends Value>(values: readonly FacetValue<Each>[], id: string): Each | null {
  return values.find(({ value }) => idOf(value) === id)?.value ?? null;
}

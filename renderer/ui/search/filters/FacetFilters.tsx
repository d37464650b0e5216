/**
 * The filters of a search: year, issue, kind and issuer with the number of hits behind each value, and the chosen
 * values as chips to be taken away. A choice asks again; the counts are the engine's.
 */
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import {
  FACETS,
  type Facet,
  type FacetChoice,
  type FacetCounts,
  NO_VALUE,
} from '../../../core/search/facets/facets.ts';
import { filterText } from '../../../text-zh/search.ts';
import { Button } from '../../shared/Button.tsx';
import { CloseIcon } from '../../shared/Icons.tsx';
import { MultiChoice } from '../../shared/MultiChoice.tsx';
import styles from './FacetFilters.module.css';

export interface FacetFiltersProps {
  /** Null before there is an answer. */
  readonly counts: FacetCounts | null;
  readonly choice: FacetChoice;
  readonly onChoose: (facet: Facet, values: readonly string[]) => void;
}

/** Four boxes, any number of values in each. */
export function FacetFilters({ counts, choice, onChoose }: FacetFiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields that are sent
    <div className={styles.filters} role="group" aria-label={filterText.group}>
      {FACETS.map((facet) => (
        <MultiChoice
          key={facet}
          label={filterText.facets[facet]}
          options={(counts?.[facet] ?? []).map(({ value, count }) => ({
            id: idOf(value),
            words: wordsOf(counts, facet, value),
            count,
          }))}
          selected={choice[facet].map(idOf)}
          summary={summaryOf(counts, facet, choice[facet])}
          onSelect={(ids) => onChoose(facet, ids.map(valueFrom))}
        />
      ))}
    </div>
  );
}

export interface FilterChipsProps extends FacetFiltersProps {
  readonly onClear: () => void;
}

/** What is chosen, each with a way to take it away; nothing where nothing is chosen. */
export function FilterChips({ counts, choice, onChoose, onClear }: FilterChipsProps) {
  const chosen = FACETS.flatMap((facet) => choice[facet].map((value) => ({ facet, value })));
  if (chosen.length === 0) return null;
  const remove = (keys: ReadonlySet<unknown>) => {
    for (const facet of FACETS) {
      const left = choice[facet].filter((value) => !keys.has(`${facet}${idOf(value)}`));
      if (left.length < choice[facet].length) onChoose(facet, left);
    }
  };
  return (
    <div className={styles.chosen}>
      <TagGroup className={styles.group ?? ''} aria-label={filterText.chosen} onRemove={remove}>
        <TagList className={styles.chips ?? ''}>
          {chosen.map(({ facet, value }) => {
            const words = wordsOf(counts, facet, value);
            return (
              <Tag
                key={`${facet}${idOf(value)}`}
                id={`${facet}${idOf(value)}`}
                textValue={words}
                className={styles.chip ?? ''}
              >
                <span className={styles.words}>{words}</span>
                <AriaButton
                  slot="remove"
                  className={styles.remove ?? ''}
                  aria-label={filterText.remove(words)}
                >
                  <CloseIcon size={14} />
                </AriaButton>
              </Tag>
            );
          })}
        </TagList>
      </TagGroup>
      <Button variant="quiet" onPress={onClear}>
        {filterText.clear}
      </Button>
    </div>
  );
}

/** How many values are chosen. */
export function choiceCount(choice: FacetChoice): number {
  return FACETS.reduce((sum, facet) => sum + choice[facet].length, 0);
}

/** A list key may not be empty; a value may. */
function idOf(value: string): string {
  return `:${value}`;
}

function valueFrom(id: string): string {
  return id.slice(1);
}

function wordsOf(counts: FacetCounts | null, facet: Facet, value: string): string {
  if (value === NO_VALUE) return filterText.noValue;
  const label = counts?.[facet].find((each) => each.value === value)?.label ?? value;
  return facet === 'year' ? filterText.year(label) : label;
}

function summaryOf(counts: FacetCounts | null, facet: Facet, values: readonly string[]): string {
  const [only] = values;
  if (only === undefined) return filterText.all;
  return values.length === 1 ? wordsOf(counts, facet, only) : filterText.several(values.length);
}

/**
 * The results of an ask in two groups, clauses and the user's own marks and notes, with the filters of the clauses.
 */
import { type Ref, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Facet } from '../../core/search/facets/facets.ts';
import type { SearchReadiness } from '../../state/search-client/search-client.ts';
import { SEARCH_TABS, type SearchTab } from '../../state/search-room/search-room.ts';
import { searching } from '../../state/search-room/searching.ts';
import { filterText, searchText } from '../../text-zh/search.ts';
import { Button } from '../shared/Button.tsx';
import { choiceCount, FacetFilters, FilterChips } from './filters/FacetFilters.tsx';
import { RecordResults } from './records/RecordResults.tsx';
import type { RecordHits } from './records/use-record-hits.ts';
import { ClauseResults } from './results/ClauseResults.tsx';
import { useLate } from './results/use-late.ts';
import styles from './SearchResults.module.css';

export interface SearchResultsProps {
  readonly records: RecordHits;
  readonly readiness: SearchReadiness;
  /** Whether the filters are unfolded. */
  readonly isFiltering: boolean;
  readonly onFilter: (isFiltering: boolean) => void;
  /** The focus belongs into the box. */
  readonly onLeave: () => void;
}

/** Connects itself to the state of the room. */
export function SearchResults(props: SearchResultsProps) {
  const { records, readiness, isFiltering, onFilter, onLeave } = props;
  const { ask, answer, failure, tab } = searching.use();
  const isLate = useLate(answer?.ask !== ask);
  const counts = {
    clauses: isLate ? null : (answer?.outcome.total ?? null),
    records: records.found?.total ?? null,
  };
  const facets = answer?.outcome.facets ?? null;
  const filter = useRef<HTMLButtonElement>(null);
  const removeChip = (facet: Facet, values: readonly string[]) => {
    searching.choose(facet, values);
    // The last chip would take the focus along.
    if (choiceCount(searching.use.getState().ask.choice) === 0) filter.current?.focus();
  };
  const clearChoice = () => {
    searching.clearChoice();
    filter.current?.focus();
  };
  return (
    <Tabs
      className={styles.results ?? ''}
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = SEARCH_TABS.find((each) => each === key);
        if (chosen !== undefined) searching.showTab(chosen);
      }}
    >
      <div className={styles.head}>
        <TabList className={styles.tabs ?? ''} aria-label={searchText.tabsLabel}>
          {SEARCH_TABS.map((each) => (
            <Tab key={each} id={each} className={styles.tab ?? ''}>
              {searchText.tabs[each]}
              <span className={styles.count}>{counts[each]}</span>
            </Tab>
          ))}
        </TabList>
        {tab === 'clauses' ? (
          <FilterToggle
            ref={filter}
            chosen={choiceCount(ask.choice)}
            isOn={isFiltering}
            onChange={onFilter}
          />
        ) : null}
      </div>
      <TabPanel id="clauses" className={styles.panel ?? ''}>
        {isFiltering ? (
          <FacetFilters
            counts={facets}
            choice={ask.choice}
            onChoose={(facet, values) => searching.choose(facet, values)}
          />
        ) : null}
        <FilterChips counts={facets} choice={ask.choice} onChoose={removeChip} onClear={clearChoice} />
        <ClauseResults
          answer={answer}
          isLate={isLate}
          failure={failure}
          readiness={readiness}
          onLeave={onLeave}
          onClearChoice={clearChoice}
        >
          <OtherTab tab="records" count={counts.records} words={searchText.inRecords} onLeave={onLeave} />
        </ClauseResults>
      </TabPanel>
      <TabPanel id="records" className={styles.panel ?? ''}>
        <RecordResults hits={records} query={ask.query} onLeave={onLeave}>
          <OtherTab tab="clauses" count={counts.clauses} words={searchText.inClauses} onLeave={onLeave} />
        </RecordResults>
      </TabPanel>
    </Tabs>
  );
}

interface FilterToggleProps {
  readonly chosen: number;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly ref: Ref<HTMLButtonElement>;
}

function FilterToggle({ chosen, isOn, onChange, ref }: FilterToggleProps) {
  return (
    <ToggleButton
      ref={ref}
      className={styles.filter ?? ''}
      isSelected={isOn}
      onChange={onChange}
      aria-expanded={isOn}
    >
      {chosen === 0 ? filterText.open : filterText.openChosen(chosen)}
    </ToggleButton>
  );
}

interface OtherTabProps {
  readonly tab: SearchTab;
  readonly count: number | null;
  readonly words: (count: number) => string;
  /** The focus belongs into the box. */
  readonly onLeave: () => void;
}

/** Leads to the other group if that has something. */
function OtherTab({ tab, count, words, onLeave }: OtherTabProps) {
  if (count === null || count === 0) return null;
  const show = () => {
    searching.showTab(tab);
    onLeave();
  };
  return <Button onPress={show}>{words(count)}</Button>;
}

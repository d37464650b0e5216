/**
 * The room 检索: one box over all clauses and over the user's marks and notes, results while typing, filters, and what
 * is remembered while the box is empty. Its state is state/search-room's, finding the search worker's.
 */
import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { searchClient } from '../../state/search-client/search-client.ts';
import { searching } from '../../state/search-room/searching.ts';
import { openFound } from './records/RecordResults.tsx';
import { useRecordHits } from './records/use-record-hits.ts';
import { ReadinessLine } from './results/ReadinessLine.tsx';
import { Failed } from './results/SearchState.tsx';
import { SearchBox } from './SearchBox.tsx';
import styles from './SearchPanel.module.css';
import { SearchResults } from './SearchResults.tsx';
import { MemoryNotice } from './start/MemoryNotice.tsx';
import { SaveToggle } from './start/SaveToggle.tsx';
import { SearchStart } from './start/SearchStart.tsx';

/** Connects itself; fills its panel. */
export function SearchPanel() {
  const { typed, ask, answer, tab, chosenRecord } = searching.use();
  const readiness = useSyncExternalStore(searchClient.subscribe, searchClient.readiness);
  useEffect(() => searchClient.start(), []);
  const records = useRecordHits(ask.query);
  const [isFiltering, setFiltering] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const toBox = useCallback(() => focusOn(panel, 'input'), []);
  const isBlank = ask.query.trim() === '' || answer?.outcome.reading.kind === 'blank';
  const enter = () => {
    if (tab === 'clauses') searching.submit();
    else {
      searching.remember();
      openFound(records.found?.groups.flatMap(({ hits }) => hits) ?? [], chosenRecord);
    }
  };
  return (
    <div className={styles.panel} ref={panel}>
      <div className={styles.top}>
        <SearchBox
          value={typed}
          onType={(text, isComposing) => searching.type(text, isComposing)}
          onDown={() => focusOn(panel, '[role="listbox"]', '[data-results] button')}
          onEnter={enter}
        />
        {ask.query.trim() === '' ? null : <SaveToggle ask={ask} />}
      </div>
      <MemoryNotice />
      <div className={styles.content} data-results>
        {isBlank ? (
          <>
            {readiness.kind === 'failed' ? (
              <Failed failure={readiness.failure} onRetry={searchClient.retry} />
            ) : null}
            <SearchStart onLeave={toBox} />
          </>
        ) : (
          <SearchResults
            records={records}
            readiness={readiness}
            isFiltering={isFiltering}
            onFilter={setFiltering}
            onLeave={toBox}
          />
        )}
      </div>
      <ReadinessLine readiness={readiness} onRetry={searchClient.retry} />
    </div>
  );
}

/** Focuses the first of the selectors that is there. */
function focusOn(panel: RefObject<HTMLDivElement | null>, ...selectors: readonly string[]): void {
  const found = selectors.map((each) => panel.current?.querySelector<HTMLElement>(each)).find(Boolean);
  found?.focus();
}

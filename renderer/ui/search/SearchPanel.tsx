/**
 * The room 检索: one box over all clauses, results while typing, opened in the reading pane. Finding and ranking are
 * the search worker's; bringing a clause into view is the reader's.
 */
import { useMemo, useRef, useState } from 'react';
import { openAddress } from '../../state/reader.ts';
import { searchText } from '../../text-zh/search.ts';
import { HitWalk } from './HitWalk.tsx';
import { ResultList } from './ResultList.tsx';
import { resultList } from './result-rows.ts';
import { SearchBox } from './SearchBox.tsx';
import styles from './SearchPanel.module.css';
import { Failed, NothingAsked, NothingFound, Opening } from './SearchState.tsx';
import { type Search, useSearch } from './use-search.ts';

/** Connects itself; fills its panel. */
export function SearchPanel() {
  const search = useSearch();
  const { typed, type, outcome, readiness } = search;
  const results = useMemo(() => (outcome === null ? null : resultList(outcome)), [outcome]);
  const count = readiness.kind === 'ready' ? (results?.hits.length ?? 0) : 0;
  // Each new result list starts at its first hit.
  const [choice, setChoice] = useState({ results, position: 0 });
  const chosen = choice.results === results ? choice.position : 0;
  const choose = (position: number) => setChoice({ results, position });
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const open = (position: number) => {
    const hit = results?.hits[position];
    if (hit === undefined) return;
    choose(position);
    openAddress({ documentId: hit.documentId, blockId: hit.blockId }, hit.ranges);
  };
  return (
    <div className={styles.panel} ref={panel}>
      <div className={styles.top}>
        <SearchBox
          value={typed}
          onType={type}
          onDown={() => list.current?.focus()}
          onEnter={() => open(chosen)}
        />
        {outcome === null || count === 0 ? null : (
          <HitWalk hits={count} documents={outcome.documents.length} chosen={chosen} onOpen={open} />
        )}
        <Unreadable search={search} />
      </div>
      {results !== null && count > 0 ? (
        <ResultList
          ref={list}
          results={results}
          chosen={chosen}
          onChoose={choose}
          onOpen={open}
          onLeave={() => panel.current?.querySelector('input')?.focus()}
        />
      ) : (
        <WithoutResults search={search} />
      )}
    </div>
  );
}

function WithoutResults({ search }: { readonly search: Search }) {
  const { outcome, readiness, retry } = search;
  switch (readiness.kind) {
    case 'failed':
      return <Failed failure={readiness.failure} onRetry={retry} />;
    case 'ready':
      return outcome === null ? (
        <NothingAsked />
      ) : (
        <NothingFound query={outcome.query} scope={readiness.scope} />
      );
    case 'idle':
      return <NothingAsked />;
    case 'opening':
      return <Opening progress={readiness.progress} />;
  }
}

function Unreadable({ search: { readiness } }: { readonly search: Search }) {
  if (readiness.kind !== 'ready' || readiness.scope.unreadable.length === 0) return null;
  return <p className={styles.unreadable}>{searchText.unreadable(readiness.scope.unreadable.length)}</p>;
}

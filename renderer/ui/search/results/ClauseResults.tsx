/**
 * The clauses among the results: how the query was read, the list with its walk, or what is said where there is none.
 * Connects itself to the state of the room.
 */
import { type ReactNode, useCallback, useMemo } from 'react';
import type { HitDocument } from '../../../core/search/outcome.ts';
import type { SearchFailure } from '../../../core/search/protocol.ts';
import { useWalked } from '../../../state/finding/finding.ts';
import type { Where } from '../../../state/panes/area.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { type SearchReadiness, searchClient } from '../../../state/search-client/search-client.ts';
import { type Answered, hitAt } from '../../../state/search-room/answered.ts';
import { searching } from '../../../state/search-room/searching.ts';
import { searchText } from '../../../text-zh/search.ts';
import { HitText } from './HitText.tsx';
import { HitWalk } from './HitWalk.tsx';
import { isIncomplete, ReadingLine } from './ReadingLine.tsx';
import { ResultList } from './ResultList.tsx';
import { type RowGroup, resultRows } from './result-rows.ts';
import { Failed, NothingFound, NothingLeft, Opening, Sentence } from './SearchState.tsx';

export interface ClauseResultsProps {
  readonly answer: Answered | null;
  /** The answer to the present ask is long in coming: what is shown for another is no longer shown. */
  readonly isLate: boolean;
  readonly failure: SearchFailure | null;
  readonly readiness: SearchReadiness;
  /** ↑ on the first hit. */
  readonly onLeave: () => void;
  readonly onClearChoice: () => void;
  /** A way on where nothing is found. */
  readonly children?: ReactNode;
}

export function ClauseResults(props: ClauseResultsProps) {
  const { answer, isLate, failure, readiness, onLeave, onClearChoice, children } = props;
  // Marks and notes are found all the same.
  if (readiness.kind === 'failed') return <Failed failure={readiness.failure} onRetry={searchClient.retry} />;
  if (failure !== null) return <Failed failure={failure} onRetry={() => searching.again()} />;
  if (readiness.kind === 'opening') return <Opening progress={readiness.progress} />;
  if (isLate) return <Sentence>{searchText.searching}</Sentence>;
  if (answer === null) return null;
  const { outcome } = answer;
  return (
    <>
      <ReadingLine
        outcome={outcome}
        onWish={(wish) => searching.read(wish)}
        onSuggestion={(text) => {
          searching.type(text);
          onLeave();
        }}
      />
      {outcome.total > 0 ? (
        <Hits answer={answer} onLeave={onLeave} />
      ) : outcome.totalEverywhere > 0 ? (
        <NothingLeft totalEverywhere={outcome.totalEverywhere} onClear={onClearChoice} />
      ) : isIncomplete(outcome.reading) ? null : (
        <NothingFound query={outcome.ask.query} scope={readiness.kind === 'ready' ? readiness.scope : null}>
          {children}
        </NothingFound>
      )}
    </>
  );
}

function Hits({ answer, onLeave }: { readonly answer: Answered; readonly onLeave: () => void }) {
  const { ask, outcome, chosen, round } = answer;
  const hasKeys = (useWalked()?.list ?? null) !== null;
  // The answer from the index mostly agrees with that from the scan before it: the list that is read then stays.
  const counted = outcome.documents.map(({ documentId, count }) => `${documentId} ${count}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the rows are made of, not who says it
  const results = useMemo(() => resultRows(outcome.documents.map(rowGroup)), [ask, counted]);
  const open = useCallback(
    (position: number, where?: Where) => searching.openHit(position, where ?? whereMeant()),
    [],
  );
  // A new list, even to the same ask, has none of its further pages yet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round makes another function
  const need = useCallback((from: number, to: number) => searching.need(from, to), [round]);
  return (
    <>
      <HitWalk
        hits={outcome.total}
        documents={outcome.documents.length}
        chosen={chosen}
        hasKeys={hasKeys}
        onOpen={open}
      />
      <ResultList
        results={results}
        chosen={chosen}
        onChoose={(position) => searching.chooseHit(position)}
        onOpen={open}
        onLeave={onLeave}
        onView={need}
      >
        {(position) => <HitText hit={hitAt(answer, position)} />}
      </ResultList>
    </>
  );
}

function rowGroup({ documentId, title, docNumber, issueTitle, count }: HitDocument): RowGroup {
  return { key: documentId, title, facts: docNumber ?? issueTitle, count };
}

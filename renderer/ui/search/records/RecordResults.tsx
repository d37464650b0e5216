/**
 * The marks and notes among the results: the list, or why there is none. Connects itself to the state of the room.
 */
import { type ReactNode, useMemo } from 'react';
import { type RecordHit, type RecordHitGroup, recordOf } from '../../../core/search/notes-hits.ts';
import { shortened } from '../../../core/text/shortened.ts';
import { openRecord } from '../../../state/notes/open-record.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { searching } from '../../../state/search-room/searching.ts';
import { databaseText } from '../../../text-zh/errors.ts';
import { recordHitText } from '../../../text-zh/search.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorNotice } from '../../shared/ErrorNotice.tsx';
import { HitWalk } from '../results/HitWalk.tsx';
import { ResultList } from '../results/ResultList.tsx';
import { type RowGroup, resultRows } from '../results/result-rows.ts';
import { Sentence } from '../results/SearchState.tsx';
import { RecordHitText } from './RecordHitText.tsx';
import type { RecordHits } from './use-record-hits.ts';

export interface RecordResultsProps {
  readonly hits: RecordHits;
  readonly query: string;
  /** ↑ on the first hit. */
  readonly onLeave: () => void;
  /** A way on where nothing is found. */
  readonly children?: ReactNode;
}

export function RecordResults({ hits: { records, found }, query, onLeave, children }: RecordResultsProps) {
  const position = searching.use((state) => state.chosenRecord);
  const hits = useMemo(() => found?.groups.flatMap((group) => group.hits) ?? [], [found]);
  const results = useMemo(() => resultRows(found?.groups.map(rowGroup) ?? []), [found]);
  if (records.kind === 'unavailable') return <ErrorNotice words={databaseText[records.reason]} />;
  if (records.kind === 'loading' || found === null) return <Sentence>{recordHitText.reading}</Sentence>;
  if (hits.length === 0) {
    const { marks, notes } = records.value;
    if (marks.length + notes.length === 0)
      return (
        <EmptyState title={recordHitText.none} hint={recordHitText.noneHint}>
          {children}
        </EmptyState>
      );
    return (
      <EmptyState
        title={recordHitText.nothingTitle(shortened(query.trim()))}
        titleHint={query.trim()}
        hint={recordHitText.nothingHint(marks.length, notes.length)}
      >
        {children}
      </EmptyState>
    );
  }
  // A record that was deleted since may have been the last.
  const chosen = Math.min(position, hits.length - 1);
  return (
    <>
      <HitWalk
        hits={hits.length}
        documents={found.groups.length}
        chosen={chosen}
        onOpen={(target) => openFound(hits, target)}
      />
      <ResultList
        results={results}
        chosen={chosen}
        onChoose={(target) => searching.chooseRecord(target)}
        onOpen={(target, where) => openFound(hits, target, where)}
        onLeave={onLeave}
      >
        {(target) => {
          const hit = hits[target];
          return hit === undefined ? null : <RecordHitText key={recordOf(hit).id} hit={hit} />;
        }}
      </ResultList>
    </>
  );
}

/** Opens the one of the marks and notes found that stands at a position. */
export function openFound(hits: readonly RecordHit[], position: number, where = whereMeant()): void {
  const hit = hits[position];
  if (hit === undefined) return;
  searching.chooseRecord(position);
  searching.remember();
  void openRecord(hit, where);
}

function rowGroup({ documentId, title, hits }: RecordHitGroup): RowGroup {
  const name = documentId === null ? recordHitText.loose : recordHitText.unknownDocument(documentId);
  return { key: documentId ?? '', title: title ?? name, facts: '', count: hits.length };
}

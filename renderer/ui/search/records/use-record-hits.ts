/** The marks and notes that a query finds, kept true while they change. Finding is core/search/notes-hits.ts's. */
import { useMemo } from 'react';
import { findRecords, type RecordsFound } from '../../../core/search/notes-hits.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import type { Live } from '../../../data/database/live.ts';
import { type Records, useAllRecords } from '../../../data/records/records.ts';

export interface RecordHits {
  readonly records: Live<Records>;
  /** Null while the records are read, or cannot be. */
  readonly found: RecordsFound | null;
}

/** A blank query finds nothing. */
export function useRecordHits(query: string): RecordHits {
  const records = useAllRecords();
  const index = useCorpusIndex();
  const library = index.kind === 'ready' ? index.value : null;
  const titles = useMemo(
    () =>
      new Map(
        library?.issues.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title])) ?? [],
      ),
    [library],
  );
  const value = records.kind === 'ready' ? records.value : null;
  const found = useMemo(
    () => (value === null ? null : findRecords(value, titles, query)),
    [value, titles, query],
  );
  return { records, found };
}

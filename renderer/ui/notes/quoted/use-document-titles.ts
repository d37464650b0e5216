/** The titles of the library's documents; empty until it is read. */
import { useMemo } from 'react';
import type { DocumentId } from '../../../core/gazette/model.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';

export function useDocumentTitles(): ReadonlyMap<DocumentId, string> {
  const index = useCorpusIndex();
  const library = index.kind === 'ready' ? index.value : null;
  return useMemo(() => {
    const documents = library?.issues.flatMap((issue) => issue.documents) ?? [];
    return new Map(documents.map(({ id, title }) => [id, title]));
  }, [library]);
}

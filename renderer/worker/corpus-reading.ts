/** Reads the whole corpus for searching, from the same checked files as the page. */
import type { GazetteDocument } from '../core/gazette/model.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { SearchCorpus } from '../core/search/corpus-texts.ts';
import type { SearchFailure, SearchProgress } from '../core/search/protocol.ts';
import type { Corpus } from '../data/corpus/corpus.ts';

/**
 * The documents that can be read; a damaged one does not keep the others from being searched. Fails if the list cannot
 * be read, or none of its documents. `report` hears of each document.
 */
export async function readSearchCorpus(
  corpus: Pick<Corpus, 'index' | 'document'>,
  report: (progress: SearchProgress) => void,
): Promise<Result<SearchCorpus, SearchFailure>> {
  const index = await corpus.index();
  if (!index.ok) return fail({ code: 'corpus', detail: `${index.error.path}: ${index.error.detail}` });
  const ids = index.value.issues.flatMap((issue) => issue.documents.map(({ id }) => id));
  let done = 0;
  const documents: GazetteDocument[] = [];
  await Promise.all(
    ids.map(async (id) => {
      const document = await corpus.document(id);
      if (document.ok) documents.push(document.value);
      done += 1;
      report({ step: 'corpus', done, total: ids.length });
    }),
  );
  if (documents.length === 0 && ids.length > 0)
    return fail({ code: 'corpus', detail: 'no document can be read' });
  return ok({ index: index.value, documents });
}

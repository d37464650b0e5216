/** The corpus as the analyser reads it, from the same checked files as the page. */
import type { AnalysisCorpus } from '../core/analysis/analyser.ts';
import type { AnalysisFailure } from '../core/analysis/protocol.ts';
import { fail, ok } from '../core/result.ts';
import type { Corpus, CorpusFailure } from '../data/corpus/corpus.ts';

/** Of all documents those that can be read; a damaged one does not keep the others from being told. */
export function analysisCorpus(corpus: Pick<Corpus, 'index' | 'document'>): AnalysisCorpus {
  return {
    document: async (id) => {
      const document = await corpus.document(id);
      return document.ok ? document : fail(told(document.error));
    },
    all: async () => {
      const index = await corpus.index();
      if (!index.ok) return fail(told(index.error));
      const ids = index.value.issues.flatMap((issue) => issue.documents.map(({ id }) => id));
      const read = await Promise.all(ids.map((id) => corpus.document(id)));
      return ok({
        index: index.value,
        documents: read.flatMap((result) => (result.ok ? [result.value] : [])),
      });
    },
  };
}

function told({ path, detail }: CorpusFailure): AnalysisFailure {
  return { code: 'corpus', detail: `${path}: ${detail}` };
}

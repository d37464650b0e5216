/** The documents that an export cites. One that is there but cannot be read stops it: its citations would be missing. */
import type { DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Corpus } from '../../data/corpus/corpus.ts';

export type CitedCorpus = Pick<Corpus, 'document' | 'index'>;

/** Documents that the library does not have are left out; `title` names the first that cannot be read. */
export async function loadCited(
  ids: readonly DocumentId[],
  corpus: CitedCorpus,
): Promise<Result<readonly GazetteDocument[], { readonly code: 'unread'; readonly title: string }>> {
  const documents: GazetteDocument[] = [];
  for (const id of ids) {
    const document = await corpus.document(id);
    if (document.ok) documents.push(document.value);
    else if (document.error.code !== 'missing') {
      return fail({ code: 'unread', title: await titleOf(id, corpus) });
    }
  }
  return ok(documents);
}

async function titleOf(id: DocumentId, corpus: CitedCorpus): Promise<string> {
  const index = await corpus.index();
  const documents = index.ok ? index.value.issues.flatMap((issue) => issue.documents) : [];
  return documents.find((document) => document.id === id)?.title ?? id;
}

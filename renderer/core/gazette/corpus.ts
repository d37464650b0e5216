/**
 * The corpus as files: what stands in `resources/corpus/` and how its hash is made up. Reads and writes nothing;
 * `seeds/build.ts` writes the files, the page fetches them.
 */
import type { CorpusIndex, DocumentId, GazetteDocument, IssueId } from './model.ts';
import { type ParsedIssue, withoutBlocks } from './parse.ts';
import { linkPrintings } from './printings.ts';

/** Version of the shape of the corpus files. */
export const CORPUS_SCHEMA = 1;

export interface CorpusFiles {
  /** Document files in the order of the corpus: id and JSON text. */
  readonly documents: readonly { readonly id: DocumentId; readonly json: string }[];
  /** The index without its hash, which only the caller can compute (SHA-256 over the document files in order). */
  readonly index: Omit<CorpusIndex, 'hash'>;
}

/** Lays parsed issues out as files, printings of one document linked across issues. Same input, same bytes. */
export function corpusFiles(issues: readonly ParsedIssue[]): CorpusFiles {
  const linked = linkPrintings(issues.flatMap((parsed) => parsed.documents));
  return {
    documents: linked.map((document) => ({ id: document.id, json: `${JSON.stringify(document)}\n` })),
    index: {
      schema: CORPUS_SCHEMA,
      issues: issues.map(({ issue }) => ({ ...issue, documents: ofIssue(linked, issue.id) })),
    },
  };
}

function ofIssue(documents: readonly GazetteDocument[], issue: IssueId) {
  return documents.filter((document) => document.issueId === issue).map(withoutBlocks);
}

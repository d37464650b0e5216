/** The probe's `references`: `{documentId}` in, every reference of the document and where it leads out. */
import { findReferences } from '../../../renderer/core/cite/references/find.ts';
import { libraryOf } from '../../../renderer/core/cite/references/library.ts';
import { resolveReferences } from '../../../renderer/core/cite/references/resolve.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

const USAGE = 'references expects {"documentId": "…"}.';

/** The references in reading order; throws a {@link ProbeError} for an unknown document or other input. */
export function references(input: unknown, corpus: Pick<ProbeCorpus, 'document' | 'index'>): unknown {
  const documentId = documentIdOf(input);
  const document = corpus.document(documentId);
  if (document === null) throw new ProbeError(`The corpus has no document ${JSON.stringify(documentId)}.`);
  const found = findReferences(document);
  return resolveReferences(document, found, libraryOf(corpus.index), corpus.document).map((reference) => {
    const { blockId, start, end, text, kind, form } = reference;
    const targets = reference.targets.map((target) => ({
      documentId: target.documentId,
      blockId: target.blockId,
    }));
    return { blockId, start, end, text, kind, form, targets };
  });
}

function documentIdOf(input: unknown): string {
  if (typeof input === 'object' && input !== null && 'documentId' in input) {
    if (typeof input.documentId === 'string') return input.documentId;
  }
  throw new ProbeError(USAGE);
}

/** The probe's `cite`: `{documentId, blockId}` in, the citation out, by the function that the program cites with. */
import { cite as citationOf } from '../../../renderer/core/cite/cite.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';

const USAGE = 'cite expects {"documentId": "…", "blockId": "…"}; a blockId of null cites the document.';

/** The citation of one block, or of the document; throws a {@link ProbeError} for an unknown one or other input. */
export function cite(input: unknown, corpus: Pick<ProbeCorpus, 'document'>): string {
  const { documentId, blockId } = addressOf(input);
  const document = corpus.document(documentId);
  if (document === null) throw new ProbeError(`The corpus has no document ${JSON.stringify(documentId)}.`);
  if (blockId === null) return citationOf(document, null);
  const block = document.blocks.find(({ id }) => id === blockId);
  if (block === undefined) {
    throw new ProbeError(`The document ${documentId} has no block ${JSON.stringify(blockId)}.`);
  }
  return citationOf(document, block.id);
}

function addressOf(input: unknown): { documentId: string; blockId: string | null } {
  if (typeof input !== 'object' || input === null || !('documentId' in input)) throw new ProbeError(USAGE);
  const blockId = 'blockId' in input ? input.blockId : null;
  if (typeof input.documentId !== 'string' || (typeof blockId !== 'string' && blockId !== null)) {
    throw new ProbeError(USAGE);
  }
  return { documentId: input.documentId, blockId };
}

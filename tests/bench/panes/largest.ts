/** Which documents of a corpus are the heavy ones. */
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import type { ProbeCorpus } from '../../support/probe/corpus.ts';

/** All characters of a document, one paragraph a line. */
export function wholeText({ blocks }: GazetteDocument): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** The documents, the longest first. Throws on an empty corpus. */
export function byLength({ documents }: Pick<ProbeCorpus, 'documents'>): readonly GazetteDocument[] {
  return [...documents].sort((a, b) => wholeText(b).length - wholeText(a).length);
}

/** The longest document. */
export function longest(corpus: Pick<ProbeCorpus, 'documents'>): GazetteDocument {
  const [first] = byLength(corpus);
  if (first === undefined) throw new Error('the corpus has no document');
  return first;
}

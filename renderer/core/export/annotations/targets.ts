/**
 * What an annotation points at. A marked stretch is told by its words and what stands around them, and by where it
 * stands, if the very words stand there now: a position that is not certain is left out.
 */
import type { createResolver } from '../../anchor/resolve.ts';
import type { Mark, NoteTarget, Segment } from '../../annotation/model.ts';
import type { BlockId, DocumentId, GazetteDocument } from '../../gazette/model.ts';
import type { Target, TextPositionSelector, TextQuoteSelector } from './model.ts';

/** Characters (code points) of context on either side. */
const CONTEXT = 32;

/** A document with what finds segments in it. */
export interface SearchedDocument {
  readonly document: GazetteDocument;
  readonly resolve: ReturnType<typeof createResolver>;
}

/** One target for each segment; `place` is null for a document that is not at hand. */
export function targetsOfMark(mark: Mark, place: SearchedDocument | null): readonly Target[] {
  const styleClass = mark.style === 'underline' ? [mark.colour, mark.style] : mark.colour;
  return mark.segments.map((segment) => ({
    type: 'SpecificResource',
    styleClass,
    ...(place === null ? storedWords(mark.documentId, segment) : foundWords(mark.documentId, segment, place)),
  }));
}

/** Null for a note that hangs on no document. */
export function targetOfNote(target: NoteTarget): Target | null {
  if (target.kind === 'mark' || target.kind === 'free') return null;
  const blockId = target.kind === 'block' ? target.blockId : null;
  return { type: 'SpecificResource', source: sourceOf(target.documentId, blockId) };
}

type Words = Pick<Target, 'source' | 'selector'>;

function storedWords(documentId: DocumentId, { blockId, exact, prefix, suffix }: Segment): Words {
  const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return { source: sourceOf(documentId, blockId), selector: [quote] };
}

function foundWords(
  documentId: DocumentId,
  segment: Segment,
  { document, resolve }: SearchedDocument,
): Words {
  const place = resolve(segment);
  const text = document.blocks.find(({ id }) => id === place.blockId)?.text;
  if (place.state !== 'exact' || text === undefined) return storedWords(documentId, segment);
  const before = [...text.slice(0, place.start)];
  const exact = [...text.slice(place.start, place.end)];
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact: exact.join(''),
    prefix: before.slice(-CONTEXT).join(''),
    suffix: [...text.slice(place.end)].slice(0, CONTEXT).join(''),
  };
  const position: TextPositionSelector = {
    type: 'TextPositionSelector',
    start: before.length,
    end: before.length + exact.length,
  };
  return { source: sourceOf(documentId, place.blockId), selector: [quote, position] };
}

function sourceOf(documentId: DocumentId, blockId: BlockId | null): string {
  return `urn:gazette:${documentId}${blockId === null ? '' : `#${blockId}`}`;
}

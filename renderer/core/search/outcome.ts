/**
 * What a search gives back: hits in rank order, each with its place and a snippet, and the documents they stand in.
 * Plain data, fit to be posted from a worker. How hits are found and ranked is engine.ts's business.
 */
import type { BlockId, BlockKind, DocumentId, IsoDate } from '../gazette/model.ts';
import type { Range } from '../text/fold.ts';

/** A stretch of a block, cut out of its text without changing a character. */
export interface Snippet {
  readonly text: string;
  /** The matches, as UTF-16 offsets in `text`. */
  readonly marks: readonly Range[];
  /** Whether text of the block was left out before, after the snippet. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface SearchHit {
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  readonly blockKind: BlockKind;
  /** The matches, as UTF-16 offsets in Block.text: ascending, never overlapping, at least one. */
  readonly ranges: readonly Range[];
  /** Labels and headings from the outermost ancestor to the block itself; empty where nothing is labelled. */
  readonly path: readonly string[];
  readonly snippet: Snippet;
}

/** A document that has hits, as a result list names it. */
export interface HitDocument {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly docNumber: string | null;
  readonly date: IsoDate | null;
  readonly issueTitle: string;
}

export interface SearchOutcome {
  /** The query as it was typed. */
  readonly query: string;
  /** All hits, in rank order. */
  readonly hits: readonly SearchHit[];
  /** The documents of the hits, in the order of their first hit. */
  readonly documents: readonly HitDocument[];
}

export interface HitGroup {
  readonly document: HitDocument;
  /** In rank order. */
  readonly hits: readonly SearchHit[];
}

/** The hits by document: documents in the order of their first hit, hits in rank order. Linear. */
export function groupHits(outcome: SearchOutcome): readonly HitGroup[] {
  const byDocument = new Map<DocumentId, SearchHit[]>();
  for (const hit of outcome.hits) {
    const hits = byDocument.get(hit.documentId);
    if (hits === undefined) byDocument.set(hit.documentId, [hit]);
    else hits.push(hit);
  }
  return outcome.documents.map((document) => ({
    document,
    hits: byDocument.get(document.documentId) ?? [],
  }));
}

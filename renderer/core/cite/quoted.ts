/**
 * What is copied with its citation: the printed characters, one line per block, then ——《…》第十三条 on a line of its
 * own. Owns which blocks make up a whole clause and how it is cited as a whole; what a place is called is cite.ts's
 * business, the clipboard the caller's.
 */
import { describeRange } from '../anchor/describe.ts';
import type { Segment } from '../annotation/model.ts';
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';
import { blockIndexOf } from './block-index.ts';
import { cite, citeBlocks } from './cite.ts';
import { readLabel } from './label.ts';

/** A stretch of one block. Offsets are UTF-16 units in `Block.text`, end exclusive. */
export type Stretch = Pick<Segment, 'blockId' | 'start' | 'end'>;

const CITATION_DASH = '——';
/** What cite.ts adds to an article of several 款, whose own block is the first of them. */
const FIRST_PARAGRAPH = /第一款$/;

/** Printed words and where they stand. */
export interface Quotation {
  /** The stretches verbatim, in reading order; never empty. */
  readonly lines: readonly string[];
  readonly citation: string;
  /** The block of the first. */
  readonly blockId: BlockId;
}

/**
 * Each selected stretch verbatim in reading order, whatever the order given, and the citation of their blocks.
 * Stretches are clipped to their block and widened to whole characters; those without a visible character, or of no
 * block of the document, are left out. Null if none is left: a citation alone quotes nothing.
 */
export function quotationOf(document: GazetteDocument, selection: readonly Stretch[]): Quotation | null {
  const segments = selection
    .flatMap((stretch) => printedSegment(document, stretch) ?? [])
    .sort(inReadingOrder(document));
  const [first] = segments;
  if (first === undefined) return null;
  const blockIds = [...new Set(segments.map(({ blockId }) => blockId))];
  return {
    lines: segments.map(({ exact }) => exact),
    citation: citationOf(document, blockIds),
    blockId: first.blockId,
  };
}

/** {@link quotationOf} of the whole clause of a block; null for a block that the document does not have. */
export function quotationOfClause(document: GazetteDocument, blockId: BlockId): Quotation | null {
  const whole = clauseBlocks(document, blockId).map(({ id, text }) => ({
    blockId: id,
    start: 0,
    end: text.length,
  }));
  return quotationOf(document, whole);
}

/**
 * The text for the clipboard: each line of {@link quotationOf}, then its citation; LF between lines, none at the end.
 * Null where nothing is quoted.
 */
export function quotedWithCitation(document: GazetteDocument, selection: readonly Stretch[]): string | null {
  return clipboardText(quotationOf(document, selection));
}

/** {@link quotedWithCitation} for the whole clause of a block; null for a block that the document does not have. */
export function quotedClause(document: GazetteDocument, blockId: BlockId): string | null {
  return clipboardText(quotationOfClause(document, blockId));
}

function clipboardText(quotation: Quotation | null): string | null {
  return quotation === null ? null : [...quotation.lines, CITATION_DASH + quotation.citation].join('\n');
}

/** How the whole clause of a block is cited; the document for a block that it does not have. */
export function citeClause(document: GazetteDocument, blockId: BlockId): string {
  return citationOf(
    document,
    clauseBlocks(document, blockId).map(({ id }) => id),
  );
}

/**
 * The block with everything that hangs under it, in reading order: 第十三条 with its （一）（二）…. A heading stands
 * alone, since it names a division and is no provision, unless it is the first line of an article. Empty for a block
 * that the document does not have.
 */
export function clauseBlocks(document: Pick<GazetteDocument, 'blocks'>, blockId: BlockId): readonly Block[] {
  const { byId, byParent, orderOf } = blockIndexOf(document);
  const block = byId.get(blockId);
  if (block === undefined) return [];
  if (block.kind === 'heading' && !isArticle(block)) return [block];
  // A set grows while it is walked, and damaged parents that go round in a circle add nothing twice.
  const clause = new Set([block]);
  for (const owner of clause) for (const below of byParent.get(owner.id) ?? []) clause.add(below);
  return [...clause].sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0));
}

function isArticle({ label }: Block): boolean {
  const read = label === null ? null : readLabel(label);
  return read?.kind === 'unit' && read.unit === '条';
}

/** Null if the stretch has nothing to be seen. */
function printedSegment(document: GazetteDocument, { blockId, start, end }: Stretch): Segment | null {
  const block = blockIndexOf(document).byId.get(blockId);
  if (block === undefined) return null;
  const from = Math.max(0, start);
  const to = Math.min(block.text.length, end);
  return block.text.slice(from, to).trim() === '' ? null : describeRange(block, from, to);
}

function inReadingOrder(document: GazetteDocument): (a: Segment, b: Segment) => number {
  const { byId, orderOf } = blockIndexOf(document);
  const order = ({ blockId }: Segment) => {
    const block = byId.get(blockId);
    return block === undefined ? -1 : (orderOf.get(block) ?? -1);
  };
  return (a, b) => order(a) - order(b) || a.start - b.start;
}

/** A clause selected to its last block is cited as one, an article of several 款 without any of them. */
function citationOf(document: GazetteDocument, blockIds: readonly BlockId[]): string {
  const [first = null] = blockIds;
  const clause = first === null ? [] : clauseBlocks(document, first);
  const isClause = clause.length === blockIds.length && clause.every(({ id }, at) => id === blockIds[at]);
  if (!isClause || clause.length < 2) return citeBlocks(document, blockIds);
  return cite(document, first).replace(FIRST_PARAGRAPH, '');
}

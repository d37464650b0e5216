/**
 * Paragraphs without a label, counted: 款 of an article, 段 of anything else, 段 before and after the labelled
 * blocks of a part. Owns the counting; place.ts words it and find-clause.ts looks it up.
 */
import type { Block, GazetteDocument } from '../gazette/model.ts';
import { blockIndexOf } from './block-index.ts';

type Blocks = Pick<GazetteDocument, 'blocks'>;

/** Unlabelled paragraphs are what 款 and 段 count; titles, signatures and the like are not. */
export function isPlainParagraph(block: Block): boolean {
  return block.kind === 'paragraph' && block.label === null;
}

/**
 * The paragraphs of a labelled block in reading order. Its own text is the first of them where it has any
 * besides a heading, as 第一款 of an article stands on the line of 第X条.
 */
export function paragraphsOf(document: Blocks, owner: Block): readonly Block[] {
  const below = childrenOf(document, owner).filter(isPlainParagraph);
  return owner.kind === 'paragraph' ? [owner, ...below] : below;
}

/** The labelled blocks directly below a block. */
export function labelledChildrenOf(document: Blocks, owner: Block): readonly Block[] {
  return childrenOf(document, owner).filter((block) => block.label !== null);
}

function childrenOf(document: Blocks, owner: Block): readonly Block[] {
  return blockIndexOf(document).byParent.get(owner.id) ?? [];
}

/** The paragraph of `owner` that a block below it follows (1-based), 0 if it stands before all of them. */
export function paragraphBefore(document: Blocks, owner: Block, block: Block): number {
  const { orderOf } = blockIndexOf(document);
  const order = (one: Block) => orderOf.get(one) ?? -1;
  return paragraphsOf(document, owner).filter((paragraph) => order(paragraph) < order(block)).length;
}

/** The paragraphs of a part that belong to no labelled block, as {@link looseParagraphs} groups them. */
export interface LooseParagraphs {
  /** Before the first labelled block; all of them if the part has none. */
  readonly opening: readonly Block[];
  /** After it. */
  readonly closing: readonly Block[];
  /** Whether the part has labelled blocks, so that 开头 and 结尾 mean something. */
  readonly divided: boolean;
}

export function looseParagraphs(document: Blocks, partId: Block['part']): LooseParagraphs {
  const blocks = blockIndexOf(document).byPart.get(partId) ?? [];
  const first = blocks.findIndex((block) => block.label !== null);
  const loose = (block: Block) => block.parent === null && isPlainParagraph(block);
  return {
    opening: (first < 0 ? blocks : blocks.slice(0, first)).filter(loose),
    closing: (first < 0 ? [] : blocks.slice(first)).filter(loose),
    divided: first >= 0,
  };
}

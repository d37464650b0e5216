/**
 * A document's blocks by id and by place, so that parents, neighbours and parts are found without a scan.
 * Built once per document by whoever shows it; everything else in this folder takes it.
 */
import type { Block, BlockId, GazetteDocument, Part, PartId } from '../gazette/model.ts';

export interface BlockLookup {
  readonly document: GazetteDocument;
  readonly byId: ReadonlyMap<BlockId, Block>;
  /** Position of a block in `document.blocks`, from 0. */
  readonly indexOf: ReadonlyMap<BlockId, number>;
  readonly parts: ReadonlyMap<PartId, Part>;
}

/** Indexes a document. Linear in its blocks. */
export function lookUpBlocks(document: GazetteDocument): BlockLookup {
  return {
    document,
    byId: new Map(document.blocks.map((block) => [block.id, block])),
    indexOf: new Map(document.blocks.map((block, index) => [block.id, index])),
    parts: new Map(document.parts.map((part) => [part.id, part])),
  };
}

/**
 * The labelled blocks a block stands under, outermost first, without the block itself.
 * A parent that does not exist, or a circle, ends the chain.
 */
export function ancestorsOf(lookup: BlockLookup, block: Block): readonly Block[] {
  const chain: Block[] = [];
  const seen = new Set<BlockId>([block.id]);
  let parentId = block.parent;
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId);
    const parent = lookup.byId.get(parentId);
    if (parent === undefined) break;
    chain.unshift(parent);
    parentId = parent.parent;
  }
  return chain;
}

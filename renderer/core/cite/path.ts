/**
 * The way from the top of a part down to a block. Owns the walk over `parent`; it trusts no document to be
 * well formed: an unknown parent ends the way, a parent met twice does too.
 */
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';
import { blockIndexOf } from './block-index.ts';

/**
 * The labelled ancestors of a block, outermost first, and the block itself last;
 * empty if the document has no such block.
 */
export function blockPath(document: Pick<GazetteDocument, 'blocks'>, blockId: BlockId): readonly Block[] {
  const blocks = blockIndexOf(document).byId;
  const path: Block[] = [];
  let block = blocks.get(blockId);
  while (block !== undefined && !path.includes(block)) {
    path.unshift(block);
    block = block.parent === null ? undefined : blocks.get(block.parent);
  }
  return path;
}

/**
 * The path that names a hit: labels and headings from the outermost ancestor down to the block itself
 * (第二章 规划和建设 › 第十三条), behind the label of the attachment it stands in. The document is named beside it.
 */
import type { Block, BlockId, GazetteDocument } from '../../gazette/model.ts';
import { breadcrumbOf } from '../../outline/breadcrumb.ts';
import { lookUpBlocks } from '../../outline/lookup.ts';

/** Gives the path of any block of one document; each is put together once. */
export function pathFinder(document: GazetteDocument): (block: Block) => readonly string[] {
  const lookup = lookUpBlocks(document);
  const known = new Map<BlockId, readonly string[]>();
  return (block) => {
    const path = known.get(block.id) ?? findPath(block);
    known.set(block.id, path);
    return path;
  };

  function findPath(block: Block): readonly string[] {
    const part = lookup.parts.get(block.part);
    const attachment = part?.role === 'attachment' && part.label !== null ? [part.label] : [];
    const [, ...labelled] = breadcrumbOf(lookup, block.id);
    return [...attachment, ...labelled.map(({ text }) => text)];
  }
}

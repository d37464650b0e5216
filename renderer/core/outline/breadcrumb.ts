/**
 * The path to the place being read: 文件 › 章 › 条. Computed from a block's labelled ancestors and its part.
 */
import type { Block, BlockId } from '../gazette/model.ts';
import { ancestorsOf, type BlockLookup } from './lookup.ts';
import { partName } from './wording.ts';

export interface Crumb {
  /** Where a click leads. */
  readonly blockId: BlockId;
  readonly text: string;
}

/**
 * From the outermost to the innermost. The first names the part (its own title where it prints one, else the
 * document's); a block without a label is named by the labelled block it hangs on. Empty for an unknown block.
 */
export function breadcrumbOf(lookup: BlockLookup, blockId: BlockId): readonly Crumb[] {
  const block = lookup.byId.get(blockId);
  if (block === undefined) return [];
  const labelled = [...ancestorsOf(lookup, block), block].filter((step) => step.label !== null);
  return [partCrumb(lookup, block), ...labelled.map((step) => ({ blockId: step.id, text: crumbText(step) }))];
}

function partCrumb(lookup: BlockLookup, block: Block): Crumb {
  const { document, parts } = lookup;
  const part = parts.get(block.part);
  const first = document.blocks.find((candidate) => candidate.part === block.part) ?? block;
  return { blockId: first.id, text: (part === undefined ? null : partName(part)) ?? document.title };
}

function crumbText(block: Block): string {
  const label = block.label ?? '';
  if (block.heading === null) return label;
  return /[、.．）)]$/.test(label) ? `${label}${block.heading}` : `${label} ${block.heading}`;
}

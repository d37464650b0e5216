/**
 * What the citing of one block asks of all the others, looked up once per document: blocks by id, by parent, by part,
 * and how often a label is printed in a part. Kept as long as the document is; documents never change.
 */
import type { Block, BlockId, GazetteDocument, PartId } from '../gazette/model.ts';
import { readLabel } from './label.ts';

export interface BlockIndex {
  readonly byId: ReadonlyMap<BlockId, Block>;
  /** Where a block stands in reading order. */
  readonly orderOf: ReadonlyMap<Block, number>;
  readonly byParent: ReadonlyMap<BlockId, readonly Block[]>;
  readonly byPart: ReadonlyMap<PartId, readonly Block[]>;
  /** How many blocks of a part carry this label, as label.ts reads it. */
  labelCount(part: PartId, labelText: string): number;
}

const indexes = new WeakMap<readonly Block[], BlockIndex>();

/** Linear in the number of blocks the first time, constant after that. */
export function blockIndexOf({ blocks }: Pick<GazetteDocument, 'blocks'>): BlockIndex {
  const known = indexes.get(blocks);
  if (known !== undefined) return known;
  const index = buildIndex(blocks);
  indexes.set(blocks, index);
  return index;
}

function buildIndex(blocks: readonly Block[]): BlockIndex {
  const labels = groupBy(blocks, (block) =>
    block.label === null ? null : labelKey(block.part, readLabel(block.label).text),
  );
  return {
    byId: new Map(blocks.map((block) => [block.id, block])),
    orderOf: new Map(blocks.map((block, order) => [block, order])),
    byParent: groupBy(blocks, (block) => block.parent),
    byPart: groupBy(blocks, (block) => block.part),
    labelCount: (part, labelText) => labels.get(labelKey(part, labelText))?.length ?? 0,
  };
}

function labelKey(part: PartId, labelText: string): string {
  return `${part} ${labelText}`;
}

/** Blocks by a key, in reading order; a key of null leaves a block out. */
function groupBy<Key>(blocks: readonly Block[], keyOf: (block: Block) => Key | null): Map<Key, Block[]> {
  const groups = new Map<Key, Block[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [block]);
    else group.push(block);
  }
  return groups;
}

/**
 * The blocks of a document as quotes are looked for in them: folded, so that （ and ( or a blank more make no
 * difference, with the pairs of neighbouring characters that each holds. A quote can only be in a block with which it
 * shares enough of them.
 */
import type { Block } from '../../gazette/model.ts';
import { type FoldedText, foldText } from '../../text/fold.ts';

export interface FoldedBlock {
  readonly block: Block;
  readonly text: FoldedText;
}

export interface FoldedBlocks {
  readonly all: readonly FoldedBlock[];
  /**
   * The blocks that hold at least this many of the pairs in `folded`, in the document's order; every block for a text
   * without a pair. Cost: the pairs times the blocks that hold each.
   */
  readonly sharing: (folded: string, least: number) => readonly FoldedBlock[];
}

const known = new WeakMap<readonly Block[], FoldedBlocks>();

/** Linear in the text the first time; the same array of blocks costs nothing again. */
export function foldedBlocksOf(blocks: readonly Block[]): FoldedBlocks {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const folded = foldBlocks(blocks);
  known.set(blocks, folded);
  return folded;
}

function foldBlocks(blocks: readonly Block[]): FoldedBlocks {
  const all = blocks.map((block) => ({ block, text: foldText(block.text) }));
  const holders = new Map<number, number[]>();
  for (const [order, { text }] of all.entries()) {
    for (const pair of new Set(pairsOf(text.folded))) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [order]);
      else list.push(order);
    }
  }
  return { all, sharing: (folded, least) => sharing(all, holders, pairsOf(folded), least) };
}

function sharing(
  all: readonly FoldedBlock[],
  holders: ReadonlyMap<number, readonly number[]>,
  pairs: readonly number[],
  least: number,
): readonly FoldedBlock[] {
  if (pairs.length === 0) return all;
  const counts = new Uint32Array(all.length);
  for (const pair of pairs) {
    for (const order of holders.get(pair) ?? []) counts[order] = (counts[order] ?? 0) + 1;
  }
  return all.filter((_, order) => (counts[order] ?? 0) >= Math.max(1, least));
}

function pairsOf(text: string): readonly number[] {
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at += 1) {
    pairs.push(text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at));
  }
  return pairs;
}

/**
 * Finds the place of a stored segment in a document. The words decide, the block id and the offsets only say where to
 * look: block id → the very words in that block → words like them there or anywhere in the document → lost. Only what
 * is certain is `exact`; what is likely is `approximate` and waits for the user to confirm it, also where the very
 * words stand in another block than they did. After FIELD.md: a matcher without a floor puts one in fifteen short
 * quotes into the wrong article.
 */
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';
import { bestCandidate } from './match/candidates.ts';
import { certainPlace } from './match/certain-place.ts';
import type { Selector } from './match/selector.ts';

/** Where a segment stands now. Offsets are UTF-16 units in `Block.text`, end exclusive, between characters. */
export type Resolution =
  | { readonly state: 'exact'; readonly blockId: BlockId; readonly start: number; readonly end: number }
  | {
      /** The place of the candidate, and how like the quote it is: 0.7 to 1 (the same words, but for signs). */
      readonly state: 'approximate';
      readonly blockId: BlockId;
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  | { readonly state: 'lost'; readonly blockId: null; readonly start: null; readonly end: null };

const LOST: Resolution = { state: 'lost', blockId: null, start: null, end: null };

/** {@link createResolver} for one segment. */
export function resolve(selector: Selector, document: Pick<GazetteDocument, 'blocks'>): Resolution {
  return createResolver(document)(selector);
}

/**
 * A function that resolves segments in this document. A segment that stands where it stood costs the length of its
 * quote; any other the length of the document at most.
 */
export function createResolver({
  blocks,
}: Pick<GazetteDocument, 'blocks'>): (selector: Selector) => Resolution {
  const byId = new Map<BlockId, Block>(blocks.map((block) => [block.id, block]));
  return (selector) => {
    const { blockId, exact } = selector;
    if (exact === '') return LOST;
    const certain = certainPlace(selector, blocks, blockId === null ? null : (byId.get(blockId) ?? null));
    if (certain !== null) {
      const { block, start } = certain;
      return { state: 'exact', blockId: block.id, start, end: start + exact.length };
    }
    const candidate = bestCandidate(selector, blocks);
    if (candidate === null) return LOST;
    const { block, start, end, score } = candidate;
    return { state: 'approximate', blockId: block.id, start, end, score };
  };
}

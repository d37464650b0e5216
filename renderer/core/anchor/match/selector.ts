/**
 * What is known of a place that is looked for. A stored segment knows all of it; a selector from elsewhere may know
 * the quote alone. Owns what may be concluded from the recorded context.
 */
import type { BlockId } from '../../gazette/model.ts';
import { CONTEXT_LENGTH } from '../describe.ts';

/** A `Segment` is one in which everything is known. Offsets are UTF-16 units in `Block.text`. */
export interface Selector {
  /** Null: any block of the document. */
  readonly blockId: BlockId | null;
  readonly start: number | null;
  readonly exact: string;
  /** Null where nothing was recorded. */
  readonly prefix: string | null;
  readonly suffix: string | null;
}

export interface Context {
  /** Null where it is not known. */
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** The prefix is all that stood before the quote in its block. */
  readonly opensBlock: boolean;
  /** The suffix is all that stood behind it. */
  readonly closesBlock: boolean;
  /** Recorded by describe.ts: as long as it could be. */
  readonly isWhole: boolean;
}

/** A context that reaches no edge of the block has this many units, one less where a character would be split. */
const FULL = CONTEXT_LENGTH - 1;

/**
 * The recorded context. An empty prefix before a quote from the middle of a block was never recorded; one that is
 * shorter than it could be comes from elsewhere, and says nothing of the edges of the block.
 */
export function contextOfSelector({ start, prefix, suffix }: Selector): Context {
  const isWhole =
    prefix !== null &&
    suffix !== null &&
    start !== null &&
    (prefix.length >= FULL || prefix.length === start);
  if (!isWhole) {
    const known = (side: string | null) => (side === '' ? null : side);
    return { prefix: known(prefix), suffix: known(suffix), opensBlock: false, closesBlock: false, isWhole };
  }
  return { prefix, suffix, opensBlock: prefix.length < FULL, closesBlock: suffix.length < FULL, isWhole };
}

/**
 * The beginning of a block as a segment: what stands for the whole block where one place in it is remembered, as by a
 * bookmark. Found again by resolve.ts like any other segment.
 */
import type { Segment } from '../annotation/model.ts';
import type { Block } from '../gazette/model.ts';
import { describeRange } from './describe.ts';

/** Length of the quoted beginning, in UTF-16 units. */
export const BEGINNING_LENGTH = 32;

/**
 * The segment of the first {@link BEGINNING_LENGTH} units of the block's text, one less where that would split a
 * character. Null for a block without text.
 */
export function describeBeginning(block: Pick<Block, 'id' | 'text'>): Segment | null {
  if (block.text === '') return null;
  const segment = describeRange(block, 0, Math.min(BEGINNING_LENGTH, block.text.length));
  return segment.end > BEGINNING_LENGTH ? describeRange(block, 0, BEGINNING_LENGTH - 1) : segment;
}

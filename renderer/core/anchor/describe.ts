/**
 * Turns a range of a block's text into the segment that is stored: its quote with the text around it.
 * `resolve.ts` finds the range again; storing and painting are others' business.
 * After the W3C TextQuoteSelector, with offsets in UTF-16 units of `Block.text`.
 */
import type { Segment } from '../annotation/model.ts';
import type { Block } from '../gazette/model.ts';

/** Length of the stored context on either side, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;

/**
 * The segment for `[start, end)` of the block's text. A bound that would split a surrogate pair is moved outwards,
 * so that a quote never holds half a character.
 * @throws RangeError if the range is empty or leaves the text.
 */
export function describeRange(block: Pick<Block, 'id' | 'text'>, start: number, end: number): Segment {
  const { text } = block;
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)
  ) {
    throw new RangeError(`[${start}, ${end}) is no range of block ${block.id} (${text.length} characters)`);
  }
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  return {
    blockId: block.id,
    start: from,
    end: to,
    exact: text.slice(from, to),
    ...contextOf(text, from, to),
  };
}

/** Up to {@link CONTEXT_LENGTH} units before and after the range, cut at code points. */
export function contextOf(text: string, start: number, end: number): Pick<Segment, 'prefix' | 'suffix'> {
  const first = Math.max(0, start - CONTEXT_LENGTH);
  const last = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    prefix: text.slice(splitsPair(text, first) ? first + 1 : first, start),
    suffix: text.slice(end, splitsPair(text, last) ? last - 1 : last),
  };
}

/** Whether the offset lies between the two halves of one character. */
function splitsPair(text: string, offset: number): boolean {
  return isSurrogate(text, offset - 1, 0xd800) && isSurrogate(text, offset, 0xdc00);
}

function isSurrogate(text: string, offset: number, block: 0xd800 | 0xdc00): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === block;
}

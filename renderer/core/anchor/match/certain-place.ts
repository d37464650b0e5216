/**
 * The one place of which it is certain that it is what was marked: the very words, in the block of that id, with their
 * context. Everything less is a candidate at most (candidates.ts), and waits for the user.
 */
import type { Block } from '../../gazette/model.ts';
import { occurrenceAt, occurrencesOf } from './occurrences.ts';
import { type Context, contextOfSelector, type Selector } from './selector.ts';
import { SHORT_LENGTH } from './sought.ts';

/**
 * How far from its place a quote may have been pushed by what was changed before it in its clause. Clauses that end in
 * the same sentences (…提供的涉税信息、意见或建议；依法…) have them further apart: one that took the number of the other
 * would pass for it with all of the context.
 */
const FARTHEST = 16;

export interface Found {
  readonly block: Block;
  readonly start: number;
}

/**
 * Null if nothing is certain. Where two blocks are printed alike all around the quote, the id decides: nothing that
 * was recorded could tell them apart. Cost: the length of the block, of the document where that is not enough.
 */
export function certainPlace(
  selector: Selector,
  blocks: readonly Block[],
  named: Block | null,
): Found | null {
  if (selector.exact === '') return null;
  const context = contextOfSelector(selector);
  if (selector.blockId === null) return placeAnywhere(selector.exact, context, blocks);
  if (named === null) return null;
  const start = startInBlock(selector, context, named, blocks);
  return start === null ? null : { block: named, start };
}

function startInBlock(
  selector: Selector,
  context: Context,
  named: Block,
  blocks: readonly Block[],
): number | null {
  const { text } = named;
  const { start, exact } = selector;
  if (
    start !== null &&
    text.startsWith(exact, start) &&
    (occurrenceAt(exact, context, text, start).isComplete || hasItsContext(selector, text))
  ) {
    return start;
  }
  const occurrences = occurrencesOf(exact, context, text).filter(
    (each) => start === null || Math.abs(each.start - start) <= FARTHEST,
  );
  const [only, another] = occurrences.filter(({ isComplete }) => isComplete);
  if (only === undefined || another !== undefined) return null;
  const isEnough = context.isWhole || only.run >= SHORT_LENGTH || isOnly(exact, blocks);
  return isEnough ? only.start : null;
}

/**
 * Whether the recorded characters stand around the recorded place, on both sides: then it does not matter that fewer of
 * them were recorded than there are. Before the beginning of a block there are none.
 */
function hasItsContext({ start, exact, prefix, suffix }: Selector, text: string): boolean {
  if (start === null || prefix === null || suffix === null || suffix === '') return false;
  if (prefix === '' && start > 0) return false;
  return text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, start + exact.length);
}

/** Without a block to look in, the words must stand once in the document, or once with their context. */
function placeAnywhere(exact: string, context: Context, blocks: readonly Block[]): Found | null {
  const found = blocks.flatMap((block) =>
    occurrencesOf(exact, context, block.text)
      .filter(({ isComplete }) => isComplete)
      .map(({ start, run }) => ({ block, start, run })),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 && only.run >= SHORT_LENGTH ? only : null;
}

function isOnly(exact: string, blocks: readonly Block[]): boolean {
  return blocks.filter(({ text }) => text.includes(exact)).length === 1;
}

/**
 * From a selection in the page to the segments it stands for, one per block. Reads the page, changes nothing.
 */

import { describeRange } from '../../../core/anchor/describe.ts';
import type { Segment } from '../../../core/annotation/model.ts';
import type { Block, BlockId } from '../../../core/gazette/model.ts';
import { withoutBlanks } from '../../../core/text/visible-range.ts';

/** The segments of the selected text in reading order; blanks at their ends and blocks without text are left out. */
export function selectedSegments(
  range: Range,
  root: ParentNode,
  blocks: ReadonlyMap<BlockId, Block>,
): readonly Segment[] {
  const segments: Segment[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-block-text]')) {
    if (!range.intersectsNode(element)) continue;
    const block = blocks.get(blockIdAround(element));
    if (block === undefined) continue;
    const trimmed = withoutBlanks(block.text, ...offsetsIn(element, range));
    if (trimmed !== null) segments.push(describeRange(block, ...trimmed));
  }
  return segments;
}

/** The id of the block an element stands in; empty if it stands in none. */
export function blockIdAround(element: Element): BlockId {
  return (element.closest<HTMLElement>('[data-block-id]')?.dataset.blockId ?? '') as BlockId;
}

/** UTF-16 offset of a point of the page in the element's text. */
export function offsetIn(element: Element, node: Node, offset: number): number {
  const before = element.ownerDocument.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function offsetsIn(element: HTMLElement, range: Range): [number, number] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return [
    element.contains(startContainer) ? offsetIn(element, startContainer, startOffset) : 0,
    element.contains(endContainer)
      ? offsetIn(element, endContainer, endOffset)
      : (element.textContent?.length ?? 0),
  ];
}

/**
 * DOM ranges for stretches of a block's text. The element's text content is the block's text, so offsets are found by
 * walking its text nodes; nothing is wrapped.
 */

/** The element that carries a block's text; null if it is not drawn. */
export function blockTextElement(root: ParentNode, blockId: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"] [data-block-text]`);
}

/** The range of UTF-16 offsets `start` to `end` (exclusive); null if they do not lie in the element's text. */
export function textRange(element: HTMLElement, start: number, end: number): Range | null {
  if (start < 0 || end <= start) return null;
  const from = pointAt(element, start, 'next');
  const to = pointAt(element, end, 'previous');
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** At the seam of two text nodes a start belongs to the next node, an end to the previous one. */
function pointAt(element: HTMLElement, offset: number, seam: 'next' | 'previous') {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    const within = offset - passed;
    if (within < length || (within === length && seam === 'previous')) return { node, offset: within };
    passed += length;
  }
  return null;
}

/**
 * DOM ranges for stretches of a block's text. The element's text content is the block's text, so offsets are found by
 * walking its text nodes; nothing is wrapped.
 */

/** The element that carries a block's text; null if it is not drawn. */
export function blockTextElement(root: ParentNode, blockId: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"] [data-block-text]`);
}

/** Finds stretches of one element's text: the bounds of a range, or null where the offsets do not lie in the text. */
export type StretchFinder = (start: number, end: number) => StaticRangeInit | null;

interface Piece {
  readonly node: Node;
  /** Offset of its first character in the element's text. */
  readonly from: number;
  readonly to: number;
}

/** Walks the text nodes once; each stretch is then found in the logarithm of their number. */
export function stretchFinder(element: HTMLElement): StretchFinder {
  const pieces = piecesOf(element);
  return (start, end) => {
    if (start < 0 || end <= start) return null;
    // At the seam of two text nodes a start belongs to the next node, an end to the previous one.
    const first = pieces[firstEndingBeyond(pieces, start)];
    const last = pieces[firstEndingBeyond(pieces, end - 1)];
    if (first === undefined || last === undefined) return null;
    return {
      startContainer: first.node,
      startOffset: start - first.from,
      endContainer: last.node,
      endOffset: end - last.from,
    };
  };
}

/** The range of UTF-16 offsets `start` to `end` (exclusive); null if they do not lie in the element's text. */
export function textRange(element: HTMLElement, start: number, end: number): Range | null {
  const found = stretchFinder(element)(start, end);
  if (found === null) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

function piecesOf(element: HTMLElement): readonly Piece[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let from = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const to = from + (node.nodeValue?.length ?? 0);
    if (to > from) pieces.push({ node, from, to });
    from = to;
  }
  return pieces;
}

/** The index of the piece that holds the character at an offset; the number of pieces if none does. */
function firstEndingBeyond(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? Number.POSITIVE_INFINITY) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

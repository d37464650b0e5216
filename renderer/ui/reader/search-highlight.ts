/**
 * Paints the match that a search led to, through the CSS Custom Highlight API: no text node is touched.
 * Owns the highlight named `search-hit`, and that one alone.
 */
import type { TextRange } from '../../state/reader.ts';
import { blockTextElement, textRange } from './text-range.ts';

const NAME = 'search-hit';
/** Above the reader's own marks. */
const PRIORITY = 100;

/** Paints stretches of one block, instead of what was painted before. Returns the first as a range; null if none. */
export function paintMatch(root: ParentNode, blockId: string, ranges: readonly TextRange[]): Range | null {
  clearMatch();
  const element = blockTextElement(root, blockId);
  if (element === null) return null;
  const painted = ranges
    .map(([start, end]) => textRange(element, start, end))
    .filter((range) => range !== null);
  if (painted.length === 0) return null;
  const highlight = new Highlight(...painted);
  highlight.priority = PRIORITY;
  CSS.highlights.set(NAME, highlight);
  return painted[0] ?? null;
}

/** Removes the paint. */
export function clearMatch(): void {
  CSS.highlights.delete(NAME);
}

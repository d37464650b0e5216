/**
 * Paints what a search found, through the CSS Custom Highlight API: no text node is touched. Owns the highlights
 * `search-hit` (the match looked at) and `find-hit` (all matches of the document), both above the reader's own marks;
 * how they look stands in DocumentView.module.css.
 */
import type { BlockId } from '../../core/gazette/model.ts';
import { blockElements, blockIdOf } from './block-geometry.ts';
import { textRange } from './text-range.ts';

/** A stretch of one block, in UTF-16 offsets of its text, end exclusive. */
export interface Match {
  readonly blockId: BlockId;
  readonly start: number;
  readonly end: number;
}

/** The painter of one document view; several share the registered highlights and keep their ranges apart. */
export interface MatchPainter {
  /** Paints these strongly, instead of those before. Returns the first as a range; null if none is in the text. */
  readonly paintCurrent: (scroll: HTMLElement, matches: readonly Match[]) => Range | null;
  /** Paints these lightly, instead of those before. */
  readonly paintAll: (scroll: HTMLElement, matches: readonly Match[]) => void;
  /** Paints the same again, over text that was drawn anew. What {@link paintCurrent} returned stays true. */
  readonly repaint: (scroll: HTMLElement) => void;
  /** Removes what this painter painted. */
  readonly clear: () => void;
}

const CURRENT = { name: 'search-hit', priority: 101 };
const ALL = { name: 'find-hit', priority: 100 };

/** A painter that has painted nothing yet. */
export function createMatchPainter(): MatchPainter {
  const current = createLayer(CURRENT);
  const all = createLayer(ALL);
  let looked: Looked = { matches: [], ranges: [] };
  let found: readonly Match[] = [];
  const paintCurrent = (scroll: HTMLElement, matches: readonly Match[]) => {
    looked = { matches, ranges: rangesOf(scroll, matches) };
    current.show(looked.ranges);
    return looked.ranges[0] ?? null;
  };
  // Static ranges: there may be thousands, and the text under them changes only where it is drawn anew.
  const paintAll = (scroll: HTMLElement, matches: readonly Match[]) => {
    found = matches;
    all.show(rangesOf(scroll, matches).map((range) => new StaticRange(range)));
  };
  return {
    paintCurrent,
    paintAll,
    repaint: (scroll) => {
      const anew = rangesOf(scroll, looked.matches);
      for (const [at, range] of looked.ranges.entries()) move(range, anew[at]);
      paintAll(scroll, found);
    },
    clear: () => {
      looked = { matches: [], ranges: [] };
      found = [];
      current.show([]);
      all.show([]);
    },
  };
}

interface Looked {
  readonly matches: readonly Match[];
  readonly ranges: readonly Range[];
}

function move(range: Range, to: Range | undefined): void {
  if (to === undefined) return;
  range.setStart(to.startContainer, to.startOffset);
  range.setEnd(to.endContainer, to.endOffset);
}

function createLayer({ name, priority }: { readonly name: string; readonly priority: number }) {
  let painted: readonly AbstractRange[] = [];
  return {
    show: (ranges: readonly AbstractRange[]): void => {
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      highlight.priority = priority;
      for (const range of painted) highlight.delete(range);
      for (const range of ranges) highlight.add(range);
      painted = ranges;
      if (highlight.size === 0) CSS.highlights.delete(name);
      else CSS.highlights.set(name, highlight);
    },
  };
}

function rangesOf(scroll: HTMLElement, matches: readonly Match[]): readonly Range[] {
  if (matches.length === 0) return [];
  const elements = new Map(blockElements(scroll).map((element) => [blockIdOf(element), element]));
  return matches.flatMap(({ blockId, start, end }) => {
    const text = elements.get(blockId)?.querySelector<HTMLElement>('[data-block-text]') ?? null;
    const range = text === null ? null : textRange(text, start, end);
    return range === null ? [] : [range];
  });
}

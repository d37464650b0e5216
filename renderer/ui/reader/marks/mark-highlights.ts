/**
 * Paints marks through the CSS Custom Highlight API: no text node is touched. Owns the highlights whose names begin
 * with `mark-`, of one painter each, and no others.
 *
 * Only blocks in the view and within a view's height of it are painted. At each change of the page the browser places
 * all registered ranges anew; with thousands of them a text would scroll by jerks, and a note be typed by jerks.
 */
import './mark-highlights.css';
import { blockElements, blockIdOf } from '../block-geometry.ts';
import { stretchFinder } from '../text-range.ts';
import type { PaintPlan, Stretch } from './paint-plan.ts';

/** How far from the view blocks are painted. */
const MARGIN = '100% 0px';

export interface MarkPainter {
  /** Paints this plan instead of the one before. To be called again once the text is drawn anew. */
  readonly paint: (plan: PaintPlan) => void;
  /** Removes what was painted, and paints no more. */
  readonly end: () => void;
}

type NamedRange = readonly [highlight: string, range: AbstractRange];

/**
 * A painter of the blocks drawn in `view`, which scrolls them. Painters of several views share the registered
 * highlights and keep their ranges apart.
 */
export function createMarkPainter(view: HTMLElement): MarkPainter {
  let plan: PaintPlan = () => [];
  /** The blocks near the view, with what is painted in them. */
  const near = new Map<HTMLElement, readonly NamedRange[]>();
  const paintBlock = (block: HTMLElement) => {
    erase(near.get(block) ?? []);
    const ranges = rangesIn(block, plan(blockIdOf(block)));
    for (const [name, range] of ranges) highlightNamed(name).add(range);
    near.set(block, ranges);
  };
  const leave = (block: HTMLElement) => {
    erase(near.get(block) ?? []);
    near.delete(block);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) paintBlock(target as HTMLElement);
        else leave(target as HTMLElement);
      }
    },
    { root: view, rootMargin: MARGIN },
  );
  for (const block of blockElements(view)) observer.observe(block);
  return {
    paint: (next) => {
      plan = next;
      for (const block of near.keys()) paintBlock(block);
    },
    end: () => {
      observer.disconnect();
      for (const block of near.keys()) leave(block);
    },
  };
}

function erase(ranges: readonly NamedRange[]): void {
  for (const [name, range] of ranges) {
    const highlight = CSS.highlights.get(name);
    highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
  }
}

/** Static ranges: the browser need not keep them up to date, and the text changes only where it is drawn anew. */
function rangesIn(block: HTMLElement, stretches: readonly Stretch[]): readonly NamedRange[] {
  const text = block.querySelector<HTMLElement>('[data-block-text]');
  if (text === null || stretches.length === 0) return [];
  const find = stretchFinder(text);
  return stretches.flatMap(({ highlight, start, end }) => {
    const found = find(start, end);
    return found === null ? [] : [[highlight, new StaticRange(found)] as const];
  });
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

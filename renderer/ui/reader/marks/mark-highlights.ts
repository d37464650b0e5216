/**
 * Paints marks through the CSS Custom Highlight API: no text node is touched. Owns the highlights whose names begin
 * with `mark-`, of one painter each, and no others.
 */
import './mark-highlights.css';
import { type StretchFinder, stretchFinder } from '../text-range.ts';
import type { PaintPlan, Stretch } from './paint-plan.ts';

export interface MarkPainter {
  /** Paints this plan over the blocks drawn in `root`, instead of what this painter painted before. */
  readonly paint: (root: ParentNode, plan: PaintPlan) => void;
  /** Removes what this painter painted. */
  readonly clear: () => void;
}

/** Painters of several panes share the registered highlights and keep their ranges apart. */
export function createMarkPainter(): MarkPainter {
  let painted: readonly (readonly [string, AbstractRange])[] = [];
  const clear = () => {
    for (const [name, range] of painted) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    painted = [];
  };
  return {
    clear,
    paint: (root, plan) => {
      const rangeOf = rangeMaker(root);
      const ranges = [...plan].flatMap(([name, stretches]) =>
        stretches.flatMap((stretch) => {
          const range = rangeOf(stretch);
          return range === null ? [] : [[name, range] as const];
        }),
      );
      clear();
      for (const [name, range] of ranges) highlightNamed(name).add(range);
      painted = ranges;
    },
  };
}

function textElements(root: ParentNode): ReadonlyMap<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>();
  for (const block of root.querySelectorAll<HTMLElement>('[data-block-id]')) {
    const text = block.querySelector<HTMLElement>('[data-block-text]');
    if (text !== null) elements.set(block.dataset.blockId ?? '', text);
  }
  return elements;
}

/** Static ranges: the browser need not keep them up to date, and the text never changes. */
function rangeMaker(root: ParentNode): (stretch: Stretch) => AbstractRange | null {
  const elements = textElements(root);
  const finders = new Map<string, StretchFinder>();
  return ({ blockId, start, end }) => {
    const element = elements.get(blockId);
    if (element === undefined) return null;
    const finder = finders.get(blockId) ?? stretchFinder(element);
    finders.set(blockId, finder);
    const found = finder(start, end);
    return found === null ? null : new StaticRange(found);
  };
}

function highlightNamed(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

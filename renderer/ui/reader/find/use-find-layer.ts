/**
 * Shows in the text what is found in it: paints all places lightly and the current one strongly, and brings the
 * current one into view at each step. What is found is state/finding's.
 */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { type Finding, useFinding } from '../../../state/finding/finding.ts';
import type { TabId } from '../../../state/panes/model.ts';
import type { ScrollKeeper } from '../scroll-keeper.ts';
import type { Match, MatchPainter } from '../search-highlight.ts';

export interface FindLayer {
  readonly tabId: TabId;
  readonly keeper: RefObject<ScrollKeeper | null>;
  readonly painter: MatchPainter;
}

const NOTHING: readonly Match[] = [];

/**
 * To be called by the view that draws the blocks into `scroll`, after whatever else paints with the painter: of two
 * that paint the current match at once the later one counts.
 */
export function useFindLayer(scroll: RefObject<HTMLElement | null>, layer: FindLayer): void {
  const { tabId, keeper, painter } = layer;
  const finding = useFinding(tabId);
  const all = finding?.isPainted === true ? finding.places : NOTHING;
  const current = useCurrent(finding);
  const steps = finding?.steps ?? 0;
  const shown = useRef(steps);
  const range = useRef<Range | null>(null);

  useEffect(() => {
    const element = scroll.current;
    if (element === null || all.length === 0) return;
    painter.paintAll(element, all);
    return () => painter.paintAll(element, NOTHING);
  }, [scroll, painter, all]);

  useEffect(() => {
    const element = scroll.current;
    if (element === null || current.length === 0) return;
    range.current = painter.paintCurrent(element, current);
    return () => {
      range.current = null;
      painter.paintCurrent(element, NOTHING);
    };
  }, [scroll, painter, current]);

  useEffect(() => {
    if (steps === shown.current) return;
    shown.current = steps;
    if (range.current !== null) keeper.current?.includeRect(range.current.getBoundingClientRect());
  }, [keeper, steps]);
}

/** The matches to paint strongly. Keeps its identity as long as they are the same. */
function useCurrent(finding: Finding | null): readonly Match[] {
  const isPainted = finding?.isPainted ?? false;
  const place = finding?.places[finding.current ?? -1] ?? null;
  const own = finding?.own ?? null;
  return useMemo(() => {
    if (!isPainted) return NOTHING;
    if (place !== null) return [place];
    return own?.ranges.map(([start, end]) => ({ blockId: own.blockId, start, end })) ?? NOTHING;
  }, [isPainted, place, own]);
}

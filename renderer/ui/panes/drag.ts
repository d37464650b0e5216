/**
 * A tab on its way to another place: what is dragged, and what dropping it somewhere in a pane means. Pure geometry
 * and the one piece of state that the panes share while something is dragged.
 */
import { create } from 'zustand';
import type { PaneId, TabId } from '../../state/panes/model.ts';
import type { DropSide } from '../../state/panes/move.ts';

export interface DraggedTab {
  readonly pane: PaneId;
  readonly tab: TabId;
}

export const useDrag = create<{ readonly dragged: DraggedTab | null }>()(() => ({ dragged: null }));

/** How deep the zones at the edges of a pane reach, as a share of its size. */
const EDGE = 0.25;

/** Which side of a box a point is at; the centre where it is near none. */
export function sideAt(
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  point: { readonly x: number; readonly y: number },
): DropSide {
  const across = (point.x - box.left) / box.width;
  const down = (point.y - box.top) / box.height;
  const distances = [
    ['left', across],
    ['right', 1 - across],
    ['top', down],
    ['bottom', 1 - down],
  ] as const;
  const [side, distance] = distances.reduce((nearest, each) => (each[1] < nearest[1] ? each : nearest));
  return distance < EDGE ? side : 'centre';
}

/**
 * Finds the marks under a click. Highlights receive no events, so the text under the pointer is asked for, and the
 * painted boxes confirm it: a click beside the line hits nothing.
 */

import type { PlacedMark } from '../../../core/anchor/placed-mark.ts';
import type { RecordId } from '../../../core/annotation/model.ts';
import { textRange } from '../text-range.ts';
import { blockIdAround, offsetIn } from './selected-text.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The marks at a point of the window, the shortest first. */
export function marksAt(point: Point, marks: readonly PlacedMark[]): readonly RecordId[] {
  const caret = document.caretRangeFromPoint(point.x, point.y);
  const element = caret?.startContainer.parentElement?.closest<HTMLElement>('[data-block-text]') ?? null;
  if (caret === null || element === null) return [];
  const blockId = blockIdAround(element);
  const offset = offsetIn(element, caret.startContainer, caret.startOffset);
  return marks
    .flatMap(({ mark, places }) =>
      places.map(({ blockId: place, start, end }) => ({ id: mark.id, place, start, end })),
    )
    .filter(({ place, start, end }) => place === blockId && start <= offset && offset <= end)
    .filter(({ start, end }) => isPainted(point, textRange(element, start, end)))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map(({ id }) => id);
}

/** Of several marks at one point each further click takes the next; null if there is none. */
export function nextOf(ids: readonly RecordId[], selected: RecordId | null): RecordId | null {
  const current = selected === null ? -1 : ids.indexOf(selected);
  return ids[(current + 1) % ids.length] ?? null;
}

function isPainted({ x, y }: Point, range: Range | null): boolean {
  const boxes = range === null ? [] : [...range.getClientRects()];
  return boxes.some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
}

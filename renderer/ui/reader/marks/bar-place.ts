/** Where the bar stands beside a selection. Pure geometry, in pixels of the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Between the selection and the bar, and between the bar and the edge of the view, in pixels. */
export const GAP = 8;

/**
 * Left and top of a bar of this size: on the side of the selection that has more room, off its lines; where even that is
 * too small, at the edge of the view there. Always inside the view as far as it fits. Null if the selection is out of
 * sight.
 */
export function placeBar(
  selection: Box,
  bar: { readonly width: number; readonly height: number },
  view: Box,
): { readonly left: number; readonly top: number } | null {
  if (selection.bottom < view.top || selection.top > view.bottom) return null;
  const centred = (selection.left + selection.right - bar.width) / 2;
  const left = Math.max(view.left + GAP, Math.min(centred, view.right - bar.width - GAP));
  const isBelow = view.bottom - selection.bottom > selection.top - view.top;
  const top = isBelow
    ? Math.min(selection.bottom + GAP, view.bottom - GAP - bar.height)
    : Math.max(selection.top - GAP - bar.height, view.top + GAP);
  return { left, top };
}

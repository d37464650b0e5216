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
 * Left and top of a bar of this size: above the selection, else below it, else at the top of the view; always inside
 * the view as far as it fits. Null if the selection is out of sight.
 */
export function placeBar(
  selection: Box,
  bar: { readonly width: number; readonly height: number },
  view: Box,
): { readonly left: number; readonly top: number } | null {
  if (selection.bottom < view.top || selection.top > view.bottom) return null;
  const centred = (selection.left + selection.right - bar.width) / 2;
  const left = Math.max(view.left + GAP, Math.min(centred, view.right - bar.width - GAP));
  const above = selection.top - GAP - bar.height;
  const below = selection.bottom + GAP;
  if (above >= view.top) return { left, top: above };
  return { left, top: below + bar.height <= view.bottom ? below : view.top + GAP };
}

/** Where a card stands beside its reference: never over it. Pure geometry, in pixels of the window. */
import type { Box } from '../marks/bar-place.ts';

export interface CardPlace {
  readonly left: number;
  readonly top: number;
  /** The room on the side where it stands; what is higher must scroll. */
  readonly maxHeight: number;
}

/** Between reference and card, and between the card and the edges of the view, in pixels. */
export const CARD_GAP = 6;

/**
 * Below the reference where the card fits, else above where it fits, else on the side with more room. It begins where
 * the reference begins, moved as far as the view demands.
 */
export function placeCard(
  reference: Box,
  card: { readonly width: number; readonly height: number },
  view: Box,
): CardPlace {
  const below = view.bottom - reference.bottom - 2 * CARD_GAP;
  const above = reference.top - view.top - 2 * CARD_GAP;
  const isBelow = card.height <= below || (card.height > above && below >= above);
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(card.height, maxHeight);
  const rightmost = view.right - card.width - CARD_GAP;
  return {
    left: Math.max(view.left + CARD_GAP, Math.min(reference.left, rightmost)),
    top: isBelow ? reference.bottom + CARD_GAP : reference.top - CARD_GAP - height,
    maxHeight,
  };
}

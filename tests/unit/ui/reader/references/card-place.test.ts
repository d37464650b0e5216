/** Where the card stands: beside its reference, inside the view, never over the reference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_GAP, placeCard } from '../../../../../renderer/ui/reader/references/card-place.ts';

const VIEW = { left: 300, top: 0, right: 1000, bottom: 700 };

function reference(left: number, top: number, width = 80, height = 24) {
  return { left, top, right: left + width, bottom: top + height };
}

describe('placeCard', () => {
  it('stands below where it fits there, from where the reference begins', () => {
    const at = placeCard(reference(400, 100), { width: 400, height: 300 }, VIEW);
    expect(at).toEqual({ left: 400, top: 124 + CARD_GAP, maxHeight: 700 - 124 - 2 * CARD_GAP });
  });

  it('stands above where it fits only there', () => {
    const at = placeCard(reference(400, 500), { width: 400, height: 300 }, VIEW);
    expect(at.top).toBe(500 - CARD_GAP - 300);
    expect(at.maxHeight).toBe(500 - 2 * CARD_GAP);
  });

  it('takes the side with more room where it fits on neither', () => {
    expect(placeCard(reference(400, 250), { width: 400, height: 900 }, VIEW).top).toBe(274 + CARD_GAP);
    const above = placeCard(reference(400, 450), { width: 400, height: 900 }, VIEW);
    expect(above).toMatchObject({ top: CARD_GAP, maxHeight: 450 - 2 * CARD_GAP });
  });

  it('is moved in from the edges of the view', () => {
    const size = { width: 400, height: 100 };
    expect(placeCard(reference(900, 100), size, VIEW).left).toBe(1000 - 400 - CARD_GAP);
    expect(placeCard(reference(280, 100), size, VIEW).left).toBe(300 + CARD_GAP);
    // Wider than the view: what is read first is in it.
    expect(placeCard(reference(500, 100), { width: 900, height: 100 }, VIEW).left).toBe(300 + CARD_GAP);
  });

  it('never covers the reference nor leaves the view', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(600), number(676), number(500), number(2000), (left, top, width, height) => {
        const anchor = reference(300 + left, top);
        const at = placeCard(anchor, { width, height }, VIEW);
        const bottom = at.top + Math.min(height, at.maxHeight);
        expect(bottom <= anchor.top || at.top >= anchor.bottom).toBe(true);
        expect(at.left).toBeGreaterThanOrEqual(VIEW.left);
        expect(at.left + width).toBeLessThanOrEqual(VIEW.right);
        if (at.maxHeight > 0) {
          expect(at.top).toBeGreaterThanOrEqual(VIEW.top);
          expect(bottom).toBeLessThanOrEqual(VIEW.bottom);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, placeBar } from '../../../../../renderer/ui/reader/marks/bar-place.ts';

const VIEW = { left: 400, top: 100, right: 770, bottom: 700 };
const BAR = { width: 340, height: 42 };
const line = (top: number, height = 32) => ({ left: 500, top, right: 600, bottom: top + height });

describe('the place of the bar', () => {
  it('is the side of the selection that has more room', () => {
    expect(placeBar(line(200), BAR, VIEW)).toEqual({ left: 408, top: 232 + GAP });
    expect(placeBar(line(500), BAR, VIEW)).toEqual({ left: 408, top: 500 - GAP - 42 });
  });

  it('is an edge of the view where the selection leaves no room', () => {
    expect(placeBar(line(120, 560), BAR, VIEW)?.top).toBe(100 + GAP);
    expect(placeBar(line(90, 600), BAR, VIEW)?.top).toBe(700 - GAP - 42);
  });

  it('is nowhere while the selection is out of sight', () => {
    expect(placeBar(line(50), BAR, VIEW)).toBeNull();
    expect(placeBar(line(701), BAR, VIEW)).toBeNull();
  });

  it('is in the view wherever the selection is in sight, and off its lines where they leave room', () => {
    const across = fc.integer({ min: 0, max: 1300 });
    const down = fc.integer({ min: 0, max: 760 });
    fc.assert(
      fc.property(across, down, fc.nat(600), (x, y, size) => {
        const selection = { left: x, right: x + size, top: y, bottom: y + size };
        const at = placeBar(selection, BAR, VIEW);
        expect(at === null).toBe(y + size < VIEW.top || y > VIEW.bottom);
        if (at === null) return;
        expect(at.left).toBeGreaterThanOrEqual(VIEW.left);
        expect(at.left + BAR.width).toBeLessThanOrEqual(VIEW.right);
        expect(at.top).toBeGreaterThanOrEqual(VIEW.top);
        expect(at.top + BAR.height).toBeLessThanOrEqual(VIEW.bottom);
        const room = Math.max(selection.top - VIEW.top, VIEW.bottom - selection.bottom);
        const isOff = at.top >= selection.bottom || at.top + BAR.height <= selection.top;
        expect(isOff || room < BAR.height + 2 * GAP).toBe(true);
      }),
    );
  });
});

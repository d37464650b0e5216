import { describe, expect, it } from 'vitest';
import { sideAt } from '../../../../renderer/ui/panes/drag.ts';

const BOX = { left: 100, top: 200, width: 400, height: 300 };

describe('the side of a pane that a tab is dropped at', () => {
  it.each([
    [{ x: 110, y: 350 }, 'left'],
    [{ x: 490, y: 350 }, 'right'],
    [{ x: 300, y: 210 }, 'top'],
    [{ x: 300, y: 490 }, 'bottom'],
    [{ x: 300, y: 350 }, 'centre'],
    [{ x: 205, y: 350 }, 'centre'],
    [{ x: 195, y: 350 }, 'left'],
    [{ x: 300, y: 270 }, 'top'],
    [{ x: 300, y: 280 }, 'centre'],
  ] as const)('at %o is %s', (point, side) => {
    expect(sideAt(BOX, point)).toBe(side);
  });

  it('in a corner is the nearer edge, by its share of the pane', () => {
    expect(sideAt(BOX, { x: 110, y: 215 })).toBe('left');
    expect(sideAt(BOX, { x: 130, y: 205 })).toBe('top');
  });
});

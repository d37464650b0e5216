import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabsOf } from '../../../../renderer/state/panes/area.ts';
import { MOST_HISTORY, panesOf } from '../../../../renderer/state/panes/model.ts';
import { putArea, usePanes } from '../../../../renderer/state/panes/panes.ts';
import { disorder, picture, resetPanes } from './areas.ts';
import { orders, reachable } from './orders.ts';

const area = () => usePanes.getState().area;

describe('any sequence of orders', () => {
  it('keeps the area in order at every step', () => {
    fc.assert(
      fc.property(orders, (sequence) => {
        resetPanes();
        for (const { run } of sequence) {
          run();
          expect([picture(area()), disorder(area())]).toEqual([picture(area()), []]);
          expect(tabsOf(area()).every(({ past }) => past.length <= MOST_HISTORY)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves wishes in living tabs alone', () => {
    fc.assert(
      fc.property(orders, (sequence) => {
        resetPanes();
        for (const { run } of sequence) run();
        const living = tabsOf(area()).map(({ id }) => id);
        for (const id of usePanes.getState().reveals.keys()) expect(living).toContain(id);
      }),
    );
  });

  it('loses a tab only by closing', () => {
    fc.assert(
      fc.property(orders, (sequence) => {
        resetPanes();
        for (const { name, run } of sequence) {
          const before = tabsOf(area()).length;
          run();
          const after = tabsOf(area()).length;
          if (name !== 'closeTab' && name !== 'closePane') expect(after).toBeGreaterThanOrEqual(before);
          if (name === 'drop') expect(after).toBe(before);
        }
      }),
    );
  });

  it('leads to areas that look the same in the place of another', () => {
    fc.assert(
      fc.property(reachable, reachable, (one, other) => {
        resetPanes(other);
        putArea(one);
        expect(picture(area())).toBe(picture(one));
        expect(disorder(area())).toEqual([]);
      }),
    );
  });

  it('leads to four panes and to nested splits often enough for these laws to say something', () => {
    const areas = fc.sample(reachable, { numRuns: 300, seed: 7 });
    const totals = areas.map(({ root }) => panesOf(root).length);
    const nested = areas.filter(({ root }) => root.children.some(({ kind }) => kind === 'split'));
    for (const total of [1, 2, 3, 4])
      expect(totals.filter((each) => each === total).length).toBeGreaterThan(20);
    expect(nested.length).toBeGreaterThan(20);
  });
});

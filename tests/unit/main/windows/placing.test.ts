/** Where windows stand: always wholly on a screen that is there, whatever was remembered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bounds,
  FIRST_SIZE,
  LEAST_SIZE,
  parseWindowState,
  placeBeside,
  placeWindow,
} from '../../../../main/windows/placing.ts';

const laptop: Bounds = { x: 0, y: 0, width: 1366, height: 728 };
const left: Bounds = { x: -1920, y: 24, width: 1920, height: 1056 };
const state = (bounds: Bounds, isMaximised = false) => ({ bounds, isMaximised });
const there: Bounds = { x: -1500, y: 100, width: 1200, height: 800 };

describe('a window', () => {
  test('opens in the middle of the primary screen the first time, no larger than it', () => {
    const large = { x: 0, y: 40, width: 1920, height: 1000 };
    expect(placeWindow(null, [large, left])).toEqual(
      state({ x: 277, y: 156, width: FIRST_SIZE.width, height: FIRST_SIZE.height }),
    );
    expect(placeWindow(null, [laptop]).bounds).toEqual(laptop);
  });

  test('opens where it was left, maximised as it was', () => {
    expect(placeWindow(state(there, true), [laptop, left])).toEqual(state(there, true));
  });

  test('comes to the primary screen when its own is gone', () => {
    expect(placeWindow(state(there), [laptop])).toEqual(state({ x: 0, y: 0, width: 1200, height: 728 }));
  });

  test('comes back in from over the edge of the screen it stands on most', () => {
    const over = { ...there, x: -100, y: 100 };
    expect(placeWindow(state(over), [laptop, left]).bounds).toMatchObject({ x: 0, y: 0 });
    expect(placeWindow(state({ ...over, x: -1100 }), [laptop, left]).bounds).toMatchObject({
      x: -1200,
      y: 100,
    });
  });

  test('is never smaller than it can be, unless the screen is', () => {
    const tiny = { x: 10, y: 10, width: 50, height: 50 };
    expect(placeWindow(state(tiny), [laptop]).bounds).toEqual({ x: 10, y: 10, ...LEAST_SIZE });
    const netbook = { x: 0, y: 0, width: 1024, height: 560 };
    expect(placeWindow(state(tiny), [netbook]).bounds).toEqual(netbook);
  });

  test('lies wholly on one of the screens, whatever was remembered', () => {
    const length = fc.integer({ min: 1, max: 5000 });
    const place = fc.integer({ min: -6000, max: 6000 });
    const bounds = fc.record({ x: place, y: place, width: length, height: length });
    const onOne = (window: Bounds, screens: readonly Bounds[]) =>
      screens.some(
        ({ x, y, width, height }) =>
          window.x >= x &&
          window.y >= y &&
          window.x + window.width <= x + width &&
          window.y + window.height <= y + height,
      );
    fc.assert(
      fc.property(
        bounds,
        fc.boolean(),
        fc.array(bounds, { minLength: 1, maxLength: 3 }),
        (was, max, screens) => {
          const placed = placeWindow({ bounds: was, isMaximised: max }, screens);
          expect(onOne(placed.bounds, screens)).toBe(true);
          expect(onOne(placeBeside(placed, screens).bounds, screens)).toBe(true);
        },
      ),
    );
  });
});

describe('a further window', () => {
  test('stands a little aside from the one before it, and is not maximised', () => {
    const before = state({ x: -1800, y: 100, width: 1100, height: 800 }, true);
    expect(placeBeside(before, [laptop, left])).toEqual(
      state({ x: -1768, y: 132, width: 1100, height: 800 }),
    );
  });

  test('is smaller than one that fills the screen, so that both are seen', () => {
    expect(placeBeside(state(laptop), [laptop]).bounds).toEqual({ x: 32, y: 28, width: 1334, height: 700 });
    const screen = { x: 0, y: 0, width: 1920, height: 1040 };
    const expected = { x: 32, y: 32, width: 1888, height: 1008 };
    expect(placeBeside(state(screen), [screen]).bounds).toEqual(expected);
  });

  test('begins at the corner again where it would leave the screen', () => {
    const before = state({ x: -850, y: 250, width: 1024, height: 800 });
    expect(placeBeside(before, [laptop, left]).bounds).toMatchObject({ x: -1920, y: 24 });
  });
});

describe('a remembered state', () => {
  test('is read back as it was written', () => {
    expect(parseWindowState(JSON.parse(JSON.stringify(state(there, true))))).toEqual(state(there, true));
  });

  test.each([
    [null],
    ['x'],
    [{}],
    [{ bounds: there }],
    [{ bounds: there, isMaximised: 'yes' }],
    [{ bounds: { ...there, width: 0 }, isMaximised: false }],
    [{ bounds: { ...there, height: -700 }, isMaximised: false }],
    [{ bounds: { ...there, x: 1e9 }, isMaximised: false }],
    [{ bounds: { ...there, y: 0.5 }, isMaximised: false }],
    [{ bounds: { ...there, x: '0' }, isMaximised: false }],
    [{ bounds: { x: 0, y: 0, width: 1200 }, isMaximised: false }],
  ])('%j is none', (value) => {
    expect(parseWindowState(value)).toBeNull();
  });
});

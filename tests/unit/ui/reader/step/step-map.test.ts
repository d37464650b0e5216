import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MeetingPoint, nearer, stepMap } from '../../../../../renderer/ui/reader/step/step-map.ts';

const EXTENTS = { leader: 1000, follower: 3000 };

/** Points in whatever order, some of them impossible. */
const points = fc.array(
  fc.record({
    leader: fc.integer({ min: -50, max: 1100 }),
    follower: fc.integer({ min: -50, max: 3300 }),
  }),
  { maxLength: 30 },
);

/** Points that both documents pass in the same order. */
const rising = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 20 }),
    fc.array(fc.integer({ min: 1, max: 2999 }), { minLength: 20, maxLength: 20 }),
  )
  .map(([leaders, followers]): readonly MeetingPoint[] => {
    const sorted = [...followers].sort((a, b) => a - b);
    return [...leaders].sort((a, b) => a - b).map((leader, at) => ({ leader, follower: sorted[at] ?? 0 }));
  });

describe('the map from one document to the other', () => {
  it('goes through every point at which both meet', () => {
    fc.assert(
      fc.property(rising, (meeting) => {
        const map = stepMap(meeting, EXTENTS);
        for (const { leader, follower } of meeting) expect(map(leader)).toBeCloseTo(follower, 6);
      }),
    );
  });

  it('leads from beginning to beginning and from end to end', () => {
    fc.assert(
      fc.property(points, (given) => {
        const map = stepMap(given, EXTENTS);
        expect(map(0)).toBe(0);
        expect(map(1000)).toBe(3000);
        expect(map(5000)).toBe(3000);
      }),
    );
  });

  it('never falls and never leaves the document, whatever the points', () => {
    fc.assert(
      fc.property(points, (given) => {
        const map = stepMap(given, EXTENTS);
        let before = 0;
        for (let line = 0; line <= 1000; line += 7) {
          const here = map(line);
          expect(here).toBeGreaterThanOrEqual(before);
          expect(here).toBeLessThanOrEqual(3000);
          before = here;
        }
      }),
    );
  });

  it('goes straight between two points', () => {
    const map = stepMap(
      [
        { leader: 100, follower: 100 },
        { leader: 200, follower: 500 },
      ],
      EXTENTS,
    );
    expect(map(150)).toBe(300);
    expect(map(50)).toBe(50);
    expect(map(600)).toBe(1750);
  });

  it('keeps the first of two points that contradict each other', () => {
    const map = stepMap(
      [
        { leader: 100, follower: 2000 },
        { leader: 200, follower: 500 },
      ],
      EXTENTS,
    );
    expect(map(100)).toBe(2000);
    expect(map(200)).toBeGreaterThan(2000);
  });
});

describe('a follower on its way', () => {
  it('is there at once where it is near', () => {
    expect(nearer(100, 140, 50)).toBe(140);
    expect(nearer(100, 50, 50)).toBe(50);
  });

  it('takes one bounded step where it is far, in either direction', () => {
    expect(nearer(100, 900, 50)).toBe(150);
    expect(nearer(900, 100, 50)).toBe(850);
  });
});

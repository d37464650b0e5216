/** Which snapshots are kept: a morning of many starts takes nothing away from the days before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEPT_DAYS, KEPT_SNAPSHOTS, keptNames } from '../../../../main/safety/keeping.ts';

interface Dated {
  readonly name: string;
  readonly made: string;
}

const HOUR = 3_600_000;
const BEGIN = Date.parse('2024-01-03T00:00:00Z');

/** The snapshot made so many hours after the first midnight. */
function at(hours: number): Dated {
  const made = new Date(BEGIN + hours * HOUR).toISOString();
  return { name: made, made };
}

const dayOf = ({ made }: Dated): string => made.slice(0, 10);

/** What stays of snapshots in the order they are listed in, when `written` was added last. */
function kept(newestFirst: readonly Dated[], written: Dated): readonly Dated[] {
  const names = keptNames(newestFirst, written);
  return newestFirst.filter(({ name }) => names.has(name));
}

/** What is there after snapshots were taken at these hours, one after the other, each followed by a pruning. */
function takenAt(hours: readonly number[]): readonly Dated[] {
  let there: readonly Dated[] = [];
  for (const hour of hours) {
    const written = at(hour);
    there = kept([written, ...there], written);
  }
  return there;
}

describe('of many snapshots', () => {
  test('all stay as long as there are no more than fourteen', () => {
    expect(takenAt(Array.from({ length: 14 }, (_, index) => index * 30))).toHaveLength(14);
  });

  test('each day before stays when one morning takes many', () => {
    const daily = [0, 1, 2, 3, 4, 5].flatMap((day) => [day * 24 + 8, day * 24 + 17]);
    const morning = Array.from({ length: 20 }, (_, index) => 6 * 24 + 8 + index / 10);
    const days = [5, 4, 3, 2, 1, 0].map((day) => at(day * 24 + 17));
    const newest = morning.slice(-8).reverse().map(at);
    expect(takenAt([...daily, ...morning])).toEqual([...newest, ...days]);
  });

  test('the days that count are those that have any, however long ago', () => {
    const rare = [0, 30, 60, 90].map((day) => day * 24);
    const morning = Array.from({ length: 14 }, (_, index) => 120 * 24 + index / 10);
    expect(takenAt([...rare, ...morning]).slice(-4)).toEqual([...rare].reverse().map(at));
  });

  test('an eighth day has no claim to a place', () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => day * 24);
    const last = Array.from({ length: 8 }, (_, index) => 7 * 24 + index / 10);
    expect(takenAt([...days, ...last])).not.toContainEqual(at(0));
  });

  test('days begin at midnight UTC', () => {
    const evening = [at(23.98), at(23.99)];
    const night = Array.from({ length: 14 }, (_, index) => at(24 + index / 10));
    const [newest = at(0), ...others] = [...evening, ...night].reverse();
    expect(kept([newest, ...others], newest).filter((each) => dayOf(each) === dayOf(at(0)))).toEqual([
      at(23.99),
    ]);
  });

  test('the clock set back makes the newest no older', () => {
    const future = Array.from({ length: 14 }, (_, index) => at(9000 + index)).reverse();
    const [written = at(0), ...earlier] = [2, 1, 0].map((day) => at(day * 24));
    expect(kept([written, ...earlier, ...future], written).slice(0, 3)).toEqual([written, ...earlier]);
  });
});

const manyHours = fc.array(fc.nat({ max: 24 * 12 }), { minLength: 1, maxLength: 60, size: 'max' });

test('never more than fourteen; the newest, the one just written and one of each of the newest days are kept', () => {
  const listed = fc.uniqueArray(fc.nat({ max: 24 * 12 }), { minLength: 1, maxLength: 60, size: 'max' });
  fc.assert(
    fc.property(listed, fc.nat(), (hours, choice) => {
      const newestFirst = hours.map(at);
      const written = newestFirst[choice % newestFirst.length] ?? at(0);
      const stay = kept(newestFirst, written);
      expect(stay).toHaveLength(Math.min(KEPT_SNAPSHOTS, newestFirst.length));
      expect(stay).toContain(newestFirst[0]);
      expect(stay).toContain(written);
      for (const day of [...new Set(newestFirst.map(dayOf))].slice(0, KEPT_DAYS)) {
        expect(stay).toContain(newestFirst.find((each) => dayOf(each) === day));
      }
    }),
    { numRuns: 500 },
  );
});

test('over any months, however often a snapshot is taken, the last one of each of the newest days is there', () => {
  fc.assert(
    fc.property(manyHours, (hours) => {
      const taken = [...new Set(hours)].sort((a, b) => a - b);
      const there = takenAt(taken);
      const lastOfDay = new Map(taken.map((hour) => [dayOf(at(hour)), at(hour)]));
      expect(there.length).toBe(Math.min(KEPT_SNAPSHOTS, taken.length));
      for (const last of [...lastOfDay.values()].slice(-KEPT_DAYS)) expect(there).toContainEqual(last);
    }),
    { numRuns: 300 },
  );
});

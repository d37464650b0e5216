import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../../../renderer/core/annotation/model.ts';
import {
  dayOfInstant,
  isTurned,
  lastDays,
  parseDay,
  spanOf,
} from '../../../../../renderer/ui/notes/room/filters/dates.ts';

describe('a typed day', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026年11月3日', '2026-11-03'],
    ['2026.1.5', '2026-01-05'],
    ['２０２６／１１／３０', '2026-11-30'],
    [' 20261130 ', '2026-11-30'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-11', null],
    ['26-11-30', null],
    ['1969-12-31', null],
    ['明天', null],
    ['', null],
  ])('%s is %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });
});

describe('a span of days', () => {
  it('is open on a side that is empty, and none if both are or it is turned', () => {
    expect(spanOf({ of: 'created', from: '', to: '' })).toBeNull();
    expect(spanOf({ of: 'created', from: '2026-01-02', to: '2026-01-01' })).toBeNull();
    expect(isTurned({ from: '2026-01-02', to: '2026-01-01' })).toBe(true);
    expect(isTurned({ from: '2026-01-02', to: '' })).toBe(false);
    expect(spanOf({ of: 'created', from: '2026-01-02', to: '' })).toMatchObject({
      of: 'created',
      before: null,
    });
    expect(spanOf({ of: 'modified', from: '', to: '2026-01-02' })).toMatchObject({ from: null });
  });

  it('takes in every instant of its days by the clock of the machine, and none besides', () => {
    const instants = fc
      .date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString() as Instant);
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        const day = dayOfInstant(one);
        const span = spanOf({ of: 'modified', from: day, to: day });
        const isIn = (instant: Instant) => (span?.from ?? '') <= instant && instant < (span?.before ?? '');
        expect(isIn(one)).toBe(true);
        expect(isIn(other)).toBe(dayOfInstant(other) === day);
      }),
    );
  });

  it('of the last days ends today', () => {
    const now = new Date(2026, 2, 2, 0, 30).toISOString() as Instant;
    expect(lastDays(now, 1)).toEqual({ from: '2026-03-02', to: '2026-03-02' });
    expect(lastDays(now, 7)).toEqual({ from: '2026-02-24', to: '2026-03-02' });
  });
});

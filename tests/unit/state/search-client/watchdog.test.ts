import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Watchdog } from '../../../../renderer/state/search-client/watchdog.ts';

let bites: number;
let watchdog: Watchdog;
beforeEach(() => {
  vi.useFakeTimers();
  bites = 0;
  watchdog = new Watchdog(() => {
    bites += 1;
  });
});
afterEach(() => {
  watchdog.calm();
  vi.useRealTimers();
});

test('bites once when the time is over', () => {
  watchdog.watch(1_000);
  vi.advanceTimersByTime(999);
  expect([bites, watchdog.isWatching]).toEqual([0, true]);
  vi.advanceTimersByTime(10_000);
  expect([bites, watchdog.isWatching]).toEqual([1, false]);
});

test('begins anew with each watch', () => {
  watchdog.watch(1_000);
  vi.advanceTimersByTime(900);
  watchdog.watch(1_000);
  vi.advanceTimersByTime(900);
  expect(bites).toBe(0);
});

test('does not bite when calmed', () => {
  watchdog.watch(1_000);
  watchdog.calm();
  vi.advanceTimersByTime(10_000);
  expect([bites, watchdog.isWatching]).toEqual([0, false]);
});

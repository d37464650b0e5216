import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timeQueries } from '../../../bench/search/timing.ts';

/** Time passes only where a test says so. */
beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());
const pass = (ms: number): void => {
  vi.advanceTimersByTime(ms);
};

describe('timeQueries', () => {
  it('asks every query once to warm up and five times to measure, keeping the first answers in order', async () => {
    const asked: string[] = [];
    const kept: string[] = [];
    const answer = (query: string): string => {
      asked.push(query);
      return `${query}!`;
    };
    const { passes } = await timeQueries(['a', 'b'], answer, (given) => kept.push(given));
    expect(asked.join('')).toBe('ab'.repeat(6));
    expect(kept).toEqual(['a!', 'b!']);
    expect(passes).toBe(5);
  });

  it('measures the answer, promised or not, and not what is kept of it', async () => {
    const atOnce = await timeQueries(
      ['a'],
      () => pass(4),
      () => pass(20),
    );
    expect(atOnce).toEqual({ p50: 4, p95: 4, max: 4, passes: 5 });
    const promised = await timeQueries(['a'], async () => {
      await Promise.resolve();
      pass(15);
    });
    expect(promised.p50).toBe(15);
  });

  it('takes the median of each query over the passes, the first left out', async () => {
    const durations = [90, 3, 1, 2, 50, 2];
    const { max } = await timeQueries(['a'], () => pass(durations.shift() ?? 0));
    expect(max).toBe(2);
  });

  it('gives the percentiles over the queries', async () => {
    const queries = Array.from({ length: 20 }, (_, index) => String(index + 1));
    const { p50, p95, max } = await timeQueries(queries, (query) => pass(Number(query)));
    expect([p50, p95, max]).toEqual([10, 19, 20]);
  });

  it('measures the first pass of an engine too slow for a second', async () => {
    let asked = 0;
    const times = await timeQueries(['a', 'b'], () => {
      asked += 1;
      pass(30_000);
    });
    expect(asked).toBe(2);
    expect(times).toEqual({ p50: 30_000, p95: 30_000, max: 30_000, passes: 1 });
  });
});

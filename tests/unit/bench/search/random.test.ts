import { describe, expect, it } from 'vitest';
import { below, randomFrom, shuffled } from '../../../bench/search/random.ts';

const take = (seed: number, count: number): readonly number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random());
};

describe('randomFrom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(take(7, 20)).toEqual(take(7, 20));
    expect(take(7, 20)).not.toEqual(take(8, 20));
  });

  it('spreads them over the whole of [0, 1)', () => {
    const numbers = take(1, 10_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length,
    );
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('below and shuffled', () => {
  it('draws every number below the end and never the end', () => {
    const random = randomFrom(3);
    const drawn = new Set(Array.from({ length: 500 }, () => below(random, 6)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('keeps every item, in another order, and leaves the list alone', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const order = shuffled(randomFrom(5), items);
    expect(order).not.toEqual(items);
    expect([...order].sort((a, b) => a - b)).toEqual(items);
    expect(items[0]).toBe(0);
  });
});

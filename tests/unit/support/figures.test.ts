import { expect, test } from 'vitest';
import { median, percentile, rounded } from '../../support/figures.ts';

test('a percentile is the value that the share of the values does not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile(hundred, 0)).toBe(1);
  expect(percentile([7], 0.95)).toBe(7);
});

test('a median is the middle value, the lower of two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('numbers are sorted as numbers', () => {
  expect(median([9, 10, 100])).toBe(10);
});

test('of no values there is no figure', () => {
  expect(() => median([])).toThrow('no values');
});

test('figures are rounded, not padded', () => {
  expect(rounded(1.256, 2)).toBe(1.26);
  expect(rounded(2, 2)).toBe(2);
});

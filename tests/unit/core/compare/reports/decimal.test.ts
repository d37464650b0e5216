import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentageChange, subtractDecimals } from '../../../../../renderer/core/compare/reports/decimal.ts';

/** A decimal as whole digits and places, and the number it prints as. */
const decimal = fc
  .record({ digits: fc.integer({ min: -999999999, max: 999999999 }), places: fc.integer({ min: 0, max: 4 }) })
  .map(({ digits, places }) => ({ digits: BigInt(digits), places, value: Number(`${digits}e-${places}`) }));

describe('a difference of decimals', () => {
  it('has none of the artefacts of binary fractions', () => {
    expect(13.7 - 11).not.toBe(2.7);
    expect(subtractDecimals(13.7, 11)).toBe(2.7);
    expect(subtractDecimals(0.3, 0.1)).toBe(0.2);
    expect(subtractDecimals(1e-7, 2e-7)).toBe(-1e-7);
    expect(subtractDecimals(3e21, 1e21)).toBe(2e21);
    expect(subtractDecimals(5, 5)).toBe(0);
  });

  it('is that of whole numbers', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const whole = (each: typeof a) => each.digits * 10n ** BigInt(4 - each.places);
        expect(subtractDecimals(a.value, b.value) + 0).toBe(Number(`${whole(a) - whole(b)}e-4`) + 0);
      }),
    );
  });
});

describe('a change in per cent', () => {
  it('is rounded half away from zero to two places', () => {
    expect(percentageChange(41.17, 47.76)).toBe(16.01);
    expect(percentageChange(169, 97)).toBe(-42.6);
    expect(percentageChange(80000, 80001)).toBe(0);
    expect(percentageChange(20000, 20001)).toBe(0.01);
    expect(percentageChange(20000, 19999)).toBe(-0.01);
    expect(percentageChange(3, 4)).toBe(33.33);
    expect(percentageChange(3, 5)).toBe(66.67);
    expect(percentageChange(-2, -1)).toBe(50);
  });

  it('is null from nothing', () => {
    expect(percentageChange(0, 5)).toBeNull();
    expect(percentageChange(5, 0)).toBe(-100);
  });
});

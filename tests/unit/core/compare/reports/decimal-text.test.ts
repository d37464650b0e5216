import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../../../renderer/core/compare/reports/decimal-text.ts';

describe('a decimal number in words', () => {
  it('has its point moved and nothing else changed', () => {
    expect(decimalText(659_000_000, 8)).toBe('6.59');
    expect(decimalText(1740)).toBe('1740');
    expect(decimalText(120, 4)).toBe('0.012');
    expect(decimalText(5, 1)).toBe('0.5');
    expect(decimalText(100, 2)).toBe('1');
    expect(decimalText(-4.1)).toBe('-4.1');
    expect(decimalText(0, 8)).toBe('0');
  });

  it('is written out where a computer would write a power', () => {
    expect(decimalText(1.5e-7)).toBe('0.00000015');
    expect(decimalText(1e21)).toBe('1000000000000000000000');
    expect(decimalText(1.25e22, 8)).toBe('125000000000000');
  });

  it('is the number that was printed, counted in its scale, without needless noughts', () => {
    const digits = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    fc.assert(
      fc.property(digits, fc.nat({ max: 6 }), fc.constantFrom(0, 4, 8), (whole, decimals, exponent) => {
        const text = decimalText(Number(`${whole}e-${decimals}`), exponent);
        expect(text).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
        expect(Number(text)).toBe(Number(`${whole}e-${decimals + exponent}`));
      }),
    );
  });
});

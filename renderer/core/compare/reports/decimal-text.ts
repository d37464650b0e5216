/**
 * A decimal number as people write it: 6.59 for 659000000 counted in hundred millions, never 6.590000000001 or 1e-7.
 * Arithmetic is decimal.ts's; here only the point moves.
 */

/** `value` ÷ 10^`exponent` in plain decimals, exact: as many as the number has, none that it has not. `value` is finite. */
export function decimalText(value: number, exponent = 0): string {
  const [mantissa = '0', power = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  // Where the point stands, counted from the first digit.
  const point = whole.length + Number(power) - exponent;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(Math.max(0, point), '0');
  const at = Math.max(1, point);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const decimals = padded.slice(at).replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return sign + integer + (decimals === '' ? '' : `.${decimals}`);
}

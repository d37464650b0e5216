/**
 * Exact arithmetic on decimal numbers that were printed: 13.7 − 11 is 2.7, not 2.6999999999999993.
 * A number of at most 15 digits survives as a double, and its shortest form is what was printed; so numbers are
 * taken apart by that form and computed as whole numbers.
 */

interface Scaled {
  readonly digits: bigint;
  /** The number is digits × 10^-scale. */
  readonly scale: number;
}

/** minuend − subtrahend, exact in decimals. */
export function subtractDecimals(minuend: number, subtrahend: number): number {
  const [a, b] = aligned(minuend, subtrahend);
  return toNumber({ digits: a.digits - b.digits, scale: a.scale });
}

/** (to − from) / |from| in per cent, rounded half away from zero to two places; null if `from` is zero. */
export function percentageChange(from: number, to: number): number | null {
  const [a, b] = aligned(from, to);
  if (a.digits === 0n) return null;
  const base = a.digits < 0n ? -a.digits : a.digits;
  const scaled = (b.digits - a.digits) * 20000n;
  const half = scaled < 0n ? -base : base;
  return toNumber({ digits: (scaled + half) / (2n * base), scale: 2 });
}

function aligned(first: number, second: number): readonly [Scaled, Scaled] {
  const a = toScaled(first);
  const b = toScaled(second);
  const scale = Math.max(a.scale, b.scale);
  return [rescaled(a, scale), rescaled(b, scale)];
}

function rescaled({ digits, scale }: Scaled, to: number): Scaled {
  return { digits: digits * 10n ** BigInt(to - scale), scale: to };
}

function toScaled(value: number): Scaled {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function toNumber({ digits, scale }: Scaled): number {
  return Number(`${digits}e-${scale}`);
}

/** What benches make of many measurements: pure. */

/**
 * The value below which the given share (0–1) of the values lies: the nearest-rank percentile, always one of the
 * values. Throws on no values, which no bench may report as a figure.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('no values were measured');
  return value;
}

/** The percentile at one half. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Rounded to so many decimals: more digits than a figure is good for mislead. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/**
 * What was computed, in words: the difference of two figures and its rate. The numbers are the core's; here they get a
 * scale (亿, 万) that a reader can compare with the print, and a word for their direction.
 */
import type { FigureChange } from '../../core/compare/reports/changes.ts';
import { decimalText } from '../../core/compare/reports/decimal-text.ts';
import type { Figure } from '../../core/compare/reports/model.ts';
import { reportsText } from '../../text-zh/reports.ts';

/** Units of which there is a higher and a lower, where others have more and less. */
const RATES: ReadonlySet<string> = new Set(['百分点', '‰', '倍', '番']);

/** 多 6.59亿元, 低 4.1个百分点, 相同; with 约 where a figure is rounded or a bound. */
export function differenceWords(change: FigureChange): string {
  const { difference, unit } = change;
  if (difference === 0) return reportsText.difference.same;
  const size = Math.abs(difference);
  const exponent = exponentOf(change);
  const amount = decimalText(size, exponent) + scaleName(exponent) + counted(unit);
  const { higher, lower, more, less } = reportsText.difference;
  const [up, down] = RATES.has(unit) ? [higher, lower] : [more, less];
  return difference > 0 ? up(about(change), amount) : down(about(change), amount);
}

/** 增 16.01%; null where no rate is computed. */
export function ratioWords(change: FigureChange): string | null {
  const { ratio } = change;
  if (ratio === null) return null;
  if (ratio === 0) return reportsText.difference.same;
  const percent = decimalText(Math.abs(ratio));
  return (ratio > 0 ? reportsText.ratio.up : reportsText.ratio.down)(about(change), percent);
}

function about({ isApproximate }: FigureChange): string {
  return isApproximate ? reportsText.about : '';
}

/** What the table says beside a printed figure: which way it moved, and whether it is exact. */
export function figureRemarks({ direction, bound }: Figure): {
  readonly before: string;
  readonly after: string;
} {
  return {
    before: direction === null ? '' : reportsText.directions[direction],
    after: bound === null ? '' : reportsText.bounds[bound],
  };
}

/** The scale of the print where both figures have the same, else the one that the difference itself would have. */
function exponentOf({ a, b, difference }: FigureChange): number {
  const printed = a.figure.exponent;
  if (printed === b.figure.exponent && isScale(printed)) return printed;
  const size = Math.abs(difference);
  if (size >= 1e8) return 8;
  return size >= 1e4 ? 4 : 0;
}

function isScale(exponent: number): exponent is 0 | 4 | 8 {
  return exponent === 0 || exponent === 4 || exponent === 8;
}

function scaleName(exponent: number): string {
  return exponent === 4 || exponent === 8 ? reportsText.scales[exponent] : '';
}

/** 2.2个百分点, as officials say it; 6.59亿元. */
function counted(unit: string): string {
  return unit === '百分点' ? reportsText.points : unit;
}

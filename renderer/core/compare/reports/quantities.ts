/**
 * Numbers that count something, with their unit: 8%, 9.92亿元, 1000余处, 200～300元, 三万亩, 翻一番.
 * Years, dates, ordinals (第1, 全市第2), names (“三类500强”, 5G, G322), numbers of documents and telephones are none.
 * What a number says of what is figures.ts's business.
 */
import { halfWidthDigits, parseNumeral } from '../../text/numerals.ts';
import { nestingOf } from './nesting.ts';
import { UNIT_PATTERN, unitNamed } from './units.ts';

export interface Quantity {
  /** UTF-16 offsets in the text, end exclusive; from the number to its unit. */
  readonly start: number;
  readonly end: number;
  /** In the base unit: one number, or the two ends of a range. */
  readonly values: readonly number[];
  /** Base unit (元 for 亿元); null if only 万 or 亿 is printed. */
  readonly unit: string | null;
  readonly kind: 'measure' | 'counter';
  /** The power of ten that 万 or 亿 stands for. */
  readonly exponent: number;
  /** 余 or 多 stands between number and unit. */
  readonly about: boolean;
}

const ARABIC = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const CHINESE = '[零〇一二两三四五六七八九十百千]+';
const MAGNITUDE = '十万|百万|千万|百亿|千亿|万亿|百|千|万|亿';
/** 一 between two numbers is a dash that was keyed wrong. */
const DASH = '[-－—–~～至一]{1,2}';
const TAIL = `(?<about>[余多])?(?<magnitude>${MAGNITUDE})??(?<more>[余多])?(?<unit>${UNIT_PATTERN})`;
const RANGE = `(?<lowMagnitude>${MAGNITUDE})?(?<lowUnit>${UNIT_PATTERN})?${DASH}(?<high>${ARABIC})`;

const PERCENT = new RegExp(`百分之(?<low>${CHINESE}(?:点[零〇一二三四五六七八九]+)?|${ARABIC})`, 'dg');
const DOUBLED = /翻(?<low>[一两二三四五\d])番/dg;
const MEASURED = new RegExp(`(?<low>-?${ARABIC})(?:${RANGE})?${TAIL}`, 'dg');
const SPELLED = new RegExp(`(?<low>${CHINESE})${TAIL}`, 'dg');
const BARE = new RegExp(
  `(?<low>${ARABIC})(?<about>[余多])?(?<magnitude>百万|千万|百亿|千亿|万亿|万|亿)`,
  'dg',
);

/** Before a number: what makes a name, an ordinal, a ratio, a date or a telephone of it. */
const NAMED_BY = /(?:[A-Za-z\d第]|[A-Za-z\d][-－—–.,:：∶*×/+])$/;
const RANKED_BY = /(?:[前列居后]|[前后]移)$/;
const NO_NUMERAL_AFTER = /[第数几上好每]$/;
/** Behind 年: the number is a year or an age of something, no duration. */
const NO_DURATION_BEFORE = /^[级度代初末底来]/;
const DURATIONS: ReadonlySet<string> = new Set(['年', '天', '小时', '分钟', '个月']);
/** One of these is meant as a number; one 公里 or one 亩 may be a manner of speaking. */
const COUNTED_FROM_ONE: ReadonlySet<string> = new Set(['百分点', '倍']);
/** A quoted stretch no longer than this is a name: “三类500强”, “12345”. */
const LONGEST_NAME = 14;

const EXPONENTS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The quantities of `text` in order, none overlapping another. Quadratic in their number. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = plainDigits(text);
  const names = nameSpans(text);
  const candidates = [
    ...matchesOf(PERCENT, plain, readPercent),
    ...matchesOf(DOUBLED, plain, readDoubled),
    ...matchesOf(MEASURED, plain, readMeasured),
    ...matchesOf(SPELLED, plain, readSpelled),
    ...matchesOf(BARE, plain, readMeasured),
  ].filter(({ start, end }) => !names.some((name) => name.start <= start && end <= name.end));
  const distinct = candidates.filter((one, index) => !candidates.slice(0, index).some(overlaps(one)));
  return withSharedUnits(
    plain,
    distinct.sort((one, other) => one.start - other.start),
  );
}

/** Full-width digits and their signs as half-width ones; every offset stays. */
function plainDigits(text: string): string {
  return halfWidthDigits(text)
    .replace(/％/g, '%')
    .replace(/−/g, '-')
    .replace(/(?<=\d)．(?=\d)/g, '.');
}

function nameSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return nestingOf(text).spans.filter(
    ({ opener, start, end }) =>
      '《〈〔【'.includes(opener) || ('“‘「'.includes(opener) && end - start - 2 <= LONGEST_NAME),
  );
}

function overlaps(one: Quantity): (other: Quantity) => boolean {
  return (other) => one.start < other.end && other.start < one.end;
}

/** How far around a number its reading looks. */
const NEAR = 4;

interface Match {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly before: string;
  readonly after: string;
}
type Reading = Omit<Quantity, 'start' | 'end'>;

function matchesOf(
  pattern: RegExp,
  text: string,
  read: (match: Match) => Reading | null,
): readonly Quantity[] {
  const found: Quantity[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const groups = match.groups ?? {};
    const reading = read({
      groups,
      before: text.slice(Math.max(0, start - NEAR), start),
      after: text.slice(end, end + NEAR),
    });
    if (reading !== null) found.push({ start, end, ...reading });
    else pattern.lastIndex = start + Math.max(groups.low?.length ?? 1, 1);
  }
  return found;
}

function readMeasured({ groups, before, after }: Match): Reading | null {
  const { low = '', unit: printed, magnitude } = groups;
  if (NAMED_BY.test(before)) return null;
  if (/^[名位]$/.test(printed ?? '') && (RANKED_BY.test(before) || /^[前后]/.test(after))) return null;
  if (printed === '年' && (isYear(low) || NO_DURATION_BEFORE.test(after))) return null;
  const values = valuesOf(groups);
  return values === null ? null : readingOf(values, exponentOf(magnitude), groups);
}

/** A Chinese numeral counts if a measure stands behind it, or it is too large for a manner of speaking (八大行动). */
function readSpelled({ groups, before }: Match): Reading | null {
  const { low = '', magnitude = '', unit: printed = '' } = groups;
  const number = low === '两' ? 2 : parseNumeral(low);
  if (number === null || NO_NUMERAL_AFTER.test(before)) return null;
  const unit = unitNamed(printed);
  const large = /[万亿]/.test(magnitude) || (number > 10 && /[十百千]/.test(low));
  const small = unit.kind === 'counter' || DURATIONS.has(unit.name) || number < 1;
  if (printed === '年' || (!large && (small || (number === 1 && !COUNTED_FROM_ONE.has(unit.name)))))
    return null;
  const exponent = exponentOf(magnitude);
  return readingOf([shifted(String(number), exponent)], exponent, groups);
}

function readPercent({ groups: { low = '' } }: Match): Reading | null {
  if (/\d/.test(low)) return readingOf([shifted(low, 0)], 0, { unit: '%' });
  const [whole = '', fraction = ''] = low.split('点');
  const number = parseNumeral(whole);
  const places = Array.from(fraction, (digit) => parseNumeral(digit) ?? 0).join('');
  return number === null ? null : readingOf([Number(`${number}.${places}`)], 0, { unit: '%' });
}

function readDoubled({ groups: { low = '' } }: Match): Reading | null {
  const number = low === '两' ? 2 : parseNumeral(low);
  return number === null ? null : readingOf([number], 0, { unit: '番' });
}

function readingOf(values: readonly number[], exponent: number, groups: Match['groups']): Reading {
  const unit = groups.unit === undefined ? null : unitNamed(groups.unit);
  const about = groups.about !== undefined || groups.more !== undefined;
  return { values, unit: unit?.name ?? null, kind: unit?.kind ?? 'measure', exponent, about };
}

/** One value, or both of a range; the low end shares 万 and 亿 with the high one unless it has a unit of its own. */
function valuesOf({ low = '', high, magnitude, lowMagnitude, lowUnit }: Match['groups']): number[] | null {
  if ([low, high ?? ''].some((each) => each.replace(/\D/g, '').length > 15)) return null;
  const exponent = exponentOf(magnitude);
  if (high === undefined) return [shifted(low, exponent)];
  const ownUnit = lowMagnitude !== undefined || lowUnit !== undefined;
  return [shifted(low, ownUnit ? exponentOf(lowMagnitude) : exponent), shifted(high, exponent)];
}

function isYear(printed: string): boolean {
  return /^(?:1[89]|2[01])\d\d$/.test(printed);
}

function exponentOf(magnitude: string | undefined): number {
  return Array.from(magnitude ?? '', (each) => EXPONENTS[each] ?? 0).reduce((sum, each) => sum + each, 0);
}

/** Exact: the shift is written as an exponent before the number is read. */
function shifted(printed: string, exponent: number): number {
  return Number(`${printed.replace(/,/g, '')}e${exponent}`);
}

const LONGEST_NUMBER = 24;
const LISTED = new RegExp(`(?<=[^\\d.A-Za-z第])(${ARABIC})个?(?=[、和]$)`);

/** 分别提高18.37、22.81个百分点: a bare number of a list takes the unit that stands behind the last one. */
function withSharedUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const result: Quantity[] = [];
  for (const quantity of [...quantities].reverse()) {
    const next = result[0];
    if (next !== undefined && overlaps(quantity)(next)) continue;
    result.unshift(quantity);
    for (let shared = listedBefore(text, quantity); shared !== null; shared = listedBefore(text, shared)) {
      result.unshift(shared);
    }
  }
  return result;
}

function listedBefore(text: string, quantity: Quantity): Quantity | null {
  const from = Math.max(0, quantity.start - LONGEST_NUMBER);
  const match = LISTED.exec(text.slice(from, quantity.start));
  if (match === null || quantity.values.length > 1) return null;
  if (text.lastIndexOf('分别', quantity.start) === -1) return null;
  const [printed, number = ''] = match;
  const counted = printed.endsWith('个') && quantity.unit === '个';
  if (counted) return null;
  const values = [shifted(number, quantity.exponent)];
  return { ...quantity, start: from + match.index, end: from + match.index + printed.length, values };
}

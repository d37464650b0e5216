/**
 * Days as the reader chooses them, and the instants they mean. A day is the machine's: what was noted at one in the
 * morning was noted on that day, whatever the day was in UTC.
 */
import type { Instant } from '../../../../core/annotation/model.ts';
import type { DateSpan } from '../../../../core/notes/filter.ts';

export interface ChosenDates {
  readonly of: DateSpan['of'];
  /** `2026-11-30`, both inclusive; empty where that side is open. */
  readonly from: string;
  readonly to: string;
}

export const NO_DATES: ChosenDates = { of: 'modified', from: '', to: '' };

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '9999-12-30';
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
/** 2026-11-30, 2026.11.30, 2026/11/30, 2026年11月30日, 20261130. */
const TYPED_DAY = /^(\d{4})(?:[-./年](\d{1,2})[-./月](\d{1,2})日?|(\d\d)(\d\d))$/;

/** The day that was typed, full-width signs and blanks allowed; null for what is no day between 1970 and 9999. */
export function parseDay(typed: string): string | null {
  const [, year, month, date, packedMonth, packedDate] =
    TYPED_DAY.exec(typed.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  const [m, d] = [month ?? packedMonth, date ?? packedDate];
  if (year === undefined || m === undefined || d === undefined) return null;
  const day = dayOf(new Date(Number(year), Number(m) - 1, Number(d)));
  return isDay(day) && day === `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` ? day : null;
}

/** Null where nothing is chosen, or the days stand the wrong way round. */
export function spanOf(chosen: ChosenDates): DateSpan | null {
  const from = startOf(chosen.from, 0);
  const before = startOf(chosen.to, 1);
  if ((from === null && before === null) || isTurned(chosen)) return null;
  return { of: chosen.of, from, before };
}

/** The first day comes after the last. */
export function isTurned({ from, to }: Pick<ChosenDates, 'from' | 'to'>): boolean {
  return isDay(from) && isDay(to) && from > to;
}

/** So many days, the present one being the last. */
export function lastDays(now: Instant, days: number): Pick<ChosenDates, 'from' | 'to'> {
  const today = new Date(now);
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1);
  return { from: dayOf(first), to: dayOf(today) };
}

/** The machine's day of an instant: `2026-11-30`. */
export function dayOfInstant(instant: Instant): string {
  return dayOf(new Date(instant));
}

/** The instant at which the day begins, `shift` days later; null for what is no day. */
function startOf(day: string, shift: number): Instant | null {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined || !isDay(day)) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + shift).toISOString() as Instant;
}

function isDay(day: string): boolean {
  return DAY.test(day) && FIRST_DAY <= day && day <= LAST_DAY;
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

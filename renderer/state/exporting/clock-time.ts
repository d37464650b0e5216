/** Instants as the clock on the wall shows them: 2024-05-17 09:02:03 in the machine's zone. */
import type { Instant } from '../../core/annotation/model.ts';

export function clockTime(instant: Instant): string {
  const date = new Date(instant);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Equal numbers, for the oracle: every number that the issue lets be written in several ways is rewritten to Arabic
 * digits, in text and query alike. The engine goes the other way (it spells the query out in all forms), so that a
 * mistake of the one is not a mistake of the other. Works on folded text, where ○ is 〇 and Ⅱ is ii.
 */

const DIGITS = '〇一二三四五六七八九';
const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const ROMAN: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((form, at) => [
    form,
    at + 1,
  ]),
);
const NUMBER = '[0-9]{1,4}|[〇零一二三四五六七八九十百千两]{1,9}';
const FRAMES: readonly RegExp[] = [
  new RegExp(`(?<=第)(?:${NUMBER})(?=[条款项章节编篇目部期号次届批])`, 'gu'),
  /(?<![0-9〇零一二三四五六七八九])(?:[0-9]{4}|[〇零一二三四五六七八九]{4})(?=年)/gu,
  new RegExp(`(?<=年)(?:${NUMBER})(?=月)`, 'gu'),
  new RegExp(`(?<=月)(?:${NUMBER})(?=日)`, 'gu'),
  /(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|(?<![a-z])[ivx]{1,4})(?=级)/gu,
];

/** The folded text with the numbers of 第…条, of dates and of grades in Arabic digits. Linear. */
export function inArabic(folded: string): string {
  return FRAMES.reduce(
    (text, frame) => text.replace(frame, (number) => String(numberOf(number) ?? number)),
    folded,
  );
}

/** Whether a folded text says such a number. */
export function saysNumber(folded: string): boolean {
  return FRAMES.some((frame) => folded.search(frame) >= 0);
}

/** null if the characters form no number (十百). */
function numberOf(number: string): number | null {
  if (/^[0-9]+$/.test(number)) return Number(number);
  return ROMAN.get(number) ?? chineseValue(number.replaceAll('零', '〇').replaceAll('两', '二'));
}

function chineseValue(number: string): number | null {
  if (/^[〇一二三四五六七八九]+$/u.test(number)) {
    return Number([...number].map((digit) => DIGITS.indexOf(digit)).join(''));
  }
  let sum = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const character of number) {
    const scale = SCALES.get(character);
    if (scale === undefined) {
      digit = DIGITS.indexOf(character);
      continue;
    }
    if (scale >= last) return null;
    sum += (digit ?? 1) * scale;
    digit = null;
    last = scale;
  }
  return sum + (digit ?? 0);
}

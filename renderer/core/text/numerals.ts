/**
 * Numerals as Chinese documents print them: 十二, 一百零八, 二〇二二, 12, １２.
 * Owns reading and writing them; what a number counts (条, 项, 年) is its reader's business.
 * 廿/卅 and the financial forms 壹贰叁 are not read: official texts do not number with them.
 */

const DIGITS = '零一二三四五六七八九';
const UNITS = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
] as const;

/** Zero is printed 零, 〇 (U+3007) or, where a font lacks that, ○ (U+25CB). */
const ZERO = '[零〇○]';
const ARABIC = /^[0-9０-９]{1,15}$/;
const POSITIONAL = /^[零〇○一二三四五六七八九]+$/;
const WITH_UNITS = new RegExp(
  `^(?:([一二两三四五六七八九])千)?(${ZERO}?)(?:([一二两三四五六七八九])百)?(${ZERO}?)` +
    `(?:([一二三四五六七八九])?十)?(${ZERO}?)([一二三四五六七八九])?$`,
);

/**
 * The number a numeral stands for: 0 or greater, null if `text` is no numeral.
 * Reads 一 to 九千九百九十九, digit by digit (二〇二二), and up to 15 Arabic digits of either width;
 * blanks around it do not matter. 一百八 is null: it is said for 180 and misread as 108.
 */
export function parseNumeral(text: string): number | null {
  const numeral = text.trim();
  if (ARABIC.test(numeral)) return Number(halfWidthDigits(numeral));
  if (POSITIONAL.test(numeral)) return Number(Array.from(numeral, digitOf).join(''));
  return parseWithUnits(numeral);
}

/**
 * The numeral as documents number with it: 10 → 十, 12 → 十二, 108 → 一百零八.
 * Throws a RangeError unless `value` is a whole number from 1 to 9999.
 */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`not a number from 1 to 9999: ${value}`);
  }
  let rest = value;
  let text = '';
  for (const [unit, size] of UNITS) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += `${DIGITS.charAt(digit)}${unit}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  if (rest > 0) text += DIGITS.charAt(rest);
  return text.replace(/^一十/, '十');
}

/** `text` with full-width digits １２ as 12; everything else unchanged, and so is the length. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function parseWithUnits(numeral: string): number | null {
  const match = WITH_UNITS.exec(numeral);
  if (match === null || numeral === '') return null;
  const [, thousands, , hundreds, , , , ones] = match;
  const hasTens = numeral.includes('十');
  const tens = hasTens ? digitOf(match[5] ?? '一') : 0;
  const value = digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tens * 10 + digitOf(ones);
  return isWellFormed(numeral, value) ? value : null;
}

/** Zeros stand exactly where {@link formatNumeral} writes them; 十 and 一十 are the same. */
function isWellFormed(numeral: string, value: number): boolean {
  if (value === 0) return false;
  const plain = numeral.replace(/[〇○]/g, '零').replace(/两/g, '二');
  return spellOutTen(plain) === spellOutTen(formatNumeral(value));
}

function spellOutTen(numeral: string): string {
  return numeral.replace(/(^|[千百零])十/, '$1一十');
}

function digitOf(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '两') return 2;
  return Math.max(0, DIGITS.indexOf(character));
}

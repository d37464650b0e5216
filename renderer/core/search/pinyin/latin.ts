/**
 * Whether a query can be pinyin: Latin letters and nothing else. Cheap, so that it can be asked on every key before
 * the dictionary of readings is loaded; what the letters spell is reader.ts's business.
 */

const LATIN = /^[\sA-Za-zＡ-Ｚａ-ｚüÜ'’＇]*$/u;
const SEPARATOR = /[\s'’＇]/gu;
const FULL_WIDTH = /[Ａ-Ｚａ-ｚ]/gu;
/** How far the full-width forms stand behind their ASCII letters. */
const FULL_WIDTH_OFFSET = 0xff21 - 0x41;
const LEAST_LETTERS = 2;

/**
 * The letters of `typed` in lower case, a–z only (v for ü), blanks and apostrophes gone; null unless it holds at least two
 * letters and nothing but letters of any width and case, blanks and apostrophes. Linear.
 */
export function lettersOf(typed: string): string | null {
  if (!LATIN.test(typed)) return null;
  const letters = typed
    .replace(SEPARATOR, '')
    .replace(FULL_WIDTH, toAscii)
    .toLowerCase()
    .replaceAll('ü', 'v');
  return letters.length < LEAST_LETTERS ? null : letters;
}

function toAscii(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET);
}

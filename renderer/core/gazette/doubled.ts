/**
 * A character printed twice where a page broke a word: 应 | 应当, 竣工验收 | 收前. Told from two words that merely
 * meet there (企业 | 业务) by the words on both sides; in doubt the text stands as printed.
 */

/** Words of one character that may end a line before a word that begins with the same character. */
const STANDS_ALONE = '的和在及与对为等了是有以将由向从到不也把被让使并或其该各每人天年月日家户层处';

/** So few characters fill no line of a page: what they double is their own. */
const SHORTEST = 6;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * How many characters at the start of `after` repeat the end of `before`: 0 or 1.
 * @param ordinary the characters that the document doubles in words anyway, from {@link doubledSigns}
 */
export function doubledLength(before: string, after: string, ordinary: ReadonlySet<string>): 0 | 1 {
  const sign = before.at(-1) ?? '';
  if (sign !== after.charAt(0) || !/\p{Script=Han}/u.test(sign) || STANDS_ALONE.includes(sign)) return 0;
  if (after.length < SHORTEST || ordinary.has(sign)) return 0;
  const next = firstWord(after);
  const last = lastWord(before);
  const nextIsWord = next.length > 1;
  const lastIsWord = last.length > 1;
  return nextIsWord === lastIsWord ? 0 : 1;
}

/** The characters that stand twice in a row somewhere in a line of the text: 常常, 人人. Linear. */
export function doubledSigns(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(\p{Script=Han})\1/gu), (match) => match[1] ?? ''));
}

function firstWord(text: string): string {
  for (const { segment } of words.segment(text.slice(0, 12))) return segment;
  return '';
}

function lastWord(text: string): string {
  let last = '';
  for (const { segment } of words.segment(text.slice(-12))) last = segment;
  return last;
}

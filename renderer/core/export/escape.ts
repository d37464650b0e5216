/**
 * Which characters of plain text CommonMark, GFM or the common note programs would take for syntax: one table row per
 * construct. Owns the table and the backslashes; links are links.ts's, blanks and line ends plain-text.ts's business.
 * 一、 （一） ① —— 〔2024〕 are syntax nowhere and stay bare.
 */

interface UnsafePattern {
  readonly construct: string;
  /** Matches the characters to escape in one line; global. */
  readonly pattern: RegExp;
  /** Restricts the row to paragraphs that can hold the construct at all. */
  readonly when?: (paragraph: string) => boolean;
}

const INLINE: readonly UnsafePattern[] = [
  { construct: 'escape', pattern: /\\/g },
  { construct: 'code', pattern: /`/g },
  { construct: 'emphasis with *', pattern: /\*/g },
  { construct: 'emphasis with _', pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu },
  { construct: 'strike-through', pattern: /~/g },
  { construct: 'table cell', pattern: /\|/g },
  { construct: 'HTML, autolink', pattern: /<(?=[A-Za-z/!?])/g },
  { construct: 'character reference', pattern: /&(?=#|[A-Za-z])/g },
  { construct: 'footnote, wiki link', pattern: /\[(?=[\^[])/g },
  { construct: 'link, image, definition', pattern: /\[/g, when: (text) => /\][([:]/.test(text) },
  { construct: 'formula', pattern: /\$/g, when: (text) => text.indexOf('$') !== text.lastIndexOf('$') },
  { construct: 'highlight', pattern: /=(?==)|(?<==)=/g },
  { construct: 'comment', pattern: /%(?=%)|(?<=%)%/g },
  { construct: 'address without an address', pattern: /(?<=https?):(?=\/\/)/gi },
  { construct: 'image, where links.ts puts a link', pattern: /!(?=www\.|[-.\w+]+@)/gi },
  { construct: 'block id', pattern: /\^(?=[A-Za-z0-9-]+$)/g },
];

const LINE_START: readonly UnsafePattern[] = [
  { construct: 'heading', pattern: /^#/g },
  { construct: 'quotation', pattern: /^>/g },
  { construct: 'list with -, rule, underline, table', pattern: /^-(?=[ \t:|-]|$)/g },
  { construct: 'list with +', pattern: /^\+(?=[ \t]|$)/g },
  { construct: 'numbered list', pattern: /(?<=^\d{1,9})[.)](?=[ \t]|$)/g },
  { construct: 'underline with =', pattern: /^=(?=[ \t]*$)/g },
  { construct: 'table', pattern: /^:(?=-)/g },
];

/** Syntax is made of these alone, and most lines of a Chinese text have none of them. */
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const NONE: ReadonlySet<number> = new Set();

/** What is unsafe in the lines of one paragraph. */
export type UnsafePatterns = readonly RegExp[];

/** The rows of the table that apply to a paragraph. Linear in its length. */
export function unsafeIn(paragraph: string): UnsafePatterns {
  return [...INLINE, ...LINE_START]
    .filter(({ when }) => when === undefined || when(paragraph))
    .map(({ pattern }) => pattern);
}

/** Offsets (UTF-16) of the characters of a line that need a backslash. */
export function unsafeOffsets(line: string, patterns: UnsafePatterns): ReadonlySet<number> {
  if (!ASCII_PUNCTUATION.test(line)) return NONE;
  return new Set(patterns.flatMap((pattern) => Array.from(line.matchAll(pattern), ({ index }) => index)));
}

/** `text` from `start` to `end` with a backslash before each of `offsets`, which count from the start of `text`. */
export function withBackslashes(
  text: string,
  offsets: ReadonlySet<number>,
  [start, end]: readonly [number, number],
): string {
  let escaped = '';
  for (let at = start; at < end; at++) escaped += (offsets.has(at) ? '\\' : '') + text.charAt(at);
  return escaped;
}

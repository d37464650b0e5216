/**
 * What counts as words in a printed text, and what only as signs: a text as the row of its significant characters,
 * folded, each with the place where it is printed. Punctuation, blanks and the like are not in the row; they are what
 * lies between. Which characters are equal is core/text/fold.ts's business; here marks are read that stand at numbers.
 */
import { fold } from '../../text/fold.ts';

/** A significant character: its folded form and the UTF-16 stretch of the text that it is printed at. */
export interface Significant {
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

const MARK = /^[\p{P}\p{Z}\p{S}\p{Cc}\p{Cf}]+$/u;
/** Signs of measure, of sums and of money are read aloud: they are words. */
const SPOKEN = /[\p{Sm}\p{Sc}%‰‱°&@#§\uFFFD]/u;
const UNSPOKEN = /^[|~¬]+$/;
const DASH = /^[-~]$/;

/**
 * The significant characters of `text.slice(from)`, in order. A printed character of several (㎡) gives one with
 * several in its image. Linear.
 */
export function significantOf(text: string, from: number): readonly Significant[] {
  const printed = visibleOf(text, from);
  return printed.flatMap((each, at) => {
    if (!isMark(each.image) && each.image !== '一') return [each];
    const image = readingOf(printed, at);
    return image === null ? [] : [{ ...each, image }];
  });
}

function visibleOf(text: string, from: number): readonly Significant[] {
  const visible: Significant[] = [];
  let start = from;
  for (const character of from === 0 ? text : text.slice(from)) {
    const end = start + character.length;
    const image = fold(character);
    if (image !== '') visible.push({ image, start, end });
    start = end;
  }
  return visible;
}

const marks = new Map<string, boolean>();

function isMark(image: string): boolean {
  const known = marks.get(image);
  if (known !== undefined) return known;
  const answer = MARK.test(image) && (!SPOKEN.test(image) || UNSPOKEN.test(image));
  marks.set(image, answer);
  return answer;
}

/** What a mark, or the numeral 一, is read as where it stands; null where it is only a sign. */
function readingOf(printed: readonly Significant[], at: number): string | null {
  const image = printed[at]?.image ?? '';
  const before = printed[at - 1]?.image ?? '';
  const after = printed[at + 1]?.image ?? '';
  const digitAfter = /^\d/.test(after);
  // Numerals of the two systems do not mix: between 1000 and 5000 it is a dash.
  if (image === '一') return digitAfter && /[\d%]$/.test(before) ? '-' : image;
  if (DASH.test(image)) return digitAfter && before !== '' && !DASH.test(before) ? '-' : null;
  return digitAfter && /\d$/.test(before) ? betweenDigits(printed, at) : null;
}

/** Without such a mark the digits would be another number. */
function betweenDigits(printed: readonly Significant[], at: number): string | null {
  const image = printed[at]?.image ?? '';
  if (image === '.' || image === '·') return '.';
  if (image === ':' || image === '/' || image === '*') return image;
  if (image === ',' && groupsThousands(printed, at)) return null;
  return /^[、,;]$/.test(image) ? '、' : null;
}

/** The comma of 15,638: exactly three digits follow. */
function groupsThousands(printed: readonly Significant[], at: number): boolean {
  const next = printed
    .slice(at + 1, at + 5)
    .map(({ image }) => image)
    .join('');
  return /^\d{3}(?!\d)/.test(next);
}

/**
 * What counts as words in a printed text, and what only as signs: a text as the row of its significant characters,
 * folded, each with the place where it is printed. Punctuation, blanks and the like are not in the row; they are what
 * lies between. Which characters are equal is core/text/fold.ts's business; here marks are read that stand at numbers.
 */
import { fold } from '../../text/fold.ts';

/** The significant characters of a text, one after the other. */
export interface ReadWords {
  /** Folded; a printed character of several (㎡) gives several units. */
  readonly words: string;
  /** For each unit of `words`, where the printed character that it comes from starts and ends in the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const MARK = /^[\p{P}\p{Z}\p{S}\p{Cc}\p{Cf}]+$/u;
/** Signs of measure, of sums and of money are read aloud: they are words. */
const SPOKEN = /[\p{Sm}\p{Sc}%‰‱°&@#§\uFFFD]/u;
const UNSPOKEN = /^[|~¬]+$/;
const DASH = /^[-~]$/;

/** What a character is folded to; empty for a blank. A mark, and the numeral 一, is read by where it stands. */
interface Character {
  readonly image: string;
  readonly isOpen: boolean;
}

/** The characters of a text that are no blanks. */
interface Visible {
  readonly characters: readonly Character[];
  /** Where each starts in the text, and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** By code point: whole documents are read, and a look-up by number is the quickest. */
const known: (Character | undefined)[] = [];

/** The significant characters of `text.slice(from)`, as if nothing stood before it. Linear. */
export function readWords(text: string, from: number): ReadWords {
  const visible = visibleOf(text, from);
  const starts: number[] = [];
  const ends: number[] = [];
  let words = '';
  visible.characters.forEach((character, at) => {
    const image = character.isOpen ? readingOf(visible.characters, at) : character.image;
    words += image;
    for (let unit = 0; unit < image.length; unit += 1) {
      starts.push(visible.starts[at] ?? 0);
      ends.push(visible.ends[at] ?? 0);
    }
  });
  return { words, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function visibleOf(text: string, from: number): Visible {
  const visible = { characters: [] as Character[], starts: [] as number[], ends: [] as number[] };
  for (let start = from; start < text.length; ) {
    const codePoint = text.codePointAt(start) ?? 0;
    const end = start + (codePoint > 0xffff ? 2 : 1);
    const character = characterOf(codePoint);
    if (character.image !== '') {
      visible.characters.push(character);
      visible.starts.push(start);
      visible.ends.push(end);
    }
    start = end;
  }
  return visible;
}

function characterOf(codePoint: number): Character {
  const character = known[codePoint];
  if (character !== undefined) return character;
  const image = fold(String.fromCodePoint(codePoint));
  const read = { image, isOpen: image === '一' || isMark(image) };
  known[codePoint] = read;
  return read;
}

function isMark(image: string): boolean {
  return MARK.test(image) && (!SPOKEN.test(image) || UNSPOKEN.test(image));
}

/** What a mark, or the numeral 一, is read as where it stands; empty where it is only a sign. */
function readingOf(printed: readonly Character[], at: number): string {
  const image = printed[at]?.image ?? '';
  const before = printed[at - 1]?.image ?? '';
  const after = printed[at + 1]?.image ?? '';
  const digitAfter = /^\d/.test(after);
  // Numerals of the two systems do not mix: between 1000 and 5000 it is a dash.
  if (image === '一') return digitAfter && /[\d%]$/.test(before) ? '-' : image;
  if (DASH.test(image)) return digitAfter && before !== '' && !DASH.test(before) ? '-' : '';
  return digitAfter && /\d$/.test(before) ? betweenDigits(printed, at) : '';
}

/** Without such a mark the digits would be another number. */
function betweenDigits(printed: readonly Character[], at: number): string {
  const image = printed[at]?.image ?? '';
  if (image === '.' || image === '·') return '.';
  if (image === ':' || image === '/' || image === '*') return image;
  if (image === ',' && groupsThousands(printed, at)) return '';
  return /^[、,;]$/.test(image) ? '、' : '';
}

/** The comma of 15,638: exactly three digits follow. */
function groupsThousands(printed: readonly Character[], at: number): boolean {
  const next = printed
    .slice(at + 1, at + 5)
    .map(({ image }) => image)
    .join('');
  return /^\d{3}(?!\d)/.test(next);
}

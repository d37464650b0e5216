/**
 * What the other members of a list say about one of them: whether its members are headings or paragraphs, and
 * whether a number continues a list at all. Looks at most {@link REACH} lines up and down.
 */
import type { Label, LabelStyle } from './labels.ts';
import { hasSentenceMark, isBalanced } from './punctuation.ts';

interface Line {
  readonly text: string;
  readonly label: Label | null;
}

const REACH = 80;
/** From the outermost to the innermost; a label of an outer style ends the search for siblings. */
export const STYLE_ORDER: readonly LabelStyle[] = [
  'book',
  'chapter',
  'division',
  'article',
  'clause',
  'decimal',
  'item',
  'point',
  'subpoint',
  'halfpoint',
  'circled',
];

/** True if a labelled, incomplete text has the shape of a heading: no sentence mark, nothing left open. */
export function headingLike(line: Line): boolean {
  if (!line.label) return false;
  const text = line.text.slice(line.label.textStart);
  return (
    text !== '' &&
    !hasSentenceMark(text) &&
    !/[，、：:,]$/u.test(text) &&
    isBalanced(text) &&
    text.length <= 60
  );
}

/** No sentence is cut after so few characters; a heading of this length stands beside siblings of any kind. */
const CERTAIN_HEADING = 8;

/** The majority of a line's siblings; without siblings its own length decides. `at` is its (last) index in `lines`. */
export function siblingsAreHeadings(line: Line, lines: readonly Line[], at: number): boolean {
  if (line.text.length - (line.label?.textStart ?? 0) <= CERTAIN_HEADING) return true;
  let headings = 0;
  let paragraphs = 0;
  for (const sibling of siblings(line, lines, at)) {
    if (headingLike(sibling)) headings += 1;
    else paragraphs += 1;
  }
  if (headings !== paragraphs) return headings > paragraphs;
  const text = line.text.slice(line.label?.textStart ?? 0);
  return text.length <= 28 && !/，/u.test(text);
}

/** The other lines of the same list, nearest first above, then below. */
export function siblings(line: Line, lines: readonly Line[], at: number): readonly Line[] {
  const own = line.label;
  if (!own) return [];
  const found: Line[] = [];
  for (const step of [-1, 1]) {
    for (
      let near = at + step;
      near >= 0 && near < lines.length && Math.abs(near - at) <= REACH;
      near += step
    ) {
      const other = lines[near];
      if (!other?.label || other.text === line.text) continue;
      if (isOuter(other.label, own)) break;
      if (sameList(other.label, own)) found.push(other);
    }
  }
  return found;
}

function isOuter(other: Label, own: Label): boolean {
  if (other.style === 'decimal' && own.style === 'decimal') return other.numbers.length < own.numbers.length;
  return STYLE_ORDER.indexOf(other.style) < STYLE_ORDER.indexOf(own.style);
}

function sameList(other: Label, own: Label): boolean {
  return (
    other.style === own.style && (own.style !== 'decimal' || other.numbers.length === own.numbers.length)
  );
}

/** True if the label at `at` numbers on from a label above it, or opens a list that goes on below. */
export function followsInList(lines: readonly Line[], at: number): boolean {
  const own = lines[at]?.label;
  if (!own) return false;
  const number = own.numbers.at(-1) ?? 0;
  const near = lines.slice(Math.max(0, at - REACH), at + REACH);
  return near.some((line) => {
    const other = line.label;
    if (!other || !sameList(other, own)) return false;
    const step = (other.numbers.at(-1) ?? 0) - number;
    return step === -1 || (number === 1 && step === 1);
  });
}

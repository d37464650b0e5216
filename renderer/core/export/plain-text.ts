/**
 * Plain text as Markdown that a CommonMark + GFM parser reads back character by character.
 * A line end becomes a backslash break, an empty line a new paragraph; blanks at the edges of a line, which Markdown
 * drops, become character references. Only \r\n and \r (read back as \n) and NUL (as U+FFFD) cannot be kept.
 */
import { type UnsafePatterns, unsafeIn, unsafeOffsets, withBackslashes } from './escape.ts';
import { addressesIn, linkTo } from './links.ts';

const BLANK = /[ \t]/;
/** An empty line between two paragraphs; further empty lines open the second one as breaks. */
const PARAGRAPH_END = /(?<=[^\n])\n\n(?=\n*[^\n])/;

/** The Markdown lines of a text, an empty line between paragraphs; none if the text is empty. */
export function plainTextLines(text: string): readonly string[] {
  const normal = text.replace(/\r\n?/g, '\n').replace(/\0/g, '\uFFFD');
  if (normal === '') return [];
  return normal
    .split(PARAGRAPH_END)
    .flatMap((paragraph, index) => (index === 0 ? [] : ['']).concat(paragraphLines(paragraph)));
}

/** One line of text for a heading, a list item or a citation: line ends and the blanks at its edges fall away. */
export function plainTextLine(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
  return lineOf(line, unsafeIn(line));
}

/** {@link plainTextLine} behind `#` signs, where a `#` at the end would be syntax too. */
export function headingLine(level: number, text: string): string {
  const line = plainTextLine(text).replace(/(?<!\\)#$/, '\\#');
  return `${'#'.repeat(Math.min(level, 6))} ${line}`;
}

function paragraphLines(paragraph: string): string[] {
  const body = paragraph.replace(/\n+$/, '');
  const trailing = '&#10;'.repeat(paragraph.length - body.length);
  const patterns = unsafeIn(body);
  const lines = body.split('\n').map((line) => lineOf(line, patterns));
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line + trailing));
}

function lineOf(line: string, patterns: UnsafePatterns): string {
  const start = BLANK.test(line.charAt(0)) ? 1 : 0;
  const end = line.length > start && BLANK.test(line.charAt(line.length - 1)) ? line.length - 1 : line.length;
  const text = line.slice(start, end);
  return reference(line.slice(0, start)) + inline(text, patterns) + reference(line.slice(end));
}

function reference(blank: string): string {
  return blank === '' ? '' : blank === '\t' ? '&#9;' : '&#32;';
}

function inline(text: string, patterns: UnsafePatterns): string {
  const unsafe = unsafeOffsets(text, patterns);
  let markdown = '';
  let at = 0;
  for (const { kind, start, end } of addressesIn(text)) {
    const escaped = withBackslashes(text, unsafe, [start, end]);
    markdown += withBackslashes(text, unsafe, [at, start]) + linkTo(kind, text.slice(start, end), escaped);
    at = end;
  }
  return markdown + withBackslashes(text, unsafe, [at, text.length]);
}

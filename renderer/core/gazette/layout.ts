/**
 * What the print of a part says about its paragraphs: whether each opens with an indent, and whether its lines are cut
 * at one width. Both count only where the part keeps to them; a text without such habits says nothing.
 */
import { endsComplete } from './punctuation.ts';
import type { SourceLine } from './source-lines.ts';

export interface Layout {
  /** Paragraphs open with an indent and other lines have none. */
  readonly indents: boolean;
  /** The number of characters at which lines are cut, or null if lines end where their paragraphs do. */
  readonly width: number | null;
}

/** So many lines must keep to a habit before it counts. */
const EVIDENCE = 4;
/** A line is full from so many characters below the width: a mark may not open a line, digits are narrow. */
const SLACK = 3;
/** One line in so many is full in a text with many short paragraphs. */
const SHARE = 6;
const NARROWEST = 16;
const WIDEST = 60;

/** Reads the habits of a part. Linear. */
export function readLayout(lines: readonly SourceLine[]): Layout {
  return { indents: indentsParagraphs(lines), width: cutWidth(lines) };
}

/** True if the line reaches the width at which its text is cut. */
export function isFull(line: SourceLine, layout: Layout): boolean {
  return layout.width !== null && lengthOf(line) >= layout.width - SLACK;
}

/** After a finished sentence nearly every line has an indent, and after an unfinished one some have none. */
function indentsParagraphs(lines: readonly SourceLine[]): boolean {
  let [indented, flush, continued] = [0, 0, 0];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before) continue;
    if (!endsComplete(before.text)) continued += line.indent === 0 ? 1 : 0;
    else if (line.indent > 1) indented += 1;
    else flush += 1;
  }
  return indented >= EVIDENCE && indented >= 3 * flush && continued > 0;
}

/** The width that many lines reach and hardly any passes, if the lines that reach it mostly end in mid-sentence. */
function cutWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines.map(lengthOf);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, reached] = [0, 0];
  for (const candidate of counts.keys()) {
    let near = 0;
    for (let length = candidate - SLACK; length <= candidate; length += 1) near += counts.get(length) ?? 0;
    if (near > reached || (near === reached && candidate < width)) [width, reached] = [candidate, near];
  }
  if (width < NARROWEST || width > WIDEST || reached < EVIDENCE || reached * SHARE < lines.length)
    return null;
  const longer = lengths.filter((length) => length > width + 1).length;
  const full = lines.filter((_, at) => (lengths[at] ?? 0) >= width - SLACK);
  const cut = full.filter((line) => !endsComplete(line.text)).length;
  return longer * 20 <= lines.length && cut * 3 >= full.length * 2 ? width : null;
}

/** The printed length in full-width characters, indent included. */
function lengthOf(line: SourceLine): number {
  if (line.text.length > 2 * WIDEST) return line.text.length;
  let narrow = 0;
  for (let at = 0; at < line.text.length; at += 1) if (line.text.charCodeAt(at) < 0x7f) narrow += 1;
  return Math.round(line.text.length - narrow / 2 + line.indent);
}

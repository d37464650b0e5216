/**
 * The source as numbered lines of content: blank lines dropped, furniture set aside, the rest kept as pieces
 * that know where they stand. Blank lines carry no meaning in these texts (one source prints one after every
 * line, another none), so nothing downstream sees them; leading blanks are the one sign of layout kept.
 */
import { findFurniture } from './furniture.ts';
import type { Artifact, SourceSpan } from './model.ts';

/** A run of content characters of one line. */
export interface Piece extends SourceSpan {
  readonly text: string;
}

export interface SourceLine {
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** The pieces joined: the line as content, without outer blanks. Never empty. */
  readonly text: string;
  /** The line opens with one space in a text that does not indent its paragraphs so: it tops a page. */
  readonly topsPage: boolean;
  /** The blanks before the text in full-width characters; a tab counts as two. */
  readonly indent: number;
}

export interface SourceText {
  readonly lines: readonly SourceLine[];
  readonly artifacts: readonly Artifact[];
}

/** A share of lines with one leading space above which the space is a habit of the text, not a page break. */
const INDENTED_SHARE = 0.25;

/** Splits on any line end. Linear in the text. Every non-blank character ends in one piece or one artifact. */
export function readSourceLines(text: string): SourceText {
  const lines: SourceLine[] = [];
  const artifacts: Artifact[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const number = index + 1;
    const furniture = findFurniture(raw);
    for (const { kind, start, end } of furniture) {
      artifacts.push({ kind, line: number, start, end, text: raw.slice(start, end) });
    }
    const pieces = contentPieces(raw, number, furniture);
    if (pieces.length > 0)
      lines.push({
        number,
        pieces,
        text: joinPieces(pieces),
        topsPage: /^ \S/.test(raw),
        indent: indentOf(raw),
      });
  }
  return { lines: withoutIndentHabit(lines), artifacts };
}

function indentOf(raw: string): number {
  if (/^\S/u.test(raw)) return 0;
  const blanks = /^\s*/u.exec(raw)?.[0] ?? '';
  return [...blanks].reduce((sum, blank) => sum + (blank === '\t' ? 2 : blank === '\u3000' ? 1 : 0.5), 0);
}

export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** The part of a line's pieces from `offset` (in the joined text) on, and what stands before it. */
export function splitPieces(pieces: readonly Piece[], offset: number): { before: Piece[]; after: Piece[] } {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let seen = 0;
  for (const piece of pieces) {
    const cut = Math.min(Math.max(offset - seen, 0), piece.text.length);
    pushTrimmed(before, piece.line, piece.start, piece.text.slice(0, cut));
    pushTrimmed(after, piece.line, piece.start + cut, piece.text.slice(cut));
    seen += piece.text.length;
  }
  return { before, after };
}

function contentPieces(
  raw: string,
  line: number,
  furniture: readonly { start: number; end: number }[],
): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of [...furniture, { start: raw.length, end: raw.length }]) {
    pushTrimmed(pieces, line, from, raw.slice(from, span.start));
    from = span.end;
  }
  return pieces;
}

function pushTrimmed(target: Piece[], line: number, start: number, text: string): void {
  const visible = text.trim();
  if (visible === '') return;
  const at = start + text.indexOf(visible);
  target.push({ line, start: at, end: at + visible.length, text: visible });
}

function withoutIndentHabit(lines: readonly SourceLine[]): readonly SourceLine[] {
  const topping = lines.filter((line) => line.topsPage).length;
  if (topping <= lines.length * INDENTED_SHARE) return lines;
  return lines.map((line) => ({ ...line, topsPage: false }));
}

/**
 * A printed sentence cut into the pieces that are drawn: plain words, figures, terms of the theme. Nothing is left out
 * or added: the pieces joined are the sentence.
 */
import type { Slice } from '../../core/compare/reports/model.ts';
import type { Range } from '../../core/text/fold.ts';

export interface Piece<Figure extends Slice> {
  readonly text: string;
  /** Offset in the sentence. */
  readonly start: number;
  /** The figure that this piece is, whole; null for words. */
  readonly figure: Figure | null;
  readonly isTerm: boolean;
}

/** `figures` and `terms` each in order and without overlaps; a term within a figure is drawn as the figure. */
export function piecesOf<Figure extends Slice>(
  text: string,
  figures: readonly Figure[],
  terms: readonly Range[],
): readonly Piece<Figure>[] {
  const pieces: Piece<Figure>[] = [];
  let from = 0;
  for (const figure of figures) {
    pieces.push(...wordsBetween(text, [from, figure.start], terms));
    pieces.push({
      text: text.slice(figure.start, figure.end),
      start: figure.start,
      figure,
      isTerm: false,
    });
    from = figure.end;
  }
  return [...pieces, ...wordsBetween(text, [from, text.length], terms)];
}

function wordsBetween(text: string, [from, to]: Range, terms: readonly Range[]): readonly Piece<never>[] {
  const pieces: Piece<never>[] = [];
  const push = (start: number, end: number, isTerm: boolean): void => {
    if (start < end) pieces.push({ text: text.slice(start, end), start, figure: null, isTerm });
  };
  let done = from;
  for (const [start, end] of terms) {
    const [first, last] = [Math.max(start, done), Math.min(end, to)];
    if (first >= last) continue;
    push(done, first, false);
    push(first, last, true);
    done = last;
  }
  push(done, to, false);
  return pieces;
}

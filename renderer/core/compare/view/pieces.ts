/**
 * A printed clause in pieces that are drawn alike: its label, its heading and its text as block-form.ts cuts them, cut
 * again where a difference begins and ends. The pieces of a side joined are the printed text, character by character.
 */
import type { Block } from '../../gazette/model.ts';
import { piecesOf, type TextPiece } from '../../outline/block-form.ts';
import type { Difference, DifferenceKind, Pair, Stretch } from '../model.ts';
import { type Lens, type PlacedDifference, shownDifferences } from './lens.ts';

/** The document on the left, or the one on the right. */
export type Side = 'a' | 'b';

export interface PieceMark {
  readonly kind: DifferenceKind;
  /** `a`: what only the first document says; `b`: what only the second says. */
  readonly side: Side;
  /** The place of the difference in its pair; null: the clause as a whole. */
  readonly difference: number | null;
}

export interface Piece {
  readonly form: TextPiece['kind'];
  /** Never empty. */
  readonly text: string;
  /** Null where both documents print the same, or the difference is not shown. */
  readonly mark: PieceMark | null;
}

type Signs = Pick<Lens, 'withSigns'>;

/** A block of one side by itself: what the other does not have is marked. */
export function piecesOnSide(block: Block, pair: Pair, side: Side, signs: Signs): readonly Piece[] {
  if (pair.kind === 'added' || pair.kind === 'removed') return wholePieces(block, side);
  const spans = shownDifferences(pair, signs)
    .map((placed) => spanOn(side, placed))
    .filter(({ blockId, start, end }) => blockId === block.id && start < end);
  return cutPieces(block, spans);
}

/**
 * A block of the second document with what the first says in its place standing before it, each marked. `printed` gives
 * the characters of a stretch of the first.
 */
export function piecesInOne(
  block: Block,
  pair: Pair,
  signs: Signs,
  printed: (stretch: Stretch) => string,
): readonly Piece[] {
  if (pair.kind === 'added') return wholePieces(block, 'b');
  const here = shownDifferences(pair, signs).filter(({ difference }) => difference.b.blockId === block.id);
  const spans = here.map((placed) => spanOn('b', placed));
  const deleted = here.flatMap((placed) => {
    const text = printed(placed.difference.a);
    return text === '' ? [] : [{ at: placed.difference.b.start, text, mark: markOn('a', placed) }];
  });
  return withInserted(cutPieces(block, spans), deleted);
}

interface Span extends Stretch {
  readonly mark: PieceMark;
}

function wholePieces(block: Block, side: Side): readonly Piece[] {
  const mark: PieceMark = { kind: 'words', side, difference: null };
  return piecesOf(block).map(({ kind, text }) => ({ form: kind, text, mark }));
}

function spanOn(side: Side, placed: PlacedDifference): Span {
  return { ...placed.difference[side], mark: markOn(side, placed) };
}

function markOn(side: Side, { at, difference }: { at: number; difference: Difference }): PieceMark {
  return { kind: difference.kind, side, difference: at };
}

/** Cut at both ends of every span, also of empty ones, so that something can be put there. */
function cutPieces(block: Block, spans: readonly Span[]): readonly Piece[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((x, y) => x - y);
  let begin = 0;
  return piecesOf(block).flatMap(({ kind, text }) => {
    const [from, to] = [begin, begin + text.length];
    begin = to;
    const cuts = [from, ...edges.filter((edge) => from < edge && edge < to), to];
    return cuts.slice(1).map((end, index) => {
      const start = cuts[index] ?? end;
      const span = spans.find((each) => each.start <= start && end <= each.end);
      return { form: kind, text: text.slice(start - from, end - from), mark: span?.mark ?? null };
    });
  });
}

interface Inserted {
  readonly at: number;
  readonly text: string;
  readonly mark: PieceMark;
}

/** What is put at the end of a text takes the form of what it follows. */
function withInserted(pieces: readonly Piece[], inserted: readonly Inserted[]): readonly Piece[] {
  const result: Piece[] = [];
  const waiting = [...inserted];
  let at = 0;
  const put = (form: Piece['form'], isDue: (one: Inserted) => boolean) => {
    for (let next = waiting[0]; next !== undefined && isDue(next); next = waiting[0]) {
      result.push({ form, text: next.text, mark: next.mark });
      waiting.shift();
    }
  };
  for (const piece of pieces) {
    put(piece.form, (one) => one.at <= at);
    result.push(piece);
    at += piece.text.length;
  }
  put(pieces.at(-1)?.form ?? 'plain', () => true);
  return result;
}

/** A stored quote beside the words of its candidate, cut where they differ. */
import { changedRuns } from '../compare/text/runs.ts';

export interface QuotePiece {
  readonly text: string;
  /** The other text says something else here. */
  readonly differs: boolean;
}

export interface QuoteDifference {
  readonly stored: readonly QuotePiece[];
  readonly candidate: readonly QuotePiece[];
}

/** The pieces of each side joined are the text given. Cost as `changedRuns`. */
export function quoteDifference(stored: string, candidate: string): QuoteDifference {
  const runs = changedRuns(stored, candidate);
  return {
    stored: cut(
      stored,
      runs.map(({ a0, a1 }) => [a0, a1] as const),
    ),
    candidate: cut(
      candidate,
      runs.map(({ b0, b1 }) => [b0, b1] as const),
    ),
  };
}

/** In as few pieces as there can be: a run may be empty on one side. */
function cut(text: string, changed: readonly (readonly [number, number])[]): readonly QuotePiece[] {
  const pieces: QuotePiece[] = [];
  let begin = 0;
  for (const [start, end] of changed.filter(([from, to]) => from < to)) {
    if (begin < start) pieces.push({ text: text.slice(begin, start), differs: false });
    pieces.push({ text: text.slice(start, end), differs: true });
    begin = end;
  }
  return begin < text.length ? [...pieces, { text: text.slice(begin), differs: false }] : pieces;
}

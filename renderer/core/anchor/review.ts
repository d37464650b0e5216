/**
 * The marks whose place has to be confirmed by the user, and what confirming one makes of it. Pure: who reads documents
 * and commits is state/review's.
 */
import type { Segment } from '../annotation/model.ts';
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';
import { describeRange } from './describe.ts';
import type { PlacedMark } from './placed-mark.ts';
import type { Resolution } from './resolve.ts';

export type StateCounts = Readonly<Record<Resolution['state'], number>>;

export function countStates(states: readonly Resolution['state'][]): StateCounts {
  const counts = { exact: 0, approximate: 0, lost: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** How like its quote the least like of its candidates is, 0.7–1; null for a mark without candidates. */
export function scoreOf({ state, places }: PlacedMark): number | null {
  if (state !== 'approximate') return null;
  return Math.min(...places.map((place) => (place.state === 'approximate' ? place.score : 1)));
}

/**
 * The segments of a mark on the candidates of this one: their words and context as they stand in the document now, in
 * reading order, one per block. Empty if there are none, or the document has not got a block of them.
 */
export function candidateSegments(
  { places }: Pick<PlacedMark, 'places'>,
  document: Pick<GazetteDocument, 'blocks'>,
): readonly Segment[] {
  const spans = new Map<BlockId, { readonly start: number; readonly end: number }>();
  for (const { blockId, start, end } of places) {
    const known = spans.get(blockId) ?? { start, end };
    spans.set(blockId, { start: Math.min(known.start, start), end: Math.max(known.end, end) });
  }
  const segments = document.blocks.flatMap((block: Block) => {
    const span = spans.get(block.id);
    return span === undefined ? [] : [describeRange(block, span.start, span.end)];
  });
  return segments.length === spans.size ? segments : [];
}

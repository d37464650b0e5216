/**
 * Marking a whole clause: the segments that make it up, and whether a mark covers just these. A clause is the block
 * with everything that hangs under it, as it is copied and cited (core/cite/quoted.ts).
 */
import { describeRange } from '../anchor/describe.ts';
import type { PlacedMark } from '../anchor/placed-mark.ts';
import { clauseBlocks } from '../cite/quoted.ts';
import type { BlockId, GazetteDocument } from '../gazette/model.ts';
import { withoutBlanks } from '../text/visible-range.ts';
import type { Mark, Segment } from './model.ts';

/** One segment per block with text, in reading order; empty for a block that the document does not have. */
export function clauseSegments(
  document: Pick<GazetteDocument, 'blocks'>,
  blockId: BlockId,
): readonly Segment[] {
  return clauseBlocks(document, blockId).flatMap((block) => {
    const range = withoutBlanks(block.text, 0, block.text.length);
    return range === null ? [] : [describeRange(block, ...range)];
  });
}

/** The newest of the marks that stand on exactly these segments; null if none does. */
export function markOn(segments: readonly Segment[], marks: readonly PlacedMark[]): Mark | null {
  const found = marks.filter(({ places }) => isSamePlaces(places, segments)).map(({ mark }) => mark);
  return found.reduce<Mark | null>(
    (newest, each) => (newest === null || each.created > newest.created ? each : newest),
    null,
  );
}

type Stretch = Pick<Segment, 'blockId' | 'start' | 'end'>;

function isSamePlaces(places: readonly Stretch[], segments: readonly Stretch[]): boolean {
  return (
    places.length === segments.length &&
    places.every(({ blockId, start, end }, at) => {
      const other = segments[at];
      return other?.blockId === blockId && other.start === start && other.end === end;
    })
  );
}

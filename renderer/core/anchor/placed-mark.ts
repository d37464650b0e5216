/**
 * A mark together with where it stands in its document now. What is drawn and listed works on these.
 */
import type { Mark } from '../annotation/model.ts';
import type { GazetteDocument } from '../gazette/model.ts';
import { createResolver, type Resolution } from './resolve.ts';

/** Where one segment of a mark stands. Offsets are UTF-16 units in `Block.text`, end exclusive. */
export type Place = Extract<Resolution, { readonly state: 'exact' }>;

export interface PlacedMark {
  readonly mark: Mark;
  /** `lost` if any of its segments was not found; it is then drawn nowhere. */
  readonly state: Resolution['state'];
  /** In reading order; empty for a lost mark. */
  readonly places: readonly Place[];
}

/** The marks with their places, in reading order; lost ones last. Linear in blocks and marks, but for the sorting. */
export function placeMarks(
  marks: readonly Mark[],
  document: Pick<GazetteDocument, 'blocks'>,
): readonly PlacedMark[] {
  const resolve = createResolver(document);
  const order = new Map(document.blocks.map(({ id }, index) => [id, index]));
  const rank = ({ places: [first] }: PlacedMark): readonly [number, number] =>
    first === undefined ? [order.size, 0] : [order.get(first.blockId) ?? order.size, first.start];
  return marks
    .map((mark) => placeMark(mark, mark.segments.map(resolve)))
    .sort((a, b) => {
      const [blockA, startA] = rank(a);
      const [blockB, startB] = rank(b);
      return blockA - blockB || startA - startB || (a.mark.created < b.mark.created ? -1 : 1);
    });
}

function placeMark(mark: Mark, resolutions: readonly Resolution[]): PlacedMark {
  const places = resolutions.filter((each): each is Place => each.state === 'exact');
  return places.length === resolutions.length
    ? { mark, state: 'exact', places }
    : { mark, state: 'lost', places: [] };
}

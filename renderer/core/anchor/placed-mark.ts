/**
 * A mark together with where it stands in its document now. What is drawn and listed works on these.
 */
import type { Mark } from '../annotation/model.ts';
import type { GazetteDocument } from '../gazette/model.ts';
import { createResolver, type Resolution } from './resolve.ts';

/** Where one segment of a mark stands, or may stand. Offsets are UTF-16 units in `Block.text`, end exclusive. */
export type Place = Exclude<Resolution, { readonly state: 'lost' }>;

export interface PlacedMark {
  readonly mark: Mark;
  /** That of its least certain segment. A lost mark is drawn nowhere, an approximate one as waiting for review. */
  readonly state: Resolution['state'];
  /** In the order of its segments; candidates for an approximate mark, empty for a lost one. */
  readonly places: readonly Place[];
}

/** The marks with their places, in reading order; lost ones last. Linear in blocks and marks, but for the sorting. */
export function placeMarks(
  marks: readonly Mark[],
  document: Pick<GazetteDocument, 'blocks'>,
): readonly PlacedMark[] {
  const resolve = createResolver(document);
  const order = new Map(document.blocks.map(({ id }, index) => [id, index]));
  const ranked = marks.map((mark) => {
    const placed = placeMark(mark, mark.segments.map(resolve));
    const [first] = placed.places;
    const block = first === undefined ? undefined : order.get(first.blockId);
    return { placed, block: block ?? order.size, start: first?.start ?? 0 };
  });
  ranked.sort(
    (a, b) =>
      a.block - b.block || a.start - b.start || (a.placed.mark.created < b.placed.mark.created ? -1 : 1),
  );
  return ranked.map(({ placed }) => placed);
}

function placeMark(mark: Mark, resolutions: readonly Resolution[]): PlacedMark {
  const state = worstState(resolutions);
  const places = resolutions.filter((each): each is Place => each.state !== 'lost');
  return { mark, state, places: state === 'lost' ? [] : places };
}

/** What may be said of several places together. */
export function worstState(resolutions: readonly Resolution[]): Resolution['state'] {
  if (resolutions.some(({ state }) => state === 'lost')) return 'lost';
  return resolutions.some(({ state }) => state === 'approximate') ? 'approximate' : 'exact';
}

/**
 * Where a query stands in one document: the places in printed order, the first one from a position on, the one before
 * and after. Pure; a document's texts are folded once and kept as long as the document. What is being looked for and
 * which place is the current one is finding.ts's.
 */
import type { Block, BlockId, GazetteDocument } from '../../core/gazette/model.ts';
import { findInTexts } from '../../core/search/matcher.ts';
import { type FoldedText, foldText, type Range } from '../../core/text/fold.ts';
import type { Place } from '../panes/place.ts';

/** One stretch that matches: UTF-16 offsets in the block's text, end exclusive. */
export interface FoundPlace {
  readonly blockId: BlockId;
  /** Position of the block in the document, from 0. */
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

/** A point between characters: in the block at `order`, before its UTF-16 unit `offset`. */
export interface Position {
  readonly order: number;
  readonly offset: number;
}

/** That a step went round: to the first place, to the last, or to the only one there is. */
export type Turn = 'start' | 'end' | 'only';

/** Which place a step leads to, by its position in the list; null turn: it went on without going round. */
export interface Step {
  readonly index: number;
  readonly turn: Turn | null;
}

interface BlockText {
  readonly item: { readonly block: Block; readonly order: number };
  readonly text: FoldedText;
}

const folded = new WeakMap<GazetteDocument, readonly BlockText[]>();

/** Folds a document's texts, so that the first search need not. Linear, once per document. */
export function prepareTexts(document: GazetteDocument): void {
  textsOf(document);
}

/** All places of a query, in printed order; empty for a query that asks nothing. Linear in the document. */
export function foundPlaces(document: GazetteDocument, query: string): readonly FoundPlace[] {
  if (query.trim() === '') return [];
  return findInTexts(textsOf(document), query).flatMap(({ item: { block, order }, ranges }) =>
    ranges.map(([start, end]) => ({ blockId: block.id, order, start, end })),
  );
}

/** The first place that ends after the position, else the first of all; null without places. */
export function firstFrom(places: readonly FoundPlace[], from: Position): Step | null {
  if (places.length === 0) return null;
  const index = places.findIndex((place) => endsAfter(place, from));
  return index < 0 ? { index: 0, turn: places.length === 1 ? 'only' : 'start' } : { index, turn: null };
}

/** The last place that lies before the position, else the last of all; null without places. */
export function lastBefore(places: readonly FoundPlace[], from: Position): Step | null {
  if (places.length === 0) return null;
  const after = places.findIndex((place) => endsAfter(place, from));
  if (after > 0) return { index: after - 1, turn: null };
  const last = places.length - 1;
  if (after < 0) return { index: last, turn: null };
  return { index: last, turn: last === 0 ? 'only' : 'end' };
}

/** The place of a list after or before the one at `index`, round the ends; null if there are none. */
export function stepFrom(
  { length }: { readonly length: number },
  index: number,
  direction: 1 | -1,
): Step | null {
  if (length === 0) return null;
  if (length === 1) return { index: 0, turn: 'only' };
  const next = index + direction;
  if (next >= length) return { index: 0, turn: 'start' };
  return next < 0 ? { index: length - 1, turn: 'end' } : { index: next, turn: null };
}

/** The position of the place that a hit's first range is, or overlaps; null if the query's places leave it out. */
export function indexOfRange(
  places: readonly FoundPlace[],
  blockId: BlockId,
  range: Range | undefined,
): number | null {
  if (range === undefined) return null;
  const [start, end] = range;
  const index = places.findIndex(
    (place) => place.blockId === blockId && place.start < end && start < place.end,
  );
  return index < 0 ? null : index;
}

/** The position of a block in its document; 0 for one that it does not have. */
export function orderOf(document: GazetteDocument, blockId: BlockId): number {
  return Math.max(
    0,
    document.blocks.findIndex(({ id }) => id === blockId),
  );
}

/** The position at the reading line, as near as the share of the block above it tells; undefined: the beginning. */
export function positionOf(document: GazetteDocument, place: Place | undefined): Position {
  if (place === undefined) return { order: 0, offset: 0 };
  const order = orderOf(document, place.blockId);
  return { order, offset: Math.floor(place.offset * (document.blocks[order]?.text.length ?? 0)) };
}

function endsAfter(place: FoundPlace, { order, offset }: Position): boolean {
  return place.order > order || (place.order === order && place.end > offset);
}

function textsOf(document: GazetteDocument): readonly BlockText[] {
  const known = folded.get(document);
  if (known !== undefined) return known;
  const texts = document.blocks.map((block, order) => ({
    item: { block, order },
    text: foldText(block.text),
  }));
  folded.set(document, texts);
  return texts;
}

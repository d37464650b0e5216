/**
 * Decides what is painted where. Overlapping marks are cut at their bounds; each piece gets one ground and one line at
 * most, since of two grounds on the same words only one would show. Pure; mark-highlights.ts paints.
 */

import type { PlacedMark } from '../../../core/anchor/placed-mark.ts';
import type { ColourId, RecordId } from '../../../core/annotation/model.ts';
import type { BlockId } from '../../../core/gazette/model.ts';

/** A stretch of a block's text, in UTF-16 offsets, end exclusive, and the highlight that paints it. */
export interface Stretch {
  /** A name of mark-highlights.css. */
  readonly highlight: string;
  readonly start: number;
  readonly end: number;
}

/** What is painted in a block, worked out when first asked for; stretches of one highlight do not touch. */
export type PaintPlan = (block: BlockId) => readonly Stretch[];

interface Layer {
  readonly start: number;
  readonly end: number;
  /** It stands there perhaps, and waits for review. */
  readonly isApproximate: boolean;
  readonly colour: ColourId;
  readonly style: 'fill' | 'underline';
  readonly noted: boolean;
  /** When it was made: the newest lies on top. */
  readonly created: string;
}

/** The plan for these marks; `noted` are the ids of those that carry a note. Lost marks are not painted. */
export function planPaint(marks: readonly PlacedMark[], noted: ReadonlySet<RecordId>): PaintPlan {
  const byBlock = layersByBlock(marks, noted);
  const known = new Map<BlockId, readonly Stretch[]>();
  return (block) => {
    const stretches = known.get(block) ?? stretchesOf(byBlock.get(block) ?? []);
    known.set(block, stretches);
    return stretches;
  };
}

function stretchesOf(layers: readonly Layer[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end, covering } of cut([...layers].sort(newestFirst))) {
    for (const highlight of highlightNames(covering)) extend(stretches, { highlight, start, end });
  }
  return stretches;
}

/** The layers of each block, in no particular order. */
function layersByBlock(
  marks: readonly PlacedMark[],
  noted: ReadonlySet<RecordId>,
): ReadonlyMap<BlockId, readonly Layer[]> {
  const byBlock = new Map<BlockId, Layer[]>();
  for (const { mark, places, state } of marks) {
    const { id, colour, style, created } = mark;
    const looks = { isApproximate: state === 'approximate', colour, style, created, noted: noted.has(id) };
    for (const { blockId, start, end } of places) {
      const layers = byBlock.get(blockId) ?? [];
      layers.push({ start, end, ...looks });
      byBlock.set(blockId, layers);
    }
  }
  return byBlock;
}

function newestFirst(a: Layer, b: Layer): number {
  return Number(a.created < b.created) - Number(a.created > b.created);
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** What lies over the whole piece, the newest first; never empty. */
  readonly covering: readonly Layer[];
}

/** The pieces between neighbouring bounds that something covers; the newest layer comes first. */
function cut(layers: readonly Layer[]): readonly Piece[] {
  const bounds = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const at = new Map(bounds.map((bound, index) => [bound, index]));
  const pieces = bounds
    .slice(1)
    .map((end, index) => ({ start: bounds[index] ?? 0, end, covering: [] as Layer[] }));
  for (const layer of layers) {
    for (const { covering } of pieces.slice(at.get(layer.start), at.get(layer.end))) covering.push(layer);
  }
  return pieces.filter(({ covering }) => covering.length > 0);
}

/** Adds a stretch to those before it, in one with that of the same highlight where they touch. */
function extend(stretches: Stretch[], added: Stretch): void {
  const at = stretches.findIndex(
    ({ highlight, end }) => highlight === added.highlight && end === added.start,
  );
  const touching = stretches[at];
  if (touching === undefined) stretches.push(added);
  else stretches[at] = { ...touching, end: added.end };
}

/**
 * The newest fill is the ground, the next newest mark the line under it; a noted mark has a line in any case. What is
 * certain hides what is not.
 */
function highlightNames(layers: readonly Layer[]): readonly string[] {
  const certain = layers.filter(({ isApproximate }) => !isApproximate);
  if (certain.length === 0) return approximateNames(layers);
  const fill = certain.find(({ style }) => style === 'fill');
  const line = certain.find((layer) => layer !== fill);
  const noted = certain.some((layer) => layer.noted);
  const grounds = fill === undefined ? [] : [`mark-${fill.colour}`];
  const lineColour = (line ?? (noted ? fill : undefined))?.colour;
  if (lineColour === undefined) return grounds;
  const isMore = certain.length > grounds.length + 1;
  return [...grounds, `mark-line-${lineColour}${noted ? '-note' : isMore ? '-more' : ''}`];
}

function approximateNames(layers: readonly Layer[]): readonly string[] {
  const ending = layers.some(({ noted }) => noted) ? '-note' : '';
  return layers.slice(0, 1).map(({ colour }) => `mark-approximate-${colour}${ending}`);
}

/**
 * Decides what is painted where: cuts overlapping marks into stretches, each of which belongs to exactly one
 * highlight, since of two highlights on one stretch only one would show. Pure; mark-highlights.ts paints.
 */

import type { PlacedMark } from '../../../core/anchor/placed-mark.ts';
import type { ColourId, RecordId } from '../../../core/annotation/model.ts';
import type { BlockId } from '../../../core/gazette/model.ts';

/** A stretch of one block, in UTF-16 offsets of its text, end exclusive. */
export interface Stretch {
  readonly blockId: BlockId;
  readonly start: number;
  readonly end: number;
}

/** Stretches by the name of the highlight that paints them; the names stand in mark-highlights.css. */
export type PaintPlan = ReadonlyMap<string, readonly Stretch[]>;

interface Layer extends Stretch {
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
  const plan = new Map<string, Stretch[]>();
  for (const layers of layersByBlock(marks, noted).values()) {
    for (const [name, stretch] of cutLayers(layers)) {
      const known = plan.get(name);
      if (known === undefined) plan.set(name, [stretch]);
      else known.push(stretch);
    }
  }
  return plan;
}

function layersByBlock(
  marks: readonly PlacedMark[],
  noted: ReadonlySet<RecordId>,
): ReadonlyMap<BlockId, readonly Layer[]> {
  const byBlock = new Map<BlockId, Layer[]>();
  for (const { mark, places, state } of marks) {
    const isApproximate = state === 'approximate';
    for (const { blockId, start, end } of places) {
      const { colour, style, created } = mark;
      const layer = { blockId, start, end, isApproximate, colour, style, created, noted: noted.has(mark.id) };
      byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), layer]);
    }
  }
  return byBlock;
}

/** The stretches between neighbouring bounds, with the name for what covers them; quadratic in one block's marks. */
function cutLayers(layers: readonly Layer[]): readonly (readonly [string, Stretch])[] {
  const bounds = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((end, index) => {
    const start = bounds[index] ?? 0;
    const covering = layers.filter((layer) => layer.start <= start && layer.end >= end);
    const [first] = covering;
    return first === undefined
      ? []
      : [[highlightName(covering), { blockId: first.blockId, start, end }] as const];
  });
}

/** `mark-approximate-<line>` or `mark-approximate-<line>-note`: what is certain hides what is not. */
function approximateName(layers: readonly Layer[]): string {
  const [newest] = [...layers].sort((a, b) => (a.created < b.created ? 1 : -1));
  const name = `mark-approximate-${newest?.colour ?? 'none'}`;
  return layers.some(({ noted }) => noted) ? `${name}-note` : name;
}

/**
 * `mark-<fill>`, `mark-<fill>-<line>`, `mark-<fill>-<line>-more` or `mark-<fill>-<line>-note`: the newest fill is the
 * ground (`none` if there are only underlines), the next newest mark is the line under it. A double line says that
 * there are more marks than these two, a wavy one, whatever their number, that there is a note.
 */
function highlightName(layers: readonly Layer[]): string {
  const covering = layers.filter(({ isApproximate }) => !isApproximate);
  if (covering.length === 0) return approximateName(layers);
  const newest = [...covering].sort((a, b) => (a.created < b.created ? 1 : -1));
  const fill = newest.find(({ style }) => style === 'fill');
  const line = newest.find((layer) => layer !== fill);
  const noted = covering.some((layer) => layer.noted);
  const ground = fill?.colour ?? 'none';
  if (noted) return `mark-${ground}-${line?.colour ?? ground}-note`;
  if (line === undefined) return `mark-${ground}`;
  const shown = fill === undefined ? 1 : 2;
  return `mark-${ground}-${line.colour}${covering.length > shown ? '-more' : ''}`;
}

/**
 * Hangs labelled paragraphs under each other. The printed numbers are evidence, not law: a list that is open goes on,
 * a new style opens a list below, a number that cannot begin a list looks for the level it belongs to, and a wrong
 * number stays where it stands.
 */
import type { Label, LabelStyle } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { STYLE_ORDER } from './siblings.ts';

/** One labelled paragraph in the tree, by its index among the labelled ones. */
export interface TreeNode {
  readonly label: Label;
  /** Index of the parent; null at the top of the part. */
  readonly parent: number | null;
}

/** The paragraphs of a part with the tree of the labelled ones: what headings and hanging are decided on. */
export interface Outline {
  readonly paragraphs: readonly Paragraph[];
  /** For each paragraph its parent's index if it is labelled, else null. */
  readonly parents: readonly (number | null)[];
}

/** How far ahead a list is looked for that goes on around another. */
const LOOK_AHEAD = 200;

/** Parents for labels in printed order. Each label is compared with the open ones only. */
export function buildTree(labels: readonly Label[]): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const open: number[] = [];
  for (const [at, label] of labels.entries()) {
    const depth = depthFor(label, { at, labels, open });
    open.length = depth;
    nodes.push({ label, parent: open.at(-1) ?? null });
    open.push(at);
  }
  return nodes;
}

interface Place {
  readonly at: number;
  readonly labels: readonly Label[];
  /** Indices of the open labels, outermost first. */
  readonly open: readonly number[];
}

/** How many of the open labels stay open above the new one. */
function depthFor(label: Label, place: Place): number {
  if (isStructure(label.style)) return outerDepth(label, place);
  if (label.style === 'decimal') return decimalDepth(label, place);
  const listed = openList(label, place);
  if (listed !== null) return listed;
  let depth = place.open.length;
  while (depth > 0 && closesFor(label, place, depth - 1)) depth -= 1;
  return depth;
}

function isStructure(style: LabelStyle): boolean {
  return style === 'book' || style === 'chapter' || style === 'division';
}

function openLabel(place: Place, depth: number): Label | undefined {
  return place.labels[place.open[depth] ?? -1];
}

/** 编 章 节 close everything that is not above them. */
function outerDepth(label: Label, place: Place): number {
  const rank = STYLE_ORDER.indexOf(label.style);
  const depth = place.open.findIndex(
    (_, at) => STYLE_ORDER.indexOf(openLabel(place, at)?.style ?? 'circled') >= rank,
  );
  return depth < 0 ? place.open.length : depth;
}

/** A decimal hangs under the nearest open decimal with fewer components, whatever the digits say. */
function decimalDepth(label: Label, place: Place): number {
  const first = place.open.findIndex((_, at) => {
    const other = openLabel(place, at);
    return other?.style === 'decimal' && other.numbers.length >= label.numbers.length;
  });
  if (first >= 0) return first;
  let depth = place.open.length;
  while (depth > 0 && !encloses(openLabel(place, depth - 1), label)) depth -= 1;
  return depth;
}

function encloses(outer: Label | undefined, label: Label): boolean {
  if (!outer) return false;
  if (outer.style === 'decimal') return outer.numbers.length < label.numbers.length;
  return (
    STYLE_ORDER.indexOf(outer.style) < STYLE_ORDER.indexOf('decimal') ||
    outer.numbers.at(-1) === label.numbers[0]
  );
}

/** The depth of the open list that the label goes on with: the innermost it numbers on from, else the innermost of its style. */
function openList(label: Label, place: Place): number | null {
  let same: number | null = null;
  for (let depth = place.open.length - 1; depth >= 0; depth -= 1) {
    const other = openLabel(place, depth);
    if (other?.style !== label.style) continue;
    if (label.numbers[0] === (other.numbers[0] ?? 0) + 1) return depth;
    same ??= depth;
  }
  return same;
}

/** True if the open label at `depth` must close before a label of a style that is not open. */
function closesFor(label: Label, place: Place, depth: number): boolean {
  const top = openLabel(place, depth);
  if (!top || STYLE_ORDER.indexOf(top.style) < STYLE_ORDER.indexOf(label.style)) return false;
  return label.numbers[0] !== 1 || !goesOn(top, place);
}

/** A list that goes on further down encloses what stands between. */
function goesOn(top: Label, place: Place): boolean {
  for (const other of place.labels.slice(place.at + 1, place.at + LOOK_AHEAD)) {
    if (other.style === top.style) return other.numbers[0] === (top.numbers[0] ?? 0) + 1;
    if (isStructure(other.style) && !isStructure(top.style)) return false;
  }
  return false;
}

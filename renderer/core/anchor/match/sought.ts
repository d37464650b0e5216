/**
 * A quote made ready to be looked for, with what is known of its surroundings; and how many edits make of what stands
 * around a stretch what stood around the quote. All of it folded.
 */

import type { BlockId } from '../../gazette/model.ts';
import { fold } from '../../text/fold.ts';
import { compileWanted, type LikeStretch, reversed, type Wanted } from './best-stretches.ts';
import { compilePattern, distancesAt, type Pattern } from './edit-distance.ts';
import { contextOfSelector, type Selector } from './selector.ts';

/**
 * A quote that the context cannot vouch for must be this long to be taken for the same words wherever it stands: of
 * the stretches of twelve characters in the gazettes one in thirteen stands in another clause of its document, of
 * four characters one in three.
 */
export const SHORT_LENGTH = 12;

/** An edge of the block beside the quote weighs as much as so many characters of context … */
const EDGE_WEIGHT = 4;
/** … and is still there where a label grew (第十条 to 第十一条), or a fifth of what stood before it was inserted. */
const EDGE_PLAY = 2;
const EDGE_PLAY_SHARE = 0.2;

/** How far from the edges of its block the quote stood, folded; null where that is not known, or was far. */
interface Edges {
  readonly before: number | null;
  readonly behind: number | null;
}

/** The quote and its context, folded and made ready. */
export interface Sought {
  readonly folded: string;
  readonly wanted: Wanted;
  readonly prefix: Pattern | null;
  readonly suffix: Pattern | null;
  readonly edges: Edges;
  /** Length of quote and context together, edges included. */
  readonly length: number;
  /** Quote and context in a row. */
  readonly window: string;
  readonly isShort: boolean;
  /** A short quote with next to no context: only the very words say anything. */
  readonly isAlone: boolean;
  /** Its block; null if that is not known. */
  readonly home: BlockId | null;
  /** The quote was all of it. */
  readonly wasWholeBlock: boolean;
}

/** Null for a quote of blanks. */
export function soughtOf(selector: Selector): Sought | null {
  const context = contextOfSelector(selector);
  const [prefix, folded, suffix] = [context.prefix, selector.exact, context.suffix].map((each) =>
    fold(each ?? ''),
  ) as [string, string, string];
  if (folded === '') return null;
  const window = prefix + folded + suffix;
  const isAlone = window.length < SHORT_LENGTH;
  const edges: Edges = {
    before: context.opensBlock && !isAlone ? prefix.length : null,
    behind: context.closesBlock && !isAlone ? suffix.length : null,
  };
  const known = [edges.before, edges.behind].filter((each) => each !== null);
  return {
    folded,
    wanted: compileWanted(folded),
    prefix: prefix === '' ? null : compilePattern(reversed(prefix)),
    suffix: suffix === '' ? null : compilePattern(suffix),
    edges,
    length: window.length + EDGE_WEIGHT * known.length,
    window,
    isShort: folded.length < SHORT_LENGTH,
    isAlone,
    home: selector.blockId,
    wasWholeBlock: context.opensBlock && context.closesBlock && window === folded,
  };
}

/** For a stretch of this folded text. Cost: the square of the context at most, over 32. */
export function editsAround({ prefix, suffix, edges }: Sought, text: string, stretch: LikeStretch): number {
  const before = (least: number) => reversed(text.slice(Math.max(0, stretch.start - least), stretch.start));
  const after = (least: number) => text.slice(stretch.end, stretch.end + least);
  const beside = editsToBeginning(prefix, before) + editsToBeginning(suffix, after);
  return beside + edgeEdits(edges, text.length, stretch);
}

/** What counts for the edges of the block that should be beside the stretch and are not. */
function edgeEdits({ before, behind }: Edges, length: number, { start, end }: LikeStretch): number {
  const isNear = (wanted: number | null, there: number) =>
    wanted === null || there <= wanted + EDGE_PLAY + EDGE_PLAY_SHARE * wanted;
  const opens = isNear(before, start);
  const closes = isNear(behind, length - end);
  return EDGE_WEIGHT * (Number(!opens) + Number(!closes));
}

/** The least edits between the pattern and any beginning of the text; twice its length is always enough of it. */
function editsToBeginning(pattern: Pattern | null, textOf: (least: number) => string): number {
  if (pattern === null) return 0;
  return Math.min(...distancesAt(pattern, textOf(2 * pattern.length), true));
}

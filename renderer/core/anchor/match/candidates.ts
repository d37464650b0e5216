/**
 * Where a quote may stand that is nowhere with certainty: the stretches of the document that are like it, weighed by
 * the quote and by what stands around them. A candidate is only ever shown to the user, who decides.
 */
import type { Block } from '../../gazette/model.ts';
import { type LikeStretch, likeStretches } from './best-stretches.ts';
import { type FoldedBlock, type FoldedBlocks, foldedBlocksOf } from './folded-blocks.ts';
import type { Selector } from './selector.ts';
import { editsAround, type Sought, soughtOf } from './sought.ts';

export interface Candidate {
  readonly block: Block;
  /** UTF-16 offsets in `block.text`, between characters. */
  readonly start: number;
  readonly end: number;
  /** 1 − edits ÷ length of the quote, both folded: 1 for the same words, at least {@link LEAST_SCORE}. */
  readonly score: number;
}

/** Below this a stretch is no candidate. */
export const LEAST_SCORE = 0.7;
/** What quote and context together must reach: a long phrase of another clause does not. */
const LEAST_TOTAL = 0.5;
/** And of a short quote, which is found by its context or not at all. */
const LEAST_TOTAL_IF_SHORT = 0.9;
/** Candidates in two clauses that are nearer to each other than this leave the quote lost: never a guess. */
const CLEAR = 0.1;
/** In one clause the wrong one of two candidates is nearer to the right one. */
const CLEAR_WITHIN = 0.02;

interface Weighed extends Candidate {
  /** As `score`, of the quote with its context. */
  readonly total: number;
}

/** The one candidate that is clearly better than every other; null if there is none. */
export function bestCandidate(selector: Selector, blocks: readonly Block[]): Candidate | null {
  const sought = soughtOf(selector);
  if (sought === null) return null;
  const texts = foldedBlocksOf(blocks);
  const found = likelyBlocks(sought, texts).flatMap((text) => weighedIn(sought, text));
  const [best, ...others] = found.sort((x, y) => y.total - x.total);
  if (best === undefined) return null;
  const isClear = others.every(
    ({ block, total }) => best.total - total >= (block === best.block ? CLEAR_WITHIN : CLEAR),
  );
  return isClear && isBelieved(sought, best) ? best : null;
}

/** What stands alone is believed in its own block, or where it is the whole of another as it was of its own. */
function isBelieved({ isAlone, home, wasWholeBlock }: Sought, { block, start, end }: Weighed): boolean {
  if (!isAlone || home === null || home === block.id) return true;
  return wasWholeBlock && block.text.slice(0, start).trim() === '' && block.text.slice(end).trim() === '';
}

/**
 * Blocks that share too few pairs with the quote hold nothing like it: an edit spoils two pairs at most. A short quote
 * is looked for with its context, since every document is full of what is like four characters.
 */
function likelyBlocks(sought: Sought, texts: FoldedBlocks): readonly FoldedBlock[] {
  const { folded, window, isShort } = sought;
  const text = isShort ? window : folded;
  return texts.sharing(text, text.length - 1 - 2 * allowedEdits(text.length));
}

function weighedIn(sought: Sought, folded: FoldedBlock): readonly Weighed[] {
  const { length } = sought.folded;
  const least = sought.isShort ? LEAST_TOTAL_IF_SHORT : LEAST_TOTAL;
  const allowed = sought.isAlone ? 0 : allowedEdits(length);
  const stretches = likeStretches(sought.wanted, folded.text.folded, allowed);
  return stretches.flatMap((stretch) => {
    const edits = stretch.distance + editsAround(sought, folded.text.folded, stretch);
    const total = 1 - edits / sought.length;
    if (total < least) return [];
    return [{ ...placeOf(folded, stretch), score: 1 - stretch.distance / length, total }];
  });
}

/** Whole characters of the print: an edge inside one (the m of ㎡) is moved outwards. */
function placeOf({ block, text }: FoldedBlock, stretch: LikeStretch): Omit<Candidate, 'score'> {
  const start = text.toSource(stretch.start);
  const last = text.toSource(stretch.end - 1);
  const end = last + ((block.text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  return { block, start, end };
}

function allowedEdits(length: number): number {
  return Math.floor(length * (1 - LEAST_SCORE) + 1e-9);
}

/**
 * Finds the place of a stored segment in a document: exactly, or not at all. The quote always decides, the block id
 * and the offsets only say where to look first; a place that is not certain is `lost`, never a guess.
 */
import type { Segment } from '../annotation/model.ts';
import type { Block, BlockId, GazetteDocument } from '../gazette/model.ts';
import { contextOf } from './describe.ts';

/** Where a segment stands now. Offsets are UTF-16 units in `Block.text`, end exclusive. */
export type Resolution =
  | { readonly state: 'exact'; readonly blockId: BlockId; readonly start: number; readonly end: number }
  | { readonly state: 'lost'; readonly blockId: null; readonly start: null; readonly end: null };

const LOST: Resolution = { state: 'lost', blockId: null, start: null, end: null };

/** A moved quote needs this many characters, its own and agreeing ones around it, to be taken for the same. */
const CERTAIN_LENGTH = 12;

/** {@link createResolver} for one segment; linear in the number of blocks. */
export function resolve(segment: Segment, document: Pick<GazetteDocument, 'blocks'>): Resolution {
  return createResolver(document)(segment);
}

/** A function that resolves segments in this document; each call is linear in the length of one block. */
export function createResolver(document: Pick<GazetteDocument, 'blocks'>): (segment: Segment) => Resolution {
  const blocks = new Map(document.blocks.map((block) => [block.id, block]));
  return (segment) => {
    const block = blocks.get(segment.blockId);
    return block === undefined || segment.exact === '' ? LOST : resolveInBlock(segment, block);
  };
}

function resolveInBlock(segment: Segment, block: Block): Resolution {
  const start = sameWords(segment, block.text, segment.start)
    ? segment.start
    : bestOccurrence(segment, block.text);
  return start === null
    ? LOST
    : { state: 'exact', blockId: block.id, start, end: start + segment.exact.length };
}

/** The quote stands at this offset, with its whole context where one was recorded. */
function sameWords(segment: Segment, text: string, start: number): boolean {
  const end = start + segment.exact.length;
  if (text.slice(start, end) !== segment.exact) return false;
  if (segment.prefix === '' && segment.suffix === '') return true;
  const { prefix, suffix } = contextOf(text, start, end);
  return prefix === segment.prefix && suffix === segment.suffix;
}

/** Start of the one occurrence whose surroundings agree best; null if there is none, or no certain one. */
function bestOccurrence(segment: Segment, text: string): number | null {
  let best: { readonly start: number; readonly agreement: number } | null = null;
  let rivals = 0;
  for (let start = text.indexOf(segment.exact); start >= 0; start = text.indexOf(segment.exact, start + 1)) {
    const agreement = agreementAt(segment, text, start);
    if (best === null || agreement > best.agreement) {
      best = { start, agreement };
      rivals = 0;
    } else if (agreement === best.agreement) {
      rivals += 1;
    }
  }
  if (best === null || rivals > 0) return null;
  const certain =
    segment.exact.length + best.agreement >= CERTAIN_LENGTH || sameWords(segment, text, best.start);
  return certain ? best.start : null;
}

/** How many characters around this occurrence agree with the stored context, counted outwards from the quote. */
function agreementAt(segment: Segment, text: string, start: number): number {
  const { prefix, suffix } = segment;
  const end = start + segment.exact.length;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

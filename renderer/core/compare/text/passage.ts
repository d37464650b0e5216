/**
 * One or more blocks as one text that is compared: printed text, paragraph breaks, labels, and the words in it with
 * a map back to where each is printed. Owns the joining and the way back to blocks; compares nothing.
 */
import type { Block, BlockId } from '../../gazette/model.ts';
import { piecesOf } from '../../outline/block-form.ts';
import type { Stretch } from '../model.ts';
import { type ReadWords, readWords } from './signs.ts';

/** A half-open stretch of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Passage extends ReadWords {
  /** The printed texts of the blocks, joined without anything between them. */
  readonly text: string;
  /** Where each block's text lies in `text`. */
  readonly blocks: readonly (Span & { readonly id: BlockId })[];
  /** Where the labels that are part of `words` lie in `text`, with the blanks behind them. */
  readonly labels: readonly Span[];
  /** Where reading begins: 0, or behind the first block's label. */
  readonly from: number;
}

/** Kept as long as the block is; blocks never change. */
const known = new WeakMap<Block, ReadWords>();

/** The words of a block behind its label. Linear the first time, constant after that. */
export function wordsBehindLabel(block: Block): ReadWords {
  const words = known.get(block) ?? readWords(block.text, labelEndOf(block));
  known.set(block, words);
  return words;
}

/** The offset behind a block's printed label and the blanks that follow it; 0 if it has none. */
export function labelEndOf(block: Block): number {
  const pieces = piecesOf(block);
  const at = pieces.findIndex(({ kind }) => kind === 'label');
  if (at < 0) return 0;
  const end = pieces.slice(0, at + 1).reduce((sum, { text }) => sum + text.length, 0);
  return end + (block.text.length - end - block.text.slice(end).trimStart().length);
}

/** Joins blocks, of which there is at least one; with `skipLabel` the first block's label is no part of the words. */
export function readPassage(blocks: readonly Block[], skipLabel: boolean): Passage {
  const places: (Span & { id: BlockId })[] = [];
  const labels: Span[] = [];
  const pieces: (ReadWords & { base: number })[] = [];
  let text = '';
  for (const [at, block] of blocks.entries()) {
    const base = text.length;
    const labelEnd = labelEndOf(block);
    // A label is read apart from what follows it: the mark of `1.` is no decimal point before 2019年.
    if (labelEnd > 0 && !(at === 0 && skipLabel)) {
      pieces.push({ ...readWords(block.text.slice(0, labelEnd), 0), base });
      labels.push({ start: base, end: base + labelEnd });
    }
    pieces.push({ ...wordsBehindLabel(block), base });
    places.push({ id: block.id, start: base, end: base + block.text.length });
    text += block.text;
  }
  const [first] = blocks;
  const from = skipLabel && first !== undefined ? labelEndOf(first) : 0;
  return { text, blocks: places, labels, from, ...joinWords(pieces) };
}

function joinWords(pieces: readonly (ReadWords & { base: number })[]): ReadWords {
  return {
    words: pieces.map(({ words }) => words).join(''),
    starts: Uint32Array.from(
      pieces.flatMap(({ starts, base }) => Array.from(starts, (start) => base + start)),
    ),
    ends: Uint32Array.from(pieces.flatMap(({ ends, base }) => Array.from(ends, (end) => base + end))),
  };
}

/** The block text of a span that lies in one block; an empty one between two blocks falls to the earlier. */
export function stretchIn(passage: Passage, span: Span): Stretch {
  const place = passage.blocks.find(({ end }) => span.end <= end) ?? passage.blocks.at(-1);
  if (place === undefined) throw new RangeError('a passage has at least one block');
  return { blockId: place.id, start: span.start - place.start, end: span.end - place.start };
}

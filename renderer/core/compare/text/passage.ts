/**
 * One or more blocks as one text that is compared: printed text, paragraph breaks, labels, and the words in it with
 * a map back to where each is printed. Owns the joining and the way back to blocks; compares nothing.
 */
import type { Block, BlockId } from '../../gazette/model.ts';
import { piecesOf } from '../../outline/block-form.ts';
import type { Stretch } from '../model.ts';
import { significantOf } from './signs.ts';

/** A half-open stretch of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Passage {
  /** The printed texts of the blocks, joined without anything between them. */
  readonly text: string;
  /** Where each block's text lies in `text`. */
  readonly blocks: readonly (Span & { readonly id: BlockId })[];
  /** Where the labels that are part of `words` lie in `text`, with the blanks behind them. */
  readonly labels: readonly Span[];
  /** Where reading begins: 0, or behind the first block's label. */
  readonly from: number;
  /** The significant characters from there on. */
  readonly words: string;
  /** For each unit of `words`, where the printed character that it comes from starts and ends in `text`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
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
  const words = new WordList();
  let text = '';
  for (const [at, block] of blocks.entries()) {
    const labelEnd = labelEndOf(block);
    const skipped = at === 0 && skipLabel ? labelEnd : 0;
    // A label is read apart from what follows it: the mark of `1.` is no decimal point before 2019年.
    if (skipped === 0 && labelEnd > 0) {
      words.add(block.text.slice(0, labelEnd), 0, text.length);
      labels.push({ start: text.length, end: text.length + labelEnd });
    }
    words.add(block.text, labelEnd, text.length);
    places.push({ id: block.id, start: text.length, end: text.length + block.text.length });
    text += block.text;
  }
  const [first] = blocks;
  return { text, blocks: places, labels, from: skipLabel && first ? labelEndOf(first) : 0, ...words.list() };
}

/** The block text of a span that lies in one block; an empty one between two blocks falls to the earlier. */
export function stretchIn(passage: Passage, span: Span): Stretch {
  const place = passage.blocks.find(({ end }) => span.end <= end) ?? passage.blocks.at(-1);
  if (place === undefined) throw new RangeError('a passage has at least one block');
  return { blockId: place.id, start: span.start - place.start, end: span.end - place.start };
}

class WordList {
  #words = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(text: string, from: number, base: number): void {
    for (const { image, start, end } of significantOf(text, from)) {
      this.#words += image;
      for (let unit = 0; unit < image.length; unit += 1) {
        this.#starts.push(base + start);
        this.#ends.push(base + end);
      }
    }
  }

  list(): Pick<Passage, 'words' | 'starts' | 'ends'> {
    return { words: this.#words, starts: Uint32Array.from(this.#starts), ends: Uint32Array.from(this.#ends) };
  }
}

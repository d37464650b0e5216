/** Marks without number: spread at random over a document, as their rows are stored. */
import { describeRange } from '../../../renderer/core/anchor/describe.ts';
import { COLOUR_IDS } from '../../../renderer/core/annotation/model.ts';
import type { GazetteDocument } from '../../../renderer/core/gazette/model.ts';
import { below, randomFrom } from '../search/random.ts';

const SHORTEST = 4;
const LONGEST = 24;
export const AUTHOR = { id: '00000000-0000-4000-8000-00000000000a', name: '', unit: '' };

export interface MarkedStretch {
  readonly id: string;
  readonly blockId: string;
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
}

/** So many stretches, each inside one block, the same ones for the same seed. */
export function stretchesIn(
  { blocks }: GazetteDocument,
  count: number,
  seed: number,
): readonly MarkedStretch[] {
  const random = randomFrom(seed);
  const roomy = blocks.filter(({ text }) => text.length > LONGEST);
  // A block is drawn as often as it is long.
  const drawn = roomy.flatMap((block) => Array<(typeof roomy)[number]>(block.text.length).fill(block));
  return Array.from({ length: count }, (_, index) => {
    const block = drawn[below(random, drawn.length)];
    if (block === undefined) throw new Error('the document has no block long enough');
    const length = SHORTEST + below(random, LONGEST - SHORTEST);
    const start = below(random, block.text.length - length);
    return { id: uuid(index), blockId: block.id, start, end: start + length };
  });
}

/** The rows of the table `marks`, one for each stretch. */
export function markRows(document: GazetteDocument, stretches: readonly MarkedStretch[]): readonly object[] {
  const blocks = new Map(document.blocks.map((block) => [block.id as string, block]));
  return stretches.map(({ id, blockId, start, end }, index) => {
    const block = blocks.get(blockId);
    if (block === undefined) throw new Error(`no block ${blockId}`);
    const instant = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    return {
      id,
      created: instant,
      modified: instant,
      author: AUTHOR.id,
      revision: 1,
      deleted: null,
      documentId: document.id,
      segments: [describeRange(block, start, end)],
      colour: COLOUR_IDS[index % COLOUR_IDS.length],
      style: 'fill',
      tags: [],
      sessionId: null,
    };
  });
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

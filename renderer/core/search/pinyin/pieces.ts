/**
 * The running text of documents cut into pieces: stretches of Chinese characters between punctuation, digits and
 * other signs. Names never reach beyond a piece. Which stretches of it are names is units.ts's and places.ts's
 * business.
 */
import type { Block, GazetteDocument } from '../../gazette/model.ts';

const PIECE = /[\p{Script=Han}〇]+/gu;
const BLANKS = /\s+/gu;

/** All pieces of all blocks, in printed order, repeated as often as they stand there. Linear. */
export function piecesOf(documents: readonly GazetteDocument[]): readonly string[] {
  const pieces: string[] = [];
  for (const document of documents) {
    for (const block of document.blocks) {
      for (const piece of textOf(block).match(PIECE) ?? []) pieces.push(piece);
    }
  }
  return pieces;
}

/** Titles and signatures may be letter-spaced; in a paragraph a blank parts what stands beside it. */
function textOf(block: Block): string {
  const isSpaced = block.kind === 'title' || block.kind === 'signature' || block.kind === 'addressees';
  return isSpaced ? block.text.replace(BLANKS, '') : block.text;
}

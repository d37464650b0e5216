/**
 * The text of a block cut for drawing: stretches that are references and what lies between, each in the pieces of
 * block-form.ts. Pure; joined again, the pieces are the text.
 */
import type { Reference } from '../../../core/cite/references/model.ts';
import type { BlockId } from '../../../core/gazette/model.ts';
import type { TextPiece } from '../../../core/outline/block-form.ts';

/** A reference and its position in the list of its document. */
export interface NumberedReference {
  readonly reference: Reference;
  readonly index: number;
}

/** `link`: null for the text between references. */
export interface LinkedPiece {
  readonly link: NumberedReference | null;
  readonly pieces: readonly TextPiece[];
}

/** The references of each block that has some. */
export function referencesByBlock(
  references: readonly Reference[],
): ReadonlyMap<BlockId, readonly NumberedReference[]> {
  const byBlock = new Map<BlockId, NumberedReference[]>();
  references.forEach((reference, index) => {
    const known = byBlock.get(reference.blockId);
    if (known === undefined) byBlock.set(reference.blockId, [{ reference, index }]);
    else known.push({ reference, index });
  });
  return byBlock;
}

/** `links` in reading order; one that overlaps the one before it, or lies outside the text, is left out. */
export function linkPieces(
  pieces: readonly TextPiece[],
  links: readonly NumberedReference[],
): readonly LinkedPiece[] {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const linked: LinkedPiece[] = [];
  let reached = 0;
  const add = (end: number, link: NumberedReference | null): void => {
    if (end > reached) linked.push({ link, pieces: slicePieces(pieces, reached, end) });
    reached = Math.max(reached, end);
  };
  for (const link of links) {
    const { start, end } = link.reference;
    if (start < reached || end <= start || end > length) continue;
    add(start, null);
    add(end, link);
  }
  add(length, null);
  return linked;
}

function slicePieces(pieces: readonly TextPiece[], from: number, to: number): readonly TextPiece[] {
  const sliced: TextPiece[] = [];
  let passed = 0;
  for (const { kind, text } of pieces) {
    const piece = text.slice(Math.max(0, from - passed), Math.max(0, to - passed));
    if (piece !== '') sliced.push({ kind, text: piece });
    passed += text.length;
  }
  return sliced;
}

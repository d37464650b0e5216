/**
 * What a card shows of a place: how it is cited, and its words as far as some lines reach. Pure. Owns which blocks
 * belong to a place that is no clause: the beginning of a text, a heading with what stands under it.
 */
import { blockIndexOf } from '../../../core/cite/block-index.ts';
import { cite } from '../../../core/cite/cite.ts';
import { citeClause, clauseBlocks } from '../../../core/cite/quoted.ts';
import type { Block, BlockId, GazetteDocument } from '../../../core/gazette/model.ts';

export interface Preview {
  readonly citation: string;
  /** Verbatim, but for the last one, which may be cut. */
  readonly paragraphs: readonly string[];
  readonly isCut: boolean;
}

/** Characters in a line of the card. */
const LINE = 25;

/** `blockId` null: the document as a whole. No words for a block that the document does not have. */
export function previewOf(document: GazetteDocument, blockId: BlockId | null, mostLines: number): Preview {
  const citation = blockId === null ? cite(document, null) : citeClause(document, blockId);
  return { citation, ...excerpt(blocksAt(document, blockId), mostLines) };
}

/** Whether a block is where a text begins: then it stands for that text. */
export function beginsText({ blocks }: Pick<GazetteDocument, 'blocks'>, blockId: BlockId): boolean {
  const { byId, byPart } = blockIndexOf({ blocks });
  const block = byId.get(blockId);
  return block !== undefined && byPart.get(block.part)?.[0] === block;
}

function blocksAt(document: GazetteDocument, blockId: BlockId | null): readonly Block[] {
  const { byId, byPart, byParent, orderOf } = blockIndexOf(document);
  const block = blockId === null ? document.blocks[0] : byId.get(blockId);
  if (block === undefined) return [];
  if (blockId === null || beginsText(document, block.id)) {
    const words = (byPart.get(block.part) ?? []).filter(isWording);
    return words.length === 0 ? [block] : words;
  }
  if (block.kind !== 'heading') return clauseBlocks(document, block.id);
  // A set grows while it is walked.
  const section = new Set([block]);
  for (const owner of section) for (const below of byParent.get(owner.id) ?? []) section.add(below);
  return [...section].sort((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0));
}

function isWording({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

function excerpt(blocks: readonly Block[], mostLines: number): Omit<Preview, 'citation'> {
  const paragraphs: string[] = [];
  let room = mostLines;
  for (const { text } of blocks) {
    if (room <= 0) return { paragraphs, isCut: true };
    const most = room * LINE;
    if (text.length > most) return { paragraphs: [...paragraphs, cut(text, most)], isCut: true };
    paragraphs.push(text);
    room -= Math.max(1, Math.ceil(text.length / LINE));
  }
  return { paragraphs, isCut: false };
}

/** Not through a character of two units. */
function cut(text: string, most: number): string {
  const unit = text.charCodeAt(most);
  return text.slice(0, unit >= 0xdc00 && unit <= 0xdfff ? most - 1 : most);
}

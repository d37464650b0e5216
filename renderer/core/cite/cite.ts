/**
 * The citation of a place in a document, the same everywhere in the program:
 * 《衡南县县城照明管理办法》（南政办发〔2018〕11号）第十三条第（一）项.
 * Joins the name of the text (document-name.ts) and the place in it (place.ts; of several blocks several.ts).
 */
import type { Block, BlockId, GazetteDocument, PartId } from '../gazette/model.ts';
import { blockIndexOf } from './block-index.ts';
import { nameOfPart } from './document-name.ts';
import { placesOf } from './several.ts';

/**
 * The citation of a block; of the document itself if `blockId` is null. A title, 文号 or signature cites the text
 * it stands for. A block that the document does not have cites the document: never a wrong place.
 */
export function cite(document: GazetteDocument, blockId: BlockId | null): string {
  return citeBlocks(document, blockId === null ? [] : [blockId]);
}

/**
 * One citation for several blocks in reading order: 第三条、第九条; neighbours as a range: 第三条至第九条.
 * Where they belong to different texts (an enclosed one and its attachment), one citation each.
 */
export function citeBlocks(document: GazetteDocument, blockIds: readonly BlockId[]): string {
  const byPart = new Map<PartId | null, Block[]>();
  for (const blockId of blockIds) {
    const block = blockIndexOf(document).byId.get(blockId);
    const known = byPart.get(block?.part ?? null) ?? [];
    byPart.set(block?.part ?? null, block === undefined ? known : [...known, block]);
  }
  if (byPart.size === 0) return nameOfPart(document, null);
  return Array.from(byPart, ([part, blocks]) => nameOfPart(document, part) + placesOf(document, blocks)).join(
    '，',
  );
}

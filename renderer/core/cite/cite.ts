/**
 * The citation of a place in a document, the same everywhere in the program:
 * 《衡南县县城照明管理办法》（南政办发〔2018〕11号）第十三条第（一）项.
 * Joins the name of the text (document-name.ts) and the place in it (place.ts); owns how several places are named.
 */
import type { BlockId, GazetteDocument, PartId } from '../gazette/model.ts';
import { blockIndexOf } from './block-index.ts';
import { nameOfPart } from './document-name.ts';
import { placeOf } from './place.ts';

/** More places than this are named as a range, the first and the last. */
const MAX_LISTED = 2;

/**
 * The citation of a block; of the document itself if `blockId` is null. A title, 文号 or signature cites the text
 * it stands for. A block that the document does not have cites the document: never a wrong place.
 */
export function cite(document: GazetteDocument, blockId: BlockId | null): string {
  return citeBlocks(document, blockId === null ? [] : [blockId]);
}

/**
 * One citation for several blocks in reading order: 第三条、第四条; more than two: 第三条至第九条.
 * Where they belong to different texts (an enclosed one and its attachment), one citation each.
 */
export function citeBlocks(document: GazetteDocument, blockIds: readonly BlockId[]): string {
  const places = new Map<PartId | null, string[]>();
  for (const blockId of blockIds) {
    const part = blockIndexOf(document).byId.get(blockId)?.part ?? null;
    const place = placeOf(document, blockId);
    const known = places.get(part) ?? [];
    places.set(part, place === '' || known.includes(place) ? known : [...known, place]);
  }
  if (places.size === 0) return nameOfPart(document, null);
  return Array.from(places, ([part, words]) => nameOfPart(document, part) + listed(words)).join('，');
}

function listed(places: readonly string[]): string {
  return places.length > MAX_LISTED ? `${places[0]}至${places.at(-1)}` : places.join('、');
}

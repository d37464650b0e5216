/**
 * The order of the clauses of one document for sorting what hangs on them: the document's own where it has been read,
 * else that of the ids, which follow structure (`enc_1__art_5__item_2`) and so nearly agree with it.
 */
import type { BlockId, DocumentId } from '../gazette/model.ts';

/** The position of each block in its document, from 0. */
export type BlockOrder = ReadonlyMap<BlockId, number>;
/** Of the documents that have been read. */
export type BlockOrders = ReadonlyMap<DocumentId, BlockOrder>;

/** The parts of a document in the order in which they are printed, by the prefix of their blocks' ids. */
const PARTS = ['cover', 'body', 'enc', 'att'];
/** Digits to which a number is filled up, so that 10 comes after 9. */
const WIDTH = 6;

/** Ranks the blocks; one that the document does not have comes last. Equal ids have equal ranks. */
export function rankBlocks(ids: ReadonlySet<BlockId>, order: BlockOrder | undefined): BlockOrder {
  const natural = [...ids].map((id) => ({ id, key: naturalKey(id) }));
  const position = (id: BlockId) => order?.get(id) ?? order?.size ?? 0;
  natural.sort((a, b) => position(a.id) - position(b.id) || compare(a.key, b.key) || compare(a.id, b.id));
  return new Map(natural.map(({ id }, rank) => [id, rank]));
}

function naturalKey(id: BlockId): string {
  const part = PARTS.findIndex((each) => id.startsWith(each));
  const numbered = id.replace(/\d+/g, (digits) => digits.padStart(WIDTH, '0'));
  return `${part < 0 ? PARTS.length : part} ${numbered}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

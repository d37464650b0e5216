/**
 * Which clauses the user's notes quote: the links to places of the library in their Markdown, found in its syntax tree,
 * so that what only looks like a link (in code, escaped) is none. How a quotation is written is
 * quotation-markdown.ts's.
 */
import type { Definition, Nodes } from 'mdast';
import { type PlaceAddress, readPlace } from '../cite/place-address.ts';
import type { BlockId, GazetteDocument } from '../gazette/model.ts';
import { definitionsIn, nodesIn } from './markdown/definitions.ts';
import { parseMarkdown } from './markdown/parse.ts';

/** A clause of one document and who quotes it. */
export interface QuotedClause<Quoting> {
  /** null: the document as a whole. May be a block that the document no longer has. */
  readonly blockId: BlockId | null;
  /** Each once, in the order given. */
  readonly by: readonly Quoting[];
}

/** No link to a place is written without this. */
const LINK_SIGN = ']';

/** The places that a note links to, each once, in order. */
export function placesLinked(markdown: string): readonly PlaceAddress[] {
  if (!markdown.includes(LINK_SIGN)) return [];
  const tree = parseMarkdown(markdown);
  const definitions = definitionsIn(tree);
  const places = new Map<string, PlaceAddress>();
  for (const node of nodesIn(tree)) {
    const url = urlOf(node, definitions);
    const place = url === null ? null : readPlace(url);
    if (place !== null) places.set(`${place.documentId}/${place.blockId ?? ''}`, place);
  }
  return [...places.values()];
}

function urlOf(node: Nodes, definitions: ReadonlyMap<string, Definition>): string | null {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? (definitions.get(node.identifier)?.url ?? null) : null;
}

/**
 * The clauses of the document that are quoted, in reading order: the document as a whole first, blocks that it does
 * not have last. `placesOf` says what one of `quoting` links to.
 */
export function quotedClauses<Quoting>(
  document: Pick<GazetteDocument, 'id' | 'blocks'>,
  quoting: readonly Quoting[],
  placesOf: (quoting: Quoting) => readonly PlaceAddress[],
): readonly QuotedClause<Quoting>[] {
  const byBlock = new Map<BlockId | null, Quoting[]>();
  for (const each of quoting) {
    for (const { documentId, blockId } of placesOf(each)) {
      if (documentId !== document.id) continue;
      byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), each]);
    }
  }
  const order = new Map(document.blocks.map(({ id }, index) => [id, index]));
  const rank = (blockId: BlockId | null) => (blockId === null ? -1 : (order.get(blockId) ?? order.size));
  return Array.from(byBlock, ([blockId, by]) => ({ blockId, by })).sort(
    (a, b) => rank(a.blockId) - rank(b.blockId),
  );
}

/**
 * The table of contents of a document: its parts, and in each the headings and the clauses that readers look for
 * (章, 条, 一、, （一） with a heading …), nested as printed. Items without a heading are left out: they are found
 * under their clause. Owns the choice; drawing and scrolling are the interface's.
 */
import type { Block, BlockId, GazetteDocument, PartId, PartRole } from '../gazette/model.ts';
import { ancestorsOf, type BlockLookup, lookUpBlocks } from './lookup.ts';
import { firstWords, partName } from './wording.ts';

export interface OutlineNode {
  /** Unique in its outline. */
  readonly key: string;
  /** Where a click leads; for a part its first block. */
  readonly blockId: BlockId;
  /** The role of a part; null for a clause. */
  readonly role: PartRole | null;
  readonly label: string | null;
  /** Heading or first words; for a part its name, null if it prints none. */
  readonly words: string | null;
  readonly children: readonly OutlineNode[];
}

interface Draft extends OutlineNode {
  readonly children: Draft[];
}

const ARTICLE = /^第.+条$/;
const DEEPEST = 5;

/**
 * The outline of a document. Parts appear as its first level if there is more than one; a part without a single
 * block is left out. Linear in the blocks.
 */
export function buildOutline(document: GazetteDocument): readonly OutlineNode[] {
  const lookup = lookUpBlocks(document);
  const parts = new Map<PartId, Draft>();
  const drafts = new Map<BlockId, Draft>();
  for (const block of document.blocks) {
    const part = openPart(lookup, parts, block);
    if (!belongs(lookup, block)) continue;
    const node = clauseNode(block);
    drafts.set(block.id, node);
    (nearestListed(lookup, drafts, block) ?? part).children.push(node);
  }
  const roots = [...parts.values()];
  return roots.length === 1 ? (roots[0]?.children ?? []) : roots;
}

function openPart(lookup: BlockLookup, parts: Map<PartId, Draft>, block: Block): Draft {
  const known = parts.get(block.part);
  if (known !== undefined) return known;
  const part = lookup.parts.get(block.part);
  const node: Draft = {
    key: `part:${block.part}`,
    blockId: block.id,
    role: part?.role ?? 'body',
    label: null,
    words: part === undefined ? null : partName(part),
    children: [],
  };
  parts.set(block.part, node);
  return node;
}

function belongs(lookup: BlockLookup, block: Block): boolean {
  if (block.label === null || block.level === null || block.level > DEEPEST) return false;
  if (block.heading !== null || ARTICLE.test(block.label)) return true;
  const chain = ancestorsOf(lookup, block);
  // 一、 to 六十八、 that run on through the chapters stand for articles; items of an article do not.
  return chain.every((ancestor) => ancestor.kind === 'heading' && isChapter(ancestor));
}

function isChapter(block: Block): boolean {
  return /^第.+[编章节]$/.test(block.label ?? '');
}

function clauseNode(block: Block): Draft {
  return {
    key: block.id,
    blockId: block.id,
    role: null,
    label: block.label,
    words: firstWords(block),
    children: [],
  };
}

function nearestListed(
  lookup: BlockLookup,
  drafts: ReadonlyMap<BlockId, Draft>,
  block: Block,
): Draft | undefined {
  const chain = ancestorsOf(lookup, block);
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const ancestor = chain[at];
    const draft = ancestor === undefined ? undefined : drafts.get(ancestor.id);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/**
 * The keys from the first level down to the node that owns a block: the last listed node at or before it in reading
 * order, within its part. Empty if nothing in the outline stands before the block.
 */
export function pathInOutline(
  outline: readonly OutlineNode[],
  lookup: BlockLookup,
  blockId: BlockId,
): readonly string[] {
  const at = lookup.indexOf.get(blockId);
  if (at === undefined) return [];
  const path: string[] = [];
  let level = outline;
  while (level.length > 0) {
    const node = lastAtOrBefore(level, lookup, at);
    if (node === undefined) break;
    path.push(node.key);
    level = node.children;
  }
  return path;
}

function lastAtOrBefore(
  nodes: readonly OutlineNode[],
  lookup: BlockLookup,
  at: number,
): OutlineNode | undefined {
  let found: OutlineNode | undefined;
  for (const node of nodes) {
    if ((lookup.indexOf.get(node.blockId) ?? Number.POSITIVE_INFINITY) > at) break;
    found = node;
  }
  return found;
}

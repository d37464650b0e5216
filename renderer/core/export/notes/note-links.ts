/**
 * The links of a note that an export keeps. A bare address that swallowed the Chinese behind it ends where it ends
 * (links.ts says where); a link by reference gets its address itself, since its definition stays behind.
 */
import { addressedText, normalPhrasing, sourceOf } from './literal.ts';
import type { FlowNode, NodeOf, NoteTree, PhrasingNode } from './note-tree.ts';

/** A note while it is read. */
export interface NoteSource {
  readonly markdown: string;
  /** Where `[words][id]` leads, by id. */
  readonly definitions: ReadonlyMap<string, NodeOf<'definition'>>;
}

type Link = Extract<PhrasingNode, { readonly type: 'link' }>;
type Reference = Extract<PhrasingNode, { readonly type: 'linkReference' }>;

/** Whether an address leads to a page, a mailbox or a place in the program; nothing else is written as a link. */
export function isKeptLink(url: string): boolean {
  return /^(?:https?:|mailto:|#)/i.test(url);
}

/** The definitions that a link of the note uses and that lead somewhere that is kept; of several the first counts. */
export function usedDefinitions(tree: NoteTree): NoteSource['definitions'] {
  const nodes = nodesBelow(tree);
  const used = new Set(nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])));
  const found = new Map<string, NodeOf<'definition'>>();
  for (const node of nodes) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  }
  return new Map([...found].filter(([id, { url }]) => used.has(id) && isKeptLink(url)));
}

function nodesBelow(node: NoteTree | FlowNode): readonly FlowNode[] {
  return 'children' in node ? node.children.flatMap((child) => [child, ...nodesBelow(child)]) : [];
}

/** The link with these words, without a position; a bare address as the links and the text that it is. */
export function keptLink(
  node: Link,
  children: readonly PhrasingNode[],
  markdown: string,
): readonly PhrasingNode[] {
  const typed = sourceOf(node, markdown);
  const [words] = node.children;
  const isBare = words?.type === 'text' && node.children.length === 1 && words.value === typed;
  return isBare ? addressedText(typed) : linkTo(node.url, node.title ?? null, children);
}

/** The link that `[words][id]` stands for; null if it leads nowhere that is kept. */
export function resolvedLink(
  { identifier }: Reference,
  children: readonly PhrasingNode[],
  { definitions }: NoteSource,
): readonly PhrasingNode[] | null {
  const target = definitions.get(identifier);
  if (target === undefined || !isKeptLink(target.url)) return null;
  return linkTo(target.url, target.title ?? null, children);
}

function linkTo(
  url: string,
  title: string | null,
  children: readonly PhrasingNode[],
): readonly PhrasingNode[] {
  // A link holds no further one: the picture of a linked picture is text.
  const words = normalPhrasing(children.flatMap((node) => (node.type === 'link' ? node.children : [node])));
  return [{ type: 'link', url, title, children: [...words] }];
}

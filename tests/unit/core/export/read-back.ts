/**
 * Reads exported Markdown with a CommonMark + GFM parser and gives its text back as plain text: paragraphs joined by
 * an empty line, breaks as line ends. Any node that plain text must not become is reported.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect } from 'vitest';

export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

const TEXTUAL = new Set(['root', 'paragraph', 'text', 'break', 'link', 'blockquote']);

export function parseMarkdown(markdown: string): MarkdownNode {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown) as MarkdownNode;
}

/** What {@link unified} gives after its GFM extensions have run over the tree too. */
export function nodeTypes(node: MarkdownNode): ReadonlySet<string> {
  return new Set([node.type, ...(node.children ?? []).flatMap((child) => [...nodeTypes(child)])]);
}

export function foreignTypes(node: MarkdownNode): readonly string[] {
  return [...nodeTypes(node)].filter((type) => !TEXTUAL.has(type));
}

export function nodesOf(node: MarkdownNode, type: string): readonly MarkdownNode[] {
  const below = (node.children ?? []).flatMap((child) => nodesOf(child, type));
  return node.type === type ? [node, ...below] : below;
}

/** The text of paragraphs (of one, or of all below a node) as it was typed. */
export function textOf(node: MarkdownNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'break') return '\n';
  const separator = node.type === 'root' || node.type === 'blockquote' ? '\n\n' : '';
  return (node.children ?? []).map(textOf).join(separator);
}

/** What is between the two comments that delimit the program's block, as a tree of its own. */
export function bodyOf(tree: MarkdownNode): MarkdownNode {
  const children = tree.children ?? [];
  const isMark = (node: MarkdownNode) => node.type === 'html';
  expect(children.filter(isMark).map((node) => node.value)).toEqual(['<!-- zb:begin -->', '<!-- zb:end -->']);
  return { type: 'root', children: children.slice(children.findIndex(isMark) + 1, -1) };
}

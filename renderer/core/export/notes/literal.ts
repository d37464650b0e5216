/**
 * Parts of a note that are written as the text they were typed as, and the one form that text takes in a tree: pieces
 * side by side are one piece, line ends are breaks, nothing is empty. An address in such text is a link, since a
 * reader makes one of it whatever is escaped; it ends where links.ts says, and not in the Chinese behind it.
 */
import { addressesIn } from '../links.ts';
import type { FlowNode, PhrasingNode } from './note-tree.ts';

/** A node that was read from a text. */
interface Placed {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** The stretch of the text that a node was read from. */
export function sourceOf({ position }: Placed, markdown: string): string {
  return markdown.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** A block as paragraphs of text; empty lines part them, further ones open the next as breaks. */
export function literalNode(node: Placed, markdown: string): readonly FlowNode[] {
  return sourceOf(node, markdown)
    .split(/(?<=[^\n])\n[ \t]*\n/)
    .map((value) => normalPhrasing(addressedText(value)))
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children: [...children] }));
}

/** A piece of a line as text. */
export function literalText(node: Placed, markdown: string): readonly PhrasingNode[] {
  return addressedText(sourceOf(node, markdown));
}

const SCHEMES = { url: '', www: 'http://', mail: 'mailto:' } as const;

/** Text with its addresses as links. */
export function addressedText(text: string): readonly PhrasingNode[] {
  const nodes: PhrasingNode[] = [];
  let at = 0;
  for (const { kind, start, end } of addressesIn(text)) {
    const address = text.slice(start, end);
    nodes.push({ type: 'text', value: text.slice(at, start) });
    nodes.push({
      type: 'link',
      url: SCHEMES[kind] + address,
      title: null,
      children: [{ type: 'text', value: address }],
    });
    at = end;
  }
  nodes.push({ type: 'text', value: text.slice(at) });
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

/** The same words in the one form: joined text, line ends as breaks without the blanks around them. */
export function normalPhrasing(nodes: readonly PhrasingNode[]): readonly PhrasingNode[] {
  const joined: PhrasingNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else joined.push(node);
  }
  return joined.flatMap((node) => (node.type === 'text' ? brokenText(node.value) : [node]));
}

function brokenText(value: string): readonly PhrasingNode[] {
  return value.split(/\r\n?|\n/).flatMap((line, index): PhrasingNode[] => {
    const text: PhrasingNode[] = line === '' ? [] : [{ type: 'text', value: line }];
    return index === 0 ? text : [{ type: 'break' }, ...text];
  });
}

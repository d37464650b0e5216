/**
 * What of a note's Markdown is shown as it was typed. A preview must lose nothing, and Markdown renders some things
 * invisibly: HTML, images, the definitions of links (a line `[备注]: 由镇政府` is one), footnotes nobody refers to, the
 * language of code. Those become text here; so do links that lead neither into the library nor to an address one
 * could copy. Items of a list keep the numbers they were given.
 *
 * A single line end becomes a line break: CommonMark joins the lines with a blank, which no Chinese sentence has
 * between its characters, and who presses Enter in a note means a new line.
 */
import type {
  Code,
  Definition,
  FootnoteDefinition,
  Link,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import { readPlace } from '../../cite/place-address.ts';
import { definitionsIn, nodesIn } from './definitions.ts';

interface Reading {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Whether the node stands in a line, not among paragraphs. */
  readonly inLine: boolean;
}

/** Addresses that are shown to be copied. */
const OUTSIDE = /^(?:https?|mailto):/i;
const HOLDS_A_LINE: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);

/**
 * The tree with everything visible; `source` is the Markdown it was read from. What remains of links leads to a place
 * of the library or to an outside address, which then stands in the text.
 */
export function showEverything(tree: Root, source: string): Root {
  return withChildren(tree, { source, definitions: definitionsIn(tree), inLine: false });
}

/** {@link showEverything} as a plugin of unified. */
export function remarkEverything() {
  return (tree: Root, file: { readonly toString: () => string }): Root =>
    showEverything(tree, file.toString());
}

function withChildren<Node extends Nodes>(node: Node, reading: Reading): Node {
  if (!('children' in node)) return node;
  const inside = { ...reading, inLine: HOLDS_A_LINE.has(node.type) };
  return { ...node, children: node.children.flatMap((child) => shown(child, inside)) };
}

function shown(node: Nodes, reading: Reading): readonly Nodes[] {
  switch (node.type) {
    case 'text':
      return lines(node.value);
    case 'html':
      return standing(node.value, reading);
    case 'definition':
    case 'image':
    case 'imageReference':
      return standing(asTyped(node, reading), reading);
    case 'footnoteReference':
      return lines(`[^${node.label ?? node.identifier}]`);
    case 'footnoteDefinition':
      return footnote(node, reading);
    case 'code':
      return [withInfo(node)];
    case 'linkReference': {
      const { url, title } = reading.definitions.get(node.identifier) ?? { url: '' };
      return link({ ...node, type: 'link', url, title: title ?? null }, reading);
    }
    case 'link':
      return link(node, reading);
    case 'listItem':
      return [withNumber(withChildren(node, reading), reading)];
    default:
      return [withChildren(node, reading)];
  }
}

function link(node: Link, reading: Reading): readonly Nodes[] {
  const isInside = readPlace(node.url) !== null;
  if (!isInside && !OUTSIDE.test(node.url)) return lines(asTyped(node, reading));
  const children = node.children.flatMap((child) => shown(child, { ...reading, inLine: true }));
  const words = wordsOf(node);
  const isSaid = isInside || node.url === words || node.url.replace(/^(?:http:\/\/|mailto:)/i, '') === words;
  const unseen = [isSaid ? '' : node.url, node.title ?? ''].filter((part) => part !== '').join(' ');
  return [
    {
      ...node,
      title: null,
      children: [...children, ...lines(unseen === '' ? '' : `（${unseen}）`)] as PhrasingContent[],
    },
  ];
}

function footnote(node: FootnoteDefinition, reading: Reading): readonly Nodes[] {
  const [first, ...others] = withChildren(node, reading).children;
  const label = lines(`[^${node.label ?? node.identifier}]: `);
  if (first?.type === 'paragraph') return [paragraph([...label, ...first.children]), ...others];
  return [paragraph(label), ...(first === undefined ? [] : [first]), ...others];
}

function withInfo(node: Code): Code {
  const info = [node.lang ?? '', node.meta ?? ''].filter((part) => part !== '').join(' ');
  return { ...node, lang: null, meta: null, value: info === '' ? node.value : `${info}\n${node.value}` };
}

/** An item of a numbered list keeps the number it was given; Markdown would count on from the first. */
function withNumber(node: ListItem, reading: Reading): ListItem {
  const value = /^\d+/.exec(asTyped(node, reading))?.[0];
  return value === undefined ? node : { ...node, data: { ...node.data, hProperties: { value } } };
}

/** The number that {@link showEverything} left on an item of a numbered list; null on others. */
export function givenNumber({ data }: ListItem): string | null {
  const properties = (data as { readonly hProperties?: { readonly value?: string } } | undefined)
    ?.hProperties;
  return properties?.value ?? null;
}

/** Text in the line where it stands, or as a paragraph of its own. */
function standing(text: string, { inLine }: Reading): readonly Nodes[] {
  return inLine ? lines(text) : [paragraph(lines(text))];
}

function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

/** The text, a break for each line end. */
function lines(text: string): readonly PhrasingContent[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index): readonly PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}

function asTyped(node: Nodes, { source }: Reading): string {
  const { position } = node;
  return position === undefined ? wordsOf(node) : source.slice(position.start.offset, position.end.offset);
}

function wordsOf(node: Nodes): string {
  return [...nodesIn(node)].map((each) => ('value' in each ? each.value : '')).join('');
}

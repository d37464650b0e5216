/**
 * What of a note's formatting an export keeps: emphasis, lists, quotations, code, tables, links to http, https, mailto
 * and places in the program. Headings become bold lines, since they would stand above what follows the note; HTML,
 * images, footnotes, other links and their definitions are written as the text they were typed as. No character
 * disappears but the signs of the formatting that is kept.
 *
 * A line end is a line break, as notes are shown; the standard joins the lines with a blank, which Chinese has not.
 */
import { literalNode, literalText, normalPhrasing } from './literal.ts';
import { isKeptLink, keptLink, type NoteSource, resolvedLink, usedDefinitions } from './note-links.ts';
import {
  type FlowNode,
  type ListItem,
  type NodeOf,
  type NoteTree,
  type PhrasingNode,
  readTree,
} from './note-tree.ts';

/** The tree of a note with what an export keeps, without positions. Linear, and so is the number of its nodes. */
export function sanitisedTree(note: string): NoteTree {
  // Else code would keep line ends that the file does not have.
  const markdown = note.replace(/\r\n?/g, '\n');
  const tree = readTree(markdown);
  const source = { markdown, definitions: usedDefinitions(tree) };
  return { type: 'root', children: flow(tree.children, source) };
}

function flow(nodes: readonly FlowNode[], source: NoteSource): NodeOf<'blockquote'>['children'] {
  return nodes.flatMap((node) => flowNode(node, source)) as NodeOf<'blockquote'>['children'];
}

function flowNode(node: FlowNode, source: NoteSource): readonly FlowNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(phrasing(node.children, source));
    case 'heading':
      return boldLine(phrasing(node.children, source));
    case 'blockquote':
      return [{ type: 'blockquote', children: flow(node.children, source) }];
    case 'list':
      return isCountedOn(node, source) ? [list(node, source)] : literalNode(node, source.markdown);
    case 'table':
      return [table(node, source)];
    case 'code':
      return [code(node)];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'footnoteDefinition':
      return footnote(node, source);
    case 'definition':
      return source.definitions.get(node.identifier) === node ? [] : literalNode(node, source.markdown);
    default:
      return literalNode(node, source.markdown);
  }
}

function paragraph(children: readonly PhrasingNode[]): readonly FlowNode[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [...children] }];
}

/** Bold inside bold says nothing. */
function boldLine(children: readonly PhrasingNode[]): readonly FlowNode[] {
  const plain = normalPhrasing(children.flatMap((node) => (node.type === 'strong' ? node.children : [node])));
  return plain.length === 0 ? [] : paragraph([{ type: 'strong', children: [...plain] }]);
}

/** A language, which nothing shows, is kept where it is one; anything else behind the fence was typed to be read. */
function code({ lang, meta, value }: NodeOf<'code'>): FlowNode {
  const info = [lang ?? '', meta ?? ''].filter((part) => part !== '').join(' ');
  if (/^[\w+#.-]*$/.test(info)) return { type: 'code', lang: lang ?? null, meta: null, value };
  return { type: 'code', lang: null, meta: null, value: value === '' ? info : `${info}\n${value}` };
}

/** Whether each item of a numbered list has the number that Markdown would give it: those of clauses must stay. */
function isCountedOn({ ordered, start, children }: NodeOf<'list'>, { markdown }: NoteSource): boolean {
  if (ordered !== true) return true;
  return children.every(({ position }, index) => {
    const given = /^\d+/.exec(markdown.slice(position?.start.offset ?? 0))?.[0];
    return given === undefined || Number(given) === (start ?? 1) + index;
  });
}

function list(node: NodeOf<'list'>, source: NoteSource): FlowNode {
  const children = node.children.map(
    (item): ListItem => ({
      type: 'listItem',
      spread: item.spread ?? null,
      checked: item.checked ?? null,
      children: flow(item.children, source),
    }),
  );
  const { ordered, start, spread } = node;
  return { type: 'list', ordered: ordered ?? null, start: start ?? null, spread: spread ?? null, children };
}

function table(node: NodeOf<'table'>, source: NoteSource): FlowNode {
  const children = node.children.map((row) => ({
    type: 'tableRow' as const,
    children: row.children.map((cell) => ({
      type: 'tableCell' as const,
      children: [...phrasing(cell.children, source)],
    })),
  }));
  return { type: 'table', align: node.align ?? null, children };
}

/** Numbered alike in two notes, footnotes would answer each other: they become paragraphs that say their number. */
function footnote(node: NodeOf<'footnoteDefinition'>, source: NoteSource): readonly FlowNode[] {
  const [first, ...others] = flow(node.children, source);
  const label = { type: 'text', value: `[^${node.label ?? node.identifier}]: ` } as const;
  if (first?.type !== 'paragraph') {
    const own = paragraph(normalPhrasing([{ ...label, value: label.value.trimEnd() }]));
    return first === undefined ? own : [...own, first, ...others];
  }
  return [...paragraph(normalPhrasing([label, ...first.children])), ...others];
}

function phrasing(nodes: readonly PhrasingNode[], source: NoteSource): readonly PhrasingNode[] {
  return normalPhrasing(nodes.flatMap((node) => phrasingNode(node, source)));
}

function phrasingNode(node: PhrasingNode, source: NoteSource): readonly PhrasingNode[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return span(node.type, phrasing(node.children, source));
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return isKeptLink(node.url)
        ? keptLink(node, phrasing(node.children, source), source.markdown)
        : literalText(node, source.markdown);
    case 'linkReference':
      return (
        resolvedLink(node, phrasing(node.children, source), source) ?? literalText(node, source.markdown)
      );
    default:
      return literalText(node, source.markdown);
  }
}

function span(
  type: 'emphasis' | 'strong' | 'delete',
  children: readonly PhrasingNode[],
): readonly PhrasingNode[] {
  return children.length === 0 ? [] : [{ type, children: [...children] }];
}

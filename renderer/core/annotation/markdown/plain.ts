/** A note as a list shows it: its words line by line, without the signs of Markdown and without its looks. */
import type { List, Nodes, Table } from 'mdast';
import { givenNumber, showEverything } from './everything.ts';
import { parseMarkdown } from './parse.ts';

/** One line for each paragraph, item, line break and row; nothing that the note says is left out. */
export function plainNote(markdown: string): string {
  return linesOf(showEverything(parseMarkdown(markdown), markdown)).join('\n');
}

function linesOf(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'list':
      return itemLines(node);
    case 'table':
      return rowLines(node);
    case 'code':
      return [node.value];
    case 'root':
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      return node.children.flatMap(linesOf);
    case 'thematicBreak':
      return [];
    default:
      return [wordsOf(node)];
  }
}

function itemLines({ ordered, start, children }: List): readonly string[] {
  return children.flatMap((item, at) => {
    const sign = ordered === true ? `${givenNumber(item) ?? (start ?? 1) + at}. ` : '• ';
    const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
    const [first = '', ...others] = linesOf(item);
    return [`${sign}${box}${first}`, ...others];
  });
}

function rowLines({ children }: Table): readonly string[] {
  return children.map((row) => row.children.map(wordsOf).join(' | '));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

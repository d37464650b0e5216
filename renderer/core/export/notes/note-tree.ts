/**
 * Markdown as a tree and back: CommonMark with GFM, by unified. Owns how trees are written (which signs, what the
 * common note programs would take for syntax beyond the standard) and when two trees are the same.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { GFM_OPTIONS } from '../../annotation/markdown/parse.ts';

const reader = unified().use(remarkParse).use(remarkGfm, GFM_OPTIONS);
const writer = unified()
  // Chinese is as wide as two letters: pipes set under each other by counting would not be.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    // Other bullets than an entry's own list of fields, so that the two never become one; no rule is made of either.
    bullet: '*',
    bulletOther: '+',
    rule: '_',
    fences: true,
    unsafe: [
      { character: '$', inConstruct: 'phrasing' },
      { character: '=', before: '=', inConstruct: 'phrasing' },
      { character: '=', after: '=', inConstruct: 'phrasing' },
      { character: '%', before: '%', inConstruct: 'phrasing' },
      { character: '%', after: '%', inConstruct: 'phrasing' },
      { character: '^', after: '[A-Za-z0-9-]', inConstruct: 'phrasing' },
    ],
  });

export type NoteTree = ReturnType<typeof reader.parse>;
export type FlowNode = NoteTree['children'][number];
export type NodeOf<Type extends FlowNode['type']> = Extract<FlowNode, { readonly type: Type }>;
export type PhrasingNode = NodeOf<'paragraph'>['children'][number];
export type ListItem = NodeOf<'list'>['children'][number];

/** The tree of a Markdown text, with positions (offsets UTF-16) in it. */
export function readTree(markdown: string): NoteTree {
  return reader.parse(markdown);
}

/** The Markdown of a tree, LF line ends, none at its end. What is read from it may differ: {@link isSameTree} tells. */
export function writeTree(tree: NoteTree): string {
  return writer.stringify(tree).replace(/\n$/, '');
}

/** Whether two trees say the same; where in a text each was read from does not count. */
export function isSameTree(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameTree(item, b[index]));
  }
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) => key !== 'position')
    .every((key) => isSameTree(left.get(key), right.get(key)));
}

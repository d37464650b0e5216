/** How the Markdown of notes is read: CommonMark with GFM. The one parser for showing notes and finding links in them. */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A single ~ is none of GFM's signs here: 5~10天，3~5万元 would lose its ranges to a struck-out stretch. */
export const GFM_OPTIONS = { singleTilde: false } as const;

const parser = unified().use(remarkParse).use(remarkGfm, GFM_OPTIONS).freeze();

/** The syntax tree, with positions. Never throws: every text is Markdown. Linear but for nested brackets. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

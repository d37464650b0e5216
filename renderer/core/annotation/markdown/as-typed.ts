/** Whether a note's Markdown looks, rendered, as it was typed. */
import type { Root } from 'mdast';
import { showEverything } from './everything.ts';
import { parseMarkdown } from './parse.ts';
import { plainNote } from './plain.ts';

/**
 * True for plain paragraphs and lines: what is rendered then says the same, with the same line ends. False for whatever
 * has a look of its own, and for blanks that a rendered text runs together. Linear but for nested brackets.
 */
export function looksAsTyped(markdown: string): boolean {
  const typed = linesIn(markdown);
  return (
    isPlain(showEverything(parseMarkdown(markdown), markdown)) &&
    !typed.some((line) => RUN_OF_BLANKS.test(line)) &&
    linesIn(plainNote(markdown)).join('\n') === typed.join('\n')
  );
}

const RUN_OF_BLANKS = /\t| {2}/;

/** The lines that have words, without the blanks around them. */
function linesIn(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isPlain({ children }: Root): boolean {
  return children.every(
    (block) =>
      block.type === 'paragraph' && block.children.every(({ type }) => type === 'text' || type === 'break'),
  );
}

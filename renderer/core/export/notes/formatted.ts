/**
 * Notes written with their formatting kept (保留格式). What is written is read back before it is believed: a note that
 * would not be read as it was meant, alone and between its neighbours, is written as plain text instead, so that no
 * word of it is lost.
 */
import { plainTextLines } from '../plain-text.ts';
import { isSameTree, type NoteTree, readTree, writeTree } from './note-tree.ts';
import { sanitisedTree } from './sanitise.ts';

/** What may stand before and behind notes in an entry, and could grow together with them. */
const BEFORE = '- x\n\n';
const AFTER = '\n\n^zb-x';

/** Nothing of which Markdown makes anything: no sign of its, no blank or line that it would drop. */
const UNFORMATTED = /^(?![\n ])(?:[^!-/:-@[-`{-~\t\r\n\0 ]+(?:\n{1,2}| +(?!\n|$)|$))*(?<!\n)$/;

/** The lines of an entry's notes, empty lines between blocks; none if all are blank. Some 2 ms for a formatted note. */
export function formattedLines(notes: readonly string[]): readonly string[] {
  if (notes.every((note) => UNFORMATTED.test(note))) return plainNotes(notes);
  const trees = notes.map(sanitisedTree);
  return linesOf(trees) ?? linesOf(notes.map(readableTree)) ?? plainNotes(notes);
}

/** The lines of trees one after another; null if they would not be read back. */
function linesOf(trees: readonly NoteTree[]): readonly string[] | null {
  const together: NoteTree = { type: 'root', children: trees.flatMap(({ children }) => children) };
  const markdown = writeTree(together);
  if (!isReadBack(together, markdown)) return null;
  return markdown === '' ? [] : markdown.split('\n');
}

/** The tree of a note if it is read back when it stands alone, else of its plain text. */
function readableTree(note: string): NoteTree {
  const tree = sanitisedTree(note);
  return isReadBack(tree, writeTree(tree)) ? tree : sanitisedTree(plainTextLines(note).join('\n'));
}

function plainNotes(notes: readonly string[]): readonly string[] {
  return notes.map(plainTextLines).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function isReadBack(tree: NoteTree, markdown: string): boolean {
  const [before, ...rest] = readTree(BEFORE + markdown + AFTER).children;
  const isApart = before?.type === 'list' && before.children.length === 1 && !before.spread;
  return isApart && rest.at(-1)?.type === 'paragraph' && isSameTree(rest.slice(0, -1), tree.children);
}

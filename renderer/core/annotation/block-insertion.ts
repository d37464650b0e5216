/** Where a quotation goes into the text of a note: behind the line of the caret, a block of its own. */

export interface Insertion {
  /** UTF-16 offset at which it goes in. */
  readonly at: number;
  /** The block with the line ends that part it from what stands around it. */
  readonly text: string;
}

/**
 * The block behind the line in which the caret stands (UTF-16 offset), so that no word is cut in two. After it begins a
 * new paragraph: a line that follows a quotation at once would be read as part of it.
 */
export function insertBlock(text: string, caret: number, block: string): Insertion {
  const lineEnd = text.indexOf('\n', caret);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const before = text.slice(0, at);
  const lead = before === '' ? '' : lineEnds(2 - (/\n*$/.exec(before)?.[0].length ?? 0));
  return { at, text: lead + block + lineEnds(2 - (/^\n*/.exec(text.slice(at))?.[0].length ?? 0)) };
}

function lineEnds(count: number): string {
  return '\n'.repeat(Math.max(0, count));
}

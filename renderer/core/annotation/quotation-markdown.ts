/**
 * A quotation as it is put into a note: a Markdown blockquote of the printed characters, each paragraph on its own, and
 * as its last line the citation, a link to the place. Read back, every character is the print's.
 */
import { formatPlace } from '../cite/place-address.ts';
import type { Quotation } from '../cite/quoted.ts';
import { plainTextLines } from '../export/plain-text.ts';
import type { DocumentId } from '../gazette/model.ts';

/** Markdown may escape each of these, and needs none of them in the words of a link. */
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** The blockquote; LF between lines, none at the end. */
export function quotationMarkdown(documentId: DocumentId, quotation: Quotation): string {
  const { lines, citation, blockId } = quotation;
  const paragraphs = [...lines.map(plainTextLines), [linkTo(citation, formatPlace({ documentId, blockId }))]];
  return paragraphs
    .map((paragraph) => paragraph.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'))
    .join('\n>\n');
}

function linkTo(words: string, address: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `[${line.replace(ASCII_PUNCTUATION, '\\$&')}](${address})`;
}

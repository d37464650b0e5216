/**
 * The name an exported file is offered under: `<date> <文号> <title>.md`. It takes its date from the document, else
 * from the issue, never from the clock, so that exporting again meets the same file.
 */

import { exportText } from '../../text-zh/export.ts';
import { issueYear, officialNumber } from '../cite/document-name.ts';
import type { GazetteDocument } from '../gazette/model.ts';

/** UTF-16 units with the extension: 80 Chinese characters are 240 bytes, and file systems end at 255. */
export const MAX_NAME = 80;
const EXTENSION = '.md';

/** Windows forbids these; each has a full-width double that reads the same. */
const FORBIDDEN = '<>:"/\\|?*';
const ALLOWED = '〈〉：＂／＼｜？＊';
/** Device names of Windows, which no file may have, whatever its extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The file name for the notes of one document, or of several (or none) together. */
export function exportFileName({ documents }: { documents: readonly GazetteDocument[] }): string {
  const [document, ...others] = documents;
  if (document === undefined || others.length > 0) return `${exportText.allNotes}${EXTENSION}`;
  const date = document.date ?? issueYear(document.issueId);
  const number = document.docNumber === null ? null : officialNumber(document.docNumber);
  const words = [date, number, document.title].filter((word) => word !== null).join(' ');
  // Another printing has the same date, number and title.
  return document.sameAs.length === 0 ? markdownFileName(words) : markdownFileName(words, document.issueId);
}

/** Any words as the name of a Markdown file that every file system takes; what tells it from others is never cut off. */
export function markdownFileName(words: string, apart: string | null = null): string {
  const room = MAX_NAME - EXTENSION.length;
  if (apart === null) return `${safeName(words, room)}${EXTENSION}`;
  const ending = `（${safeName(apart, room / 2)}）`;
  return `${safeName(words, room - ending.length)}${ending}${EXTENSION}`;
}

/** The name of a Markdown file, told from that of the same words. */
export function apartName(name: string, apart: string): string {
  return markdownFileName(name.slice(0, -EXTENSION.length), apart);
}

/** Without dots or blanks at either end: they hide a file, or Windows drops them. */
function safeName(words: string, maxLength: number): string {
  const allowed = words
    .replace(/[<>:"/\\|?*]/g, (character) => ALLOWED.charAt(FORBIDDEN.indexOf(character)))
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/^[. ]+/, '');
  const name = cut(allowed, maxLength).replace(/[. ]+$/, '');
  if (name === '') return exportText.allNotes;
  return RESERVED.test(name) ? cut(`_${name}`, maxLength) : name;
}

/** At most `maxLength` UTF-16 units, no character cut in two. */
export function cut(text: string, maxLength: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > maxLength) break;
    short += character;
  }
  return short;
}

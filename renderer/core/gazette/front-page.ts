/**
 * The pages of an issue before its first document: masthead and table of contents. They repeat titles and numbers
 * without being documents; told by the word 目录 and by page numbers behind leaders, or by holding no sentence.
 */
import { readLabel } from './labels.ts';
import type { Artifact } from './model.ts';
import { isAttachmentLabel } from './signs.ts';
import type { SourceLine } from './source-lines.ts';

/** A table of contents begins and ends within so many lines. */
const MASTHEAD_LINES = 30;
const CONTENTS_LINES = 300;
/** An entry of a table of contents ends in its page behind a leader or a blank. */
const ENTRY_END = /(?:[…·.．⋯—-]{2,}|\s)\s*[（(]?\s*[0-9０-９]{1,3}\s*[）)]?$/u;

/** How many lines at the top of an issue are its table of contents and what stands above that; 0 without one. */
export function contentsEnd(lines: readonly SourceLine[]): number {
  const at = lines.slice(0, MASTHEAD_LINES).findIndex((line) => isContentsTitle(line.text));
  if (at < 0 || lines.slice(0, at).some((line) => !isMasthead(line.text))) return 0;
  return Math.max(lastEntry(lines, at) + 1, firstReprise(lines, at + 1));
}

/** True if lines above the first document are a masthead: none of them ends a sentence or carries a label. */
export function isFrontPage(lines: readonly SourceLine[]): boolean {
  return lines.length <= MASTHEAD_LINES && lines.every((line) => isMasthead(line.text));
}

export function frontPageArtifacts(lines: readonly SourceLine[]): readonly Artifact[] {
  return lines.flatMap((line) => line.pieces.map((piece): Artifact => ({ kind: 'frontPage', ...piece })));
}

function isContentsTitle(line: string): boolean {
  return /^目[录次]$/u.test(line.replace(/[\s·—-]/gu, ''));
}

function isMasthead(line: string): boolean {
  return line.length <= 80 && !/[。；！？]/u.test(line) && !readLabel(line) && !isAttachmentLabel(line);
}

/** The last line of the run of entries with page numbers; entries of several lines have theirs on the last one. */
function lastEntry(lines: readonly SourceLine[], contents: number): number {
  let last = contents;
  const end = Math.min(lines.length, contents + CONTENTS_LINES);
  for (let at = contents + 1; at < end && at - last <= 4; at += 1) {
    const line = lines[at]?.text ?? '';
    if (/[。；]/u.test(line)) break;
    if (ENTRY_END.test(line)) last = at;
  }
  return last;
}

/** Where the first entry is printed again, as the title of its document: there the contents without pages end. */
function firstReprise(lines: readonly SourceLine[], first: number): number {
  const entry = plain(lines[first]?.text ?? '');
  const end = Math.min(lines.length, first + CONTENTS_LINES);
  for (let at = first + 1; at < end; at += 1) {
    const line = lines[at]?.text ?? '';
    if (/[。；]/u.test(line)) break;
    if (plain(line).length >= 4 && entry.startsWith(plain(line)) && !ENTRY_END.test(line)) return at;
  }
  return 0;
}

function plain(entry: string): string {
  return entry.replace(ENTRY_END, '').replace(/\s|[《》〈〉]/gu, '');
}

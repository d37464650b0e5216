/**
 * Joins the lines of a part into printed paragraphs. A page break can cut a paragraph anywhere: in a word, after a
 * full stop, inside brackets, in a heading. Each line is judged with what stands before and after it; its siblings
 * tell a heading from a paragraph that was cut. Finds the artifacts that only show at a join.
 */

import { doubledLength } from './doubled.ts';
import { type Label, readLabel } from './labels.ts';
import { isFull, type Layout, readLayout } from './layout.ts';
import type { Artifact } from './model.ts';
import type { LineKind, PartLine } from './part-lines.ts';
import { endsComplete, isBalanced, isBracketedNote } from './punctuation.ts';
import { followsInList, headingLike, siblingsAreHeadings } from './siblings.ts';
import { opensWithSalutation } from './signs.ts';
import { joinPieces, type Piece, splitPieces } from './source-lines.ts';
import { isTableRow } from './table-rows.ts';

/** A printed paragraph before it has an id. */
export interface Paragraph {
  readonly pieces: readonly Piece[];
  readonly text: string;
  readonly label: Label | null;
  readonly kind: LineKind;
}

/** No printed paragraph takes so many lines; text that never ends a sentence is divided here. */
const MAX_LINES = 80;

export interface ParagraphText {
  readonly paragraphs: readonly Paragraph[];
  readonly artifacts: readonly Artifact[];
}

/** What a part is read against. */
export interface DocumentPrint {
  /** Characters that the document doubles in words, so that a doubled one is no fault of the print. */
  readonly doubled: ReadonlySet<string>;
  readonly layout: Layout;
}

/** Joins lines into paragraphs, in order. Linear: each decision looks at a bounded number of lines. */
export function joinParagraphs(lines: readonly PartLine[], document: DocumentPrint): ParagraphText {
  const paragraphs: Paragraph[] = [];
  const artifacts: Artifact[] = [];
  const layout = layoutOf(lines, document);
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open && isEmptyLabel(line) && !endsComplete(open.text)) {
      artifacts.push(...line.pieces.map((piece): Artifact => ({ kind: 'strayLabel', ...piece })));
    } else if (open && (printedOn(open, { lines, at, layout }) ?? continues(open, lines, at))) {
      const joined = joinTo(open, line, document.doubled);
      artifacts.push(...joined.artifacts);
      paragraphs[paragraphs.length - 1] = joined.paragraph;
    } else {
      paragraphs.push({ pieces: line.pieces, text: line.text, label: line.label, kind: line.kind });
    }
  }
  return { paragraphs, artifacts };
}

/** The habits of the part; lines are cut at the width of the document where the part is too short to show one. */
function layoutOf(lines: readonly PartLine[], document: DocumentPrint): Layout {
  const own = readLayout(lines);
  return { ...own, width: own.width ?? document.layout.width };
}

function isEmptyLabel(line: PartLine): boolean {
  return line.label !== null && line.label.textStart >= line.text.length;
}

/** What the layout of the part says on whether the line at `at` goes on with the open paragraph; null for nothing. */
function printedOn(
  open: Paragraph,
  { lines, at, layout }: { lines: readonly PartLine[]; at: number; layout: Layout },
): boolean | null {
  const [above, line] = [lines[at - 1], lines[at]];
  if (!above || !line || line.kind !== 'text' || open.kind !== 'text' || isLabelOnly(open)) return null;
  if (layout.indents && line.indent > 1) return false;
  if (layout.width === null) return null;
  if (!isFull(above, layout)) return layout.indents && !endsComplete(open.text) ? null : false;
  if (isTableRow(line.text) || open.pieces.length >= MAX_LINES) return null;
  if (line.label) return layout.indents && !endsComplete(open.text) ? true : null;
  return layout.indents || isBalanced(open.text) ? true : null;
}

/** True if the line at `at` goes on with the open paragraph. */
function continues(open: Paragraph, lines: readonly PartLine[], at: number): boolean {
  const line = lines[at];
  if (!line || open.pieces.length >= MAX_LINES) return false;
  if (line.kind !== 'text' || open.kind !== 'text' || /^——/u.test(line.text)) return false;
  if (line.label) return continuesOverLabel(open, lines, at);
  if (isTableRow(line.text) && (isTableRow(open.text) || endsComplete(open.text))) return false;
  if (isBracketedNote(line.text)) return true;
  if (isLabelOnly(open)) return true;
  const complete = endsComplete(open.text);
  if (complete) return line.topsPage && continuesAfterStop(open, lines, at);
  return isCut(open, lines, at);
}

function isLabelOnly(open: Paragraph): boolean {
  return open.label !== null && open.label.textStart >= open.text.length;
}

/** A number at the start of a line goes on with a cut sentence only if it fits no list: 依照《…》 | 第三十一条. */
function continuesOverLabel(open: Paragraph, lines: readonly PartLine[], at: number): boolean {
  if (endsComplete(open.text) || headingLike(open)) return false;
  const cut = /[，、和及与或至的按照依据根]$/u.test(open.text) || !isBalanced(open.text);
  return cut && !followsInList(lines, at);
}

/** After a full stop a page break goes on with the paragraph, unless its list is done or a lead-in opens a new one. */
function continuesAfterStop(open: Paragraph, lines: readonly PartLine[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  if (opensWithSalutation(line) || /[：:]$/u.test(open.text)) return false;
  const leadsIn = /[：:]$/u.test(line) && line.length <= 40;
  return !leadsIn && !endsList(open, lines, at) && !isHeadingInStop(open, lines, at);
}

/** （七）落实…情况。 among siblings that are bare headings is one, though it closes with a stop. */
function isHeadingInStop(open: Paragraph, lines: readonly PartLine[], at: number): boolean {
  if (!open.label) return false;
  const bare = { ...open, text: open.text.replace(/。$/u, '') };
  return headingLike(bare) && siblingsAreHeadings(bare, lines, at - 1);
}

/** The last item of an enumeration whose items end in ； closes it with 。. */
function endsList(open: Paragraph, lines: readonly PartLine[], at: number): boolean {
  if (!open.label || !/。$/u.test(open.text)) return false;
  for (let before = at - 1; before >= Math.max(0, at - 12); before -= 1) {
    const line = lines[before];
    if (line?.label?.style !== open.label.style || line.text === open.text) continue;
    return /[；;]$/u.test(line.text);
  }
  return false;
}

/** An incomplete paragraph: cut by the page, or a heading that stands for itself. */
function isCut(open: Paragraph, lines: readonly PartLine[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (!open.label) return !isShortLine(open.text) || line.topsPage;
  if (!headingLike(open)) return true;
  if (isRestOfHeading(line, lines[at + 1])) return true;
  return !siblingsAreHeadings(open, lines, at - 1);
}

/** A short unlabelled line without any mark is a caption, not a sentence that was cut. */
function isShortLine(text: string): boolean {
  return text.length >= 2 && text.length <= 12 && !/[，。；：、]/u.test(text);
}

/** A text always ends in a mark; a short line without one after a heading, before a label, is the heading's end. */
function isRestOfHeading(line: PartLine, next: PartLine | undefined): boolean {
  return line.text.length <= 25 && !/[，。；：]/u.test(line.text) && next?.label != null;
}

function joinTo(
  open: Paragraph,
  line: PartLine,
  ordinary: ReadonlySet<string>,
): { paragraph: Paragraph; artifacts: Artifact[] } {
  const surplus = endsComplete(open.text) ? 0 : doubledLength(open.text, line.text, ordinary);
  const { before, after } = splitPieces(line.pieces, surplus);
  const pieces = [...open.pieces, ...after];
  const text = open.text + joinPieces(after);
  const label = open.label && isLabelOnly(open) ? readLabel(text) : open.label;
  return {
    paragraph: { ...open, pieces, text, label: label ?? open.label },
    artifacts: before.map((piece): Artifact => ({ kind: 'doubled', ...piece })),
  };
}

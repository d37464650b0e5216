/**
 * Divides what follows a document's head into its parts: the cover with its signature, the texts it issues,
 * the attachments. A text that issues nothing is one `body`. Which lines form a paragraph is not decided here.
 */

import { readBareNumber, readLabel } from './labels.ts';
import type { PartRole } from './model.ts';
import { quotedTitles, sameTitle } from './named-titles.ts';
import { endsComplete } from './punctuation.ts';
import {
  isAttachmentLabel,
  isDateLine,
  isOfficeHolder,
  isOrgan,
  isSignedDate,
  isTitleLike,
  isTitleQualifier,
  opensAttachmentList,
} from './signs.ts';
import type { SourceLine } from './source-lines.ts';
import { isTableRow } from './table-rows.ts';

/** One part as ranges of lines; `label` and `title` are the lines printed as such, in order. */
export interface PartDraft {
  readonly role: PartRole;
  readonly label: SourceLine | null;
  readonly title: readonly SourceLine[];
  readonly lines: readonly SourceLine[];
}

export interface PartContext {
  /** The document's title, without blanks. */
  readonly title: string;
  /** A 公文 (numbered or addressed), which alone has a signature that can close a cover. */
  readonly official: boolean;
}

/** A title over an enclosed text or attachment takes at most this many lines. */
const TITLE_LINES = 4;

/** The parts of a document, never empty; the first holds the head too. */
export function splitParts(lines: readonly SourceLine[], context: PartContext): readonly PartDraft[] {
  const own = context.official ? coverEnd(lines, context.title) : firstAttachment(lines);
  const opening = lines.slice(0, own);
  const following = lines.slice(own);
  const announced = announcedTitles(opening, following, context.title);
  const parts = divide(following, announced);
  const issues = parts.some((part) => part.role === 'enclosed');
  return [{ role: issues ? 'cover' : 'body', label: null, title: [], lines: opening }, ...parts];
}

/** How many lines the notice itself takes: up to its signature and date, else up to a title that it names. */
function coverEnd(lines: readonly SourceLine[], title: string): number {
  const signed = signatureEnd(lines);
  if (signed !== null) return afterRemarks(lines, signed);
  const named = quotedTitles(title);
  const enclosed = lines.findIndex((line) => named.some((name) => sameTitle(name, line.text)));
  return enclosed >= 0 ? enclosed : firstAttachment(lines);
}

function signatureEnd(lines: readonly SourceLine[]): number | null {
  const signed = lines.findIndex(
    (line, at) =>
      isSignedDate(line.text) || (isDateLine(line.text) && isSignatory(lines[at - 1]?.text ?? '')),
  );
  if (signed >= 0) return signed + 1;
  const dated = lines.findIndex(
    (line, at) => isDateLine(line.text) && endsComplete(lines[at - 1]?.text ?? ''),
  );
  return dated >= 0 ? dated + 1 : null;
}

function isSignatory(line: string): boolean {
  return isOrgan(line) || isOfficeHolder(line);
}

/** Remarks that stand under a signature and belong to the notice: （此件主动公开）, 抄送：…, a list of attachments. */
function afterRemarks(lines: readonly SourceLine[], from: number): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end]?.text ?? '';
    if (
      !/^[（(][^（）()]{2,20}[）)]$|^(?:抄送|主送|主题词|联系人)[：:]/u.test(line) &&
      !opensAttachmentList(line)
    )
      break;
    end += 1;
  }
  return end;
}

function firstAttachment(lines: readonly SourceLine[]): number {
  const at = lines.findIndex((line) => isAttachmentLabel(line.text));
  return at >= 0 ? at : lines.length;
}

function announcedTitles(
  opening: readonly SourceLine[],
  following: readonly SourceLine[],
  title: string,
): readonly string[] {
  const cover = opening.map((line) => line.text).join('');
  const listed = [...opening, ...following].flatMap((line, at, all) =>
    listedTitles(line.text, all[at - 1]?.text ?? ''),
  );
  return [...quotedTitles(title), ...quotedTitles(cover), ...listed];
}

function listedTitles(line: string, before: string): string[] {
  const item = /^(?:附\s*件?\s*[：:]\s*)?(?:[0-9]{1,2}[.．、])?\s*(.{4,60})$/u.exec(line);
  const inList =
    opensAttachmentList(line) || (opensAttachmentList(before) && /^[0-9]{1,2}[.．、]/u.test(line));
  return inList && item?.[1] ? [item[1]] : [];
}

function divide(lines: readonly SourceLine[], announced: readonly string[]): PartDraft[] {
  const parts: PartDraft[] = [];
  let at = 0;
  while (at < lines.length) {
    const label = isAttachmentLabel(lines[at]?.text ?? '') ? (lines[at] ?? null) : null;
    const titleFrom = at + (label ? 1 : 0);
    const titleTo = titleEnd(lines, titleFrom, announced);
    const end = nextPart(lines, Math.max(titleTo, titleFrom + (label ? 0 : 1)), announced);
    const role = label || parts.some((part) => part.role === 'attachment') ? 'attachment' : 'enclosed';
    parts.push({ role, label, title: lines.slice(titleFrom, titleTo), lines: lines.slice(titleTo, end) });
    at = end;
  }
  return parts;
}

/** The end of the title that begins at `from`: title-like lines up to the first that is text or no part of it. */
function titleEnd(lines: readonly SourceLine[], from: number, announced: readonly string[]): number {
  let end = from;
  while (
    end < lines.length &&
    end - from < TITLE_LINES &&
    isTitleLine(lines, end, from) &&
    !(
      end > from &&
      isWholeTitle(lines.slice(from, end), announced) &&
      !isTitleQualifier(lines[end]?.text ?? '')
    ) &&
    !(end > from && isTableRow(lines[end]?.text ?? ''))
  ) {
    end += 1;
  }
  return end;
}

/** What a title of a list or table ends in; nothing of a title follows it. */
const TABLE_NAME =
  /(?:名单|名册|清单|[览度计划排任]表|统计表|申请表|登记表|台账|通讯录|示意图|流程图|职责分工)$/u;

/** The lines are a title that the document names elsewhere, or end in the name of a list. */
function isWholeTitle(lines: readonly SourceLine[], announced: readonly string[]): boolean {
  const title = lines.map((line) => line.text).join('');
  return TABLE_NAME.test(title) || announced.some((name) => sameTitle(name, title));
}

function isTitleLine(lines: readonly SourceLine[], at: number, from: number): boolean {
  const line = lines[at]?.text ?? '';
  if (isTitleQualifier(line)) return at > from;
  if (opensNumbering(lines, at)) return false;
  if (isTitleLike(line)) return true;
  return line.length <= 40 && /^[<〈《]/u.test(line) && !/[。；：]/u.test(line);
}

/** `1 总则` above `1.1`: a bare number that only the number below it shows to be a label. */
function opensNumbering(lines: readonly SourceLine[], at: number): boolean {
  const bare = readBareNumber(lines[at]?.text ?? '');
  const below = readLabel(lines[at + 1]?.text ?? '');
  return bare !== null && below?.style === 'decimal' && below.numbers[0] === bare.numbers[0];
}

function nextPart(lines: readonly SourceLine[], from: number, announced: readonly string[]): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? '';
    if (isAttachmentLabel(line)) return at;
    if (isTitleLike(line) && announced.some((title) => sameTitle(title, line))) return at;
  }
  return lines.length;
}

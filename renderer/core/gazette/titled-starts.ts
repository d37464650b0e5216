/**
 * Documents that carry neither a 发文字号 nor addressees: orders (某某县人民政府令, 第12号) and announcements, which
 * only their title tells from what stands above them.
 */
import { quotedTitles, sameTitle } from './named-titles.ts';
import { endsComplete, isBalanced } from './punctuation.ts';
import {
  endsAsTitle,
  isAttachmentLabel,
  isDateLine,
  isDocNumber,
  isOrderNumber,
  isOrderTitle,
  isOrgan,
  isRegistrationNumber,
  isSignedDate,
  isTitleLike,
  isTitleQualifier,
  orderNumberStart,
} from './signs.ts';
import type { SourceLine } from './source-lines.ts';

/** A title over an announcement takes at most this many lines. */
const TITLE_LINES = 5;
/** How far below the start of a document its cover names the texts it issues. */
const COVER_LINES = 24;

/** The first line of an order whose number stands at `at`, under its title or on its line; else null. */
export function orderStart(lines: readonly SourceLine[], at: number): number | null {
  const line = text(lines, at);
  if (orderNumberStart(line) !== null) return at;
  const above = text(lines, at - 1).replace(/\s/gu, '');
  if (!isOrderNumber(line) || !isOrderTitle(above)) return null;
  return above.length < 3 && isOrgan(text(lines, at - 2)) ? at - 2 : at - 1;
}

/**
 * True if a document begins at `at` with an organ's title (某某县人民政府关于…的公告) that the document above, begun
 * at `start`, neither holds in a sentence nor names as a text that it issues.
 */
export function beginsAnnouncement(lines: readonly SourceLine[], at: number, start: number): boolean {
  if (at <= start || !opensWithOrgan(text(lines, at), text(lines, at + 1)) || !standsApart(lines, at)) {
    return false;
  }
  const end = titleEnd(lines, at);
  const title = joined(lines, at, end);
  if (end >= lines.length || !endsAsTitle(title) || isNumbered(text(lines, end))) return false;
  return !named(lines, start).some((name) => sameTitle(name, title));
}

function text(lines: readonly SourceLine[], at: number): string {
  return lines[at]?.text ?? '';
}

function joined(lines: readonly SourceLine[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => line.text.replace(/\s/gu, ''))
    .join('');
}

function named(lines: readonly SourceLine[], start: number): readonly string[] {
  return quotedTitles(joined(lines, start, start + COVER_LINES));
}

/** The organ alone on its line over 关于…, or both on one. */
function opensWithOrgan(line: string, next: string): boolean {
  const bare = line.replace(/\s/gu, '');
  if (isOrgan(bare)) return /^关于/u.test(next.replace(/\s/gu, ''));
  const organ = /^(.{3,30}?)关于/u.exec(bare)?.[1];
  return organ !== undefined && isOrgan(organ) && isTitleLike(line);
}

/** The line above is the end of something: a sentence, a date, a caption; no number and no label of this title. */
function standsApart(lines: readonly SourceLine[], at: number): boolean {
  const before = text(lines, at - 1);
  if (isNumbered(before) || isAttachmentLabel(before)) return false;
  if (isDateLine(before) || isSignedDate(before) || endsComplete(before)) return true;
  return before.length <= 40 && isBalanced(before) && !/[，、：:,]/u.test(before) && !endsAsTitle(before);
}

function isNumbered(line: string): boolean {
  return isDocNumber(line) || isRegistrationNumber(line) || isOrderNumber(line);
}

function titleEnd(lines: readonly SourceLine[], from: number): number {
  let end = from + 1;
  while (
    end - from < TITLE_LINES &&
    !endsAsTitle(joined(lines, from, end)) &&
    isTitleLike(text(lines, end))
  ) {
    end += 1;
  }
  return isTitleQualifier(text(lines, end)) ? end + 1 : end;
}

/**
 * Where each document of an issue begins. A 公文 is known by its 发文字号 or by a titled address to its recipients,
 * a report or speech by title, speaker and salutation, or by a title after which the numbering starts anew.
 * Titles that a cover announces belong to that document and begin no other.
 */
import { readLabel } from './labels.ts';
import { quotedTitles, sameTitle } from './named-titles.ts';
import { endsComplete } from './punctuation.ts';
import {
  addresseesEnd,
  endsAsTitle,
  isAttachmentLabel,
  isDateLine,
  isDocNumber,
  isOrgan,
  isRegistrationNumber,
  isSalutation,
  isSignedDate,
  isTitleLike,
  isTitleQualifier,
  readSpeaker,
} from './signs.ts';
import type { SourceLine } from './source-lines.ts';
import { beginsAnnouncement, orderStart } from './titled-starts.ts';

/** No title block in these gazettes is longer. */
const TITLE_LINES = 6;
/** Between a 发文字号 that stands on top and the addressees. */
const HEAD_LINES = 8;

/** Indices into `lines` of the first line of each document, ascending, the first always 0. Empty for no lines. */
export function findDocumentStarts(lines: readonly SourceLine[]): readonly number[] {
  if (lines.length === 0) return [];
  const starts = new Set<number>([0]);
  for (let at = 0; at < lines.length; at += 1) {
    const start =
      orderStart(lines, at) ??
      numberedStart(lines, at) ??
      addressedStart(lines, at) ??
      speechStart(lines, at);
    if (start !== null) starts.add(start);
  }
  const firm = addAnnouncements(lines, ascending(starts));
  return addUnannouncedTitles(lines, firm);
}

function ascending(starts: ReadonlySet<number>): readonly number[] {
  return [...starts].sort((a, b) => a - b);
}

function addAnnouncements(lines: readonly SourceLine[], firm: readonly number[]): readonly number[] {
  const starts = new Set<number>(firm);
  let current = 0;
  for (let at = 1; at < lines.length; at += 1) {
    if (!starts.has(at) && beginsAnnouncement(lines, at, current)) starts.add(at);
    if (starts.has(at)) current = at;
  }
  return ascending(starts);
}

function text(lines: readonly SourceLine[], at: number): string {
  return lines[at]?.text ?? '';
}

function numberedStart(lines: readonly SourceLine[], at: number): number | null {
  if (!isDocNumber(text(lines, at))) return null;
  const above = titleBlockStart(lines, at);
  if (above < at && endsAsTitle(joined(lines, above, at))) return above;
  if (titleFollows(lines, at + 1)) return at;
  return above < at ? above : null;
}

/** A notice without number: its title, then at once whom it addresses. */
function addressedStart(lines: readonly SourceLine[], at: number): number | null {
  if (addresseesEnd(text(lines, at)) === null || !isTitleLike(text(lines, at - 1))) return null;
  const above = titleBlockStart(lines, at);
  const title = joined(lines, above, at);
  if (isDocNumber(text(lines, above - 1))) return null;
  return above < at && endsAsTitle(title) && /关于/u.test(title) ? above : null;
}

function speechStart(lines: readonly SourceLine[], at: number): number | null {
  if (!isSalutation(text(lines, at))) return null;
  let start = at;
  while (start > 0 && at - start < TITLE_LINES && standsOverSpeech(text(lines, start - 1))) start -= 1;
  return start < at && isTitleLike(text(lines, start)) && readSpeaker(text(lines, start)) === null
    ? start
    : null;
}

function standsOverSpeech(line: string): boolean {
  return (
    isTitleLike(line) || (line.length <= 40 && /^[（(—]/u.test(line) && !endsComplete(line.slice(0, -1)))
  );
}

/** The first line of the title block that ends just above `at`; `at` itself if nothing above is a title. */
function titleBlockStart(lines: readonly SourceLine[], at: number): number {
  let start = at;
  while (start > 0 && at - start < TITLE_LINES) {
    const line = text(lines, start - 1);
    if (!isTitleLike(line) && !isTitleQualifier(line) && !isTitleFragment(line)) break;
    const opened = start < at && /^关于/u.test(text(lines, start).replace(/\s/gu, ''));
    if (opened && !isOrgan(line)) break;
    start -= 1;
    if (isOrgan(line) || opensWithOrgan(line)) break;
  }
  return start;
}

/** A middle line of a title that opens with a bracket: <…法><…共和国. */
function isTitleFragment(line: string): boolean {
  return line.length <= 40 && /^[<〈《]/u.test(line) && !/[。；：]/u.test(line);
}

function opensWithOrgan(line: string): boolean {
  const organ = /^(.{3,30}?)\s*关于/u.exec(line);
  return organ?.[1] !== undefined && isOrgan(organ[1]);
}

function titleFollows(lines: readonly SourceLine[], from: number): boolean {
  let titled = false;
  for (let at = from; at < Math.min(from + HEAD_LINES, lines.length); at += 1) {
    const line = text(lines, at);
    if (titled && addresseesEnd(line) !== null) return true;
    if (!isTitleLike(line) && !isRegistrationNumber(line) && !isTitleFragment(line)) break;
    titled ||= isTitleLike(line);
  }
  return titled && endsAsTitle(joined(lines, from, Math.min(from + 4, lines.length)).slice(0, 90));
}

function joined(lines: readonly SourceLine[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => line.text.replace(/\s/gu, ''))
    .join('');
}

/** Titles inside a document after which numbering begins anew and which its cover does not announce. */
function addUnannouncedTitles(lines: readonly SourceLine[], firm: readonly number[]): readonly number[] {
  const starts: number[] = [];
  for (const [order, start] of firm.entries()) {
    const end = firm[order + 1] ?? lines.length;
    starts.push(start, ...unannouncedTitles(lines, start, end));
  }
  return starts;
}

function unannouncedTitles(lines: readonly SourceLine[], start: number, end: number): number[] {
  const announced = quotedTitles(joined(lines, start, Math.min(start + 16, end)));
  const found: number[] = [];
  let numbered = false;
  for (let at = start + 1; at < end; at += 1) {
    const label = readLabel(text(lines, at));
    if (
      numbered &&
      beginsAnew(lines, at, end) &&
      !announced.some((title) => sameTitle(title, text(lines, at)))
    )
      found.push(at);
    numbered ||= label !== null;
  }
  return found;
}

function beginsAnew(lines: readonly SourceLine[], at: number, end: number): boolean {
  const [before, line, after] = [text(lines, at - 1), text(lines, at), text(lines, at + 1)];
  if (!isTitleLike(line) || isOrgan(line) || at + 1 >= end) return false;
  if (!endsComplete(before) || isDateLine(before) || isSignedDate(before) || isAttachmentLabel(before))
    return false;
  const label = readLabel(after);
  return label?.numbers[0] === 1 && ['book', 'chapter', 'article', 'clause'].includes(label.style);
}

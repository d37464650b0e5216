/**
 * How a document or one of its parts is named in a citation: title between marks, then what identifies it.
 * Owns the form of the 文号 and of what stands in its place for reports and speeches;
 * the place inside the document is place.ts's business.
 */
import type { GazetteDocument, IssueId, Part, PartId } from '../gazette/model.ts';
import { halfWidthDigits } from '../text/numerals.ts';
import { quoteTitle } from './quotation-marks.ts';

const YEAR_BRACKETS = /[[［〔【(（](\d{4})[\]］〕】)）]/;

/** A 文号 in its official form: 〔〕 around the year whatever was printed, no blanks, half-width digits. */
export function officialNumber(printed: string): string {
  return halfWidthDigits(printed).replace(/\s/g, '').replace(YEAR_BRACKETS, '〔$1〕');
}

/** The year an issue's id begins with (`2018-08`, `2022-a`); null for an imported issue. */
export function issueYear(issueId: IssueId): number | null {
  const year = /^(\d{4})-/.exec(issueId)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * The name of the text a part belongs to, with the 文号:
 * `cover` and `body`, and null: the document's own title; an enclosed text: its own title; an attachment:
 * the text it is attached to (the enclosed text before it, else the document), 附件N and its own title.
 */
export function nameOfPart(document: GazetteDocument, partId: PartId | null): string {
  const part = document.parts.find((candidate) => candidate.id === partId);
  if (part?.role === 'enclosed') return nameWithNumber(document, part.title);
  if (part?.role !== 'attachment') return nameWithNumber(document, null);
  return nameWithNumber(document, hostTitle(document, part)) + attachmentName(part);
}

/** `title` (null: the document's own) between marks, then in brackets what identifies the document. */
function nameWithNumber(document: GazetteDocument, title: string | null): string {
  const identity = identityOf(document);
  return quoteTitle(title ?? document.title) + (identity === null ? '' : `（${identity}）`);
}

function hostTitle(document: GazetteDocument, attachment: Part): string | null {
  const before = document.parts.slice(0, document.parts.indexOf(attachment));
  return before.filter((part) => part.role === 'enclosed').at(-1)?.title ?? null;
}

function attachmentName(part: Part): string {
  const label = halfWidthDigits(part.label ?? '附件')
    .replace(/\s/g, '')
    .replace(/[:：.、]+$/, '');
  return label + (part.title === null ? '' : quoteTitle(part.title));
}

/** 文号; a report's year; a speech's speaker and date; null if the print gives none of these. */
function identityOf(document: GazetteDocument): string | null {
  if (document.docNumber !== null) return officialNumber(document.docNumber);
  if (document.kind === '报告') return yearOf(document) ?? document.speaker;
  const known = [document.speaker, chineseDate(document) ?? yearOf(document)].filter((item) => item !== null);
  return known.length === 0 ? null : known.join('，');
}

/** The year of the document's date, else of the issue that prints it. */
function yearOf(document: GazetteDocument): string | null {
  const year = document.date?.slice(0, 4) ?? issueYear(document.issueId);
  return year === null ? null : `${year}年`;
}

function chineseDate(document: GazetteDocument): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(document.date ?? '') ?? [];
  return year === undefined ? null : `${year}年${Number(month)}月${Number(day)}日`;
}

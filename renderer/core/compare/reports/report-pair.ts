/**
 * Which two work reports of a library are laid face to face when a reader asks for it without naming both. What a work
 * report is and how reports are ordered is work-report.ts's.
 */
import type { DocumentId, DocumentMetadata } from '../../gazette/model.ts';
import { byReportYear, isWorkReport } from './work-report.ts';

/** Two different work reports, `a` the earlier one. */
export interface ReportPair {
  readonly a: DocumentId;
  readonly b: DocumentId;
}

type Listed = Pick<DocumentMetadata, 'id' | 'issueId' | 'date' | 'kind' | 'title'>;

/**
 * A report with the one before it, the earliest with the one after it; null `id`: the two latest of the library. Null
 * if `id` is no work report of the library, or there is no second one.
 */
export function reportPair(documents: readonly Listed[], id: DocumentId | null): ReportPair | null {
  const reports = byReportYear(documents.filter(isWorkReport));
  const at = id === null ? reports.length - 1 : reports.findIndex((report) => report.id === id);
  const later = reports[Math.max(at, 1)];
  const earlier = reports[Math.max(at, 1) - 1];
  if (at < 0 || later === undefined || earlier === undefined) return null;
  return { a: earlier.id, b: later.id };
}

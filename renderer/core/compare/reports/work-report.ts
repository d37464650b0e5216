/**
 * Which documents are work reports, and which of two is the earlier one.
 */
import { issueYear } from '../../cite/document-name.ts';
import type { DocumentMetadata } from '../../gazette/model.ts';
import { fold } from '../../text/fold.ts';

type Dated = Pick<DocumentMetadata, 'id' | 'issueId' | 'date'>;

/** Whether a document is a 工作报告 (government, court, department), however its title is spaced. */
export function isWorkReport({ kind, title }: Pick<DocumentMetadata, 'kind' | 'title'>): boolean {
  return kind === '报告' && fold(title).includes('工作报告');
}

/** The year a report was given: of its date, else of the issue that prints it; null if neither is known. */
export function reportYear({ date, issueId }: Dated): number | null {
  return date === null ? issueYear(issueId) : Number(date.slice(0, 4));
}

/** The same documents, the earlier year first, those without a year last; equal years by id. */
export function byReportYear<T extends Dated>(documents: readonly T[]): readonly T[] {
  return [...documents].sort((one, other) => {
    const years =
      (reportYear(one) ?? Number.POSITIVE_INFINITY) - (reportYear(other) ?? Number.POSITIVE_INFINITY);
    if (years < 0 || years > 0) return years;
    return one.id < other.id ? -1 : Number(one.id > other.id);
  });
}

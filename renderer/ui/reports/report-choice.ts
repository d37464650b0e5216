/**
 * What can be laid face to face, and what cannot and why; and how two reports are called beside each other. Pure.
 */
import { byReportYear, isWorkReport, reportYear } from '../../core/compare/reports/work-report.ts';
import type { CorpusIndex, DocumentId, DocumentMetadata } from '../../core/gazette/model.ts';
import { reportsText } from '../../text-zh/reports.ts';
import type { ChoiceOption } from '../shared/Choice.tsx';

/** A document of the library with the title of the issue that prints it. */
export interface Listed {
  readonly document: DocumentMetadata;
  readonly issueTitle: string;
}

interface Pair {
  readonly a: DocumentId;
  readonly b: DocumentId;
}

export type ReportProblem =
  | { readonly kind: 'none' | 'alone' | 'same' }
  /** A document that the library does not list. */
  | { readonly kind: 'unknown'; readonly id: DocumentId }
  | { readonly kind: 'notReport'; readonly title: string };

/** Every document of the library by its id. */
export function listed(index: CorpusIndex): ReadonlyMap<DocumentId, Listed> {
  return new Map(
    index.issues.flatMap(({ title, documents }) =>
      documents.map((document) => [document.id, { document, issueTitle: title }] as const),
    ),
  );
}

/** The work reports to choose from, the earliest first; what is chosen is among them whatever it is. */
export function choicesWith(
  library: ReadonlyMap<DocumentId, Listed>,
  chosen: DocumentId,
): readonly ChoiceOption[] {
  const reports = byReportYear([...library.values()].map(({ document }) => document).filter(isWorkReport));
  const isListed = reports.some(({ id }) => id === chosen);
  const ids = [...reports.map(({ id }) => id), ...(isListed ? [] : [chosen])];
  const names = ids.map((id) => nameOf(library.get(id), id));
  return ids.map((id, at) => {
    const [name = '', issue] = [names[at], library.get(id)?.issueTitle];
    const isAlone = names.filter((other) => other === name).length === 1;
    return { id, words: isAlone || issue === undefined ? name : reportsText.inIssue(name, issue) };
  });
}

function nameOf(known: Listed | undefined, id: DocumentId): string {
  if (known === undefined) return reportsText.unknownChoice(id);
  return reportsText.reportName(reportYear(known.document), known.document.title);
}

/** Why two documents cannot be compared as reports; null if they can. */
export function problemOf(library: ReadonlyMap<DocumentId, Listed>, { a, b }: Pair): ReportProblem | null {
  const reports = [...library.values()].filter(({ document }) => isWorkReport(document));
  if (reports.length === 0) return { kind: 'none' };
  for (const id of [a, b]) {
    const document = library.get(id)?.document;
    if (document === undefined) return { kind: 'unknown', id };
    if (!isWorkReport(document)) return { kind: 'notReport', title: document.title };
  }
  if (a !== b) return null;
  return { kind: reports.length === 1 ? 'alone' : 'same' };
}

/** What tells two different reports apart in the fewest words: the year, else the year with the title, else the issue. */
export function sideNames(a: Listed, b: Listed): readonly [a: string, b: string] {
  for (const nameOf of [yearName, titledName, ({ issueTitle }: Listed) => issueTitle]) {
    const [one, other] = [nameOf(a), nameOf(b)];
    if (one !== null && other !== null && one !== other) return [one, other];
  }
  return [reportsText.older, reportsText.newer];
}

function yearName({ document }: Listed): string | null {
  const year = reportYear(document);
  return year === null ? null : reportsText.year(year);
}

function titledName({ document }: Listed): string {
  const year = reportYear(document);
  return year === null ? document.title : reportsText.titled(year, document.title);
}

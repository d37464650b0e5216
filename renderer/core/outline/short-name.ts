/**
 * What a document is called where there is little room: a label for tabs, heads and rows, never for a citation or an
 * export. What all documents of the library begin with tells none from another, so it is learnt from the library and
 * left away; what is then called the same is told apart by its year, else by its issue.
 */
import { reportYear } from '../compare/reports/work-report.ts';
import type { CorpusIndex, DocumentId, DocumentMetadata, Issue } from '../gazette/model.ts';

/** By document; every document of the library has one. */
export type ShortNames = ReadonlyMap<DocumentId, string>;

interface Entry {
  readonly issue: Issue;
  readonly document: DocumentMetadata;
  readonly bare: string;
}

/** Places one within the other, each of at least two characters and the word for its rank. */
const PLACES = /^(?:[^省市州盟县区旗乡镇]{2,}[省市州盟县区旗乡镇])+/;

/** The title of the first text that a document issues, as citations name it; else its own title. */
export function titleOfText({ title, parts }: Pick<DocumentMetadata, 'title' | 'parts'>): string {
  return parts.find((part) => part.role === 'enclosed' && part.title !== null)?.title ?? title;
}

/** The short names of a library. Linear in the documents. */
export function shortNames({ issues }: Pick<CorpusIndex, 'issues'>): ShortNames {
  const documents = issues.flatMap((issue) => issue.documents.map((document) => ({ issue, document })));
  const place = sharedPlace(documents.flatMap(({ document: { issuer } }) => issuer ?? []));
  const entries = documents.map((entry) => ({ ...entry, bare: bareTitle(entry.document, place) }));
  const series = commonStart(issues.map(({ title }) => title)).replace(/\d+$/, '');
  const named = sameNamed(entries);
  return new Map(
    entries.map((entry) => [entry.document.id, toldApart(entry, named.get(entry.bare) ?? [], series)]),
  );
}

/** The entries by what they are called. */
function sameNamed(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const named = new Map<string, Entry[]>();
  for (const entry of entries) named.set(entry.bare, [...(named.get(entry.bare) ?? []), entry]);
  return named;
}

/** The place that all issuers lie in; empty if they share none. */
function sharedPlace(issuers: readonly string[]): string {
  return PLACES.exec(commonStart(issuers))?.[0] ?? '';
}

/** The title without what it has in common with most: the issuer or the place before it, and 关于. */
function bareTitle(document: DocumentMetadata, place: string): string {
  const title = titleOfText(document);
  const { issuer } = document;
  const ofIssuer = issuer !== null && title.startsWith(`${issuer}关于`) ? title.slice(issuer.length) : title;
  return withoutStart(withoutStart(ofIssuer, place), '关于');
}

/** Nothing is left away where nothing would be left. */
function withoutStart(words: string, start: string): string {
  return words.startsWith(start) && words.length > start.length ? words.slice(start.length) : words;
}

/** `alike`: all that are called the same, itself among them. `series`: what the titles of all issues begin with. */
function toldApart({ issue, document, bare }: Entry, alike: readonly Entry[], series: string): string {
  if (alike.length === 1 && document.kind !== '报告') return bare;
  const year = reportYear(document);
  const ofYear = alike.filter((other) => reportYear(other.document) === year);
  return year !== null && ofYear.length === 1
    ? `${bare}（${year}）`
    : `${bare} ${withoutStart(issue.title, series)}`;
}

/** What all the words begin with. */
function commonStart([first = '', ...others]: readonly string[]): string {
  let start = first;
  for (const other of others) while (!other.startsWith(start)) start = start.slice(0, -1);
  return start;
}

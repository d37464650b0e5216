/**
 * The names under which a document and its parts are cited, as keys to compare. Titles are equal or they are not: a
 * wrong link is worse than none. Owns what of a printed title does not count: marks, blanks, width, 关于 at its head,
 * the issuer, and 中华人民共和国 before a law.
 */
import type { DocumentMetadata, PartId } from '../../gazette/model.ts';
import { quotedTitles } from '../../gazette/named-titles.ts';
import { fold } from '../../text/fold.ts';
import { officialNumber } from '../document-name.ts';

/** Letters and digits of a title, folded. Empty for one that has none. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^中华人民共和国(?=.{2})/u, '')
    .replace(/^关于(?=.{2})/u, '');
}

/** 南政办发[2018]11号 and 南政办发〔２０１８〕１１号 have one key. */
export function numberKey(number: string): string {
  return fold(officialNumber(number)).replace(/[^\p{L}\p{N}]/gu, ' ');
}

export interface DocumentName {
  readonly key: string;
  /** The part of that name; null: the document as a whole. */
  readonly partId: PartId | null;
  /** True where the issuer, which the document's title begins with, is left out. */
  readonly withoutIssuer: boolean;
}

/** Every name of a document: its title, whole and without the issuer, and the titles of what it issues. */
export function namesOf(document: Omit<DocumentMetadata, 'sameAs'>): readonly DocumentName[] {
  const { title, issuer } = document;
  const names: DocumentName[] = [{ key: titleKey(title), partId: null, withoutIssuer: false }];
  if (issuer !== null && title.startsWith(issuer)) {
    names.push({ key: titleKey(title.slice(issuer.length)), partId: null, withoutIssuer: true });
  }
  for (const part of document.parts) {
    if (part.title === null || (part.role !== 'enclosed' && part.role !== 'attachment')) continue;
    names.push({ key: titleKey(part.title), partId: part.id, withoutIssuer: false });
  }
  names.push(...issuedNames(document));
  return names.filter(
    ({ key }, index) => key !== '' && names.findIndex((name) => name.key === key) === index,
  );
}

/** What the title says it issues, where that differs from the title that the issued text prints itself. */
function issuedNames({ title, parts }: Omit<DocumentMetadata, 'sameAs'>): readonly DocumentName[] {
  const enclosed = parts.filter((part) => part.role === 'enclosed');
  const titles = quotedTitles(title);
  if (titles.length !== enclosed.length) return [];
  return titles.map((issued, index) => ({
    key: titleKey(issued),
    partId: enclosed[index]?.id ?? null,
    withoutIssuer: false,
  }));
}

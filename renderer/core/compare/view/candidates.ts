/**
 * Which documents a document can be compared with, the likely ones first, and which of two is read as the earlier.
 * Pure; how they are listed is the interface's.
 */
import type { CorpusIndex, DocumentId, DocumentMetadata, Issue } from '../../gazette/model.ts';
import { NO_FILTER, viewLibrary } from '../../outline/library.ts';

export interface Candidate {
  readonly document: DocumentMetadata;
  readonly issue: Issue;
}

/** `printings`: the same document elsewhere · `kind`: others of its kind · `others`: the rest, and itself. */
export type CandidateGroup = 'printings' | 'kind' | 'others';

export interface Candidates {
  readonly group: CandidateGroup;
  /** In printed order, never empty. */
  readonly candidates: readonly Candidate[];
}

const GROUPS: readonly CandidateGroup[] = ['printings', 'kind', 'others'];

/**
 * The documents whose title or 文号 has every one of `words`, as the library filters them; each in one group. A
 * document that the library does not know is compared with all of them alike.
 */
export function candidatesFor(
  index: CorpusIndex,
  documentId: DocumentId,
  words: string,
): readonly Candidates[] {
  const own = allOf(index).find(({ document }) => document.id === documentId)?.document ?? null;
  const found = viewLibrary(index, { ...NO_FILTER, words }).issues.flatMap(({ issue, documents }) =>
    documents.map((document) => ({ issue, document })),
  );
  return GROUPS.map((group) => ({
    group,
    candidates: found.filter(({ document }) => groupOf(own, document) === group),
  })).filter(({ candidates }) => candidates.length > 0);
}

/** The two in the order of their dates, else of their years, else as the library has them; an unknown one last. */
export function inTimeOrder(
  index: CorpusIndex,
  one: DocumentId,
  other: DocumentId,
): readonly [DocumentId, DocumentId] {
  const all = allOf(index);
  const [x, y] = [one, other].map((id) => all.findIndex(({ document }) => document.id === id));
  const [first, second] = [all[x ?? -1], all[y ?? -1]];
  if (first === undefined) return second === undefined ? [one, other] : [other, one];
  if (second === undefined) return [one, other];
  const later = laterBy(dateOf(first), dateOf(second)) || (x ?? 0) - (y ?? 0);
  return later > 0 ? [other, one] : [one, other];
}

function groupOf(own: DocumentMetadata | null, document: DocumentMetadata): CandidateGroup {
  if (own === null || own.id === document.id) return 'others';
  if (own.sameAs.includes(document.id)) return 'printings';
  return own.kind === document.kind ? 'kind' : 'others';
}

function allOf({ issues }: CorpusIndex): readonly Candidate[] {
  return issues.flatMap((issue) => issue.documents.map((document) => ({ issue, document })));
}

/** An ISO date, a year, or empty where neither is known. */
function dateOf({ document, issue }: Candidate): string {
  return document.date ?? (issue.year === null ? '' : String(issue.year));
}

/** Compared as exactly as both are known; 0 where that does not decide. */
function laterBy(one: string, other: string): number {
  const exactness = Math.min(one.length, other.length);
  const [x, y] = [one.slice(0, exactness), other.slice(0, exactness)];
  return x < y ? -1 : Number(x > y);
}

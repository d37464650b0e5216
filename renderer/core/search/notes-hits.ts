/**
 * Finds the user's own marks and notes: the quotation of a mark and the Markdown of a note, folded and read as a query
 * as the clauses are. Grouped by document in the library's order, the newest first. Pure; what a hit opens is the
 * room's business.
 */
import type { Mark, Note, RecordId } from '../annotation/model.ts';
import type { DocumentId } from '../gazette/model.ts';
import { type FoldedText, foldText, type Range } from '../text/fold.ts';
import { snippetOf } from './hits/snippet.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { Snippet } from './outcome.ts';

export type RecordHit =
  | (Found & { readonly kind: 'mark'; readonly mark: Mark })
  /** `mark`: the one the note hangs on; null if it hangs on none, or on one that is gone. */
  | (Found & { readonly kind: 'note'; readonly note: Note; readonly mark: Mark | null });

interface Found {
  /** The matches, as UTF-16 offsets in the quotation ({@link quotationOf}) or the Markdown. */
  readonly ranges: readonly Range[];
  readonly snippet: Snippet;
}

export interface RecordHitGroup {
  /** Null for notes that belong to no document. */
  readonly documentId: DocumentId | null;
  /** Null for a document that the library does not have, and for no document. */
  readonly title: string | null;
  /** At least one; the newest first, a mark's notes behind it if it was found too. */
  readonly hits: readonly RecordHit[];
}

export interface RecordsFound {
  /** Documents in the library's order, then those it does not have, then what belongs to none. */
  readonly groups: readonly RecordHitGroup[];
  readonly total: number;
}

/** The records to be searched. */
export interface SearchedRecords {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** Records are never changed in place, so what they fold to is known as long as they are. */
const folded = new WeakMap<Mark | Note, FoldedText>();

/** The marked words of all segments, a blank between them. */
export function quotationOf({ segments }: Mark): string {
  return segments.map(({ exact }) => exact).join(' ');
}

/**
 * What the query finds; nothing for one that asks nothing. `titles`: the documents of the library in its order.
 * Linear in the text of all records.
 */
export function findRecords(
  { marks, notes }: SearchedRecords,
  titles: ReadonlyMap<DocumentId, string>,
  typed: string,
): RecordsFound {
  const matcher = createMatcher(typed);
  if (matcher === null) return { groups: [], total: 0 };
  const hits = [...foundMarks(marks, matcher), ...foundNotes(notes, marks, matcher)];
  const byDocument = new Map<DocumentId | null, RecordHit[]>();
  for (const hit of hits) {
    const id = documentOf(hit);
    const group = byDocument.get(id);
    if (group === undefined) byDocument.set(id, [hit]);
    else group.push(hit);
  }
  const ordered = orderOf([...byDocument.keys()], titles);
  const groups = ordered.map((documentId) => ({
    documentId,
    title: documentId === null ? null : (titles.get(documentId) ?? null),
    hits: inOrder(byDocument.get(documentId) ?? []),
  }));
  return { groups, total: hits.length };
}

function foundMarks(marks: readonly Mark[], matcher: Matcher): readonly RecordHit[] {
  return marks.flatMap((mark) => {
    const found = find(mark, quotationOf(mark), matcher);
    return found === null ? [] : [{ kind: 'mark', mark, ...found }];
  });
}

function foundNotes(notes: readonly Note[], marks: readonly Mark[], matcher: Matcher): readonly RecordHit[] {
  const byId = new Map<RecordId, Mark>(marks.map((mark) => [mark.id, mark]));
  return notes.flatMap((note) => {
    const found = find(note, note.markdown, matcher);
    const mark = note.target.kind === 'mark' ? (byId.get(note.target.id) ?? null) : null;
    return found === null ? [] : [{ kind: 'note', note, mark, ...found }];
  });
}

function find(record: Mark | Note, text: string, matcher: Matcher): Found | null {
  const known = folded.get(record) ?? foldText(text);
  folded.set(record, known);
  const ranges = matcher.match(known);
  return ranges === null ? null : { ranges, snippet: snippetOf(text, ranges) };
}

function documentOf(hit: RecordHit): DocumentId | null {
  if (hit.kind === 'mark') return hit.mark.documentId;
  const { note, mark } = hit;
  if (mark !== null) return mark.documentId;
  const { target } = note;
  return target.kind === 'block' || target.kind === 'document' ? target.documentId : null;
}

function orderOf(
  found: readonly (DocumentId | null)[],
  titles: ReadonlyMap<DocumentId, string>,
): readonly (DocumentId | null)[] {
  const known = [...titles.keys()].filter((id) => found.includes(id));
  const unknown = found.filter((id): id is DocumentId => id !== null && !titles.has(id)).sort();
  return [...known, ...unknown, ...(found.includes(null) ? [null] : [])];
}

/** By the time of the mark where there is one, so that a mark and its notes stay together, the mark first. */
function inOrder(hits: readonly RecordHit[]): readonly RecordHit[] {
  return [...hits].sort(
    (a, b) =>
      descending(anchorOf(a).created, anchorOf(b).created) ||
      descending(anchorOf(a).id, anchorOf(b).id) ||
      descending(b.kind, a.kind) ||
      descending(recordOf(a).created, recordOf(b).created) ||
      descending(recordOf(a).id, recordOf(b).id),
  );
}

/** The mark or note that was found. */
export function recordOf(hit: RecordHit): Mark | Note {
  return hit.kind === 'mark' ? hit.mark : hit.note;
}

function anchorOf(hit: RecordHit): Mark | Note {
  return hit.mark ?? recordOf(hit);
}

function descending(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}

/**
 * Groups all marks and notes by document, in the order of the library, under a filter. Pure.
 */
import type { Mark, Note } from '../../core/annotation/model.ts';
import { recordsOfDocument } from '../../core/export/scope.ts';
import type { CorpusIndex, DocumentId } from '../../core/gazette/model.ts';
import { fold } from '../../core/text/fold.ts';
import { notesText } from '../../text-zh/notes.ts';

export interface RoomGroup {
  readonly documentId: DocumentId;
  /** Null for a document that the library does not have. */
  readonly title: string | null;
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

export interface RoomView {
  readonly groups: readonly RoomGroup[];
  /** Notes on no document: free ones, and those whose mark is gone. */
  readonly loose: readonly Note[];
}

interface Found {
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/**
 * What contains the words (folded as the search does) in quotation, note, colour name or title; all of it for blank
 * words. A mark comes with its notes and a note with its mark. Cost: documents × records.
 */
export function viewRoom(index: CorpusIndex | null, records: Found, words: string): RoomView {
  const wanted = fold(words);
  const groups = groupsOf(index, records)
    .map((group) => (contains(group.title ?? '', wanted) ? group : { ...group, ...filtered(group, wanted) }))
    .filter(({ marks, notes }) => marks.length + notes.length > 0);
  const grouped = new Set(groupsOf(index, records).flatMap(({ notes }) => notes.map(({ id }) => id)));
  const loose = records.notes.filter(({ id, markdown }) => !grouped.has(id) && contains(markdown, wanted));
  return { groups, loose };
}

function groupsOf(index: CorpusIndex | null, records: Found): readonly RoomGroup[] {
  const titles = new Map(
    index?.issues.flatMap(({ documents }) => documents.map(({ id, title }) => [id, title] as const)) ?? [],
  );
  const named = new Set([
    ...records.marks.map(({ documentId }) => documentId),
    ...records.notes.flatMap(({ target }) => ('documentId' in target ? [target.documentId] : [])),
  ]);
  const ordered = [...titles.keys(), ...[...named].filter((id) => !titles.has(id)).sort()];
  return ordered
    .filter((id) => named.has(id))
    .map((documentId) => ({
      documentId,
      title: titles.get(documentId) ?? null,
      ...recordsOfDocument(documentId, records),
    }));
}

function filtered({ marks, notes }: Found, wanted: string): Found {
  const foundNotes = notes.filter(({ markdown }) => contains(markdown, wanted));
  const notedMarks = new Set(foundNotes.map(({ target }) => (target.kind === 'mark' ? target.id : null)));
  const foundMarks = marks.filter((mark) => notedMarks.has(mark.id) || contains(wordsOf(mark), wanted));
  const ids = new Set(foundMarks.map(({ id }) => id));
  const withMarks = notes.filter(
    (note) => foundNotes.includes(note) || (note.target.kind === 'mark' && ids.has(note.target.id)),
  );
  return { marks: foundMarks, notes: withMarks };
}

function wordsOf({ colour, segments }: Mark): string {
  return [notesText.colours[colour], ...segments.map(({ exact }) => exact)].join(' ');
}

function contains(text: string, wanted: string): boolean {
  return fold(text).includes(wanted);
}
